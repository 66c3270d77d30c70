import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Concept, GROUPS, Vocabulary } from '#shared/subject.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { readSkos } from '#worker/domain/skos/read.ts'
import { writeSkos } from '#worker/domain/skos/write.ts'
import { vocabularyChange } from '#worker/domain/vocabulary-change.ts'
import { root } from '../commands/root.ts'

type Json = Record<string, unknown>
const sent = (document: unknown): unknown => JSON.parse(JSON.stringify(document))
const read = (document: unknown, present = vocabulary.groups) => readSkos(sent(document), present)
const messages = (document: unknown) => {
  const reading = read(document)
  return 'faults' in reading ? reading.faults.map(({ path, message }) => `${path} ${message}`) : []
}

const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && text !== '')
const labels = fc.uniqueArray(label, { maxLength: 4 })
const numbers = fc.uniqueArray(fc.constantFrom('1', '387', 'K25', "82'04", '656.61'), { minLength: 1, maxLength: 3 })
const bilingual = fc.record({ en: label, 'zh-CN': label })

/** Vocabularies of two to 32 groups with up to forty narrower concepts under them. */
const anyVocabulary: fc.Arbitrary<Vocabulary> = fc
  .record({
    tops: fc.subarray(
      Array.from({ length: GROUPS - 1 }, (_, at) => at + 1),
      { minLength: 1 },
    ),
    below: fc.array(fc.nat(), { maxLength: 40 }),
    title: bilingual,
  })
  .chain(({ tops, below, title }) => {
    const heads = [0, ...tops].map((group): Pick<Concept, 'id' | 'group' | 'broader'> => ({ id: `g${group}`, group }))
    const all = [...heads]
    for (const [at, pick] of below.entries()) {
      const above = all[pick % all.length]!
      all.push({ id: `c${at}`, group: above.group, broader: above.id })
    }
    const rest = fc.record(
      {
        prefLabel: bilingual,
        altLabel: fc.record({ en: labels, 'zh-CN': labels, de: labels, fr: labels }, { requiredKeys: ['en', 'zh-CN'] }),
        related: fc.uniqueArray(fc.constantFrom(...all.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
        notation: fc.record({ lcc: fc.constant(['VK1-100', 'D16.14', 'DS793.T8']), ddc: numbers, udc: numbers, clc: numbers }, { requiredKeys: ['ddc'] }),
      },
      { requiredKeys: ['prefLabel', 'altLabel'] },
    )
    return fc.array(rest, { minLength: all.length, maxLength: all.length }).map((rests) => ({
      id: 'own',
      title,
      groups: Array.from({ length: GROUPS }, (_, group) => heads.find((head) => head.group === group)?.id ?? `unused-${group}`),
      concepts: all.map((one, at) => {
        const { altLabel, ...other } = rests[at]!
        const kept = Object.fromEntries(Object.entries(altLabel).filter(([language, texts]) => language === 'en' || language === 'zh-CN' || texts.length > 0))
        return z.parse(Vocabulary.shape.concepts.def.element, { ...one, ...other, altLabel: kept })
      }),
    }))
  })

describe('SKOS', () => {
  test('of the built-in vocabulary reads back as it was', () => {
    expect(read(writeSkos(vocabulary))).toEqual({ vocabulary, passedOver: [] })
  })

  test('of any vocabulary reads back as it was, whatever the groups were before', () => {
    fc.assert(
      fc.property(anyVocabulary, fc.constantFrom(vocabulary.groups, [], ['c1', 'g4']), (own, present) => {
        expect(read(writeSkos(own), present)).toEqual({ vocabulary: own, passedOver: [] })
      }),
      { numRuns: 60 },
    )
  })

  test('is answered and never thrown at, whatever the JSON', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.array(fc.dictionary(fc.constantFrom('@id', '@type', 'prefLabel', 'broader', 'narrower', 'notation', 'type'), fc.jsonValue())),
        (any, graph) => {
          const concepts = graph.map((node) => ({ '@type': 'skos:Concept', ...node }))
          for (const document of [any, { '@graph': [{ '@type': 'skos:ConceptScheme' }, ...concepts] }]) {
            const reading = readSkos(document, vocabulary.groups)
            if ('faults' in reading) expect(reading.faults.length).toBeGreaterThan(0)
            else expect(z.parse(Vocabulary, reading.vocabulary)).toEqual(reading.vocabulary)
          }
        },
      ),
    )
  })

  const scheme = { '@id': 'https://example.org/subjects', '@type': 'http://www.w3.org/2004/02/skos/core#ConceptScheme' }
  const general = {
    '@id': 'https://example.org/subjects/General',
    '@type': ['skos:Concept'],
    'skos:prefLabel': [
      { '@language': 'en', '@value': 'General' },
      { '@language': 'zh-Hans', '@value': '综合' },
    ],
    'skos:notation': { '@type': 'https://example.org/types#group', '@value': '0' },
  }
  const sea = {
    '@id': 'https://example.org/subjects/sea',
    '@type': 'skos:Concept',
    'http://www.w3.org/2004/02/skos/core#prefLabel': { en: 'Sea', zh: '海', it: 'Mare' },
    'skos:narrower': { '@id': 'https://example.org/subjects/ships' },
  }
  const ships = {
    '@id': 'https://example.org/subjects/ships',
    '@type': 'skos:Concept',
    prefLabel: { en: ['Ships'], 'zh-CN': '船' },
    altLabel: { en: 'Vessels', de: ['Schiff'] },
    notation: ['DDC 387', 'whatever', { '@type': 'urn:x:lcc', '@value': 'VK' }],
  }
  const small = { '@graph': [scheme, general, sea, ships] }

  test('of another hand is read: prefixes or whole addresses, one value or many, narrower for broader, notations written out', () => {
    const reading = read(small)
    expect(reading).toMatchObject({ passedOver: ['labels in "it"', 'notations without a datatype'] })
    if ('faults' in reading) throw new Error('not read')
    const { id, groups, concepts } = reading.vocabulary
    expect([id, groups.slice(0, 3), groups.length]).toEqual(['subjects', ['general', 'sea', 'unused-2'], 32])
    expect(concepts).toEqual([
      { id: 'general', group: 0, prefLabel: { en: 'General', 'zh-CN': '综合' }, altLabel: { en: [], 'zh-CN': [] } },
      { id: 'sea', group: 1, prefLabel: { en: 'Sea', 'zh-CN': '海' }, altLabel: { en: [], 'zh-CN': [] } },
      {
        id: 'ships',
        group: 1,
        broader: 'sea',
        prefLabel: { en: 'Ships', 'zh-CN': '船' },
        altLabel: { en: ['Vessels'], 'zh-CN': [], de: ['Schiff'] },
        notation: { lcc: ['VK'], ddc: ['387'] },
      },
    ])
    expect(read([scheme, general, sea, ships])).toEqual(reading)
  })

  test('reads the example of the documentation', () => {
    const [, example = ''] = /```json\n([\s\S]+?)```/.exec(readFileSync(join(root, 'docs/vocabulary.md'), 'utf8')) ?? []
    const reading = read(JSON.parse(example))
    if ('faults' in reading) throw new Error(JSON.stringify(reading.faults))
    expect(reading.passedOver).toEqual([])
    expect(reading.vocabulary.title).toEqual({ en: 'Our subjects', 'zh-CN': '本馆主题表' })
    expect(reading.vocabulary.concepts.map(({ id, group, broader }) => [id, group, broader])).toEqual([
      ['general', 0, undefined],
      ['sea', 1, undefined],
      ['ships', 1, 'sea'],
    ])
    expect(reading.vocabulary.concepts[2]?.notation).toEqual({ lcc: ['VM'], ddc: ['387.2'] })
  })

  test('gives a top concept that was a group before its old place', () => {
    const reading = read(small, ['general', 'x', 'y', 'sea'])
    expect('vocabulary' in reading && reading.vocabulary.groups.indexOf('sea')).toBe(3)
  })

  const graph = (...nodes: Json[]) => ({ '@graph': [scheme, general, ...nodes] })
  test.each<[string, unknown, string]>([
    ['no scheme', { '@graph': [general] }, '@graph holds no skos:ConceptScheme'],
    ['no concept', { '@graph': [scheme] }, '@graph holds no skos:Concept'],
    [
      'an unknown broader',
      graph({ ...ships, broader: 'https://example.org/subjects/none' }),
      '@graph.2.broader ships: https://example.org/subjects/none is not in the file',
    ],
    ['an unknown narrower', graph(sea), '@graph.2.narrower https://example.org/subjects/ships is not in the file'],
    ['an unknown related', graph({ ...ships, related: ['x:y'] }), '@graph.2.related ships: x:y is not in the file'],
    ['a circle', graph({ ...sea, broader: ships['@id'] }, { ...ships, broader: sea['@id'] }), '@graph.2.broader goes in a circle: sea < ships < sea'],
    ['a circle of one', graph({ ...ships, broader: ships['@id'] }), '@graph.2.broader goes in a circle: ships < ships'],
    ['no English label', graph({ ...ships, prefLabel: { zh: '船' } }), '@graph.2.prefLabel ships: has no English label'],
    ['no Chinese label', graph({ ...ships, prefLabel: { en: 'Ships' } }), '@graph.2.prefLabel ships: has no Chinese label'],
    ['one id twice', graph(ships, { ...ships, '@id': 'urn:other:ships' }), '@graph.3 the id ships is already that of @graph.2'],
    ['no id', graph({ ...ships, '@id': '' }), '@graph.2 has no @id'],
    [
      'a bad class',
      graph({ ...ships, notation: { '@type': 'x:lcc', '@value': 'vk-1' } }),
      '@graph.2.notation ships: vk-1 is no class of the Library of Congress',
    ],
    ['a long label', graph({ ...ships, prefLabel: { en: 'x'.repeat(401), zh: '船' } }), '@graph.2.prefLabel.en ships: must have or be at most 400'],
    ['nothing general', { '@graph': [scheme, ships] }, '@graph no top concept stands for general works: give one the notation "0" of type carrel:group'],
    ['two groups in one place', graph({ ...ships, notation: { '@type': 'x:group', '@value': '0' } }), '@graph.2.notation ships: group 0 is that of general'],
    ['a group past the last', graph({ ...ships, notation: { '@type': 'x:group', '@value': '32' } }), '@graph.2.notation ships: a group is numbered 0 to 31'],
    [
      'too many groups',
      graph(...Array.from({ length: 32 }, (_, at) => ({ ...ships, '@id': `x:s${at}` }))),
      '@graph has 33 top concepts; at most 32 are possible, for answers are numbered by them',
    ],
    [
      'too many concepts',
      graph(...Array.from({ length: 2000 }, (_, at) => ({ ...ships, '@id': `x:s${at}` }))),
      '@graph holds 2001 concepts; at most 2000 are taken',
    ],
  ])('with %s is refused by name and place', (_, document, message) => {
    expect(messages(document)).toContain(message)
  })
})

