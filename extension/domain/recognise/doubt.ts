import type { Claim, Reading, Source } from './claims.ts'
import { isApart, isElement } from './dom.ts'
import { identifier } from './normalise/identifier.ts'
import { clean, fold } from './normalise/text.ts'
import type { Page } from './page.ts'

/** UTF-8 of two or three bytes read as windows-1252, ISO 8859-2 or windows-1251; common letters only, so that a capital beside a quotation mark stays. */
const doubled =
  /[ÂÃÄÅÎÏÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ]|[Ãâ] |â€|Ă[ąłľśšşťźž˛´ˇ¸˝§¨¤ŠŤŹŽ]|(?:[РС][\u0400-\u040f\u0452-\u045f°-»]){2}|(?:[РС]\p{Script=Cyrillic}){4}|[ˆ¨\u00a2-\u00be][\u00a2-\u00be][a-z]|[a-z](?:[\u00a2-\u00be]{2}|ˆ[\u00a2-\u00bea-z]|[ﾂﾃ][\uff61-\uff9f])|[ﾂﾃ][\uff61-\uff9f][a-z]/u
const high = /[\u0080-\u024f\u0400-\u045f€‚ƒ„…†‡ˆ‰‹›•˜™˛´ˇ¸˝˘˙]/gu
/** Letters run together with signs of the same legacy set: bytes of another script read one by one. */
const glued =
  /\p{Script=Han}[\u00c0-\u00d6\u00d8-\u00f6]|[\u00c0-\u00d6\u00d8-\u00f6]\p{Script=Han}|[\u00a1-\u024f\u0400-\u045f˛´ˇ¸˝˘˙][\u00a1-\u00a9\u00ac-\u00ba\u00bc-\u00be×÷€ƒ†‡ˆ‰•˜™˛´ˇ¸˝˘˙]|[\u00a1-\u00a9\u00ac-\u00ba\u00bc-\u00be×÷€ƒ†‡ˆ‰•˜™˛´ˇ¸˝˘˙][\u00a1-\u024f\u0400-\u045f]/gu

const signs = new Map<string, ReadonlySet<string>>()

/** The signs a Chinese legacy set has for pairs of bytes. */
function signsOf(set: string, leads: readonly [number, number], trails: readonly [number, number]): ReadonlySet<string> {
  const name = `${set} ${leads} ${trails}`
  const known = signs.get(name)
  if (known !== undefined) return known
  const decoder = new TextDecoder(set)
  const found = new Set<string>()
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (let trail = trails[0]; trail <= trails[1]; trail++) found.add(decoder.decode(Uint8Array.of(lead, trail)))
  signs.set(name, found)
  return found
}

const sets = ['gbk', 'big5']

/** Chinese in UTF-8 read as a Chinese legacy set: every third sign is one of the rare ones that the first two bytes of a character make. */
function wrongHan(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu) ?? []
  if (han.length === 0) return false
  if (/(?:\p{Script=Han}[\uff61-\uff9f]){2}/u.test(text)) return true
  return sets.some((set) => {
    const stray = han.filter((sign) => signsOf(set, [0xe3, 0xe9], [0x80, 0xbf]).has(sign))
    return new Set(stray).size > 1 && stray.length * 4 >= han.length
  })
}

/** "M黱chen": an accented letter and the letter after it taken for one Chinese character, again a rare one. */
function hanInWord(text: string): boolean {
  const between = /[a-z](\p{Script=Han})(?:[a-z]|(?!\p{Script=Han}))/iu.exec(text)?.[1]
  // UTF-8 of an accented letter: "F盲hre".
  if (between !== undefined && sets.some((set) => signsOf(set, [0xc3, 0xc3], [0x80, 0xbf]).has(between)) && (text.match(/[a-z]/gi)?.length ?? 0) > 3)
    return true
  const found = /(?:^|[a-z])(\p{Script=Han})(?:[a-z]|$|[^\p{L}])/iu.exec(text)?.[1]
  return found !== undefined && /[a-z]{2}/i.test(text) && sets.some((set) => signsOf(set, [0xe0, 0xfe], [0x61, 0x7a]).has(found))
}

/** True for text that was written in one character set and read in another, as far as the text itself tells. */
export function isDamaged(text: string): boolean {
  if (!/[^\p{ASCII}]/u.test(text)) return false
  if (text.includes('\ufffd') || doubled.test(text) || wrongHan(text) || hanInWord(text)) return true
  const many = text.match(high)?.length ?? 0
  return many * 2 >= text.replace(/\s/g, '').length && (text.match(glued)?.length ?? 0) > 1
}

/**
 * The text a page ends with when nothing follows it, not even a line end: a page cut off on its way ends in the middle of a value. Empty where it stands
 * beside the record, as in a footer: then the record was whole before it.
 */
function lastText({ document, root }: Pick<Page, 'document' | 'root'>): string {
  let last: Node | null = document.body
  while (last?.lastChild) last = last.lastChild
  const text = last?.nodeType === 3 ? (last.nodeValue ?? '') : ''
  if (isWritten(document, last)) return ''
  if (text.slice(text.trimEnd().length).includes('\n') || !root.contains(last)) return ''
  for (let holder = last?.parentElement ?? null; holder !== null && holder !== root; holder = holder.parentElement)
    if (isApart(holder) && holder.localName !== 'button') return ''
  return /^(?:script|style|title)$/.test(last?.parentElement?.localName ?? '') ? '' : clean(text)
}

/** Where an application writes its page. */
const applications = /^(?:app|root|main-app|__n(?:ext|uxt)|___gatsby)$/

/**
 * True for a page in a window whose end a script wrote: a page that only came over the wire has no more marks than it had bytes (and a fifth for what the
 * parser adds), and an application keeps all it writes in one element.
 */
