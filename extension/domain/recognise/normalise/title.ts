import { clean, isNothing } from './text.ts'

const material =
  /\s*\[(?:electronic resource|microform|text|map|sound recording|videorecording|manuscript|music|elektronische ressource|ressource électronique|recurso electrónico|book|buch|electronic book|computer file|graphic|cartographic material|archival material|电子资源|普通图书|专著)[^\]]*\]\s*/gi

/**
 * Title as a catalogue means it: without general material designation, statement of responsibility (` / …`, cut only when `catalogue` says the
 * source writes ISBD) and trailing ISBD punctuation. Empty when nothing is left.
 */
export function title(text: string, catalogue = false): string {
  const whole = clean(text)
    .replace(/¬|<<|>>/g, '')
    .replace(/^((?:\p{L}{1,4}['’]?\s?){0,1})@(?=\p{L})/u, '$1')
  let value = whole.replace(material, ' ').replace(/\s+/g, ' ').trim()
  // A designation of the material is ISBD as well.
  if (catalogue || value.length < whole.length) {
    const slash = value.search(/\s\/(?:\s|$)/)
    if (slash > 0) value = value.slice(0, slash)
  }
  value = value
    .replace(/\s*<\/?\w*$/, '')
    .replace(/[\s/:;,=|]+$/, '')
    .trim()
  if (/[^.]\.$/.test(value) && !/\b\p{L}{1,3}\.$/u.test(value)) value = value.slice(0, -1)
  const quoted = /^(?:"([^"]+)"|“([^”]+)”)$/.exec(value)
  if (quoted) value = quoted[1] ?? quoted[2] ?? value
  return isNothing(value) ? '' : value.slice(0, 1000)
}
