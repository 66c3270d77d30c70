/** Step in which counts of cards, reports and codes are shown. */
export const SHOWN_STEP = 10

/**
 * A count of what single readers did (cards sent, codes used) as it may be shown: rounded down to the ten, 0 standing for fewer than ten. One reader more or less
 * changes it at most once in ten, and nobody can tell which one. Figures of published things (items, channels, editions) are not of readers and stay exact.
 */
export const shownCount = (count: number): number => Math.floor(count / SHOWN_STEP) * SHOWN_STEP
