import { once } from '../once.ts'
import { wordTable } from './table.ts'
import { clean, fold, hasHan, isNothing } from './text.ts'

const roles = once(() =>
  wordTable(`
author=author,verfasser,verfasserin,verfasser in,auteur,autor,autorin,aut,作者,著,撰,编著,編著,verf|
editor=主编,主編,编,編,点校,編者,editor,ed,eds,edt,herausgeber,herausgeberin,hrsg,bearb,hg,éditeur scientifique|
translator=译,譯,übers,translator,trl,übersetzer,übersetzerin,traducteur,traductor|commentator=校注|illustrator=绘,illustrator,ill,illustratorin|
photographer=photographer,fotograf,photographe|composer=composer,komponist,compositeur|director=director,regisseur|
thesis advisor=advisor,thesis advisor|compiler=compiler|contributor=contributor,mitwirkender,beteiligter|interviewer=interviewer|
interviewee=interviewee|publisher=publisher|issuing body=issuing body|narrator=narrator,erzähler|artist=artist|performer=performer|
creator=creator|cartographer=cartographer|donor=donor|correspondent=correspondent`),
)

/** English MARC relator term for a role as printed, when known. */
export function roleOf(text: string): string | undefined {
  return roles().get(fold(text))
}

export interface PersonName {
  name: string
  role?: string
}

/** "Mahan, A. T. (Alfred Thayer)": the brackets hold the fuller form of the initials. */
const initialled = /,\s(?:\p{Lu}\.\s?)+\(/u

/** Names without life dates, roles in brackets and trailing punctuation; inverted order is kept. Undefined for no name. */
export function personName(text: string, given?: string): PersonName | undefined {
  let value = clean(text)
  let role = given === undefined ? undefined : roleOf(given)
  value = value.replace(/\s*[([（【〔]([^()[\]（）【】〔〕]*)[)\]）】〕]/g, (_, inside: string) => {
    role ??= roleOf(inside)
    return initialled.test(clean(text)) && roleOf(inside) === undefined && /^\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+)*$/u.test(inside) ? ` (${inside})` : ''
  })
  value = value
    .replace(/^(?:by|von|par|por|author|authors|creator|autor|auteur|作者|著者|责任者)\s*[:：]\s*|^(?:by|von|par)\s+/i, '')
    .replace(/,?\s*(?:https?:\/\/\S+|orcid\S*)/gi, '')
    .replace(
      /[,;.]?\s*(?:(?:b|d|born|died|active|approximately|ca|fl|geb|gest|né|née)\.?\s*)?\*?\b\d{3,4}\??\s*(?:[-–/]\s*(?:†?\d{2,4}\??)?)?(?:\s*v\.?\s*Chr\.?)?(?=$|[,.;\s])[,.]?/g,
      ',',
    )
    .replace(/\s+[-–]\s+(?:Personal Name|Organizational Body|Conference|Nama Orang|Badan Organisasi)$/i, '')
    .replace(/^[,\s]+|[,;\s]+$/g, '')
    .replace(/¬|<<|>>|\*(?=,|$)/g, '')
    .replace(/,?\s+(?:u\.\s?a\.?|et al\.?)$/i, '')
    .replace(/[,;.]?\s*(?:active|fl\.?|flourished|tätig)?\s*(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}\.)\s*(?:century|Jh\.?|Jahrhundert)\b.*$/i, '')
    .replace(/\.\s*(?:Auteur|Autrice|Traducteur|Traductrice|Éditeur scientifique|Illustrateur|Compositeur|Préfacier|Directeur)\b.*$/, '')
    .replace(/\s*[／/]\s*(?:著|編|编|訳|译|作|画|絵|監修|共著|述|撮影)$/, '')
    .trim()
  const tail =
    /^(.+?),\s*((?:Verfasser|Herausgeber|Mitwirkende|Übersetz|Illustrat|Verlag|Beteiligt|Hrsg|Verf|Bearb|Übers|Ill)\p{L}*|(?:[a-zé]+\.?)(?:\s[a-z]+)?)\.?$/u.exec(
      value,
    )
  const tailRole = tail?.[2] === undefined ? undefined : roleOf(tail[2])
  if (tail?.[1] !== undefined && tailRole !== undefined) {
    role ??= tailRole
    value = tail[1]
  }
  // "Lena Bog, Coast University": what follows a whole name is where its bearer works.
  value = value.replace(/^(\p{Lu}\S*\s[^,]+),\s[^,]*(?:universit|institut|college\b|school of|department|hochschule|大学|学院|研究所).*$/iu, '$1')
  // "Leef, Daphni, film director": given names are not written small.
  const plain = /^(\p{Lu}.*?,\s\p{Lu}[^,]*),\s((?:\p{Ll}+)(?:\s\p{Ll}+){0,2})\.?$/u.exec(value)
  if (plain?.[1] !== undefined && plain[2] !== undefined && !/^(?:von|van|de|da|du|der|den|zu|af|av|la|le|el|al|bin|ibn)\b/.test(plain[2])) {
    role ??= roleOf(plain[2])
    value = plain[1]
  }
  const han = /^([\p{Script=Han}·]{2,16}?)\s*(?:等\s*)?(主编|主編|编著|編著|校注|点校|整理|辑|輯|著|撰|编|編|译|譯|绘|等)$/u.exec(value)
  if (han?.[1] !== undefined) {
    value = han[1]
    role ??= roleOf(han[2] ?? '')
  }
  value = value
    .replace(/^[\s,;:：/|&·•-]+|[\s,;:：/|&*†‡]+$/g, '')
    .replace(/([^\s.,]{3,})\.$/, '$1')
    .trim()
  if (
    isNothing(value) ||
    /^(?:et al\.?|and others|u\.\s?a\.|等|anonymous|anonym|anonyme|unknown|n\.\s?n\.|佚名|not available)$/i.test(value) ||
    value.length > 200 ||
    !/\p{L}/u.test(value) ||
    /@|:\/\//.test(value)
  )
    return undefined
  return role === undefined ? { name: value } : { name: value, role }
}

