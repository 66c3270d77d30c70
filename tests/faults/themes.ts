/** Every so many lives, the libraries ask for tokens: a token costs as much time as all the rest of a card. */
const TOKEN_LIVES = 8

/** True for a life whose libraries ask for tokens. */
export const isOfTokens = (seed: number): boolean => seed % TOKEN_LIVES === 0

/** What a life is rich in. Some are rich in nothing, so that what nobody thought of can come too. */
export interface Theme {
  /** Chances that the background is woken twice at once, that its work is struck, and that a blow kills. */
  readonly twice: number
  readonly struck: number
  readonly kill: number
  /** Chance that a card is lost to its sender and comes later. */
  readonly late: number
  /** How many times as often a step comes. */
  readonly often: Readonly<Record<string, number>>
}

const PLAIN: Theme = { twice: 0.15, struck: 0.4, kill: 0.6, late: 0, often: {} }
const THEMES: readonly Theme[] = [
  { ...PLAIN, twice: 0.9, struck: 0.1, often: { outbox: 3 } },
  { ...PLAIN, struck: 0.9, kill: 0.95, often: { outbox: 3, erase: 2 } },
  { ...PLAIN, late: 0.5, often: { overtaken: 40, eraseSent: 3, erase: 2, deliver: 2, forget: 2 } },
  { ...PLAIN, late: 0.3, often: { reopened: 40, close: 4, policy: 3, deliver: 2 } },
  { ...PLAIN, often: { clock: 10, agree: 2 } },
  { ...PLAIN, struck: 0.95, kill: 0, often: { outbox: 4 } },
]
/** Of eight lives one is of tokens, two are plain, and five take the themes in turn. */
const THEMED = [2, 3, 4, 6, 7]

/** What the life of a seed is rich in. */
export function themeOf(seed: number): Theme {
  const place = THEMED.indexOf(seed % TOKEN_LIVES)
  return place < 0 ? PLAIN : (THEMES[(Math.floor(seed / TOKEN_LIVES) * THEMED.length + place) % THEMES.length] ?? PLAIN)
}
