import type { Reading } from '../claims.ts'
import { type MarcField, marcReading } from '../marc.ts'
import { attribute, children, selfOrAll, textOf } from './xml.ts'

/** Reads MARCXML (MARC 21 slim, also inside OAI-PMH or SRU envelopes) of exactly one bibliographic record. */
export function readMarcXml(root: Element): Reading | undefined {
  const records = selfOrAll(root, 'record').filter((record) => children(record, 'datafield').length > 0)
  const record = records[0]
  if (record === undefined || records.length > 1) return undefined
  // Positions count in the leader: its blanks must stay.
  const leader = children(record, 'leader')[0]?.textContent ?? ''
  return marcReading('marcxml', 0.93, leader.slice(0, 24), [...children(record, 'controlfield').map(control), ...children(record, 'datafield').map(data)])
}

const control = (field: Element): MarcField => ({ tag: attribute(field, 'tag'), second: '', value: (field.textContent ?? '').slice(0, 200), subfields: [] })

function data(field: Element): MarcField {
  const subfields = children(field, 'subfield').map((part) => [attribute(part, 'code'), textOf(part)] as const)
  return { tag: attribute(field, 'tag'), second: attribute(field, 'ind2').trim(), value: subfields.map(([, value]) => value).join(' '), subfields }
}
