import { normalise } from '#shared/vocabulary/normalise.ts'

/** A shelfmark with its words in the order of the alphabet and its figures in their own: "Egerton MS 2803" and "MS Egerton 2803". */
export function shelfKey(mark: string): string {
  const words = normalise(mark)
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
    .split(' ')
  return [...words.filter((word) => !/\d/.test(word)).toSorted(), ...words.filter((word) => /\d/.test(word))].join(' ')
}
