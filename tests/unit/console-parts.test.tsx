// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import type { Audience } from '#shared/item.ts'
import { Icon } from '#shared/parts/Icon.tsx'
import { Axis, Interval } from '#shared/parts/Interval.tsx'
import { ICONS, type IconName } from '#shared/parts/icons.ts'
import { Method } from '#shared/parts/Method.tsx'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { NOBODY_EXCLUDED } from '#worker/console/audience.ts'
import { blankForm } from '#worker/console/item-form.ts'
import { AudienceRule } from '#worker/console/parts/AudienceRule.tsx'
import { Await } from '#worker/console/parts/Await.tsx'
import { ItemPreview } from '#worker/console/parts/ItemPreview.tsx'
import { SubjectPicker } from '#worker/console/parts/SubjectPicker.tsx'
import { Sure } from '#worker/console/parts/Sure.tsx'
import { draw as drawn, houseOf, never, place, ready } from './console-world.tsx'

const draw = (node: preact.ComponentChildren, language: 'en' | 'zh-CN' = 'en') => drawn(node, language, houseOf({ vocabulary: ready(vocabulary) }))
const find = (selector: string) => place.querySelector(selector) as HTMLElement
const press = (element: HTMLElement) => act(() => element.click())
const key = (element: HTMLElement, name: string) =>
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })))
const type = (element: HTMLElement, value: string) =>
  act(() => {
    const input = element as HTMLInputElement
    input.value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })

describe('an icon', () => {
  test.each(Object.keys(ICONS) as IconName[])('%s is drawn and silent', (name) => {
    draw(<Icon name={name} />)
    expect(find('svg').getAttribute('aria-hidden')).toBe('true')
    expect(find('svg').children.length).toBe(ICONS[name].length)
    expect(place.textContent).toBe('')
  })

  test('says its word when it stands alone', () => {
    draw(<Icon name="del" label="Delete" />)
    expect(find('.vh').textContent).toBe('Delete')
  })
})

describe('an interval', () => {
  test('stands on the axis in percent of its length and says its figures', () => {
    draw(<Interval lo={0.19} share={0.22} hi={0.25} before={0.15} max={0.35} />)
    const iv = find('.iv')
    expect(iv.getAttribute('aria-label')).toBe('22 %, 19–25')
    expect(find('.iv > b').style.getPropertyValue('--lo')).toBe('54.2857')
    expect(find('.iv > b').style.getPropertyValue('--hi')).toBe('71.4286')
    expect(find('.iv > u.before').style.getPropertyValue('--x')).toBe('42.8571')
    expect(place.querySelectorAll('.iv > i')).toHaveLength(4)
    expect(iv.classList.contains('mark')).toBe(false)
  })

  test('is drawn inside its axis even when noise carries it outside', () => {
    draw(<Interval lo={-0.05} share={0.5} hi={1.2} max={1} mark />)
    expect(find('.iv.mark > b').style.getPropertyValue('--lo')).toBe('0')
    expect(find('.iv.mark > b').style.getPropertyValue('--hi')).toBe('100')
    expect(find('u.before')).toBeNull()
  })

  test('shares its ticks with the axis above it, which carries one percent sign', () => {
    draw(<Axis max={0.35} />)
    expect([...place.querySelectorAll('.ivaxis > i')].map((tick) => tick.textContent)).toEqual(['0', '10', '20', '30 %'])
  })
})

test('the method line leaves out what is not known', () => {
  draw(<Method parts={['n 7', false, undefined, '', '95 %']} />)
  expect([...place.querySelectorAll('.method > span')].map((part) => part.textContent)).toEqual(['n 7', '95 %'])
})

