// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { describe, expect, test } from 'vitest'
import { presetQuestion } from '#shared/presets.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { HomeReply, type Role } from '#shared/staff.ts'
import { PolicyReply, type ReadersQuestion, Trend } from '#shared/staff-sharing.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { CrossTable } from '#worker/console/parts/CrossTable.tsx'
import { FailedRuns } from '#worker/console/parts/FailedRuns.tsx'
import { SegmentTable } from '#worker/console/parts/SegmentTable.tsx'
import { ShareTable } from '#worker/console/parts/ShareTable.tsx'
import { TrendTable } from '#worker/console/parts/Trends.tsx'
import { Choice } from '#worker/console/views/Policy.tsx'
import { trendsOf } from '#worker/domain/history.ts'
import { readersQuestion } from '#worker/domain/readers.ts'
import { STANDARD_POLICY } from '../standard-policy.ts'
import { draw as drawn, houseOf, place, ready } from './console-world.tsx'

const houseFor = (role: Role) => houseOf({ staff: { id: 's', name: 'S', role }, vocabulary: ready(vocabulary) })
const draw = (node: preact.ComponentChildren, language: 'en' | 'zh-CN' = 'en', role: Role = 'viewer') => drawn(node, language, houseFor(role))

const POLICY = { ...STANDARD_POLICY, questions: [] }
const names = { vocabulary, channels: [], supply: Array.from({ length: 32 }, (_, index) => index % 3), superSupply: [] }
const at = { epoch: 3, closedOn: '2026-05-01', beforeEpoch: undefined, policy: POLICY }
const gap = presetQuestion('gap', 'balanced')
const stage = presetQuestion('stage', 'balanced')
const stageCounts = [100, 130, 140, 130, 120, 130, 120, 130]
const gapCounts = Array.from({ length: 32 }, (_, index) => (index === 0 ? 400 : index < 6 ? 300 - 20 * index : 90))
const gapTally = { question: gap, n: gapCounts.reduce((sum, count) => sum + count, 0) / 4, counts: gapCounts }

