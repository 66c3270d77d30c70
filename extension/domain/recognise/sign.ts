/** Characters of a sign. */
export const SIGN = 3

const DIGITS = 90
const FIRST = 35

/** A label's hash (FNV-1a, 32 bits) as three printable characters. One text in 700 that is no label shares the sign of one of a thousand labels. */
export function signOf(label: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < label.length; at++) hash = Math.imul(hash ^ label.charCodeAt(at), 0x01000193)
  const short = (hash >>> 0) % DIGITS ** SIGN
  return String.fromCharCode(FIRST + Math.floor(short / DIGITS ** 2), FIRST + (Math.floor(short / DIGITS) % DIGITS), FIRST + (short % DIGITS))
}
