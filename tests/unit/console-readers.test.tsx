// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { presetQuestion } from '#shared/presets.ts'
import { HomeReply, PolicyReply, type ReadersQuestion, Trend } from '#shared/staff.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { type House, HouseContext } from '#worker/console/house.ts'
import { CrossTable } from '#worker/console/parts/CrossTable.tsx'
import { FailedRuns } from '#worker/console/parts/FailedRuns.tsx'
import { SegmentTable } from '#worker/console/parts/SegmentTable.tsx'
import { ShareTable } from '#worker/console/parts/ShareTable.tsx'
import { TrendTable } from '#worker/console/parts/Trends.tsx'
import { TextContext, textOf } from '#worker/console/text.tsx'
import { Choice } from '#worker/console/views/Policy.tsx'
import { trendsOf } from '#worker/domain/history.ts'
import { readersQuestion } from '#worker/domain/readers.ts'

let place: HTMLElement
beforeEach(() => {
  // jsdom has no media queries; a wide screen is meant.
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList
  place = document.createElement('div')
  document.body.append(place)
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const nothing = { content: undefined, at: undefined, failure: undefined, loading: false, reload: () => {} }
const houseOf = (role: 'viewer' | 'administrator'): House => ({
  staff: { id: 's', name: 'S', role },
  library: 'L',
  home: nothing,
  channels: nothing,
  vocabulary: { ...nothing, content: vocabulary },
  changed: () => {},
  holdOn: () => {},
})
const draw = (node: preact.ComponentChildren, language: 'en' | 'zh-CN' = 'en', role: 'viewer' | 'administrator' = 'viewer') =>
  act(() =>
    render(
      <TextContext.Provider value={textOf(language)}>
        <HouseContext.Provider value={houseOf(role)}>{node}</HouseContext.Provider>
      </TextContext.Provider>,
      place,
    ),
  )

const POLICY = {
  version: 1,
  origin: '2026-01-01',
  epochDays: 28,
  graceDays: 7,
  yearlyEpsilon: 20,
  questions: [],
  minimumReports: 50,
  openEnrolment: true,
  retentionDays: 35,
  operator: 'L',
  contact: 'l@l.example',
}
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
    expect(place.textContent).toContain('n 1,000')
  })

  test('lets only those who write rename, pin and drop a segment', () => {
    const segments = { version: 1, method: { en: 'm', 'zh-CN': '法' }, threshold: 0.35, learned: null, ageDays: null }
    const segment = { id: 'sea', name: { en: 'Sea', 'zh-CN': '海' }, story: { en: 's', 'zh-CN': '述' }, leading: [] }
    draw(<SegmentTable segments={{ ...segments, segments: [segment] }} />)
    expect(place.querySelectorAll('button')).toHaveLength(0)
    draw(<SegmentTable segments={{ ...segments, segments: [segment], dropped: [{ id: 'old', name: { en: 'Old', 'zh-CN': '旧' } }] }} onChanged={() => {}} />)
    expect([...place.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Rename Sea', 'Pin Sea', 'Drop', 'Bring back Old'])
    act(() => place.querySelector('button')?.click())
    expect(place.querySelectorAll('input')).toHaveLength(4)
  })
})

test('says where figures stand that the last count failed, and when; not that an earlier one did', () => {
  const run = (job: 'close-epoch' | 'segment', finished: string, outcome: 'failed' | 'done') => ({ job, started: finished, finished, outcome, detail: '' })
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
  const house = { ...houseOf('viewer'), home: { ...nothing, content } }
  act(() =>
    render(
      <HouseContext.Provider value={house}>
        <FailedRuns jobs={['close-epoch', 'segment']} />
      </HouseContext.Provider>,
      place,
    ),
  )
  expect([...place.querySelectorAll('.stale')].map((each) => each.textContent?.split(' on ')[0])).toEqual(['Counting an epoch failed'])
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
    expect(box(5)?.disabled).toBe(true)
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
