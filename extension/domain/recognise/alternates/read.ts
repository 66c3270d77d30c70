import type { AlternateSource, Reading } from '../claims.ts'
import { readBibtex } from './bibtex.ts'
import { readDcXml } from './dc-xml.ts'
import { readEad } from './ead.ts'
import { readIiif } from './iiif.ts'
import { readMarcXml } from './marcxml.ts'
import { readMods } from './mods.ts'
import { readRis } from './ris.ts'
import { type ParseXml, xmlRoot } from './xml.ts'

/** Most characters of a description that is read. */
export const MAX_ALTERNATE = 512 * 1024

const xml: readonly [AlternateSource, (root: Element) => Reading | undefined][] = [
  ['marcxml', readMarcXml],
  ['mods', readMods],
  ['ead', readEad],
  ['dc-xml', readDcXml],
]

/**
 * Reads a fetched description of one record. `format` is what the page promised; XML of another known format is read as what it is, because servers
 * label loosely. Undefined for several records, for none with a title, and for what is broken, too large or hostile; never throws.
 */
export function readAlternate(format: AlternateSource, text: string, parse: ParseXml): Reading | undefined {
  if (text.length > MAX_ALTERNATE) return undefined
  try {
    const found = reading(format, text, parse)
    return found?.claims.some((claim) => claim.field === 'title')
      ? { source: found.source, trust: found.trust, claims: found.claims, work: found.work, works: 1 }
      : undefined
  } catch {
    return undefined
  }
}

function reading(format: AlternateSource, text: string, parse: ParseXml): Reading | undefined {
  if (format === 'ris') return readRis(text)
  if (format === 'bibtex') return readBibtex(text)
  if (format === 'iiif') return readIiif(text)
  const root = xmlRoot(text, parse)
  if (root === undefined) return undefined
  // Dublin Core comes last: other formats may carry some of it inside.
  for (const [name, read] of [...xml].sort(([a], [b]) => Number(b === format) - Number(a === format))) {
    if (name === 'dc-xml' && xml.some(([other]) => other !== 'dc-xml' && has(root, other))) continue
    const found = read(root)
    if (found !== undefined) return found
  }
  return undefined
}

const marks: Readonly<Partial<Record<AlternateSource, string>>> = { marcxml: 'datafield', mods: 'mods', ead: 'archdesc' }
const has = (root: Element, format: AlternateSource): boolean =>
  root.localName === marks[format] || root.getElementsByTagNameNS('*', marks[format] ?? '').length > 0
