import { beforeEach, expect, test } from 'vitest'
import { VocabularyReport } from '#shared/staff.ts'
import { Vocabulary } from '#shared/subject.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { writeSkos } from '#worker/domain/skos/write.ts'
import { everything, type House, house, policy, signIn } from './house.ts'

let place: House
let editor: string
beforeEach(async () => {
  place = await house()
  editor = await signIn(place, 'editor')
})

const PATH = '/v1/staff/vocabulary'
const without = (...gone: string[]): Vocabulary => ({
  ...vocabulary,
  id: 'own',
  concepts: vocabulary.concepts
    .filter(({ id }) => !gone.includes(id))
    .map((concept) => (concept.related === undefined ? concept : { ...concept, related: concept.related.filter((id) => !gone.includes(id)) })),
})
const put = (query: string, body: unknown) => place.ask(`${PATH}?${query}`, { method: 'PUT', body, as: editor })
const dryRun = async (next: Vocabulary) => VocabularyReport.parse(await (await put('dryRun=true', writeSkos(next))).json())
const published = async (): Promise<{ number: number; vocabulary: Vocabulary }> => {
  const { edition, parts } = (await (await place.ask('/v1/edition')).json()) as { edition: number; parts: { vocabulary: string } }
  return { number: edition, vocabulary: Vocabulary.parse(await (await place.ask(`/v1/parts/${parts.vocabulary}`)).json()) }
}

test.each([
  [PATH, { Accept: 'application/ld+json' }],
  [`${PATH}.jsonld`, {}],
])('gives the vocabulary as SKOS at %s', async (path, headers) => {
  const reply = await place.ask(path, { as: editor, headers })
  expect(reply.headers.get('Content-Type')).toBe('application/ld+json')
  expect(await reply.json()).toEqual(JSON.parse(JSON.stringify(writeSkos(vocabulary))))
})

test('changes nothing in a dry run, and says what it would do', async () => {
  const before = await everything(place.db)
  const report = await dryRun(without('tithe-maps'))
  expect(report).toMatchObject({ concepts: vocabulary.concepts.length - 1, groups: 32, removed: [{ id: 'tithe-maps' }], breaks: [], edition: null })
  expect(await everything(place.db)).toEqual(before)
})

test('puts a vocabulary in place after its dry run: published with the next edition, and audited', async () => {
  const { number } = await published()
  const next = without('tithe-maps')
  const { basis } = await dryRun(next)
  const reply = await put(`basis=${basis}`, writeSkos(next))
  expect(VocabularyReport.parse(await reply.json()).edition).toBe(number + 1)
  expect(await published()).toEqual({ number: number + 1, vocabulary: next })
  const entry = await place.db.prepare("SELECT staff, subject FROM audit WHERE action = 'vocabulary.replace'").first()
  expect(entry).toEqual({ staff: 'A editor', subject: 'own' })
})

test('writes nothing when the file is the present vocabulary', async () => {
  const before = await everything(place.db)
  const { basis } = await dryRun(vocabulary)
  expect(VocabularyReport.parse(await (await put(`basis=${basis}`, writeSkos(vocabulary))).json()).edition).toBeNull()
  expect(await everything(place.db)).toEqual(before)
})

test.each([
  ['without a dry run', '', without('tithe-maps'), 'Look at the report first'],
  ['on the basis of another', `basis=${'0'.repeat(64)}`, without('tithe-maps'), 'changed in between'],
])('refuses a replacement %s', async (_, query, next, words) => {
  const before = await everything(place.db)
  const reply = await put(query, writeSkos(next))
  expect([reply.status, await reply.text()]).toEqual([409, expect.stringContaining(words)])
  expect(await everything(place.db)).toEqual(before)
})

test.each([
  ['published items', without('ships-and-shipping', 'shipbuilding'), 'items'],
  ['a channel', Vocabulary.parse(JSON.parse(JSON.stringify(without()).replaceAll('"maps-and-land"', '"land"'))), 'channels'],
  [
    'a question in force',
    { ...without(), groups: vocabulary.groups.with(31, 'unused-31'), concepts: without().concepts.filter(({ group }) => group !== 31) },
    'question',
  ],
])('refuses what would break %s, and says so', async (_, broken, words) => {
  const next = JSON.parse(JSON.stringify(writeSkos(prune(broken))))
  const report = VocabularyReport.parse(await (await put('dryRun=true', next)).json())
  expect(report.breaks.length).toBeGreaterThan(0)
  const before = await everything(place.db)
  const reply = await put(`basis=${report.basis}`, next)
  expect([reply.status, await reply.text()]).toEqual([409, expect.stringContaining(words)])
  expect(await everything(place.db)).toEqual(before)
})

test('lets groups change when no question counts by them', async () => {
  place = await house({ policy: { ...policy, questions: policy.questions.filter(({ id }) => id === 'stage') } })
  editor = await signIn(place, 'administrator')
  const next = prune({ ...without(), groups: vocabulary.groups.with(31, 'unused-31'), concepts: without().concepts.filter(({ group }) => group !== 31) })
  const { basis, groups, groupsChanged } = await dryRun(next)
  expect([groups, groupsChanged.length]).toEqual([31, 1])
  expect((await put(`basis=${basis}`, writeSkos(next))).status).toBe(200)
})

test.each([
  ['{', 400],
  [JSON.stringify({ '@graph': [] }), 400],
  [JSON.stringify({ filling: 'x'.repeat(1_048_576) }), 413],
])('refuses a file that is no vocabulary or too large (%#)', async (body, status) => {
  const reply = await place.ask(`${PATH}?dryRun=true`, { method: 'PUT', body, as: editor, headers: { 'Content-Type': 'application/json' } })
  expect(reply.status).toBe(status)
})

test('names the faults of a file by their place', async () => {
  const file = {
    '@graph': [
      { '@type': 'ConceptScheme', '@id': 'x:s' },
      { '@type': 'Concept', '@id': 'x:a', prefLabel: { en: 'A' }, broader: 'x:b' },
    ],
  }
  const { errors } = (await (await put('dryRun=true', file)).json()) as { errors: { path: string }[] }
  expect(errors.map(({ path }) => path)).toEqual(['@graph.1.broader', '@graph.1.prefLabel'])
})

/** Leaves out links to concepts that are not there. */
function prune(own: Vocabulary): Vocabulary {
  const ids = new Set(own.concepts.map(({ id }) => id))
  const concepts = own.concepts.map(({ related, broader, ...concept }) => {
    const kept = related?.filter((id) => ids.has(id)) ?? []
    return { ...concept, ...(broader !== undefined && ids.has(broader) ? { broader } : {}), ...(kept.length > 0 ? { related: kept } : {}) }
  })
  return { ...own, concepts }
}
