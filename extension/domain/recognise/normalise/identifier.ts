import { type IdentifierKind, identifierKinds } from '../claims.ts'
import { once } from '../once.ts'
import { clean } from './text.ts'

const ten = (text: string): boolean => [...text].reduce((sum, sign, at) => sum + (10 - at) * (sign === 'X' ? 10 : Number(sign)), 0) % 11 === 0

function thirteenCheck(first: string): string {
  const sum = [...first].reduce((total, sign, at) => total + Number(sign) * (at % 2 === 0 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}

/** ISBN-13 without hyphens of a valid ISBN-10 or ISBN-13 (ISO 2108 check digits); undefined otherwise. */
export function isbn(text: string): string | undefined {
  const found = /(?<![\d-])(?:97[89][\s-]?)?\d{1,5}[\s-]?\d{1,7}[\s-]?\d{1,7}[\s-]?[\dXx](?![\d])/.exec(text.normalize('NFKC').replace(/[‐‑–]/g, '-'))
  const bare = (found?.[0] ?? '').replace(/[^\dXx]/g, '').toUpperCase()
  if (/^97[89]\d{10}$/.test(bare)) return thirteenCheck(bare.slice(0, 12)) === bare.slice(12) ? bare : undefined
  if (!/^\d{9}[\dX]$/.test(bare) || !ten(bare)) return undefined
  const first = `978${bare.slice(0, 9)}`
  return first + thirteenCheck(first)
}

/** ISSN as NNNN-NNNC with a valid check digit (ISO 3297); undefined otherwise. */
export function issn(text: string): string | undefined {
  const found = /(?<![\d-])(\d{4})[-‐–\s]?(\d{3}[\dXx])(?![\d-])/.exec(text)
  if (found?.[1] === undefined || found[2] === undefined) return undefined
  const bare = `${found[1]}${found[2]}`.toUpperCase()
  const sum = [...bare].reduce((total, sign, at) => total + (8 - at) * (sign === 'X' ? 10 : Number(sign)), 0)
  return sum % 11 === 0 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : undefined
}

/** Bare lower-case DOI ("10.1000/xyz") found in a text or address; undefined otherwise. */
export function doi(text: string): string | undefined {
  let value = text
  try {
    if (/%2f/i.test(value)) value = decodeURIComponent(value)
  } catch {
    return undefined
  }
  const found = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"'<>&?#]+/.exec(value)?.[0]
  return found?.replace(/[.,;:)\]}]+$/, (tail) => (tail.startsWith(')') && found.includes('(') ? ')' : '')).toLowerCase()
}

type Pattern = (text: string) => string | undefined

const patterns = once<Readonly<Record<Exclude<IdentifierKind, 'isbn' | 'issn' | 'doi'>, Pattern>>>(() => ({
  oclc: (text) => /(?:^|\(OCoLC\)|oclc\D{0,12}|oc[mn]|worldcat\.org\/\D*)0*(\d{1,12})(?!\d)/i.exec(text)?.[1],
  lccn: (text) => /^(?:.*lccn\D{0,16})?\s*([a-z]{0,3}\s?\d{2,4}-?\d{5,6})(?!\d)/i.exec(text)?.[1]?.replace(/\s|-/g, ''),
  hdl: (text) => /(?:^|hdl:|hdl\.handle\.net\/|\/handle\/|info:hdl\/)(\d[\d.]*\/[^\s"'<>?#]+)/i.exec(text)?.[1],
  ark: (text) => /ark:\/?\d{5,9}\/[^\s"'<>?#]+/i.exec(text)?.[0]?.replace(/^ark:\/?/i, 'ark:/'),
  urn: (text) => /urn:(?!ISBN|ISSN|lsid|uuid)[a-z0-9][a-z0-9-]{1,31}:[^\s"'<>]+/i.exec(text)?.[0],
  pmid: (text) => /(?:^|pmid\D{0,3}|pubmed\D*\/)(\d{4,9})(?!\d)/i.exec(text)?.[1],
  pmcid: (text) => /PMC\d{4,9}/i.exec(text)?.[0]?.toUpperCase(),
  arxiv: (text) => /(?:^|arxiv\D{0,9}|arxiv\.org\/(?:abs|pdf)\/)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?/i.exec(text)?.[1],
  callnumber: (text) => shelf(text),
  referencecode: (text) => shelf(text),
  local: (text) => (text.length <= 120 ? text : undefined),
}))

function shelf(text: string): string | undefined {
  const value = text
    .replace(/\s*[([](?:browse|shelf|map|text|wo steht|standort)[^)\]]*[)\]]\s*$/i, '')
    .replace(/[\s;,]+$/, '')
    .trim()
  return value.length >= 1 && value.length <= 80 && /[\dA-Za-z]/.test(value) ? value : undefined
}

/** Normal form of an identifier of a known kind; undefined when it fails its check digit or pattern. */
export function identifier(kind: IdentifierKind, text: string): string | undefined {
  const value = clean(text)
  if (kind === 'isbn') return isbn(value)
  if (kind === 'issn') return issn(value)
  if (kind === 'doi') return doi(value)
  return patterns()[kind](value)?.slice(0, 300)
}

/** Tells the kind of an identifier that comes without one ("DC.identifier"); undefined when it is only local or none. */
export function sniff(text: string): { kind: IdentifierKind; value: string } | undefined {
  const value = clean(text)
  const found = (kind: IdentifierKind, result: string | undefined) => (result === undefined ? undefined : { kind, value: result })
  const registry = /^info:(doi|hdl|lccn|pmid|arxiv|oclcnum|ofi\/nam:info:doi:)[/:]?(.+)$/i.exec(value)
  const registered = registry?.[1]?.toLowerCase().replace('oclcnum', 'oclc')
  const kindOf = identifierKinds.find((name) => name === registered)
  if (kindOf !== undefined && registry?.[2] !== undefined) return found(kindOf, identifier(kindOf, registry[2]))
  const marked = /^(?:urn:)?(isbn|issn|doi|oclc|lccn|hdl|ark|pmid|pmcid|arxiv)(?:[\s:-]|$)/i.exec(value)
  const kind = identifierKinds.find((name) => name === marked?.[1]?.toLowerCase())
  if (kind !== undefined) {
    const result = identifier(kind, kind === 'ark' || kind === 'pmcid' ? value : value.replace(/^(?:urn:)?[a-z]+[\s:-]*/i, ''))
    if (result !== undefined) return found(kind, result)
  }
  const other = found('doi', doi(value)) ?? found('ark', patterns().ark(value))
  if (other !== undefined) return other
  if (/hdl[.:]|\/handle\/|info:hdl/i.test(value)) return found('hdl', patterns().hdl(value))
  if (/arxiv/i.test(value)) return found('arxiv', patterns().arxiv(value))
  if (/^PMC\d+$/i.test(value)) return found('pmcid', value.toUpperCase())
  if (/^urn:/i.test(value)) return found('urn', patterns().urn(value))
  if (/OCoLC|worldcat\.org/i.test(value)) return found('oclc', patterns().oclc(value))
  if (/^[\dXx\s-]{10,17}$/.test(value)) return found('isbn', isbn(value))
  if (/^\d{4}-\d{3}[\dXx]$/.test(value)) return found('issn', issn(value))
  return undefined
}
