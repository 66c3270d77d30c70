import { createCipheriv, createHash } from 'node:crypto'
import type { RandomBytes } from '#shared/privacy/random.ts'

const BLOCK = 1 << 16

/** Bytes that are the same for the same seed and as good as random: AES-128 in counter mode, its key the hash of the seed. For audits, never for patrons. */
export function source(seed: string): RandomBytes {
  const key = createHash('sha256').update(seed).digest().subarray(0, 16)
  const cipher = createCipheriv('aes-128-ctr', key, Buffer.alloc(16))
  const zeros = Buffer.alloc(BLOCK)
  let block = new Uint8Array(0)
  let at = 0
  return (count) => {
    if (at + count > block.length) {
      block = new Uint8Array(BLOCK)
      block.set(cipher.update(zeros))
      at = 0
    }
    at += count
    return block.subarray(at - count, at)
  }
}

/** The same bytes in arrays of their own, as a database must have them: it copies the whole buffer an array lies in. */
export function ownBytes(random: RandomBytes): RandomBytes {
  return (count) => random(count).slice()
}

/** Numbers in [0, 1) in steps of 2^-48. */
export function numbers(seed: string): () => number {
  const random = source(seed)
  return () => {
    const bytes = random(6)
    return (((bytes[0]! * 256 + bytes[1]!) * 256 + bytes[2]!) * 2 ** 24 + ((bytes[3]! << 16) | (bytes[4]! << 8) | bytes[5]!)) / 2 ** 48
  }
}

/** Bytes that make the next draws of 48 bits exactly these numbers, one after the other; any other request is an error. */
export function scripted(draws: readonly number[]): RandomBytes & { left: () => number } {
  const rest = [...draws]
  const random = (count: number): Uint8Array<ArrayBuffer> => {
    let number = rest.shift()
    if (number === undefined || count !== 6) throw new RangeError(`the code asked for ${count} random bytes more than its definition needs`)
    const bytes = new Uint8Array(count)
    for (let at = count - 1; at >= 0; at -= 1) {
      bytes[at] = number % 256
      number = Math.floor(number / 256)
    }
    return bytes
  }
  return Object.assign(random, { left: () => rest.length })
}
