// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { presetQuestion } from '#shared/presets.ts'
import { HomeReply } from '#shared/staff.ts'
import { ReadersReply, type Trend } from '#shared/staff-sharing.ts'
import { HouseState } from '#worker/console/parts/HouseState.tsx'
import { JobTable } from '#worker/console/parts/JobTable.tsx'
import { SegmentTable } from '#worker/console/parts/SegmentTable.tsx'
import { ShareTable } from '#worker/console/parts/ShareTable.tsx'
import { Content as TrendsContent } from '#worker/console/parts/Trends.tsx'
import { Content } from '#worker/console/views/Readers.tsx'
import { trendsOf } from '#worker/domain/history.ts'
import { readersQuestion } from '#worker/domain/readers.ts'
import { STANDARD_POLICY } from '../standard-policy.ts'
import { draw, place } from './console-world.tsx'
import { VOCABULARY } from './extension-world.ts'

const stage = presetQuestion('stage', 'balanced')
const counts = [100, 130, 140, 130, 120, 130, 120, 130]
const names = { vocabulary: VOCABULARY, channels: [], supply: [], superSupply: [] }
const at = { epoch: 3, closedOn: '2026-05-01', beforeEpoch: 2, policy: STANDARD_POLICY }
const base = { version: 1, method: { en: 'm', 'zh-CN': '法' }, threshold: 0.35, learned: null, ageDays: null, segments: [] }
const epoch = { number: 4, from: '2026-04-23', to: '2026-05-20', closes: '2026-05-27', day: 10, length: 28 }
const close = { epoch: 3, from: '2026-03-26', to: '2026-04-22', closedOn: '2026-04-30', n: 0 }
const reply = (change: object): ReadersReply =>
  ReadersReply.parse({ epochs: [close], current: epoch, questions: [], segments: base, openEnrolment: false, ageDays: 3, ...change })

describe('of too few cards', () => {
  test('the table says in its place that nothing but their number was kept, also where fewer would do today', () => {
    const tally = { question: stage, n: 40, counts: counts.map(() => 0), fewerThan: 50 }
    const question = readersQuestion(tally, undefined, names, { ...at, policy: { ...STANDARD_POLICY, minimumReports: 10 } })
    expect(question.cells.every(({ suppressed }) => suppressed)).toBe(true)
    const words = draw(<ShareTable question={question} ageDays={3} />)
    expect(words).toContain('Too few reports came in (≥ 40); at least 50 are needed. Nothing of them was kept but their number')
    expect(place.querySelector('table')).toBeNull()
  })

  test.each(['en', 'zh-CN'] as const)('the segments say that the sums of directions were not kept: %s', (language) => {
    expect(draw(<SegmentTable segments={{ ...base, fewerThan: 50 }} />, language)).toContain(language === 'en' ? 'fewer than 50 directions' : '不足 50 份')
    expect(draw(<SegmentTable segments={base} />, language)).not.toMatch(/fewer than 50|不足 50/)
  })

  test('a trend has no figure there, and no forecast is made of it', () => {
    const tally = (n: number, few: boolean) => ({ question: stage, n, counts: few ? counts.map(() => 0) : counts, ...(few ? { fewerThan: 50 } : {}) })
    const history = [1, 2, 3, 4].map((each) => ({ epoch: each, closedOn: '2026-05-01', tallies: [tally(each === 3 ? 40 : 1000, each === 3)] }))
    const lowered = { ...STANDARD_POLICY, minimumReports: 10 }
    const without = history.filter((each) => each.epoch !== 3)
    const [trend] = trendsOf('stage', history, lowered, names)
    expect(trend?.cells.every(({ figures }) => figures[2] === null)).toBe(true)
    const [other] = trendsOf('stage', without, lowered, names)
    expect(trend?.cells.map(({ forecast }) => forecast)).toEqual(other?.cells.map(({ forecast }) => forecast))
  })
})

