import type { StageName } from '#shared/item.ts'
import { gradeOf, stageOf } from '#shared/lifecycle.ts'
import { type Grades, rfe } from '#shared/rfe.ts'
import type { Segment } from '#shared/segment.ts'
import { assign, groupProfile } from '#shared/segments/assign.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { useOf } from '../domain/effort.ts'
import { exclusion, type StruckIn } from '../domain/excluded.ts'
import { type Interest, interests } from '../domain/interest.ts'
import { listFor } from '../domain/recommend/first.ts'
import type { Recommendation } from '../domain/recommend.ts'
import { staysAtWorks, type Work, worksOf } from '../domain/works/works.ts'
import { adjustmentList } from '../store/adjustments.ts'
import { type Database, database, type RecordRow, type SearchRow, type VisitRow } from '../store/database.ts'
import { type StoredEdition, storedEdition } from '../store/edition.ts'
import { itemStates } from '../store/items.ts'
import { pairList } from '../store/pairs.ts'
import { recordList } from '../store/records.ts'
import { settings } from '../store/settings.ts'
import { allVisits, searches } from '../store/visits.ts'
import { presentVocabulary } from './concepts.ts'

/** What this browser makes of its patron, worked out anew from the rows and never stored. */
export interface Portrait {
  vocabulary: Vocabulary
  interests: Interest[]
  stage: StageName
  grade: 'core' | 'general'
  /** Recency, frequency and effort, what the grade is made of. */
  grades: Grades
  /** Absent while no library is chosen, or no interest is settled. */
  segment?: Segment
  /** One for each work, whatever number of sites it was met on. */
  records: Work[]
  /** Stays by work. */
  stays: VisitRow[]
  /** Stays by row, as they are kept. */
  placeStays: VisitRow[]
  searches: SearchRow[]
  /** What of these counts: all but what a struck-out subject excludes (domain/excluded.ts). */
  counted: { records: Work[]; stays: VisitRow[]; searches: SearchRow[] }
  /** The struck-out subjects concepts fall under. */
  struckIn: StruckIn
  edition?: StoredEdition
}

/** The portrait at a time; reads the store only, so a live query over it follows every change. */
export async function portrait(now: number = Date.now(), db: Database = database): Promise<Portrait> {
  const [rows, seen, sought, adjustments, vocabulary, edition, pairs] = await Promise.all([
    recordList(db),
    allVisits(db),
    searches(db),
    adjustmentList(db),
    presentVocabulary(db),
    storedEdition(db),
    pairList(db),
  ])
  const records = worksOf(rows, pairs)
  const visits = staysAtWorks(seen, records)
  const struckIn = exclusion(adjustments, vocabulary)
  const counted = adjustments.some((row) => row.struck === 1)
    ? countedOf({ records, stays: visits, searches: sought }, struckIn)
    : { records, stays: visits, searches: sought }
  const list = interests({ records: counted.records, visits: counted.stays, searches: counted.searches, adjustments, vocabulary, now })
  const use = useOf(counted.stays, counted.searches)
  const today = Math.floor(now / 86_400_000)
  const stage = stageOf(use.days, today)
  const profile = groupProfile(new Map(list.map((interest) => [interest.concept.id, interest.weight])), vocabulary)
  const segment = edition === undefined ? undefined : assign(profile, edition.segments, stage)
  return {
    vocabulary,
    interests: list,
    stage,
    grade: gradeOf(use, today),
    grades: rfe(use, today),
    records,
    stays: visits,
    placeStays: seen,
    searches: sought,
    counted,
    struckIn,
    ...(segment === undefined ? {} : { segment }),
    ...(edition === undefined ? {} : { edition }),
  }
}

/** Without the works and searches excluded, and the stays on such works. */
function countedOf({ records, stays, searches }: Portrait['counted'], struckIn: StruckIn): Portrait['counted'] {
  const excluded = new Set(records.filter((work) => struckIn(work.concepts).length > 0).map(({ id }) => id))
  return {
    records: records.filter(({ id }) => !excluded.has(id)),
    stays: stays.filter((stay) => !excluded.has(stay.record)),
    searches: searches.filter(({ concepts = [] }) => struckIn(concepts).length === 0),
  }
}

/** Everything the panel and the popup show: the portrait and its recommendations, the best first; `here` is the record of this tab. */
export async function picks(
  here: RecordRow | undefined,
  now: number = Date.now(),
  db: Database = database,
): Promise<Portrait & { recommendations: Recommendation[] }> {
  const [self, states, chosen] = await Promise.all([portrait(now, db), itemStates(db), settings(db)])
  const recommendations = listFor({
    items: self.edition?.items ?? [],
    interests: self.interests,
    records: self.counted.records,
    visits: self.counted.stays,
    searches: self.counted.searches,
    states,
    vocabulary: self.vocabulary,
    readingLanguages: chosen.readingLanguages ?? [],
    levels: chosen.levels,
    access: chosen.access,
    breadth: chosen.breadth,
    guesses: chosen.guesses ?? true,
    now,
    ...(self.segment === undefined ? {} : { segment: self.segment }),
    ...(self.stage === undefined ? {} : { stage: self.stage }),
    ...(here === undefined ? {} : { here }),
  })
  return { ...self, recommendations }
}
