/** A source of random bytes: `count` of them, each uniform and independent. `crypto.getRandomValues` in production, seeded in tests. */
export type RandomBytes = (count: number) => Uint8Array<ArrayBuffer>

/** 2^48: coins are numerators over it, so that every probability is an exact fraction and fits a double without rounding. */
export const COIN = 2 ** 48

/** True with probability exactly `numerator` / 2^48. `numerator` is a whole number from 0 to 2^48; RangeError otherwise. */
export function coin48(numerator: number, random: RandomBytes): boolean {
  if (!Number.isInteger(numerator) || numerator < 0 || numerator > COIN) throw new RangeError(`a coin needs a whole number from 0 to 2^48, not ${numerator}`)
  return draw48(random) < numerator
}

/** A whole number from 0 to `n` - 1, each with probability exactly 1 / n: draws above the last full multiple of n are thrown again. 1 <= n <= 2^32. */
export function below(n: number, random: RandomBytes): number {
  if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError(`a choice needs 1 to 2^32 ways, not ${n}`)
  const limit = COIN - (COIN % n)
  for (;;) {
    const drawn = draw48(random)
    if (drawn < limit) return drawn % n
  }
}

function draw48(random: RandomBytes): number {
  const bytes = random(6)
  // A short answer would read as zeros and bias every coin towards the truth.
  if (bytes.length !== 6) throw new RangeError(`asked for 6 random bytes, got ${bytes.length}`)
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}
