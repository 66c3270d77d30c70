import type { DriftField } from '../drift.ts'
import { type Field, identifierKinds, type Reading } from './claims.ts'
import { once } from './once.ts'

/** Claims that fill each field a record page is expected to show. Numbers of the catalogue itself, told by the address, say nothing of what the page shows. */
const expected = once<readonly (readonly [DriftField, readonly Field[]])[]>(() => [
  ['title', ['title']],
  ['creators', ['creator', 'contributor']],
  ['date', ['date']],
  ['identifiers', ['identifier', ...identifierKinds.filter((kind) => kind !== 'local')]],
  ['subjects', ['subject', 'class']],
])

/** Trust above which a claim is more than a heading or a preview for social media. */
const TRUSTED = 0.62

/** The expected fields nothing trusted on the page gave, in the order a reader looks for them. */
export function missingFields(readings: readonly Reading[]): DriftField[] {
  const given = new Set(readings.filter((reading) => reading.trust > TRUSTED).flatMap((reading) => reading.claims.map((claim) => claim.field)))
  return expected()
    .filter(([, fields]) => !fields.some((field) => given.has(field)))
    .map(([name]) => name)
}
