import { normalise } from '#shared/vocabulary/normalise.ts'
import { titlesAgree, titlesMeet } from './alike.ts'
import { besides } from './cuts.ts'
import { familyOf, primary, typesMeet } from './kinds.ts'
import { type Describing, firstOf, KINDS, type Marks, marksOf, TELLING } from './marks.ts'
import { type NameKey, sameName } from './name.ts'
import { samePublisher } from './publisher.ts'
import { otherSign, shelvesMeet } from './signs.ts'

/**
 * Whether two descriptions are of one work, at the level of the manifestation (docs/use.md): another edition, another
 * year, a translation, a volume, a part or a review is another work, unless an identifier says that it is not. `by`
 * names what decided: an identifier's kind, the fields of the description (`title+creator+year`), or, where they are not the same, what told them
 * apart; `evidence` when nothing did, but too little speaks for it.
 */
export interface SameWork {
  same: boolean
  why: 'identifier' | 'description'
  by: string
}

/** Whether two descriptions are of one work; symmetric. */
export function sameWork(a: Describing, b: Describing): SameWork {
  return sameMarks(marksOf(a), marksOf(b))
}

/** `sameWork` of prepared descriptions. */
export function sameMarks(one: Marks, other: Marks): SameWork {
  const [a, b] = titlesAgree(one, other) === 'full' ? [one, other] : [besides(one, other), besides(other, one)]
  const clash = clashOf(a, b)
  const shared = sharedIdentifier(a, b)
  if (clash !== undefined) return { same: false, why: 'description', by: clash }
  if (shared !== undefined) return { same: true, why: 'identifier', by: shared }
  return described(a, b)
}

/** What no identifier can bridge: volumes of a set, levels of an archive, a review and its book, a part and its whole. */
function clashOf(a: Marks, b: Marks): string | undefined {
  const [one, other] = [firstOf(a), firstOf(b)]
  if (one.volume !== other.volume && (one.full === other.full || one.main === other.main || (one.volume !== '' && other.volume !== ''))) return 'volume'
  if (one.edition !== '' && other.edition !== '' && one.edition !== other.edition) return 'edition'
  if (one.review !== other.review) return 'review'
  if (a.record.level !== undefined && b.record.level !== undefined && a.record.level !== b.record.level && !levelsMeet(a.record.level, b.record.level))
    return 'level'
  if (one.full !== other.full && (partOf(a, b) || partOf(b, a))) return 'part'
  return undefined
}

const levelsMeet = (a: string, b: string): boolean => [a, b].every((level) => level === 'fonds' || level === 'collection')

function partOf(inner: Marks, whole: Marks): boolean {
  const { full, main } = firstOf(whole)
  return inner.wholes.some((key) => key === full || key === main) && !whole.wholes.some((key) => inner.wholes.includes(key))
}

/** The kind of an identifier both have, where the rest of the description bears it out. */
function sharedIdentifier(a: Marks, b: Marks): string | undefined {
  for (const kind of KINDS) {
    const [one, other] = [a.identifiers.get(kind), b.identifiers.get(kind)]
    if (one === undefined || other === undefined || !one.some((id) => other.includes(id))) continue
    if (kind === 'doi' || kind === 'pmid' || kind === 'pmcid' || kind === 'arxiv') {
      if (!hostOfPart(a, b)) return kind
    } else if (titlesMeet(a, b) && !(kind === 'isbn' && otherEdition(a, b, one, other))) return kind
  }
  const periodical = [a, b].every(({ record }) => record.type === 'periodical' || record.type === 'newspaper')
  if (periodical && meet(a.record.identifiers.issn, b.record.identifiers.issn) && titlesMeet(a, b)) return 'issn'
  if (a.address !== '' && a.address === b.address && titlesMeet(a, b)) return 'address'
  return codesMeet(a, b) && titlesAgree(a, b) !== undefined && repositoriesMeet(a, b) ? 'referencecode' : undefined
}

/** An article or chapter that carries the identifier of what it appeared in. */
function hostOfPart(a: Marks, b: Marks): boolean {
  return familyOf(a.record.type) !== familyOf(b.record.type) && [a, b].some(({ record }) => record.type === 'article') && !titlesMeet(a, b)
}

/** A list of ISBNs may hold those of two editions: with another year, one number in common does not make one of them. */
function otherEdition(a: Marks, b: Marks, one: readonly string[], other: readonly string[]): boolean {
  if (a.year === undefined || b.year === undefined) return false
  return Math.abs(Number(a.year) - Number(b.year)) > 1 && one.length + other.length > 2
}

const meet = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean => a?.some((id) => b?.includes(id)) === true

