import type { ConceptShare, PairRow, RecordRow, VisitRow } from '../rows.ts'
import { telling } from './alike.ts'
import { cutKeys } from './cuts.ts'
import { firstOf, type Marks, marksFor } from './marks.ts'
import { type SameWork, sameMarks } from './same-work.ts'
import { papersOf } from './signs.ts'
import { earlyPrint } from './spelling.ts'

/** One site's row of a work, and what made it one: absent for the row it was first met in. */
export interface Place {
  row: RecordRow
  /** `patron`: joined by hand. */
  joined?: { why: SameWork['why'] | 'patron'; by: string }
}

/**
 * A work as pages show it: the row it was first met in, kept if any of its places is, with the first and last days of
 * all and their concepts in the mean. It is worked out anew from the rows and never stored, so taking a work apart
 * leaves every row as it was.
 */
export interface Work extends RecordRow {
  /** At least one, the first met first. */
  places: readonly Place[]
}

interface Edge {
  a: number
  b: number
  why: SameWork['why'] | 'patron'
  by: string
}

const RANK = { patron: 0, identifier: 1, description: 2 } as const
/** Findings that speak of too little evidence, not against one work: a third description may bridge them. */
const SILENT = new Set(['title', 'evidence'])

/**
 * Rows grouped into works, the latest seen first. The surest pairs are joined first, and two groups never when the
 * patron, or anything both of a pair say, keeps one of the one from one of the other. Deterministic in its input.
 */
export function worksOf(rows: readonly RecordRow[], pairs: readonly PairRow[] = []): Work[] {
  const sorted = rows.toSorted((a, b) => a.firstSeen - b.firstSeen || (a.id < b.id ? -1 : 1))
  const marks = sorted.map((row) => marksFor(row.record))
  const place = new Map(sorted.map((row, at) => [row.id, at]))
  const apart = new Set(pairs.filter((pair) => pair.verdict === 'apart').map(keyOf))
  const groups = sorted.map((_, at) => [at])
  const joined = new Map<number, Edge>()
  for (const edge of edgesOf(marks, pairs, place)) {
    const [one, other] = [groups[edge.a], groups[edge.b]]
    if (one === undefined || other === undefined || one === other || !mayJoin(one, other, edge)) continue
    joined.set(edge.b, edge)
    one.push(...other)
    for (const member of other) groups[member] = one
  }
  return [...new Set(groups)].map((group) => workOf(group.toSorted((a, b) => a - b))).sort((a, b) => b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1))

  function mayJoin(one: readonly number[], other: readonly number[], edge: Edge): boolean {
    return one.every((a) =>
      other.every((b) => {
        const [first, second] = [sorted[a], sorted[b]]
        if (first === undefined || second === undefined || apart.has(keyOf(ordered(first.id, second.id)))) return false
        if (edge.why === 'patron' || (a === edge.a && b === edge.b) || (a === edge.b && b === edge.a)) return true
        const [left, right] = [marks[a], marks[b]]
        if (left === undefined || right === undefined) return false
        const verdict = sameMarks(left, right)
        return verdict.same || SILENT.has(verdict.by)
      }),
    )
  }

  function workOf(group: readonly number[]): Work {
    const members = group.flatMap((at) => sorted[at] ?? [])
    const [first = NOTHING, ...others] = members
    const places = group.flatMap((at, index) => {
      const row = sorted[at]
      if (row === undefined) return []
      const edge = index === 0 ? undefined : (joined.get(at) ?? [...joined.values()].find((other) => other.a === at))
      return [{ row, ...(edge === undefined ? {} : { joined: { why: edge.why, by: edge.by } }) }]
    })
    if (others.length === 0) return { ...first, places }
    return {
      ...first,
      places,
      concepts: meanOf(members),
      firstSeen: Math.min(...members.map((row) => row.firstSeen)),
      lastSeen: Math.max(...members.map((row) => row.lastSeen)),
      kept: members.some((row) => row.kept === 1) ? 1 : 0,
    }
  }
}

const NOTHING: RecordRow = {
  id: '',
  record: { title: '', creators: [], subjects: [], identifiers: {}, url: '', provenance: {} },
  origin: '',
  concepts: [],
  firstSeen: 0,
  lastSeen: 0,
  kept: 0,
}

/** The id of each row's work. */
export function workIds(works: readonly Work[]): Map<string, string> {
  return new Map(works.flatMap((work) => work.places.map(({ row }) => [row.id, work.id] as const)))
}

/** Ids of the rows a work is made of; of a row alone, its own. */
export function placeIds(row: RecordRow | Work): string[] {
  return 'places' in row ? row.places.map((place) => place.row.id) : [row.id]
}

