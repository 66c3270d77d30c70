// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HomeReply } from '#shared/staff.ts'
import type { Failure } from '#worker/console/api.ts'
import { FailureNotice } from '#worker/console/parts/Await.tsx'
import { Field } from '#worker/console/parts/Field.tsx'
import { HouseState } from '#worker/console/parts/HouseState.tsx'
import { SaveTrouble } from '#worker/console/parts/SaveTrouble.tsx'
import { wordsByField } from '#worker/console/parts/ServerWords.tsx'
import { TextContext, textOf } from '#worker/console/text.tsx'

let place: HTMLElement
beforeEach(() => {
  place = document.createElement('div')
  document.body.append(place)
})
afterEach(() => {
  render(null, place)
  place.remove()
})

const draw = (node: preact.ComponentChildren) => act(() => render(<TextContext.Provider value={textOf('zh-CN')}>{node}</TextContext.Provider>, place))
const english = () => [...place.querySelectorAll('[lang="en"]')].map((element) => element.textContent)
const problem = (more: object): Failure => ({ kind: 'problem', problem: { type: 'about:blank', title: 'Conflict', status: 409, ...more } })
const nothing = () => {}

describe('in the Chinese console the server’s English is marked', () => {
  test.each<[string, Failure, string[]]>([
    ['a problem with detail', problem({ detail: 'Somebody saved it first.' }), ['Somebody saved it first.']],
    ['a problem with a title alone', problem({}), ['Conflict']],
    ['an answer that could not be read', problem({ title: 'unreadable' }), []],
    ['a lost network', { kind: 'offline' }, []],
  ])('%s, where nothing came', (_, failure, expected) => {
    draw(<FailureNotice failure={failure} onRetry={nothing} />)
    expect(english()).toEqual(expected)
    draw(<SaveTrouble failure={failure} onSignedIn={nothing} onReload={nothing} />)
    expect(english()).toEqual(expected)
  })

  test('a fault of a field', () => {
    const said = wordsByField(problem({ errors: [{ path: 'content.url', message: 'Must be https' }] }))
    draw(
      <Field label="网址" error={said.get('url')}>
        {(control) => <input {...control} />}
      </Field>,
    )
    expect(english()).toEqual(['Must be https'])
    expect(place.querySelector('input')?.getAttribute('aria-invalid')).toBe('true')
    expect(wordsByField({ kind: 'offline' }).size).toBe(0)
  })
})

describe('the age of the segments', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  const home = (segments: HomeReply['segments']) =>
    HomeReply.parse({
      edition: null,
      epoch: { number: 11, from: '2026-11-09', to: '2026-12-06', closes: '2026-12-13', day: 13, length: 28 },
      sharing: null,
      segments,
      drafts: [],
      scheduled: [],
      jobs: [],
    })
  const state = (segments: HomeReply['segments'], ran?: string, detail = 'Nothing had changed.') => {
    const run = ran === undefined ? undefined : ({ job: 'segment', started: ran, finished: ran, outcome: 'nothing', detail, size: null } as const)
    draw(<HouseState home={home(segments)} counted={undefined} segment={run} now={now} />)
    return place.querySelectorAll('dl > div')[2]?.textContent ?? ''
  }
  const model = { updated: '2026-11-19T09:00:00Z', method: { en: 'Clusters of 12 pseudo-readers.', 'zh-CN': '12 位模拟读者的聚类。' } }

  test('is that of the model in force before the job first ran', () => {
    expect(state(model)).toContain('3 天前')
    expect(state(model)).toContain('12 位模拟读者的聚类。')
    expect(english()).toEqual([])
  })

  test('is that of the job’s last run afterwards', () => {
    expect(state(model, '2026-11-21T09:00:00Z')).toContain('1 天前')
    expect(english()).toEqual(['Nothing had changed.'])
  })

  test('is said in the language of the console when its words are known', () => {
    expect(state(model, '2026-11-21T09:00:00Z', 'Nothing to do.')).toContain('没有到期的事项。')
    expect(state(model, '2026-11-21T09:00:00Z', 'Counted epoch 9, 10 and deleted its cards.')).toContain('第 9、10 期')
    const part = 'Counted epoch 9 and deleted its cards. Part of epoch 10 is counted; the next run goes on.'
    expect(state(model, '2026-11-21T09:00:00Z', part)).toMatch(/清点了第 9 期.*第 10 期清点了一部分/)
    expect(state(model, '2026-11-21T09:00:00Z', 'Part of epoch 9 is counted; the next run goes on.')).toContain('第 9 期清点了一部分')
    expect(state(model, '2026-11-21T09:00:00Z', '7 segments learned, edition 4.')).toContain('得出 7 个读者群，第 4 版')
    expect(state(model, '2026-11-21T09:00:00Z', '7 segments learned from 1200 reports, edition 4.')).toContain('1,200 份报告得出 7 个读者群，第 4 版')
    expect(state(model, '2026-11-21T09:00:00Z', 'No stable segments learned, edition 4.')).toContain('没有稳定的读者群')
    expect(english()).toEqual([])
  })

  test('is said to be unknown before there is a model', () => {
    expect(state(null)).toContain('尚未运行')
  })
})
