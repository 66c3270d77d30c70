import { expect, test } from 'vitest'
import { Manifest } from '#shared/edition.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { audit } from '#worker/db/audit.ts'
import { readLibrary, readPolicy, readSegments, readVocabulary, writeDocument } from '#worker/db/documents.ts'
import { canonical } from '#worker/domain/publishing.ts'
import { setUpStatements } from '#worker/domain/set-up.ts'
import { channels, house, library, policy, rows, signIn } from './house.ts'

const named = { ...library, contact: "the reader's desk; it's open" }

test('sets up a library by SQL alone, in statements D1 takes', async () => {
  const { db, clock } = await house({ bare: true })
  const statements = setUpStatements({ library: named, policy, vocabulary }, clock.at)
  for (const statement of statements) {
    expect(new TextEncoder().encode(statement).length).toBeLessThan(100_000)
    await db.prepare(statement).run()
  }
  expect((await readLibrary(db))?.value).toEqual(named)
  expect((await readPolicy(db))?.value).toEqual(policy)
  expect(canonical((await readVocabulary(db))?.value)).toBe(canonical(vocabulary))
  expect((await readSegments(db))?.value.segments).toEqual([])
})

test('then publishes the first edition with the first channel', async () => {
  const place = await house({ bare: true })
  for (const statement of setUpStatements({ library, policy, vocabulary }, place.clock.at)) await place.db.prepare(statement).run()
  expect((await place.ask('/transparency')).status).toBe(200)
  expect((await place.ask('/v1/edition')).status).toBe(404)
  const as = await signIn(place, 'editor')
  expect((await place.ask('/v1/staff/channels', { method: 'POST', body: channels[0], as })).status).toBe(201)
  expect(Manifest.parse(await (await place.ask('/v1/edition')).json()).edition).toBe(1)
})

test('again it leaves a vocabulary that librarians put in place', async () => {
  const { db, clock } = await house()
  const own = { ...vocabulary, id: 'own', title: { en: 'Our own', 'zh-CN': '自编' } }
  await db.batch([
    writeDocument(db, 'vocabulary', canonical(own), clock.at + 1),
    audit(db, { at: clock.at + 1, staff: null, action: 'vocabulary.replace', subject: 'own' }),
  ])
  for (const statement of setUpStatements({ library: named, policy, vocabulary }, clock.at + 2)) await db.prepare(statement).run()
  expect(canonical((await readVocabulary(db))?.value)).toBe(canonical(own))
  expect((await readLibrary(db))?.value).toEqual(named)
})

test('again with another policy it changes that and nothing else', async () => {
  const { db, clock } = await house()
  const before = await readSegments(db)
  for (const statement of setUpStatements({ library, policy: { ...policy, version: 2 }, vocabulary }, clock.at + 1)) await db.prepare(statement).run()
  expect((await readPolicy(db))?.value.version).toBe(2)
  expect(await readSegments(db)).toEqual(before)
  expect(await rows(db, 'items')).toBe(12)
  expect(canonical((await readVocabulary(db))?.value)).toBe(canonical(vocabulary))
})