/** The same by what it says of itself: title, makers, year, and nothing that speaks against it. */
function described(a: Marks, b: Marks): SameWork {
  const apart = (by: string): SameWork => ({ same: false, why: 'description', by })
  const same = (by: string): SameWork => ({ same: true, why: 'description', by })
  const agreed = titlesAgree(a, b)
  if (agreed === undefined) return otherwise(a, b)
  if (agreed === 'main' && setAndPart(a, b)) return apart('part')
  if (agreed === 'main' && firstOf(a).companion !== firstOf(b).companion) return apart('part')
  const against = differenceOf(a, b)
  if (against !== undefined) return apart(against)
  const key = firstOf(a).size < firstOf(b).size ? firstOf(a) : firstOf(b)
  const generic = firstOf(a).generic || firstOf(b).generic
  const makers = makersAgree(a, b)
  const publisher = samePublisher(a.record.publisher, b.record.publisher)
  if (makers === false) return apart('creator')
  if (isArchival(a) || isArchival(b)) {
    if (archivalSame(a, b)) return same('title+date+repository')
    const sign = otherwise(a, b)
    return sign.same ? sign : apart('evidence')
  }
  const year = a.year !== undefined && a.year === b.year
  if (generic)
    return year && publisher === true && makers !== undefined && agreed === 'full' && !isArticle(a) ? same('title+creator+year+publisher') : apart('evidence')
  if (publisher === false && !isArticle(a)) return apart('publisher')
  // Columns return under one short title, by one hand, in every issue.
  if (isArticle(a) && isArticle(b) && key.size < 2.5) return apart('evidence')
  if (agreed === 'full' && sharesShelf(a, b, makers === true)) return same('title+callnumber')
  if (makers === true && year) return same('title+creator+year')
  if (agreed !== 'full') return apart('evidence')
  if (publisher === true && isRun(a) && isRun(b) && a.dated === b.dated) return same('title+date+publisher')
  if (makers === true) return key.size >= 2.5 ? same('title+creator') : apart('evidence')
  if (!year) return apart('evidence')
  // Names in two scripts cannot be compared; a title given in both scripts can.
  if (a.makers.length > 0 && b.makers.length > 0) return same('title+year')
  return key.size >= 6 || (key.size >= 2.5 && publisher === true) ? same(publisher === true ? 'title+year+publisher' : 'title+year') : apart('evidence')
}

/** The same by another sign than the title. */
function otherwise(a: Marks, b: Marks): SameWork {
  const apart: SameWork = { same: false, why: 'description', by: 'title' }
  if (a.dated === '' || a.dated !== b.dated || differenceOf(a, b) !== undefined) return apart
  const by = otherSign(a, b, {
    makers: makersAgree(a, b),
    publisher: samePublisher(a.record.publisher, b.record.publisher),
    held: repositoriesAgree(a, b),
    codes: codesMeet(a, b),
  })
  return by === undefined ? apart : { same: true, why: 'description', by }
}

/** A set that took years to appear, and what after a full stop bears the name of one of its volumes. */
function setAndPart(a: Marks, b: Marks): boolean {
  const set = ({ dated }: Marks): boolean => /^\d{4}\/\d{4}$/.test(dated)
  const part = (marks: Marks): boolean => /^\d{4}$/.test(marks.dated) && firstOf(marks).stopped && firstOf(marks).sub !== ''
  return (set(a) && part(b)) || (set(b) && part(a))
}

/** What both say, and say differently. */
function differenceOf(a: Marks, b: Marks): string | undefined {
  for (const kind of TELLING) {
    const [one, other] = [a.identifiers.get(kind), b.identifiers.get(kind)]
    if (one !== undefined && other !== undefined && !one.some((id) => other.includes(id))) return kind
  }
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return 'year'
  if (firstOf(a).edition !== firstOf(b).edition && (a.year === undefined || b.year === undefined)) return 'edition'
  if (!typesMeet(a.record.type, b.record.type)) return 'type'
  const [one, other] = [primary(a.record.language), primary(b.record.language)]
  if (one !== undefined && other !== undefined && one !== other) return 'language'
  if (a.translators.length > 0 && b.translators.length > 0 && !someAgree(a.translators, b.translators)) return 'translator'
  if (appeared(a) && appeared(b) && hostsDiffer(a, b)) return 'journal'
  const periodical = [a, b].every(({ record }) => record.type === 'periodical' || record.type === 'newspaper')
  const [issnA, issnB] = [a.record.identifiers.issn, b.record.identifiers.issn]
  if (periodical && issnA !== undefined && issnB !== undefined && !meet(issnA, issnB)) return 'issn'
  if (a.codes.length > 0 && b.codes.length > 0 && (isArchival(a) || isArchival(b)) && !codesMeet(a, b)) return 'referencecode'
  return undefined
}

