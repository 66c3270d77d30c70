import { nearly, reordered } from './alike.ts'
import { familyOf } from './kinds.ts'
import { oneLetter } from './letter.ts'
import { firstOf, type Marks } from './marks.ts'

/** What is known of a pair by the time its titles do not agree. */
interface Known {
  makers: boolean | undefined
  publisher: boolean | undefined
  /** Whether they may have one holder. */
  held: boolean | undefined
  codes: boolean
}

/** What makes one work of two descriptions of one date with differing titles, by name: a sign stronger than a title. Undefined for none. */
export function otherSign(a: Marks, b: Marks, { makers, publisher, held, codes }: Known): string | undefined {
  if (firstOf(a).edition !== firstOf(b).edition || firstOf(a).companion !== firstOf(b).companion) return undefined
  if (held !== false && a.letter !== undefined && b.letter !== undefined)
    return oneLetter(a.letter, b.letter, codes || shelvesMeet(a, b)) && !shelvesDiffer(a, b) ? 'sender+addressee+date' : undefined
  if (makers === false) return undefined
  if (held !== false && codes && nearly(a, b)) return 'referencecode'
  if (held !== false && unique(a, b) && shelvesMeet(a, b) && nearly(a, b)) return 'callnumber+date'
  if (held === true && makers === true && papersOf(a) && papersOf(b)) return 'creator+date+repository'
  const loose = a.letter === undefined && b.letter === undefined && a.record.level === undefined && b.record.level === undefined
  return loose && makers === true && publisher !== false && reordered(a, b) ? 'title+creator+year' : undefined
}

/** Whether one shelfmark is on both. */
export const shelvesMeet = (a: Marks, b: Marks): boolean => a.shelves.some((shelf) => b.shelves.includes(shelf))

/** Things of which there is one, so that their shelfmark is no class of a library. */
function unique(a: Marks, b: Marks): boolean {
  const families = [a, b].map(({ record }) => familyOf(record.type))
  return families.every((family) => ['archival', 'image', 'map', 'other'].includes(family)) && families.some((family) => family !== 'other')
}

const shelvesDiffer = (a: Marks, b: Marks): boolean => a.shelves.length > 0 && b.shelves.length > 0 && !shelvesMeet(a, b)

const gathering =
  /^(?:papers?|personal|private|archives?|archival|records?|collections?|fonds|nachla(?:ss|s)|teilnachlass|papiers|archivo|archivio|fondo|manuscripts?|mss|sir|dr|lady|lord|mrs|miss|professor|of|the|and|de|du|des|del|von|van|der)$/

/** The papers of a person as a whole: nothing is in the title but the name, what they are called, and years. */
export function papersOf({ titles: [title], makers, record }: Marks): boolean {
  if (record.level !== 'fonds' && record.level !== 'collection') return false
  const names = new Set(makers.flatMap(({ given, family }) => [...given, ...family]))
  return title?.words.every((word) => names.has(word) || gathering.test(word) || /^\d{4}$/.test(word)) === true
}