describe('the console’s readers', () => {
  test.each(['en', 'zh-CN'] as const)('shows stage by grade, totals and shares of the row, and that nothing else can be crossed: %s', (language) => {
    const question = readersQuestion({ question: stage, n: 1000, counts: stageCounts }, undefined, names, at)
    draw(<CrossTable question={question} />, language)
    expect([...place.querySelectorAll('tbody th')].map((each) => each.textContent)).toEqual(language === 'en' ? ['Active', 'Loyal'] : ['活跃', '忠实'])
    expect([...place.querySelectorAll('thead th')].map((each) => each.textContent)).toEqual(
      language === 'en' ? ['Stage', 'general', 'core', 'Together'] : ['阶段', '一般', '核心', '合计'],
    )
    expect(place.querySelectorAll('tbody td')).toHaveLength(6)
    expect(place.textContent).toContain(language === 'en' ? 'cannot be linked' : '无法关联')
  })

  test('shows a hidden answer of a cross table as suppressed, without a figure', () => {
    const question: ReadersQuestion = readersQuestion({ question: stage, n: 1000, counts: [100, 130, 60, 130, 120, 130, 120, 210] }, undefined, names, at)
    expect(question.cells[2]?.suppressed).toBe(true)
    draw(<CrossTable question={question} />)
    const hidden = [...place.querySelectorAll('tbody tr:first-child td')].map((cell) => cell.textContent)
    expect(hidden[0]).toBe('— suppressed')
    expect(hidden[2]).toBe('— suppressed')
  })

  test('warns beside a row of moves that stands for few readers, and beside no other', () => {
    const move = presetQuestion('move', 'precise')
    const { truthful, otherwise, k } = mechanismOf(move)
    const n = 400
    const shares = new Map([
      [14, 0.6],
      [7, 0.24],
      [25, 0.16],
    ])
    const counts = Array.from({ length: 36 }, (_, index) => Math.round(n * (otherwise + (shares.get(index) ?? 0) * (truthful - otherwise))))
    counts[35] = (counts[35] ?? 0) + n * k - counts.reduce((sum, count) => sum + count, 0)
    const question = readersQuestion({ question: move, n, counts }, undefined, names, at)
    draw(<CrossTable question={question} />)
    const warned = [...place.querySelectorAll('tbody tr')].flatMap((row, at) => (row.querySelector('th')?.textContent?.includes('Small base') ? [at] : []))
    const small = question.lines?.flatMap(({ total }, at) => (total !== undefined && total.lo * question.n < 50 ? [at] : []))
    expect(warned).toEqual(small)
    expect(warned.length).toBeGreaterThan(0)
    expect(warned.length).toBeLessThan(question.lines?.filter(({ total }) => total !== undefined).length ?? 0)
  })

  test.each(['en', 'zh-CN'] as const)('shows the share of hard finds by subject and mode, the margins, and the table of three dimensions: %s', (language) => {
    const question = presetQuestion('cost', 'precise')
    const counts = Array.from({ length: 29 }, (_, index) => (index === 0 ? 1200 : index < 9 ? 400 - 20 * index : 180))
    const n = counts.reduce((sum, count) => sum + count, 0) / mechanismOf(question).k
    draw(<ShareTable question={readersQuestion({ question, n, counts }, undefined, names, at)} ageDays={2} />, language)
    const [, difficulty, cross] = [...place.querySelectorAll('table')]
    const heads = [...(difficulty?.querySelectorAll('thead th') ?? [])].map((each) => each.textContent)
    expect(heads).toEqual(language === 'en' ? ['Wide subject', 'online', 'at the library', 'Both'] : ['大类', '在线', '到馆', '两者'])
    const rows = [...(difficulty?.querySelectorAll('tbody tr') ?? [])]
    expect(rows).toHaveLength(8)
    expect(rows.at(-1)?.textContent).toContain(language === 'en' ? 'All subjects' : '全部大类')
    expect(rows[0]?.querySelectorAll('td.val').length).toBe(3)
    expect(rows[6]?.textContent).toContain(language === 'en' ? 'suppressed' : '隐去')
    expect(cross?.querySelectorAll('tbody tr')).toHaveLength(14)
    expect(cross?.querySelector('tbody th')?.textContent).toBe(language === 'en' ? 'History and families, online' : '历史与家族，在线')
  })

  test('ranks gaps, the first rank first, each with the ranks that are possible', () => {
    const question = readersQuestion(gapTally, undefined, names, at)
    draw(<ShareTable question={question} ageDays={2} />)
    const ranks = [...place.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '').find((text) => /^\d+ \(\d+–\d+\)$/.test(text)),
    )
    const found = ranks.filter((rank) => rank !== undefined)
    expect(found.length).toBeGreaterThan(2)
    expect(found.map((rank) => Number.parseInt(rank, 10))).toEqual(found.map((_, index) => index + 1))
  })

  test('shows a trend with its course, the last figure and what the next epoch should show', () => {
    const history = [0, 1, 2, 3].map((epoch) => ({
      epoch,
      closedOn: '2026-05-01',
      tallies: [{ question: stage, n: 1000, counts: stageCounts.map(() => 125) }],
    }))
    const [trend] = trendsOf('stage', history, POLICY, names)
    draw(<TrendTable trend={Trend.parse(trend)} ageDays={2} />)
    expect(place.querySelectorAll('svg.course')).toHaveLength(8)
    expect(place.querySelectorAll('svg.course')[0]?.querySelectorAll('circle')).toHaveLength(4)
    expect(place.textContent).toContain('Expected in epoch 4')
    expect(place.querySelectorAll('.iv')).toHaveLength(8)
    expect(place.textContent).toContain('n ≥ 1,000')
  })

  test('lets only those who write rename, pin, split and drop a segment', () => {
    const segments = { version: 1, method: { en: 'm', 'zh-CN': '法' }, threshold: 0.35, learned: null, ageDays: null }
    const segment = { id: 'sea', name: { en: 'Sea', 'zh-CN': '海' }, story: { en: 's', 'zh-CN': '述' }, leading: [] }
    draw(<SegmentTable segments={{ ...segments, segments: [segment] }} />)
    expect(place.querySelectorAll('button')).toHaveLength(0)
    draw(<SegmentTable segments={{ ...segments, segments: [segment], dropped: [{ id: 'old', name: { en: 'Old', 'zh-CN': '旧' } }] }} onChanged={() => {}} />)
    expect([...place.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Rename Sea', 'Pin Sea', 'Split', 'Drop', 'Bring back Old'])
    act(() => place.querySelector('button')?.click())
    expect(place.querySelectorAll('input')).toHaveLength(4)
  })

  test('offers the other segments to merge with, and none where there is one only', () => {
    const base = { version: 1, method: { en: 'm', 'zh-CN': '法' }, threshold: 0.35, learned: null, ageDays: null }
    const names = ['Sea', 'Land', 'Stage']
    const list = names.map((name) => ({ id: name.toLowerCase(), name: { en: name, 'zh-CN': name }, story: { en: 's', 'zh-CN': '述' }, leading: [] }))
    draw(<SegmentTable segments={{ ...base, segments: list }} onChanged={() => {}} />)
    const merge = [...place.querySelectorAll('button')].filter((button) => button.textContent?.startsWith('Merge'))
    expect(merge.map((button) => button.textContent)).toEqual(['Merge Sea', 'Merge Land', 'Merge Stage'])
    act(() => merge[1]?.click())
    expect([...place.querySelectorAll('option')].map((option) => option.textContent)).toEqual(['Sea', 'Stage'])
    draw(<SegmentTable segments={{ ...base, segments: list.slice(0, 1) }} onChanged={() => {}} />)
    expect(place.textContent).not.toContain('Merge')
  })
})

test('says where figures stand that the last count failed, and when; not that an earlier one did', () => {
  const run = (job: 'close-epoch' | 'segment', finished: string, outcome: 'failed' | 'done') => ({
    job,
    started: finished.replace('17:00', '16:58'),
    finished,
    outcome,
    detail: '',
    size: job === 'segment' ? 1420 : 60,
  })
  const content = HomeReply.parse({
    edition: null,
    epoch: { number: 11, from: '2026-11-09', to: '2026-12-06', closes: '2026-12-13', day: 13, length: 28 },
    sharing: null,
    segments: null,
    drafts: [],
    scheduled: [],
    jobs: [
      run('segment', '2026-11-20T03:17:00Z', 'done'),
      run('segment', '2026-11-19T03:17:00Z', 'failed'),
      run('close-epoch', '2026-11-20T03:17:00Z', 'failed'),
    ],
  })
  drawn(
    <>
      <FailedRuns jobs={['close-epoch', 'segment']} />
      <ShareTable question={readersQuestion({ question: stage, n: 1000, counts: stageCounts }, undefined, names, at)} ageDays={28} />
      <SegmentTable segments={{ version: 1, method: { en: 'm', 'zh-CN': '法' }, threshold: 0.35, learned: '2026-11-01', ageDays: 20, segments: [] }} />
    </>,
    'en',
    houseOf({ home: ready(content) }),
  )
  expect([...place.querySelectorAll('.stale')].map((each) => each.textContent?.split(' on ')[0])).toEqual(['Counting an epoch failed'])
  // Beneath the figures too: the run, how long it took, what it read, and the older date of the figures.
  const lines = [...place.querySelectorAll('.method')].map((each) => each.textContent ?? '')
  expect(lines[0]).toMatch(/counted 1 May, 28 days ago.*Counting an epoch last ran 20 Nov, \d\d:\d\d: failed · 2 s · ≥ 60 cards read/)
  expect(lines[1]).toMatch(/1 November 2026.*Segmentation last ran 20 Nov, \d\d:\d\d: done · 2 s · 1,420 items and reports read/)
})

describe('the policy', () => {
  const found = PolicyReply.parse({
    version: 3,
    inForce: { questions: [presetQuestion('stage', 'balanced'), presetQuestion('gap', 'balanced')], yearlyEpsilon: 12.5, preset: 'balanced' },
    next: null,
    channels: 0,
  })
  const box = (index: number) => place.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[index]
  const save = () => place.querySelector<HTMLButtonElement>('button[type=submit]')

  test('shows the worst year and the error to expect before it is saved, and follows the choice', () => {
    draw(<Choice found={found} onSaved={() => {}} />, 'en', 'administrator')
    expect(place.textContent).toContain('Worst case: 12.5 epsilon a year')
    expect(place.textContent).toContain('with 1,000 cards')
    // docs/protocol.md: .033 for eight answers at (3, 2) and 1,000 cards.
    expect(place.textContent).toContain('± 3.3 %')
    act(() => place.querySelectorAll<HTMLInputElement>('input[name=preset]')[2]?.click())
    expect(place.textContent).toContain('Worst case: 9.5 epsilon a year')
  })

  test('refuses no question, four, and stages with moves, before they are sent; a library without channels cannot ask about them', () => {
    draw(<Choice found={found} onSaved={() => {}} />, 'en', 'administrator')
    expect(box(6)?.disabled).toBe(true)
    act(() => box(2)?.click())
    expect(place.textContent).toContain('Stages or moves, not both')
    expect(save()?.disabled).toBe(true)
    act(() => box(1)?.click())
    expect(save()?.disabled).toBe(false)
    act(() => box(2)?.click())
    act(() => box(3)?.click())
    expect(place.textContent).toContain('Choose one to three questions')
  })
})