describe('of cards deleted uncounted', () => {
  test.each(['en', 'zh-CN'] as const)('the page of readers says how many, of which epoch and when, and shows no empty house: %s', (language) => {
    const words = draw(
      <Content readers={reply({ epochs: [{ ...close, lost: { cards: 40, on: '2026-04-30' } }] })} epoch={undefined} onChanged={() => {}} />,
      language,
    )
    expect(words).toContain(language === 'en' ? 'Of epoch 3, ≥ 40 cards were deleted uncounted on 30 Apr' : '第 3 期有 ≥ 40 张答卡')
    expect(words).toContain(language === 'en' ? 'Nothing was counted of this epoch' : '这一期什么也没有清点')
    expect(words).not.toContain('No epoch has been counted yet')
  })

  test.each<['en' | 'zh-CN', string]>([
    [
      'en',
      'Deleted uncounted, because their time was over: epoch 3 (≥ 40 cards), epoch 4 (< 10 cards). No figure has them in it. More are left; the next run goes on.',
    ],
    ['zh-CN', '保存期限已到，未经清点即删除：第 3 期（≥ 40 张）、第 4 期（< 10 张）。任何数字都不含它们。还有剩余，下次运行接着删除。'],
  ])('the run says it in the language of the console: %s', (language, words) => {
    const detail =
      'Deleted uncounted, because their time was over: epoch 3 (at least 40 cards), epoch 4 (fewer than 10 cards). More are left; the next run goes on.'
    const ran = { job: 'retention' as const, started: '2026-04-30T00:00:00Z', finished: '2026-04-30T00:00:01Z', outcome: 'done' as const, detail, size: 40 }
    expect(draw(<JobTable jobs={[ran]} now={Date.parse('2026-05-01T00:00:00Z')} />, language)).toContain(words)
  })
})

describe('of cards that came openly', () => {
  test('the page of readers warns where a figure rests on them, and nowhere else', () => {
    const tally = { question: stage, n: 1000, counts }
    const [open, then, voted] = [
      readersQuestion({ ...tally, open: true }, undefined, names, at),
      readersQuestion(tally, { ...tally, open: true }, names, at),
      readersQuestion(tally, tally, names, at),
    ]
    expect([open.open, then.open, then.openBefore, voted.open, voted.openBefore]).toEqual([true, undefined, true, undefined, undefined])
    expect(draw(<ShareTable question={open} ageDays={3} />)).toContain('open enrolment: may be stuffed')
    expect(draw(<ShareTable question={then} ageDays={3} />)).toContain('epoch 2 was open: changes may be stuffed')
    expect(draw(<ShareTable question={voted} ageDays={3} />)).not.toContain('stuffed')
    expect(draw(<Content readers={reply({ openEnrolment: true })} epoch={undefined} onChanged={() => {}} />)).toContain('Shares may be stuffed')
    expect(draw(<Content readers={reply({})} epoch={undefined} onChanged={() => {}} />)).not.toContain('stuffed')
    expect(draw(<SegmentTable segments={{ ...base, open: true }} />)).toContain('some reports came while enrolment was open')
  })

  test('trends name the epochs that were open, whatever the others were', () => {
    const trend = (epochs: Trend['epochs']): Trend => ({ id: 'stage', epochs, epsilon: 1.5, minimumReports: 50, cells: [] })
    const each = (number: number, open: boolean) => ({ epoch: number, closedOn: '2026-05-01', n: 100, ...(open ? { open: true as const } : {}) })
    const words = draw(<TrendsContent reply={{ trends: [trend([each(1, true), each(2, false), each(3, true)])], ageDays: 3 }} />)
    expect(words).toContain('Some cards of these epochs came while enrolment was open: 1')
    expect(words).toContain('3. Trends and forecasts')
    expect(draw(<TrendsContent reply={{ trends: [trend([each(1, false), each(2, false)])], ageDays: 3 }} />)).not.toContain('stuffed')
  })

  test('the number of readers who share says so at home', () => {
    const home = (sharing: HomeReply['sharing']) => HomeReply.parse({ edition: null, epoch, sharing, segments: null, drafts: [], scheduled: [], jobs: [] })
    const drawn = (sharing: HomeReply['sharing']) =>
      draw(<HouseState home={home(sharing)} counted="2026-04-29" segment={undefined} now={Date.parse('2026-05-02T00:00:00Z')} />)
    const words = drawn({ n: 200, epoch: 3, open: true, lost: 40 })
    expect(words).toContain('Cards came without codes: one person may have sent many.')
    expect(words).toContain('Deleted uncounted: ≥ 40 cards.')
    expect(drawn({ n: 200, epoch: 3 })).not.toMatch(/without codes|uncounted/)
  })
})
