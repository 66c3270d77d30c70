import type { Block } from './described.ts'

/** What the recommender is tuned by. All of it is public and the same for every patron. */
export interface Settings {
  /** Length of each block in a record's vector; 0 leaves a block out. */
  blocks: Readonly<Record<Block, number>>
  /** Power of the inverse document frequency of subjects, 0 (off) to 1 (TF-IDF). */
  rarity: number
  /** Ridge of EASE^R (Steck 2019), > 0, in units of the mean likeness of a holding to itself. Larger trusts the single likeness more, smaller the division among like holdings. */
  ridge: number
  /** Holdings in the neighbourhood of a record. */
  neighbours: number
}

/** Tuned on the 1,000 `valid` patrons of goodbooks (docs/recommendation.md); `level` and `language` are set by judgement, because that data has neither. */
export const SETTINGS: Settings = {
  blocks: { subject: 1, creator: 0.4, series: 0.4, period: 0.4, level: 0.2, language: 0.2, held: 0.8 },
  rarity: 0.5,
  ridge: 4,
  neighbours: 50,
}
