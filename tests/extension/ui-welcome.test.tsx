// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { adjustmentList } from '#extension/store/adjustments.ts'
import { Welcome } from '#extension/ui/pages/welcome/Welcome.tsx'
import { clear, control, faults, fill, quietServices, type Rows, show, shown, until } from './ui-world.tsx'

const services = () => quietServices(undefined, undefined)

beforeEach(() => fill({}))
afterEach(clear)

describe.each(['en', 'zh-CN'] as const)('the welcome page in %s', (language) => {
  const said = { en: 0, 'zh-CN': 1 }[language]
  test.each<[string, Rows, [string, string]]>([
    ['says first what is kept and what is never sent', {}, ['Never sent:', '绝不外发：']],
    ['asks for the library', { welcomed: true }, ['Address of the library', '图书馆地址']],
    ['asks for subjects', { welcomed: true, edition: true }, ['Three or more', '三个或更多']],
  ])('%s', async (_, rows, words) => {
    await fill({ ...rows, language })
    await show(<Welcome />, services(), words[said] ?? '')
    expect(await faults()).toEqual([])
  })
})

test('goes through its four steps, and sharing stays off unless it is turned on', async () => {
  await fill({ edition: true })
  const asked = quietServices(undefined, undefined, {
    chooseLibrary: vi.fn(async () => ({
      ok: true as const,
      manifest: {
        edition: 318,
        published: '2026-11-20',
        library: 'Northmere Libraries',
        parts: { library: '', policy: '', vocabulary: '', channels: '', items: '', segments: '' },
      },
    })),
  })
  const page = await show(<Welcome />, asked, 'Never sent:')
  control('Keep my records in this browser').click()
  await shown('Address of the library')
  const field = page.querySelector<HTMLInputElement>('.library input')
  expect(field?.placeholder).toBe('http://localhost:8787')
  page.querySelector<HTMLFormElement>('.library')?.requestSubmit()
  await shown('Three or more')
  expect(asked.chooseLibrary).toHaveBeenCalledExactlyOnceWith('https://library.example')
  await until(() => expect(document.activeElement?.textContent).toContain('What do you read about?'))
  expect(control('Choose 3 more')).toHaveProperty('disabled', true)
  const rest = page.querySelector('details')
  if (rest) rest.open = true
  await shown('Theatre')
  for (const name of ['Maritime history', 'Emigration', 'Theatre']) control(name).click()
  await shown('Go on with 3 subjects')
  control('Go on with 3 subjects').click()
  await shown('Share uncertain answers with Northmere Libraries')
  expect((await adjustmentList()).map(({ concept }) => concept).sort()).toEqual(['emigration', 'maritime-history', 'theatre'])
  expect(control(/Share uncertain answers/)).toHaveProperty('checked', false)
  await shown('Its figures may be stuffed')
  expect(await faults()).toEqual([])
  expect(asked.optIn).not.toHaveBeenCalled()
})

test.each([
  ['address', 'This is not an address Carrel can use'],
  ['unreachable', 'Nothing answers at nowhere'],
  ['not-a-library', 'it is not a Carrel library'],
  ['damaged', 'nothing of it was taken'],
  ['busy', 'asks to wait'],
] as const)('says in words that a library is %s', async (trouble, words) => {
  await fill({ welcomed: true })
  const page = await show(<Welcome />, quietServices(undefined, undefined, { chooseLibrary: async () => ({ ok: false, trouble }) }), 'Address of the library')
  const field = page.querySelector<HTMLInputElement>('.library input')
  if (field) field.value = 'nowhere'
  field?.dispatchEvent(new Event('input', { bubbles: true }))
  page.querySelector<HTMLFormElement>('.library')?.requestSubmit()
  await shown(words)
  expect(field?.getAttribute('aria-invalid')).toBe('true')
})
