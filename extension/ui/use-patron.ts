import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Channel } from '#shared/channel.ts'
import type { Concept } from '#shared/subject.ts'
import { type Find, finds } from '../domain/effort.ts'
import { listFor } from '../domain/recommend/first.ts'
import { advance, preparing } from '../domain/recommend/prepare.ts'
import type { RankInput, Recommendation } from '../domain/recommend.ts'
import { merged, type Visit } from '../domain/visit.ts'
import type { Work } from '../domain/works/works.ts'
import { type Portrait, portrait } from '../services/picks.ts'
import { adjustmentList } from '../store/adjustments.ts'
import type { AdjustmentRow, ItemRow, RecordRow, SiteRow } from '../store/database.ts'
import { itemStates } from '../store/items.ts'
import { siteList } from '../store/sites.ts'
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
  /** Use of a work, by the id of any of its places. */
  use: ReadonlyMap<string, RecordUse>
  /** The work of a row. */
  works: ReadonlyMap<string, Work>
  /** Visits to one place, by its id. */
  placeVisits: ReadonlyMap<string, number>
  /** What each work cost to find, by its id. */
  costs: ReadonlyMap<string, Find>
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
    const [self, decided, states, sites] = await Promise.all([portrait(clock()), adjustmentList(), itemStates(), siteList()])
    const visits = merged(self.stays)
    const works = new Map(self.records.flatMap((work) => work.places.map(({ row }) => [row.id, work] as const)))
    const fees = new Set(self.records.filter((work) => work.places.some(({ row }) => row.record.fee !== undefined)).map((work) => work.id))
    return {
      ...self,
      visits,
      use: useByRecord(visits, works),
      works,
      placeVisits: new Map(
        Array.from(
          Map.groupBy(self.placeStays, ({ record }) => record),
          ([id, list]) => [id, merged(list).length],
        ),
      ),
      costs: new Map(finds(self.stays, self.searches, fees).map((find) => [find.record, find])),
      decided: new Map(decided.map((row) => [row.concept, row])),
      states,
      sites,
      concepts: new Map(self.vocabulary.concepts.map((concept) => [concept.id, concept])),
      channels: new Map(self.edition?.channels.map((channel) => [channel.slug, channel])),
    }
  }, [clock])
}

/** Milliseconds of one task while a large edition is prepared: a page stays at the patron's hand. */
const SLICE = 25

/**
 * The edition's items in the order that suits this patron, each with its reasons; `here` is the record of the open tab,
 * `others` lets in what the patron's guards leave out.
 * Undefined while a large edition is prepared, in slices between which the page may paint; after that the last list is
 * shown until the next is there.
 */
export function usePicks(patron: Patron, here?: RecordRow, others = false): Recommendation[] | undefined {
  const { settings, clock } = usePlace()
  const { edition, interests, counted, states, segment, stage, vocabulary } = patron
  const { records, stays, searches } = counted
  const { readingLanguages, levels, access, breadth, guesses } = settings
  const last = useRef<Recommendation[] | undefined>(undefined)
  const [, setRanked] = useState<Recommendation[]>()
  const { steps, picked, input } = useMemo(() => {
    const input: RankInput = {
      items: edition?.items ?? NO_ITEMS,
      interests,
      records,
      visits: stays,
      searches,
      states,
      vocabulary,
      readingLanguages: readingLanguages ?? [],
      levels,
      access,
      others,
      breadth,
      guesses: guesses ?? true,
      now: clock(),
      stage,
      ...(segment === undefined ? {} : { segment }),
      ...(here === undefined ? {} : { here }),
    }
    const steps = preparing(input)
    return { steps, input, picked: advance(steps, SLICE, now) ? listFor(input) : undefined }
  }, [
    edition,
    interests,
    records,
    stays,
    searches,
    states,
    vocabulary,
    segment,
    stage,
    here,
    readingLanguages,
    levels,
    access,
    others,
    breadth,
    guesses,
    clock,
  ])
  if (picked !== undefined) last.current = picked
  useEffect(() => {
    if (picked !== undefined) return
    const slice = () => {
      if (advance(steps, SLICE, now)) {
        last.current = listFor(input)
        setRanked(last.current)
      } else timer = setTimeout(slice)
    }
    let timer = setTimeout(slice)
    return () => clearTimeout(timer)
  }, [steps, picked, input])
  return last.current
}

const NO_ITEMS: RankInput['items'] = []
const now = (): number => performance.now()

function useByRecord(visits: readonly Visit[], works: ReadonlyMap<string, Work>): Map<string, RecordUse> {
  const use = new Map<string, RecordUse>()
  for (const { record, at, active } of visits) {
    const before = use.get(record)
    use.set(record, { visits: (before?.visits ?? 0) + 1, active: (before?.active ?? 0) + active, last: Math.max(before?.last ?? 0, at) })
  }
  for (const [id, work] of works) {
    const whole = use.get(work.id)
    if (whole !== undefined) use.set(id, whole)
  }
  return use
}
