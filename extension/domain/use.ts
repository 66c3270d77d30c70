import type { Find } from './effort.ts'
import { weightier } from './mode.ts'
import type { ConceptShare, Mode, VisitRow } from './rows.ts'
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

/** What finds on one subject by one mode cost. */
export interface Cost {
  finds: number
  /** Mean effort index. */
  index: number
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
  const sums = new Map<string, Map<Mode | 'all', { finds: number; share: number; index: number }>>()
  for (const find of finds) {
    for (const { concept, share } of concepts.get(find.record) ?? []) {
      const cells = sums.get(concept) ?? new Map<Mode | 'all', { finds: number; share: number; index: number }>()
      for (const mode of ['all', modes.get(find.record) ?? 'view'] as const) {
        const cell = cells.get(mode) ?? { finds: 0, share: 0, index: 0 }
        cells.set(mode, { finds: cell.finds + 1, share: cell.share + share, index: cell.index + share * find.index })
      }
      sums.set(concept, cells)
    }
  }
  const costOf = (cell: { finds: number; share: number; index: number } | undefined): Cost | undefined =>
    cell === undefined || cell.share === 0 ? undefined : { finds: cell.finds, index: cell.index / cell.share }
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

/** The weightiest thing done with each record. */
export function modesOf(stays: readonly VisitRow[]): Map<string, Mode> {
  const modes = new Map<string, Mode>()
  for (const { record, mode } of stays) modes.set(record, weightier(modes.get(record) ?? 'view', mode))
  return modes
}