/** Key under which two forms of one name meet: family name and first letter of the given name. */
export function nameKey(name: string): string {
  if (/^[\p{Script=Han}·\s]+$/u.test(name)) return name.replace(/\s/g, '')
  const [family, given] = parts(name)
  return `${fold(family).replace(/ /g, '')}|${fold(given).slice(0, 1)}`
}

function parts(name: string): [string, string] {
  const comma = name.indexOf(',')
  if (comma > 0) return [name.slice(0, comma), name.slice(comma + 1)]
  const words = name.split(/\s+/)
  return words.length > 1 ? [words.at(-1) ?? '', words.slice(0, -1).join(' ')] : [name, '']
}

/** Marks of a corporate name, in which "and" and commas join no persons. */
const corporate =
  /\p{L}{4,}\.\s|\b(?:of|for|departments?|ministry|services?|office|company|society|university|commission|committee|board|council|institute|library|museum|sons|co|inc|ltd|gmbh)\b/iu

/**
 * Names of one value: split on semicolons, Chinese separators, `|` and " and "; on commas only when every part is a full name ("A. Smith, B. Jones")
 * or when family names and initials alternate ("Smith, A., Jones, B.").
 */
export function splitNames(text: string): string[] {
  const value = clean(text.replace(/\n/g, ' ; '))
  if (/[;；|]/.test(value)) return value.split(/\s*[;；|]\s*/).filter((part) => part !== '')
  if (/[、，]/.test(value) && hasHan(value)) return value.split(/[、，]/)
  const inverted = value.split(/\s+\/\s+/)
  if (inverted.length > 1 && inverted.every((part) => /^[^,]+,\s[^,]+/.test(part))) return inverted
  const listed = value.split(/,\s*(?:and\s+|&\s*)?|\s+and\s+|\s+&\s+|\s+und\s+|\s+u\.\s+/).filter((part) => part !== '')
  if (listed.length < 2 || listed.some((part) => corporate.test(part))) return [value]
  if (listed.every((part) => /^[\p{Lu}][\p{L}.'’-]*(?:\s+[\p{L}][\p{L}.'’-]*){1,4}$/u.test(part)) && (listed.length > 2 || !value.includes(','))) return listed
  const initials = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u
  if (listed.length > 2 && listed.length % 2 === 0 && listed.every((part, at) => (at % 2 === 0) !== initials.test(part))) {
    const pairs: string[] = []
    for (let at = 0; at < listed.length; at += 2) pairs.push(`${listed[at]}, ${listed[at + 1]}`)
    return pairs
  }
  return [value]
}
