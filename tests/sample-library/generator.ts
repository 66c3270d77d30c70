import type { RandomBytes } from '#shared/privacy/random.ts'

/** A repeatable source of numbers for simulations and tests; never for a patron's own coins. */
export interface Generator {
  /** Uniform in [0, 1), 32 bits. */
  next(): number
  /** The same stream as bytes, for the randomiser. */
  bytes: RandomBytes
}

/** Chris Doty-Humphrey's sfc32 (small fast counting, 128 bits of state, period at least 2^32), warmed up by twelve steps from one whole number. */
export function generator(seed: number): Generator {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, Math.trunc(seed / 2 ** 32) | 0, 1]
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let step = 0; step < 12; step++) word()
  return {
    next: () => word() / 2 ** 32,
    bytes: (count) => {
      const bytes = new Uint8Array(count)
      for (let at = 0; at < count; at += 4) {
        const drawn = word()
        for (let part = 0; part < 4 && at + part < count; part++) bytes[at + part] = (drawn >>> (8 * part)) & 0xff
      }
      return bytes
    },
  }
}

/** An index drawn with probability proportional to its weight. Weights are not negative and not all nought. */
export function drawn(weights: readonly number[], next: () => number): number {
  let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return index
  }
  return weights.findLastIndex((weight) => weight > 0)
}
