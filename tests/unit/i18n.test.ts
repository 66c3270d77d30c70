import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'
import { consoleEn } from '#shared/i18n/console.en.ts'
import { consoleZh } from '#shared/i18n/console.zh-CN.ts'
import { en as deskEn } from '#shared/i18n/desk.en.ts'
import { zhCN as deskZh } from '#shared/i18n/desk.zh-CN.ts'
import type { Catalogue, Plural } from '#shared/i18n/messages.ts'
import { en as pagesEn } from '#worker/i18n/pages.en.ts'
import { zhCN as pagesZh } from '#worker/i18n/pages.zh-CN.ts'

/** What stands between two sentences: a blank in English, nothing in Chinese. */
const GAPS = ['sentence.gap', 'gap']

const locale = (name: string): Catalogue => {
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(`extension/public/_locales/${name}/messages.json`, 'utf8'))
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]))
}
const PAIRS: [string, Catalogue, Catalogue][] = [
  ['the desk', deskEn, deskZh],
  ['the console', consoleEn, consoleZh],
  ['the public pages', pagesEn, pagesZh],
  ['the browser’s own list', locale('en'), locale('zh_CN')],
]

const forms = (entry: string | Plural = ''): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry))
const places = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
const placesOf = (entry: string | Plural | undefined): string[] => [...new Set(forms(entry).flatMap(places))].sort()
const HAN = /\p{Script=Han}/u
/** Chinese texts without a Chinese sign, each with its reason. Texts of places, figures and marks alone need none. */
const LATIN: Record<string, string> = {
  'the console: methodN': 'n is the sign for the number of cards',
  'the public pages: otherLanguage': 'names the other language in that language',
}

describe.each(PAIRS)('in %s', (name, english, chinese) => {
  const keys = Object.keys(english)

  test('every text stands in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual([...keys].sort())
    expect(keys.length).toBeGreaterThan(1)
  })

  test('no text is empty, but the gap between sentences, which Chinese has not', () => {
    const worded = keys.filter((key) => !GAPS.includes(key))
    for (const key of worded) for (const text of [...forms(english[key]), ...forms(chinese[key])]) expect([key, text.trim().length > 0]).toEqual([key, true])
  })

  test('both languages have the same places to fill', () => {
    // A form of a plural may leave out the count it is chosen by: "one visit", "today".
    const named = (entry: string | Plural | undefined) => placesOf(entry).filter((place) => place !== 'count')
    for (const key of keys) expect([key, named(chinese[key])]).toEqual([key, named(english[key])])
    for (const key of keys) {
      const counts = [english[key], chinese[key]].map((entry) => typeof entry !== 'string' || places(entry).includes('count'))
      const either = [english[key], chinese[key]].some((entry) => placesOf(entry).includes('count'))
      if (either) expect([key, counts]).toEqual([key, [true, true]])
    }
  })

  test('every form of a plural has the same places; the count, and all that nought makes needless, aside', () => {
    for (const catalogue of [english, chinese])
      for (const [key, entry] of Object.entries(catalogue)) {
        if (typeof entry === 'string') continue
        const rest = [entry.one, entry.other].filter((form) => form !== undefined).map((form) => places(form).filter((place) => place !== 'count'))
        for (const form of rest) expect([key, form]).toEqual([key, placesOf(entry).filter((place) => place !== 'count')])
      }
  })

  test('no Chinese text is left in English', () => {
    const bare = keys.flatMap((key) =>
      forms(chinese[key])
        .filter((text) => /\p{Letter}/u.test(text.replace(/\{\w+\}|ε/gu, '')) && !HAN.test(text))
        .map((text) => `${name}: ${key}: ${text}`),
    )
    expect(bare.filter((line) => !Object.keys(LATIN).some((known) => line.startsWith(`${known}: `)))).toEqual([])
  })

  test('no Chinese text holds four English words in a row', () => {
    const held = keys.flatMap((key) =>
      forms(chinese[key])
        .filter((text) => /(?:[A-Za-z][a-z]+ ){3}[a-z]+/.test(text.replace(/\{\w+\}/g, '')))
        .map((text) => `${key}: ${text}`),
    )
    expect(held).toEqual([])
  })

  test('no English text holds Chinese, the name of the other language aside', () => {
    const held = keys.filter((key) => forms(english[key]).some((text) => HAN.test(text)) && !(`${name}: ${key}` in LATIN))
    expect(held).toEqual([])
  })
})

/** Folders whose components people see. */
const SURFACES = ['extension/entrypoints', 'extension/ui', 'shared/parts', 'worker/console']
/** Attributes whose value is seen or read out. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'heading',
  'label',
  'note',
  'placeholder',
  'summary',
  'text',
  'title',
])

interface Node {
  type: string
  [field: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Words an expression can come to without asking the catalogue: literals, templates, and what `?:`, `&&`, `||`, `??` and `+` make of them. */
function words(value: unknown): string[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : []
    case 'TemplateLiteral':
      return Array.isArray(value.quasis) ? value.quasis.map((part: { value: { raw: string } }) => part.value.raw) : []
    case 'ConditionalExpression':
      return [...words(value.consequent), ...words(value.alternate)]
    case 'LogicalExpression':
      return [...(value.operator === '&&' ? [] : words(value.left)), ...words(value.right)]
    case 'BinaryExpression':
      return value.operator === '+' ? [...words(value.left), ...words(value.right)] : []
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return words(value.expression)
    default:
      return []
  }
}

/** Every text of a component that is written in it instead of in a catalogue. */
function written(value: unknown, parent?: Node): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => written(one, parent))
  if (!isNode(value)) return []
  const here =
    value.type === 'JSXText'
      ? [String(value.value)]
      : value.type === 'JSXAttribute' && isNode(value.name) && SPOKEN.has(String(value.name.name))
        ? words(value.value)
        : value.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute'
          ? words(value)
          : []
  return [...here.filter((text) => /\p{Letter}/u.test(text)), ...Object.values(value).flatMap((child) => written(child, value))]
}

const components = SURFACES.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => `${folder}/${name}`),
)

test('the search for written texts finds them', () => {
  const { program } = parseSync('a.tsx', `const A = () => <p title={b ? \`Two \${c}\` : t('x')} class="quiet">Three {d === 'e' && 'Four'} {'5'} {t('six')}</p>`)
  expect(written(program).map((text) => text.trim())).toEqual(['Two', 'Three', 'Four'])
})

test('no component holds a text of its own', () => {
  expect(components.length).toBeGreaterThan(50)
  const found = components.flatMap((path) => {
    const { program, errors } = parseSync(path, readFileSync(path, 'utf8'))
    return [...errors.map((error) => error.message), ...written(program)].map((text) => `${path}: ${text.trim()}`)
  })
  expect(found).toEqual([])
})
