import type { Label } from './label-table.ts'
import { codes, FIRST, meanings, words } from './label-words.ts'
import { fold } from './normalise/text.ts'
import { once } from './once.ts'

/** Longest label looked for, in UTF-16 units. */
export const MAX_LABEL = 56

const split = once(() => words.split('|'))
const labels = once<readonly Label[]>(() => JSON.parse(meanings))

/** What a folded text stands for. A search by halves: a table of thousands would cost a page more to build than its few hundred questions. */
function known(key: string): Label | undefined {
  const all = split()
  let from = 0
  let to = all.length - 1
  while (from <= to) {
    const at = (from + to) >> 1
    const word = all[at] ?? ''
    if (word === key) return labels()[codes.charCodeAt(at) - FIRST]
    if (word < key) from = at + 1
    else to = at - 1
  }
  return undefined
}

/** What a printed label stands for, or undefined. Compared folded: case, width, punctuation and bracketed plurals do not matter. */
export function labelOf(text: string): Label | undefined {
  const key = fold(text)
  if (key === '') return undefined
  const found = known(key)
  if (found !== undefined) return found
  // "DC.subject[en]", "Keywords (English)", "Schlagwörter (dt.)"
  if (/[([（【]/.test(text)) {
    const bare = fold(text.replace(/[([（【].*$/, ''))
    if (bare !== key && bare !== '') return known(bare)
  }
  const numbered = /\d$/.test(key) ? /^(.*\p{L}) ?\d$/u.exec(key)?.[1] : undefined
  if (numbered !== undefined) return known(numbered)
  const element = /^(?:dcterms|datacite|dcterm|oaire|dspace) (.*)$/.exec(key)?.[1]
  if (element !== undefined) return known(`dc ${element.replace(/ (?:en|de|fr|es|zh)(?: \p{L}{2})?$/u, '')}`)
  if (/^dc (?!date)/.test(key)) return known(key.replace(/ (?:en|de|fr|es|zh|en us|zh cn|none)$/, '')) ?? known(key.split(' ').slice(0, 2).join(' '))
  return undefined
}
