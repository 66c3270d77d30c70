import { expect, test } from 'vitest'
import { interests } from '../../extension/domain/interest.ts'
import { conceptsOf } from '../../extension/services/concepts.ts'
import { changeLibrary, refreshEdition } from '../../extension/services/edition.ts'
import { adjustmentList, choose, mute, strike } from '../../extension/store/adjustments.ts'
import type { Database } from '../../extension/store/database.ts'
import { storedEdition } from '../../extension/store/edition.ts'
import { recordList, recordSeen } from '../../extension/store/records.ts'
import { visitsSince } from '../../extension/store/visits.ts'
import type { Vocabulary } from '../../shared/subject.ts'
import { catalogueRecord, DAY, desk, item, LIBRARY, library, NOW, SITE, VOCABULARY } from './world.ts'

const deps = (db: Database, fetch: ReturnType<typeof library>['fetch']) => ({ db, fetch, now: () => NOW, random: () => 0.5 })

/** A library's own: ships are vessels now, there are no navies, and one group is free. */
const OWN: Vocabulary = {
  ...VOCABULARY,
  id: 'own',
  groups: VOCABULARY.groups.with(31, 'unused-31'),
  concepts: VOCABULARY.concepts
    .filter(({ id }) => !['ships', 'liners', 'navies', 'g31'].includes(id))
    .concat({ id: 'vessels', group: 1, broader: 'sea', prefLabel: { en: 'Vessels', 'zh-CN': '船舶' }, altLabel: { en: ['Ships'], 'zh-CN': [] } }),
}

async function interestsOf(db: Database) {
  const edition = await storedEdition(db)
  if (edition === undefined) throw new Error('no edition')
  const [records, visits, adjustments] = [await recordList(db), await visitsSince(0, db), await adjustmentList(db)]
  return interests({ records, visits, adjustments, vocabulary: edition.vocabulary, now: NOW })
}

test('a replaced vocabulary maps records anew, and what the patron chose of the old one is kept but inert', async () => {
  const { db } = desk()
  await changeLibrary(LIBRARY, deps(db, library().fetch))
  await recordSeen({ id: 'a', record: catalogueRecord(), origin: SITE, concepts: conceptsOf(catalogueRecord(), VOCABULARY) }, 'v', NOW, db)
  await choose(['navies', 'books'], NOW, db)
  await strike('liners', db)
  await mute('g31', NOW + DAY, db)
  expect((await interestsOf(db)).map(({ concept }) => concept.id).sort()).toEqual(['books', 'g31', 'liners', 'navies', 'ships'])

  const decided = await adjustmentList(db)
  expect(await refreshEdition(deps(db, library({ vocabulary: OWN, items: [item('ship', ['vessels'])], edition: 2 }).fetch))).toBeUndefined()
  expect((await recordList(db))[0]?.concepts).toEqual([{ concept: 'vessels', share: 1 }])
  const after = await interestsOf(db)
  expect(after.map(({ concept }) => concept.id).sort()).toEqual(['books', 'vessels'])
  expect(after.find(({ concept }) => concept.id === 'vessels')?.evidence).toHaveLength(1)
  expect(await adjustmentList(db)).toEqual(decided)

  await refreshEdition(deps(db, library({ edition: 3 }).fetch))
  expect((await interestsOf(db)).find(({ concept }) => concept.id === 'liners')?.struck).toBe(true)
})
