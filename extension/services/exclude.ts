import { exclusion, type StruckIn } from '../domain/excluded.ts'
import { placeIds, type Work, worksOf } from '../domain/works/works.ts'
import { adjustmentList } from '../store/adjustments.ts'
import { type Database, database, type SearchRow } from '../store/database.ts'
import { pairList } from '../store/pairs.ts'
import { recordList, removeWithSearches } from '../store/records.ts'
import { searches } from '../store/visits.ts'
import { presentVocabulary } from './concepts.ts'

/** Works and searches kept from before their subject was struck out. */
export interface Remains {
  records: Work[]
  searches: SearchRow[]
}

/** What is still kept on one struck-out subject, or on all of them. */
export function remainsOf(kept: { records: readonly Work[]; searches: readonly SearchRow[]; struckIn: StruckIn }, subject?: string): Remains {
  const under = (struck: readonly string[]): boolean => (subject === undefined ? struck.length > 0 : struck.includes(subject))
  return {
    records: kept.records.filter((work) => under(kept.struckIn(work.concepts))),
    searches: kept.searches.filter(({ concepts = [] }) => under(kept.struckIn(concepts))),
  }
}

/** Forgets what `remainsOf` finds at that moment, in one transaction: works with all their places, kept by hand or not, and searches. Returns the ids of the rows that went. */
export async function forgetRemains(subject?: string, db: Database = database): Promise<string[]> {
  const vocabulary = await presentVocabulary(db)
  return db.transaction('rw', [db.records, db.visits, db.alternates, db.pairs, db.searches, db.adjustments], async () => {
    const struckIn = exclusion(await adjustmentList(db), vocabulary)
    const remains = remainsOf({ records: worksOf(await recordList(db), await pairList(db)), searches: await searches(db), struckIn }, subject)
    const ids = remains.records.flatMap(placeIds)
    await removeWithSearches(
      ids,
      remains.searches.map(({ id }) => id),
      db,
    )
    return ids
  })
}
