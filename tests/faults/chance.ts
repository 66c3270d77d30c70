/** Seeded choices for schedules (mulberry32, by Tommy Ettinger), never for production. */
export interface Chance {
  /** Uniform in [0, 1). */
  next: () => number
  /** A whole number from 0 to n - 1. */
  below: (n: number) => number
  /** True with this probability. */
  odds: (p: number) => boolean
  pick: <Value>(list: readonly Value[]) => Value
  bytes: (count: number) => Uint8Array<ArrayBuffer>
}

export function chance(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => word() / 2 ** 32
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    odds: (p) => next() < p,
    pick: (list) => {
      const value = list[below(list.length)]
      if (value === undefined) throw new Error('nothing to choose from')
      return value
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => word() >>> 13),
  }
}