describe('the subject picker', () => {
  const control = { id: 'sj', 'aria-describedby': undefined, 'aria-invalid': undefined }

  test('finds a heading in either language and takes it by keyboard', () => {
    const onChange = vi.fn()
    draw(<SubjectPicker subjects={['emigration']} control={control} onChange={onChange} />)
    const box = find('#sj')
    type(box, '海洋史')
    expect(box.getAttribute('aria-expanded')).toBe('true')
    expect(find('[role="option"][aria-selected="true"]').textContent).toContain('Maritime history')
    expect(box.getAttribute('aria-activedescendant')).toBe(find('[role="option"]').id)
    key(box, 'Enter')
    expect(onChange).toHaveBeenCalledWith(['emigration', 'maritime-history'])
    expect(box.getAttribute('aria-expanded')).toBe('false')
  })

  test('does not offer what is chosen, and lets go of it by a press or by Backspace', () => {
    const onChange = vi.fn()
    draw(<SubjectPicker subjects={['emigration']} control={control} onChange={onChange} />)
    type(find('#sj'), 'emigration')
    expect([...place.querySelectorAll('[role="option"]')].some((option) => option.id === `${find('[role="listbox"]').id}-emigration`)).toBe(false)
    type(find('#sj'), '')
    key(find('#sj'), 'Backspace')
    expect(onChange).toHaveBeenLastCalledWith([])
    press(find('.chip'))
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  test('says so when no heading fits, and closes on Escape', () => {
    draw(<SubjectPicker subjects={[]} control={control} onChange={() => {}} />)
    type(find('#sj'), 'qqqq')
    expect(find('.drop [role="status"]').textContent).not.toBe('')
    key(find('#sj'), 'Escape')
    expect(find('#sj').getAttribute('aria-expanded')).toBe('false')
  })
})

describe('the audience rule on screen', () => {
  const segments = [{ id: 'sea', name: { en: 'Sea and migration', 'zh-CN': '海洋与移民' }, story: { en: 's', 'zh-CN': 's' }, leading: [] }]
  const rule: Audience = { all: [{ reads: 'en' }], any: [{ segment: 'sea' }], except: [{ stage: 'lost' }] }

  test.each([
    ['en' as const, ['reads English', 'segment: Sea and migration', 'stage: lost']],
    ['zh-CN' as const, ['能读英语', '读者群：海洋与移民', '阶段：流失']],
  ])('speaks %s', (language, words) => {
    draw(<AudienceRule rule={rule} segments={segments} error={undefined} onChange={() => {}} />, language)
    expect([...place.querySelectorAll('.tok')].map((token) => token.firstChild?.textContent)).toEqual(words)
  })

  test('loses the condition whose cross is pressed', () => {
    const onChange = vi.fn()
    draw(<AudienceRule rule={rule} segments={segments} error={undefined} onChange={onChange} />)
    press(find('.tok button'))
    expect(onChange).toHaveBeenCalledWith({ ...rule, all: [] })
  })

  test('gains a condition chosen from the lists', () => {
    const onChange = vi.fn()
    draw(<AudienceRule rule={NOBODY_EXCLUDED} segments={segments} error={undefined} onChange={onChange} />)
    press(find('.rule > li:last-child .btn'))
    const choose = (select: HTMLElement, value: string) =>
      act(() => {
        ;(select as HTMLSelectElement).value = value
        select.dispatchEvent(new Event('change', { bubbles: true }))
      })
    choose(find('.adder select'), 'stage')
    choose(find('.adder select:nth-of-type(2)'), 'at-risk')
    press(find('.adder .btn'))
    expect(onChange).toHaveBeenCalledWith({ all: [], any: [], except: [{ stage: 'at-risk' }] })
  })

  test('says when nobody can match', () => {
    draw(<AudienceRule rule={{ ...rule, except: [{ reads: 'en' }] }} segments={segments} error={undefined} onChange={() => {}} />)
    expect(find('.err').textContent).toContain('Nobody can match')
  })
})

test('the preview shows the card with the librarian’s words, and nothing as markup', () => {
  const form = {
    ...blankForm('sea', 'M. Adeyemi', ['emigration']),
    title: '<img src=x onerror=alert(1)>',
    reason: 'Read it.',
    pinned: true,
    shelfmark: 'ADM 101',
  }
  draw(<ItemPreview form={form} />)
  expect(find('.title').textContent).toBe('<img src=x onerror=alert(1)>')
  expect(place.querySelector('img')).toBeNull()
  expect(find('.reason').textContent).toBe('Pinned by M. Adeyemi: “Read it.”')
  expect(find('.chip').textContent).toBe('Emigration')
})

describe('a view', () => {
  const retry = vi.fn()
  test.each([
    ['offline', { kind: 'offline' as const }, 'You are offline'],
    ['signed out', { kind: 'signed-out' as const }, 'Your session has ended'],
    [
      'failed',
      { kind: 'problem' as const, problem: { type: 'about:blank', title: 'Down', status: 503, detail: 'The database rests.' } },
      'The database rests.',
    ],
  ])('that is %s says so and gives a next step', (_, failure, words) => {
    draw(<Await resource={{ content: undefined, at: undefined, failure, loading: false, reload: retry }}>{() => 'content'}</Await>)
    expect(place.textContent).toContain(words)
    expect(find('.empty button')).not.toBeNull()
  })

  test('keeps the last good content, with its age, when a newer one fails', () => {
    draw(<Await resource={{ content: 'as it was', at: 0, failure: { kind: 'offline' }, loading: false, reload: retry }}>{(content) => content}</Await>)
    expect(place.textContent).toContain('as it was')
    press(find('.stale button'))
    expect(retry).toHaveBeenCalled()
  })

  test('that waits says that it is on its way', () => {
    draw(<Await resource={never}>{() => 'content'}</Await>)
    expect(find('[role="status"]').textContent).toBe('On its way')
  })
})

test('what takes something away asks first, and gives the focus back when refused', () => {
  const onDo = vi.fn()
  draw(<Sure icon="del" verb="Delete" question="Delete it?" onDo={onDo} />)
  press(find('button'))
  expect(onDo).not.toHaveBeenCalled()
  expect(document.activeElement?.textContent).toBe('Delete')
  press(find('.sure .plain'))
  expect(document.activeElement).toBe(find('button'))
  press(find('button'))
  press(find('.sure .first'))
  expect(onDo).toHaveBeenCalledOnce()
})
