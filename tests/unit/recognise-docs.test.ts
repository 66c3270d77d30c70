import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { labelOf } from '#extension/domain/recognise/label-of.ts'
import { level, workType } from '#extension/domain/recognise/normalise/type.ts'
import { recognise } from '#extension/domain/recognise/recognise.ts'
import { Level, WorkType } from '#shared/record.ts'
import { workTypes } from '#shared/work-types.ts'
import { tidewater } from '../fixtures/platform-example/tidewater.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const docs = read('../../docs/recognition.md')
const parser = new new JSDOM('').window.DOMParser()

describe('the list of types', () => {
  const broader = (type: WorkType, standard: 'schema' | 'bibframe'): string =>
    `${workTypes[type][standard]}${workTypes[type].broader.includes(standard) ? ' (broader)' : ''}`
  const rows = WorkType.options.map((type) => `| ${type} | ${broader(type, 'schema')} | ${broader(type, 'bibframe')} | ${workTypes[type].levels.join(', ')} |`)

  test('names every type once, and the documentation prints it as it is', () => {
    expect(Object.keys(workTypes)).toEqual(WorkType.options)
    expect(docs).toContain(`| type | schema.org | BIBFRAME | ISAD(G) level |\n|---|---|---|---|\n${rows.join('\n')}\n\n`)
  })

  test.each(WorkType.options)('%s is read from the classes that mean it alone, and from no other', (type) => {
    for (const standard of ['schema', 'bibframe'] as const) {
      const found = workType(workTypes[type][standard])
      if (workTypes[type].broader.includes(standard)) expect(found).not.toBe(type)
      else expect(found).toBe(type)
    }
  })

  test('each ISAD(G) level is read by its name, and makes a record without a type an archival unit', () => {
    for (const name of Level.options) {
      expect(level(name)).toBe(name)
      expect(workTypes.archival.levels).toContain(name)
      const html = `<title>Wages</title><h1>Wages</h1><dl><dt>Title</dt><dd>Wages</dd><dt>Reference code</dt><dd>HB/1</dd><dt>Creator</dt><dd>Root, W.</dd><dt>Level of description</dt><dd>${name}</dd></dl>\n`
      expect(recognise(parser.parseFromString(html, 'text/html'), 'https://cat.example.org/wages/1')).toMatchObject({
        record: { type: 'archival', level: name },
      })
    }
  })

  test.each(WorkType.options.flatMap((type) => workTypes[type].levels.map((name) => [type, name] as const)))('%s may stand at the level %s', (type, name) => {
    const html = `<title>Wages</title><h1>Wages</h1><dl><dt>Title</dt><dd>Wages</dd><dt>Reference code</dt><dd>HB/1</dd><dt>Creator</dt><dd>Root, W.</dd><dt>Type</dt><dd>${type}</dd><dt>Level of description</dt><dd>${name}</dd></dl>\n`
    expect(recognise(parser.parseFromString(html, 'text/html'), 'https://cat.example.org/wages/1')).toMatchObject({ record: { type, level: name } })
  })
})

describe('the worked example', () => {
  const source = read('../fixtures/platform-example/tidewater.ts')
  const html = read('../fixtures/platform-example/tidewater.html')
  const code = source.slice(source.indexOf('/** Tidewater'), source.indexOf('\nexport {'))
  const page = () => parser.parseFromString(html, 'text/html')
  const url = 'https://archive.example.org/sheet/HB/1/7'
  afterEach(() => vi.resetModules())

  test('stands in the documentation as it is run here', () => {
    expect(docs).toContain(`\`\`\`ts\n${code}\`\`\``)
    expect(docs).toContain(`\`\`\`html\n${html}\`\`\``)
  })

  test('reads its page but for the label nobody knows yet', () => {
    expect(labelOf('Écrit par')).toBeUndefined()
    expect(recognise(page(), url, [tidewater])).toMatchObject({
      kind: 'record',
      record: {
        title: 'Letter to the harbour master',
        creators: [],
        subjects: [{ label: 'Pilots' }, { label: 'Wrecks' }],
        identifiers: { local: ['HB/1/7'] },
        platform: 'tidewater',
        provenance: { title: 'platform' },
      },
    })
  })

  test('reads the creator, too, once the label stands in the table', async () => {
    vi.resetModules()
    vi.doMock('#extension/domain/recognise/label-table.ts', async (original) => {
      const real = await original<typeof import('#extension/domain/recognise/label-table.ts')>()
      return { ...real, everyLabel: () => new Map([...real.everyLabel(), ['écrit par', { meaning: 'creator' }]]) }
    })
    const taught = await import('#extension/domain/recognise/recognise.ts')
    const found = taught.recognise(page(), url, [tidewater])
    vi.doUnmock('#extension/domain/recognise/label-table.ts')
    expect(found).toMatchObject({ kind: 'record', record: { creators: [{ name: 'Anne Le Goff' }] } })
  })

  test('tells the account page and the list from a record', () => {
    const bare = parser.parseFromString('<meta name="generator" content="Tidewater 3"><body><h2 class="tw-name">Salt</h2>\n', 'text/html')
    expect(recognise(bare, 'https://archive.example.org/desk/7', [tidewater])).toMatchObject({ kind: 'none', reason: expect.stringMatching(/^account:/) })
    expect(recognise(bare, 'https://archive.example.org/find?words=salt', [tidewater]).kind).toBe('results')
  })
})
