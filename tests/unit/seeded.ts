import type { RandomBytes } from '#shared/privacy/random.ts'

/** Seeded bytes for tests: xoshiro128** (Blackman and Vigna 2018), never for production. */
export function seeded(seed: number): RandomBytes {
  let [a, b, c, d] = [seed ^ 0x9e3779b9, Math.imul(seed, 0x85ebca6b) ^ 0x243f6a88, ~seed, 0xb7e15162]
  const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
  const next = (): number => {
    const word = Math.imul(turn(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = turn(d, 11)
    return word
  }
  for (let i = 0; i < 20; i++) next()
  return (count) => {
    const bytes = new Uint8Array(count)
    for (let at = 0; at < count; at += 3) {
      const word = next()
      for (let i = 0; i < 3 && at + i < count; i++) bytes[at + i] = word >>> (8 * (i + 1))
    }
    return bytes
  }
}

/** Bytes that make the next 48-bit draws exactly these numbers, one after the other. */
export function scripted(draws: readonly number[]): RandomBytes {
  const rest = [...draws]
  return (count) => {
    let number = rest.shift()
    if (number === undefined) throw new Error('more random bytes asked for than scripted')
    const bytes = new Uint8Array(count)
    for (let i = count - 1; i >= 0; i--) {
      bytes[i] = number % 256
      number = Math.floor(number / 256)
    }
    return bytes
  }
}