function isWritten(document: Document, last: Node | null): boolean {
  const page = document.defaultView
  if (page === null) return false
  const came = 'getEntriesByType' in page.performance ? page.performance.getEntriesByType('navigation')[0] : undefined
  const bytes = came !== undefined && 'decodedBodySize' in came ? Number(came.decodedBodySize) : 0
  if (bytes > 0 && document.documentElement.outerHTML.length > bytes * 1.2 + 200) return true
  for (let holder = last?.parentElement ?? null; holder !== null; holder = holder.parentElement)
    if (holder.localName.includes('-') || applications.test(holder.id) || holder.hasAttribute('ng-version') || holder.hasAttribute('data-v-app')) return true
  return false
}

/** Elements a list of labels is made of: a page that ends in one of them ends in the list. */
const listed = /^(?:dt|dd|td|th|li|b|strong|label|h[1-6]|button)$/

/**
 * True for a page that may have been cut off, so that what would tell it from a record is missing: the rest of a list of works, the price, the button. Where
 * the labels are a holder's (`isHeld`) only the first work of what may be a list counts: no label gives its title, and it has a heading of its own.
 */
export function endsEarly(page: Page, labels: Reading, isHeld: boolean): boolean {
  const last = lastText(page)
  let node: Node | null = page.document.body
  while (node?.lastChild) node = node.lastChild
  const isOpen = node !== null && isElement(node) && emptied.test(node.localName)
  if (!isHeld) return isOpen || last !== ''
  const title = labels.claims.find(({ field }) => field === 'title')
  // A page that is not called after its work may be a patron's: what says so may stand below.
  if (title !== undefined) return !fold(page.heading).includes(fold(title.value).slice(0, 40)) && (isOpen || last !== '')
  if (page.document.querySelectorAll('h1, h2, h3').length < 2) return false
  return isOpen || (last !== '' && (listed.test(node?.parentElement?.localName ?? '') || labels.claims.some((claim) => isCut(claim, last))))
}

/** Elements nobody writes empty at the end of a page. */
const emptied = /^(?:p|li|t[dhr]|d[dtl]|[uo]l|table|form|button|b|strong|a|h[1-6])$/

/** True for a page of which only the beginning of a head arrived: it ends in the middle of a script. */
export function endsInScript({ document }: Pick<Page, 'document'>): boolean {
  const last = document.head?.lastElementChild
  return document.body?.firstChild === null && last?.localName === 'script' && !/[}\]>;/]\s*$/.test((last.textContent ?? '').slice(-100))
}

/** Values that cannot have been cut: a number whose check digit is its last, and what the head of the page or a script of it says as well. */
function wholeValues(readings: readonly Reading[], document: Document): (claim: Claim) => boolean {
  const said = readings.filter(({ source }) => !inText.includes(source)).flatMap(({ claims }) => claims.map(({ value }) => fold(value)))
  const titled = document.title.slice(0, 1000).split(/\s[|–—·:-]\s/)
  const known = new Set([...said, ...titled.map(fold)])
  return ({ field, value }) => known.has(fold(value)) || (field === 'isbn' && /^97[89]/.test(value) && identifier('isbn', value) !== undefined)
}

/** Formats that stand in the text of a page, where a cut goes unnoticed; a cut tag or script is dropped by the parser. */
const inText: readonly Source[] = ['marc', 'rdfa', 'microdata', 'platform', 'labels', 'heading']

/** True for a value that is the page's last text or the end of it ("Label: value"), or ends with it. */
function isCut(claim: Claim, last: string): boolean {
  if (claim.field === 'date' || claim.field === 'type') return false
  const value = clean(claim.value)
  return value.endsWith(last) || (last.endsWith(value) && /[^\p{L}\p{N}]$/u.test(last.slice(0, -value.length)))
}

/**
 * Readings without the values that a page shows but nobody catalogued: text in a wrong character set (where much of a page is damaged, all that is not plain
 * ASCII), and the last text of a page that may have been cut off.
 */
export function believed(readings: readonly Reading[], page: Page): Reading[] {
  const last = lastText(page)
  const values = readings.flatMap(({ claims }) => claims.map((claim) => claim.value)).filter((value) => /[^\p{ASCII}]/u.test(value))
  const damaged = new Set(values.filter(isDamaged))
  const raw =
    (page.document.title + ((page.document.body ?? page.root).textContent ?? '').slice(0, 20_000)).match(
      /[\u0080-\u0084\u0086-\u0097\u0099-\u009b\u009d-\u009f]/g,
    )?.length ?? 0
  const all = raw > 5 || damaged.size * 3 >= Math.max(1, values.length) || wrongHan(values.join(' ').slice(0, 8000))
  if (!all && damaged.size === 0 && last === '') return [...readings]
  const isWhole = wholeValues(readings, page.document)
  const stands = (claim: Claim, source: Source): boolean =>
    !(all ? /[^\p{ASCII}]/u.test(claim.value) : damaged.has(claim.value)) &&
    !(last !== '' && inText.includes(source) && !(claim.field === 'local' && source === 'platform') && isCut(claim, last) && !isWhole(claim))
  const kept = readings.map((reading) => ({ ...reading, claims: reading.claims.filter((claim) => stands(claim, reading.source)) }))
  // Where the catalogue's own title cannot be believed, a heading is not taken for it.
  const titled = (reading: Reading): boolean => reading.source !== 'heading' && reading.trust >= 0.6 && reading.claims.some((claim) => claim.field === 'title')
  return readings.some(titled) && !kept.some(titled) ? kept.filter((reading) => reading.source !== 'heading') : kept
}
