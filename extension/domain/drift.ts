import * as z from 'zod/mini'
import type { CatalogueRecord } from '#shared/record.ts'
import { canonicalAddress, isSearchParameter } from './recognise/normalise/address.ts'
import { fold } from './recognise/normalise/text.ts'

/** Version of the recogniser's rules, as reports give it; it goes up when a release changes them. */
export const RECOGNISER_VERSION = 4

/** Fields whose absence is worth a report, in the order of a record. */
export const DriftField = z.enum(['title', 'creators', 'date', 'identifiers', 'subjects'])
export type DriftField = z.infer<typeof DriftField>

/** A page that looks like a record and gave none (`unreadable`), or one that gives less of a record than it did before (`less`). */
export const Drift = z.strictObject({
  kind: z.enum(['unreadable', 'less']),
  /** As `reportAddress` gives it. */
  address: z.string().check(z.maxLength(2000)),
  /** Guessed catalogue software, when known. */
  platform: z.optional(z.string().check(z.maxLength(40))),
  failed: z.array(DriftField).check(z.maxLength(5)),
})
export type Drift = z.infer<typeof Drift>

/**
 * Address of a record for a report: canonical, without fragment and proxy, and of the parameters only those that look like a number or code of the record.
 * What was searched for, sessions and free words stay here. Undefined for what is no http(s) address.
 */
export function reportAddress(url: string): string | undefined {
  const address = URL.parse(canonicalAddress(url))
  if (address === null || !/^https?:$/.test(address.protocol)) return undefined
  address.hash = ''
  for (const [name, value] of [...address.searchParams]) {
    const code = /^[\w.:/-]{1,80}$/.test(value) && /\d/.test(value)
    if (!code || isSearchParameter(name)) address.searchParams.delete(name)
  }
  return address.href
}

const own = new Set(['local'])

/** Fields of a record that say something, for comparing two readings of one record. */
function shown(record: CatalogueRecord): Set<DriftField> {
  const has: Readonly<Record<DriftField, boolean>> = {
    title: true,
    creators: record.creators.length > 0,
    date: record.date !== undefined || record.dateText !== undefined,
    identifiers: Object.keys(record.identifiers).some((kind) => !own.has(kind) && record.provenance[kind] !== 'address'),
    subjects: record.subjects.length > 0,
  }
  return new Set(DriftField.options.filter((field) => has[field]))
}

const weak = new Set(['heading', 'open-graph'])

/**
 * The record to keep when a page known from before is read again: an emptier reading takes nothing away. Fields that have vanished keep their old values
 * with their provenance; a title that now only a heading gives does not replace one a format gave. `lost` names the vanished fields when they are at least
 * two and more than half of what was known beside the title: less than that is another tab of the record, not another form of the page.
 */
export function withoutLoss(before: CatalogueRecord, now: CatalogueRecord): { record: CatalogueRecord; lost: DriftField[] } {
  const [old, fresh] = [shown(before), shown(now)]
  const vanished = [...old].filter((field) => !fresh.has(field))
  const doubtfulTitle = weak.has(now.provenance.title ?? '') && !weak.has(before.provenance.title ?? '')
  const lost = vanished.length >= 2 && vanished.length * 2 > old.size - 1
  // Some catalogues show every record at one address: another title a format gives is another work.
  const same = fold(before.title) === fold(now.title) || (doubtfulTitle && lost)
  if (vanished.length === 0 || !same) return { record: now, lost: [] }
  const { date, dateText, ...others } = before
  const record: CatalogueRecord = {
    ...others,
    ...(fresh.has('date') || date === undefined ? {} : { date }),
    ...(fresh.has('date') || dateText === undefined ? {} : { dateText }),
    ...now,
    title: doubtfulTitle ? before.title : now.title,
    creators: fresh.has('creators') ? now.creators : before.creators,
    subjects: fresh.has('subjects') ? now.subjects : before.subjects,
    identifiers: { ...before.identifiers, ...now.identifiers },
    provenance: { ...before.provenance, ...now.provenance, ...(doubtfulTitle ? { title: before.provenance.title ?? '' } : {}) },
  }
  return { record, lost: lost ? vanished : [] }
}
