import type { ClassNumber } from '#shared/record.ts'
import type { Claim } from './claims.ts'
import { clean } from './normalise/text.ts'
import { once } from './once.ts'

const MAX_CLASSES = 8

/** What a number of each classification looks like; text around it (edition, captions) is left out. */
const shapes = once<Readonly<Record<string, RegExp>>>(() => ({
  ddc: /(?<![\d.])\d{3}(?:[./'’]+\d[\d./'’]*)?(?![\d])/,
  udc: /(?<![\d.])\d{1,3}(?:\.\d+)*(?:[:+/][\d.]+|\([^()\s]{1,20}\)|["'=-][\w.'"=-]{1,20})*/,
  lcc: /(?<![.\w])[A-Z]{1,3}\s?\d{1,4}(?:\.\d+)?(?:\s?\.?[A-Z]\d+)*(?:\s\d{4})?/,
  clc: /\b[A-Z]{1,2}\d*(?:[.\-\d()=:+/"][\d.\-()=:+/"]*)?/,
}))

/** Class numbers by scheme, each once and in page order: at most eight; text that is no number of its scheme is left out. */
export function classNumbers(claims: readonly Claim[]): ClassNumber[] {
  const found: ClassNumber[] = []
  for (const { scheme, notation, value } of claims) {
    const shape = scheme === undefined ? undefined : shapes()[scheme]
    if (scheme === undefined || shape === undefined) continue
    for (const part of clean(notation ?? value).split(/\s*[;；|]\s*/)) {
      const number = shape.exec(part)?.[0].trim().slice(0, 60)
      if (number === undefined || found.length >= MAX_CLASSES || found.some((other) => other.scheme === scheme && other.notation === number)) continue
      found.push({ scheme, notation: number })
    }
  }
  return found
}