describe('a change of vocabulary', () => {
  const without = (...gone: string[]): Vocabulary => ({ ...vocabulary, concepts: vocabulary.concepts.filter(({ id }) => !gone.includes(id)) })
  const item = (state: 'draft' | 'scheduled' | 'published' | 'expired') => ({
    id: state,
    state,
    content: { title: state, subjects: ['tithes', 'maps-and-land'] },
  })
  const free = { items: [], channels: [], policy: { questions: [] } }

  test('to the same is none', () => {
    expect(vocabularyChange(vocabulary, vocabulary, free)).toMatchObject({ added: [], removed: [], renamed: [], moved: [], groupsChanged: [], breaks: [] })
  })

  test('names what is added, removed, renamed and moved', () => {
    const [first, ...rest] = without('tithes').concepts
    const next = {
      ...vocabulary,
      concepts: [
        { ...first!, prefLabel: { en: 'Anything', 'zh-CN': '任何' } },
        ...rest.map((one) => (one.id === 'ports' ? { ...one, group: 10 } : one)),
        { ...first!, id: 'new' },
      ],
    }
    const change = vocabularyChange(vocabulary, next, free)
    expect(change.added.map(({ id }) => id)).toEqual(['new'])
    expect(change.removed.map(({ id }) => id)).toEqual(['tithes'])
    expect(change.renamed.map(({ id }) => id)).toEqual(['general'])
    expect(change.moved).toMatchObject([{ id: 'ports', from: 7, to: 10 }])
  })

  test.each([
    [['published'], ['items']],
    [['scheduled', 'draft'], ['items']],
    [['draft', 'expired'], []],
  ] as const)('that takes a subject from %j items breaks %j', (states, breaks) => {
    const change = vocabularyChange(vocabulary, without('tithes'), { ...free, items: states.map(item) })
    expect(change.breaks).toEqual(breaks)
    expect(change.items.map(({ state }) => state)).toEqual(states.filter((state) => state !== 'expired'))
  })

  test('that takes a subject from a channel breaks it', () => {
    expect(vocabularyChange(vocabulary, without('tithes'), { ...free, channels: [{ slug: 'church', subjects: ['tithes'] }] })).toMatchObject({
      breaks: ['channels'],
      channels: [{ slug: 'church', subjects: ['tithes'] }],
    })
  })

  test.each([
    ['subject', ['questions']],
    ['gap', ['questions']],
    ['profile', ['questions']],
    ['stage', []],
  ] as const)('of a group breaks the question %s: %j', (id, breaks) => {
    const next = { ...vocabulary, groups: vocabulary.groups.with(7, 'navies') }
    const change = vocabularyChange(vocabulary, next, { ...free, policy: { questions: [{ id, domain: 32, standInEpsilon: 1, reportEpsilon: 1 }] } })
    expect(change.groupsChanged).toMatchObject([{ index: 7, from: { en: 'Maritime history' }, to: { en: 'Navies' } }])
    expect(change.breaks).toEqual(breaks)
  })
})
