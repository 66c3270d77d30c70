import { useMemo } from 'preact/hooks'
import type { Channel } from '#shared/channel.ts'
import type { Concept } from '#shared/subject.ts'
import { type Recommendation, rank } from '../domain/recommend.ts'
import { merged, type Visit } from '../domain/visit.ts'
import { type Portrait, portrait } from '../services/picks.ts'
import { adjustmentList } from '../store/adjustments.ts'
import type { AdjustmentRow, ItemRow, RecordRow, SiteRow } from '../store/database.ts'
import { itemStates } from '../store/items.ts'
import { siteList } from '../store/sites.ts'
import { allVisits } from '../store/visits.ts'
import { usePlace } from './Room.tsx'
import { type Live, useLiveQuery } from './use-live-query.ts'

export interface RecordUse {
  visits: number
  /** Milliseconds of attention. */
  active: number
  last: number
}

/** The portrait and what else the pages show of this browser's rows, by key. */
export interface Patron extends Portrait {
  visits: Visit[]
  use: ReadonlyMap<string, RecordUse>
  decided: ReadonlyMap<string, AdjustmentRow>
  states: ReadonlyMap<string, ItemRow>
  sites: SiteRow[]
  concepts: ReadonlyMap<string, Concept>
  channels: ReadonlyMap<string, Channel>
}

/** Follows every row the pages derive something from. */
export function usePatron(): Live<Patron> {
  const { clock } = usePlace()
  return useLiveQuery(async () => {
    const [self, stays, decided, states, sites] = await Promise.all([portrait(clock()), allVisits(), adjustmentList(), itemStates(), siteList()])
    const visits = merged(stays)
    return {
      ...self,
      visits,
      use: useByRecord(visits),
      decided: new Map(decided.map((row) => [row.concept, row])),
      states,
      sites,
      concepts: new Map(self.vocabulary.concepts.map((concept) => [concept.id, concept])),
      channels: new Map(self.edition?.channels.map((channel) => [channel.slug, channel])),
    }
  }, [clock])
}

/** The edition's items in the order that suits this patron, each with its reasons; `here` is the record of the open tab. */
export function usePicks(patron: Patron, here?: RecordRow): Recommendation[] {
  const { settings, clock } = usePlace()
  const { edition, interests, records, states, segment, stage, vocabulary } = patron
  const { readingLanguages, guesses } = settings
  return useMemo(
    () =>
      rank({
        items: edition?.items ?? [],
        interests,
        records,
        states,
        vocabulary,
        readingLanguages: readingLanguages ?? [],
        guesses: guesses ?? true,
        now: clock(),
        stage,
        ...(segment === undefined ? {} : { segment }),
        ...(here === undefined ? {} : { here }),
      }),
    [edition, interests, records, states, vocabulary, segment, stage, here, readingLanguages, guesses, clock],
  )
}

function useByRecord(visits: readonly Visit[]): Map<string, RecordUse> {
  const use = new Map<string, RecordUse>()
  for (const { record, at, active } of visits) {
    const before = use.get(record)
    use.set(record, { visits: (before?.visits ?? 0) + 1, active: (before?.active ?? 0) + active, last: Math.max(before?.last ?? 0, at) })
  }
  return use
}
