import type { RandomBytes } from '#shared/privacy/random.ts'

/** Seeded bytes from a pool (xorshift32 with a final multiplication), where millions are needed; never for production. The caller must not keep them. */
export function pooled(seed: number): RandomBytes {
  const pool = new Uint8Array(1 << 18)
  const words = new Uint32Array(pool.buffer)
  let state = (seed * 2_654_435_761 + 97) >>> 0 || 1
  let at = pool.length
  return (count) => {
    if (at + count > pool.length) {
      for (let word = 0; word < words.length; word += 1) {
        state ^= state << 13
        state ^= state >>> 17
        state ^= state << 5
        words[word] = Math.imul(state, 0x9e37_79b1)
      }
      at = 0
    }
    at += count
    return pool.subarray(at - count, at)
  }
}
