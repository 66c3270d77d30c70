import type { WorkType } from '#shared/record.ts'
import type { Find } from './effort.ts'
import { intervalOf, meanOf, NO_SUMS, type Sums, summed } from './mean.ts'
import { weightier } from './mode.ts'
import type { ConceptShare, Mode, RecordRow, VisitRow } from './rows.ts'
import { merged } from './visit.ts'

/** What a library does for a reader: something is looked at, searched for, downloaded, requested, or asked about. */
export const SERVICES = ['view', 'search', 'download', 'request', 'ask'] as const
export type Service = (typeof SERVICES)[number]

/**
 * Uses of one record by mode of service: visits (stays within half an hour are one), searches that led to its find, and
 * clicks that downloaded, requested or asked. `stays` are those of the record, `find` its find.
 */
export function usesOf(stays: readonly VisitRow[], find: Find | undefined): Record<Service, number> {
  const done = (mode: Exclude<Mode, 'view'>): number => stays.reduce((sum, stay) => sum + (stay.uses?.[mode] ?? (stay.mode === mode ? 1 : 0)), 0)
  return { view: merged(stays).length, search: find?.searches ?? 0, download: done('download'), request: done('request'), ask: done('ask') }
}

/** What was done with records of one type; `records` is how many were opened at least once. */
export interface TypeUse {
  type: WorkType
  records: number
  uses: Record<Service, number>
}

/** Uses by type of material and mode of service, the most looked at first. A record that says no type is `other`. Records without a visit are left out. */
export function usesByType(records: readonly Pick<RecordRow, 'id' | 'record'>[], stays: readonly VisitRow[], finds: ReadonlyMap<string, Find>): TypeUse[] {
  const byRecord = Map.groupBy(stays, (stay) => stay.record)
  const types = new Map<WorkType, TypeUse>()
  for (const { id, record } of records) {
    const opened = byRecord.get(id)
    if (opened === undefined) continue
    const type = record.type ?? (record.level === undefined ? 'other' : 'archival')
    const line = types.get(type) ?? { type, records: 0, uses: { view: 0, search: 0, download: 0, request: 0, ask: 0 } }
    const uses = usesOf(opened, finds.get(id))
    line.records += 1
    for (const service of SERVICES) line.uses[service] += uses[service]
    types.set(type, line)
  }
  return [...types.values()].sort((a, b) => b.uses.view - a.uses.view || (a.type < b.type ? -1 : 1))
}

/** What finds on one subject by one mode cost. */
export interface Cost {
  finds: number
  /** Mean effort index. */
  index: number
  /** Where the mean lies 95 times in 100 (`mean.ts`), not below 0; absent of too few finds. */
  interval?: { lo: number; hi: number }
}

export interface SubjectCost {
  concept: string
  all: Cost
  by: Partial<Record<Mode, Cost>>
}

/**
 * Mean effort by subject and by the weightiest thing done with the record, the dearest subject first (ties by concept
 * id). A record on several subjects counts for each by its share.
 */
export function costBySubject(finds: readonly Find[], concepts: ReadonlyMap<string, readonly ConceptShare[]>, modes: ReadonlyMap<string, Mode>): SubjectCost[] {
  const sums = new Map<string, Map<Mode | 'all', Sums>>()
  for (const find of finds) {
    for (const { concept, share } of concepts.get(find.record) ?? []) {
      const cells = sums.get(concept) ?? new Map<Mode | 'all', Sums>()
      for (const mode of ['all', modes.get(find.record) ?? 'view'] as const) cells.set(mode, summed(cells.get(mode) ?? NO_SUMS, find.index, share))
      sums.set(concept, cells)
    }
  }
  return [...sums]
    .flatMap(([concept, cells]) => {
      const all = costOf(cells.get('all'))
      if (all === undefined) return []
      const by: Partial<Record<Mode, Cost>> = {}
      for (const mode of ['view', 'ask', 'download', 'request'] as const) {
        const cost = costOf(cells.get(mode))
        if (cost !== undefined) by[mode] = cost
      }
      return [{ concept, all, by }]
    })
    .sort((a, b) => b.all.index - a.all.index || (a.concept < b.concept ? -1 : 1))
}

function costOf(sums: Sums = NO_SUMS): Cost | undefined {
  const index = meanOf(sums)
  if (index === undefined) return undefined
  const interval = intervalOf(sums)
  return { finds: sums.n, index, ...(interval === undefined ? {} : { interval: { lo: Math.max(0, interval.lo), hi: interval.hi } }) }
}

/** The weightiest thing done with each record. */
export function modesOf(stays: readonly VisitRow[]): Map<string, Mode> {
  const modes = new Map<string, Mode>()
  for (const { record, mode } of stays) modes.set(record, weightier(modes.get(record) ?? 'view', mode))
  return modes
}