/** Stays with the work in the place of the row, so that two places within half an hour are one visit. */
export function staysAtWorks(stays: readonly VisitRow[], works: readonly Work[]): VisitRow[] {
  const ids = workIds(works)
  return stays.map((stay) => {
    const work = ids.get(stay.record)
    return work === undefined || work === stay.record ? stay : { ...stay, record: work }
  })
}

/** Two ids in the order pairs keep them in. */
export function ordered(a: string, b: string): { a: string; b: string } {
  return a < b ? { a, b } : { a: b, b: a }
}

const keyOf = ({ a, b }: { a: string; b: string }): string => `${a}\n${b}`

/** Pairs that may be one work, the surest first: those the patron joined, and those whose marks say so among rows that share a title or an identifier. */
function edgesOf(marks: readonly Marks[], pairs: readonly PairRow[], place: ReadonlyMap<string, number>): Edge[] {
  const edges: Edge[] = []
  for (const { a, b, verdict } of pairs) {
    const [one, other] = [place.get(a), place.get(b)]
    if (verdict === 'same' && one !== undefined && other !== undefined)
      edges.push({ a: Math.min(one, other), b: Math.max(one, other), why: 'patron', by: 'patron' })
  }
  const met = new Set<string>()
  for (const block of blocksOf(marks).values()) {
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) {
        const key = `${a} ${b}`
        if (met.has(key)) continue
        met.add(key)
        const [one, other] = [marks[a], marks[b]]
        if (one === undefined || other === undefined) continue
        const { same, why, by } = sameMarks(one, other)
        if (same) edges.push({ a, b, why, by })
      }
    }
  }
  return edges.sort((x, y) => RANK[x.why] - RANK[y.why] || x.a - y.a || x.b - y.b)
}

/** Rows by what two descriptions of one work share at least one of. */
function blocksOf(marks: readonly Marks[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>()
  for (const [at, own] of marks.entries()) {
    const { titles, identifiers, record, address, year, codes } = own
    const keys = new Set<string>()
    for (const [kind, ids] of identifiers) for (const id of ids) keys.add(`${kind} ${id}`)
    for (const id of record.identifiers.issn ?? []) keys.add(`issn ${id}`)
    if (address !== '') keys.add(`address ${address}`)
    for (const key of rememberedKeys(own)) keys.add(key)
    for (const { full, main, generic } of titles) {
      // Thousands may be called "Letters": these meet only within a year, or under one code.
      if (generic) for (const more of [year ?? '', ...codes.map((code) => code.split(' ').at(-1) ?? '')]) keys.add(`title ${main} ${more}`)
      else for (const key of [full, main]) keys.add(`title ${key}`)
    }
    for (const key of keys) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [at])
      else block.push(at)
    }
  }
  return blocks
}

const otherKeysOf = new WeakMap<Marks, readonly string[]>()

function rememberedKeys(own: Marks): readonly string[] {
  const known = otherKeysOf.get(own) ?? otherKeys(own)
  otherKeysOf.set(own, known)
  return known
}

/** What descriptions of one work share that have no title in common: a letter's day, the end of a code or the shelfmark with the date, the holder's name for papers. */
function otherKeys(own: Marks): string[] {
  const { dated, letter, codes, shelves, makers, early, titles } = own
  const cuts = cutKeys(own)
  const keys: string[] = cuts.flatMap(({ full, generic }) => (generic ? [] : [`title ${full}`]))
  if (early) for (const { full, main } of titles) keys.push(`early ${earlyPrint(full)}`, `early ${earlyPrint(main)}`)
  if (dated === '') return keys
  if (letter !== undefined) keys.push(`letter ${dated}`)
  for (const code of codes) keys.push(`code ${code.split(' ').slice(-2).join(' ')} ${dated}`)
  for (const shelf of shelves) keys.push(`shelf ${shelf} ${dated}`)
  if (papersOf(own)) for (const { family } of makers) keys.push(`papers ${family.at(-1) ?? ''} ${dated}`)
  // Long titles with their words in another order.
  if (makers.length > 0)
    for (const words of [firstOf(own), ...cuts].map(telling)) if (words.size > 5) keys.push(`words ${[...words].toSorted().join(' ')} ${dated}`)
  return keys
}

/** The mean of the places that map to any concept: shares still sum to at most 1. */
function meanOf(rows: readonly RecordRow[]): ConceptShare[] {
  const mapped = rows.filter((row) => row.concepts.length > 0)
  const sums = new Map<string, number>()
  for (const row of mapped) for (const { concept, share } of row.concepts) sums.set(concept, (sums.get(concept) ?? 0) + share / mapped.length)
  return Array.from(sums, ([concept, share]) => ({ concept, share })).sort((a, b) => b.share - a.share || (a.concept < b.concept ? -1 : 1))
}
