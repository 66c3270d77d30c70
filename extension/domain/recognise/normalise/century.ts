import { two } from './day.ts'

/** Words after a number that make it one before the common era. */
export const beforeChrist = /^\s*(?:BCE?\b|B\.\s?C\.(?:\s?E\.)?|v\.\s?(?:u\.\s?Z|Chr)\b\.?|av\.\s?J\.?-?C\.?|a\.\s?C\.)/

/** EDTF of the first century a text names in digits or Roman numerals ("18th century", "19. Jh.", "XVIIIe siècle", 18世纪, "5th century BC"). */
export function century(text: string): string | undefined {
  const found =
    /\b(\d{1,2})(?:st|nd|rd|th|\.|e|ème)?\s*(?:century|centuries|cent\.|jahrhunderts?|jh\.?|siècles?|siglos?)/i.exec(text) ?? /(\d{1,2})\s*世[纪紀]/.exec(text)
  const roman = found ?? /\b(?:siglos?|s\.)\s*([XVI]{1,5})\b|\b([XVI]{1,5})e\s*siècles?/.exec(text)
  if (roman === null) return undefined
  const number = found ? Number(found[1]) : romanValue(roman[1] ?? roman[2] ?? '')
  const past = beforeChrist.test(text.slice(roman.index + roman[0].length)) || /公元前\s*$/.test(text.slice(0, roman.index))
  return number > 0 && number < 22 ? `${past ? '-' : ''}${two(number - 1)}XX` : undefined
}

/** A decade: "1850s", "1850er Jahre", 1850年代. */
export const decades = /(?<!\d)(1\d|20)(\d)0(?:['’]?s\b|er\b|\s*年代)|(?:années|años|década de(?: los)?)\s+(1\d|20)(\d)0(?!\d)/i

/** EDTF of the decade a text names; of a whole century where the decade is its first, which may mean either. */
export function decade(text: string): string | undefined {
  const found = decades.exec(text)
  if (found === null) return undefined
  const [, hundred = found[3], ten = found[4]] = found
  return ten === '0' ? `${hundred}XX` : `${hundred}${ten}X`
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  let total = 0
  for (let at = 0; at < text.length; at++) {
    const here = values[text.charAt(at)] ?? 0
    total += here < (values[text.charAt(at + 1)] ?? 0) ? -here : here
  }
  return total
}
