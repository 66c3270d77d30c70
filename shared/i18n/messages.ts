import type { Language } from '../subject.ts'

/** A text with a form for each plural category of `Intl.PluralRules`, chosen by the value named `count`. */
export interface Plural {
  readonly zero?: string
  readonly one?: string
  readonly other: string
}

export type Catalogue = Readonly<Record<string, string | Plural>>
export type Values = Readonly<Record<string, string | number>>
export type Translate<Key extends string> = (key: Key, values?: Values) => string

/** The same keys as `Source`, with any text: what a translation must be. */
export type Translation<Source extends Catalogue> = { readonly [Key in keyof Source]: string | Plural }

/**
 * The text for a key in one language, with `{name}` replaced by its value. Numbers are written by `Intl`.
 * `zero` is used for a count of nought when it is given, whatever the language's plural rules.
 */
export function translator<Source extends Catalogue>(
  language: Language,
  catalogues: Readonly<Record<Language, Translation<Source>>>,
): Translate<keyof Source & string> {
  const numbers = new Intl.NumberFormat(language)
  const plurals = new Intl.PluralRules(language)
  return (key, values = {}) => {
    const entry: string | Plural = catalogues[language][key]
    const text = typeof entry === 'string' ? entry : form(entry, Number(values.count ?? 0), plurals)
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value
    })
  }
}

function form(entry: Plural, count: number, plurals: Intl.PluralRules): string {
  if (count === 0 && entry.zero !== undefined) return entry.zero
  return plurals.select(count) === 'one' ? (entry.one ?? entry.other) : entry.other
}

/** The interface language that suits a list of BCP 47 tags, best first. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (/^zh\b/i.test(tag)) return 'zh-CN'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}
