import { normalise } from '#shared/vocabulary/normalise.ts'
import type { Describing } from './marks.ts'
import { type NameKey, nameKey, sameName } from './name.ts'

/** Who wrote to whom as the heading of a letter says it: names it may mean, as a comma after a name may be of the name or not. */
export interface Correspondents {
  from: readonly NameKey[]
  to: readonly NameKey[]
  /** Words after the names, without the months: places. */
  rest: readonly string[]
}

const kind = '(?:letter|autograph letter(?: signed)?|als|brief|schreiben|postkarte|postcard|lettre|carte postale|carta|письмо)'
const headings = [
  new RegExp(`^${kind}\\s+(?:von|from|of|de|by|от)\\s+(?<from>.{2,60}?)\\s+(?:an|to|à|a)\\s+(?<to>.+)$`, 'iu'),
  new RegExp(`^${kind}\\s+(?:an|to|à|a)\\s+(?<to>.+?)(?:\\s+(?:von|from|de)\\s+(?<from>.{2,60}))?$`, 'iu'),
  /^(?<from>\p{Lu}[^:;]{2,60}?)\s+(?:an|to|à)\s+(?<to>\p{Lu}.+)$/u,
  /^(?<from>\p{Script=Han}{2,5})致(?<to>\p{Script=Han}{2,5}?)(?:的?(?:信函?|函|书信?|电)|[,，(（\s]|$)/u,
]

/** Sender and addressee of a letter of one day; undefined where it is none or the title names no addressee. */
export function correspondentsOf({ title, date, type, creators }: Describing): Correspondents | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date ?? '') || (type !== undefined && !['letter', 'archival', 'manuscript'].includes(type))) return undefined
  const found = headings.map((heading) => heading.exec(title.trim())?.groups).find((groups) => groups !== undefined)
  if (found?.to === undefined) return undefined
  const senders = creators.filter(({ role }) => role === undefined || !/addressee|recipient/i.test(role)).map(({ name }) => nameKey(name))
  return { from: found.from === undefined ? senders : namesIn(found.from), to: namesIn(found.to), rest: placesIn(found.to) }
}

function namesIn(text: string): NameKey[] {
  const pieces = text.split(/,\s*|;\s*|\s?[([]|(?<=\p{L}{3,})\.\s+|\s(?=\d)|\s(?:vom|on|du|le|am|dated)\s/u).filter((piece) => piece !== '')
  const [first = '', second = ''] = pieces
  const inverted = /^\S+$/.test(first) && second !== '' && !/\d/.test(second) ? [`${first}, ${second}`] : []
  return (inverted.length > 0 ? inverted : [first]).map(nameKey)
}

const months =
  /^(?:jan|feb|f[eé]v|mar|m[aä]r|apr|a[vb]r|ma[iyg]|jun|jui|jul|aug|ao[uû]|ago|sep|set|o[ckt]t|nov|no[vw]|de[czk]|d[eé]c|ene|gen|giu|lug|dic)\p{L}*$|^(?:undated|from|dated)$/u

/** Words beyond the first comma or stop that may be places. */
function placesIn(text: string): string[] {
  const after = text.split(/[,;([]|(?<=\p{L}{3,})\.\s+/u).slice(1)
  return after.flatMap((piece) => normalise(piece).split(' ')).filter((word) => /^\p{L}{4,}$/u.test(word) && !months.test(word))
}

/**
 * Whether two headings of one day are of one letter: one sender, one addressee, and one shelfmark or code (`marked`) or one place. Two letters of a
 * day are known.
 */
export function oneLetter(a: Correspondents, b: Correspondents, marked: boolean): boolean {
  const places = a.rest.filter((word) => b.rest.includes(word) && ![...a.to, ...b.to].some(({ given, family }) => [...given, ...family].includes(word)))
  if (!marked && places.length === 0) return false
  const meet = (one: readonly NameKey[], other: readonly NameKey[]): boolean => one.some((name) => other.some((next) => sameName(name, next) === true))
  return meet(a.from, b.from) && meet(a.to, b.to)
}