/** One shelfmark: with the same maker, or of two manuscripts whose holders may be one; a short one ("MS 1") is in every library. */
function sharesShelf(a: Marks, b: Marks, made: boolean): boolean {
  if (!shelvesMeet(a, b)) return false
  return made || ([a, b].every(({ record }) => record.type === 'manuscript') && repositoriesAgree(a, b) !== false)
}

function hostsDiffer(a: Marks, b: Marks): boolean {
  const [one, other] = [a.wholes, b.wholes]
  return (
    one.length > 0 &&
    other.length > 0 &&
    !one.some((key) => other.some((next) => key === next || (key.length > 7 && next.length > 7 && (key.includes(next) || next.includes(key)))))
  )
}

/** True when a maker is named in both, false when both name makers and none is shared, undefined when one is silent or writes another script. */
export function makersAgree(a: Marks, b: Marks): boolean | undefined {
  if (a.makers.length === 0 || b.makers.length === 0) return undefined
  const verdicts = a.makers.flatMap((one) => b.makers.map((other) => sameName(one, other)))
  return verdicts.includes(true) ? true : verdicts.every((verdict) => verdict === undefined) ? undefined : false
}

const someAgree = (a: readonly NameKey[], b: readonly NameKey[]): boolean => a.some((one) => b.some((other) => sameName(one, other) !== false))

/** Descriptions of archives are short and alike: only the same words, date and holder make one of two. */
function archivalSame(a: Marks, b: Marks): boolean {
  if (firstOf(a).generic || firstOf(b).generic || titlesAgree(a, b) !== 'full') return false
  if (a.dated === '' || a.dated !== b.dated) return false
  const held = repositoriesAgree(a, b)
  if (held === false) return false
  return held === true || makersAgree(a, b) === true || (codesMeet(a, b) && firstOf(a).size >= 3)
}

function repositoriesAgree(a: Marks, b: Marks): boolean | undefined {
  const [one, other] = [a.record.repository, b.record.repository].map((name) => (name === undefined ? undefined : normalise(name)))
  if (one === undefined || other === undefined) return undefined
  if (one === other || one.includes(other) || other.includes(one)) return true
  const [first, second] = [tellingOf(one), tellingOf(other)]
  return first.length === 0 || second.length === 0 ? undefined : second.some((word) => first.includes(word))
}

/** The words of a holder's name that tell it from others. */
function tellingOf(name: string): string[] {
  const common = /^(?:library|archives?|museum|university|national|city|county|special|collections?|record|office|centre|center|manuscripts?)$/
  return name.split(' ').filter((word) => (word.length > 3 || /\p{Script=Han}/u.test(word)) && !common.test(word))
}

/** Whether a reference code is one archive's: its holder is the same, or neither names one and both are on one site, or the title and date carry it. */
function repositoriesMeet(a: Marks, b: Marks): boolean {
  const held = repositoriesAgree(a, b)
  if (held !== undefined) return held
  const hosts = [a, b].map(({ record }) => URL.parse(record.url ?? '')?.host)
  if (hosts[0] !== undefined && hosts[0] === hosts[1]) return true
  return !firstOf(a).generic && a.dated !== '' && a.dated === b.dated
}

/** A periodical with its first and last years. */
const isRun = ({ record, dated }: Marks): boolean => (record.type === 'periodical' || record.type === 'newspaper') && /^\d{4}\/\d{4}$/.test(dated)
const isArticle = ({ record }: Marks): boolean => record.type === 'article'
/** What appeared in something else: an article, a paper of a conference. */
const appeared = ({ record }: Marks): boolean => record.type === 'article' || record.type === 'conference'
const isArchival = ({ record, codes }: Marks): boolean =>
  record.level !== undefined ||
  record.type === 'archival' ||
  record.type === 'letter' ||
  (codes.length > 0 && ['manuscript', 'collection', 'image', undefined].includes(record.type))

/** Codes meet when they are alike, or one is the other with the country and the holder before it: "MS 45/1" and "GB 133 MS 45/1", "FRAD056 B 1124". */
function codesMeet(a: Marks, b: Marks): boolean {
  const ends = (long: string, short: string): boolean => /\p{L}/u.test(short) && long.endsWith(` ${short}`) && holder.test(long.slice(0, -short.length - 1))
  return a.codes.some((one) =>
    b.codes.some((other) => one === other || one.replaceAll(' ', '') === other.replaceAll(' ', '') || ends(one, other) || ends(other, one)),
  )
}

/** A country, a number of the holder there, its letters. */
const holder = /^(?:[a-z]{2} ?\d{1,6}(?: \D+)?|[a-z]{2} \d{5} [a-z]+(?: \d+){0,3}|[a-z]{4,10}\d{2,6}|\D+)$/
