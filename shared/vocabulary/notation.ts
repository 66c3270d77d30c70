import type { Concept, Vocabulary } from '../subject.ts'

type Scheme = keyof NonNullable<Concept['notation']>

/** Finds the concept with the longest matching class-number prefix; undefined when no concept claims it. */
export type NotationLookup = (scheme: string, notation: string) => string | undefined

interface Claim {
  concept: string
  /** How narrowly it fits; the greatest wins. */
  fit: (wanted: string) => number
}

/** The class numbers of a vocabulary, ready to be looked up. LCC by letters, number or range; DDC, UDC and CLC by longest prefix. */
export function notations(vocabulary: Vocabulary): NotationLookup {
  const claims: Record<Scheme, Claim[]> = { lcc: [], ddc: [], udc: [], clc: [] }
  for (const { id, notation = {} } of vocabulary.concepts)
    for (const scheme of SCHEMES) for (const entry of notation[scheme] ?? []) claims[scheme].push({ concept: id, fit: fits(scheme, entry) })
  const known = new Map<string, string | undefined>()
  return (scheme, notation) => {
    const name = SCHEMES.find((one) => one === scheme)
    if (name === undefined) return undefined
    const wanted = clean(name, notation)
    const key = `${name} ${wanted}`
    if (!known.has(key)) known.set(key, best(claims[name], wanted))
    return known.get(key)
  }
}

const SCHEMES = ['lcc', 'ddc', 'udc', 'clc'] as const satisfies readonly Scheme[]

function best(claims: readonly Claim[], wanted: string): string | undefined {
  let concept: string | undefined
  let most = 0
  for (const claim of claims) {
    const fit = claim.fit(wanted)
    if (fit > most) [concept, most] = [claim.concept, fit]
  }
  return concept
}

/** DDC numbers carry segmentation marks (823/.8, 823'.8), CLC numbers may be printed with a space. */
function clean(scheme: Scheme, notation: string): string {
  const bare = notation.normalize('NFKC').trim().toUpperCase()
  if (scheme === 'ddc') return bare.replace(/[/'’′]/g, '')
  return scheme === 'lcc' ? bare : bare.replace(/\s+/g, '')
}

function fits(scheme: Scheme, entry: string): Claim['fit'] {
  if (scheme === 'lcc') return lcc(entry)
  // In DDC 940 is the division of 940 to 949 and 900 the class of all of them: they take what nothing nearer claims.
  const wider = scheme === 'ddc' && entry.length === 3 ? entry.replace(/0{1,2}$/, '') : entry
  return (wanted) => (wanted.startsWith(entry) ? entry.length : wanted.startsWith(wider) ? wider.length : 0)
}

/** HE, HE561, HE380-971, D16.14 or DS793.T8. A narrower range fits better than a wider, a number than a range, a number with its cutter best. */
function lcc(entry: string): Claim['fit'] {
  const [, letters = '', first, last, cutter] = /^([A-Z]{1,3})(?:(\d+(?:\.\d+)?)(?:-(\d+))?)?(?:\.([A-Z]\d*))?$/.exec(entry) ?? []
  // A vocabulary of a library's own is read as far as it can be.
  if (letters === '') return () => 0
  const from = Number(first)
  const to = Number(last ?? first)
  return (wanted) => {
    const [, theirs = '', number, theirCutter] = /^([A-Z]{1,3})\s*(\d+(?:\.\d+)?)?\s*(?:\.?\s*([A-Z]\d*))?/.exec(wanted) ?? []
    if (first === undefined) return theirs === letters ? 10 + letters.length : theirs.startsWith(letters) ? letters.length : 0
    if (theirs !== letters || number === undefined) return 0
    // HE561 takes in HE561.5, D16.14 is itself only.
    const value = Number.isInteger(from) ? Math.floor(Number(number)) : Number(number)
    if (value < from || value > to) return 0
    if (cutter !== undefined) return theirCutter?.startsWith(cutter) ? 1e6 : 0
    return 1e5 - (to - from)
  }
}
