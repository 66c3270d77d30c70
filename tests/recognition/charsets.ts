// Writing a text in a character set that only the platform's decoder knows: the decoder's answers for every pair of bytes, turned round.
const tables = new Map<string, Map<string, readonly number[]>>()

function tableOf(name: string): Map<string, readonly number[]> {
  const known = tables.get(name)
  if (known !== undefined) return known
  const decoder = new TextDecoder(name)
  const table = new Map<string, readonly number[]>()
  const learn = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
  }
  for (let one = 0; one < 256; one++) learn([one])
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail])
  tables.set(name, table)
  return table
}

/** Bytes of a text; a character the set does not have becomes a character reference, as browsers write it in forms. */
export function encode(text: string, name: string): Uint8Array {
  if (name === 'utf-8') return new TextEncoder().encode(text)
  if (name === 'utf-16le') return Uint8Array.from([...`\ufeff${text}`].flatMap(units))
  const table = tableOf(name)
  return Uint8Array.from([...text].flatMap((sign) => table.get(sign) ?? [...new TextEncoder().encode(`&#${sign.codePointAt(0)};`)]))
}

const units = (sign: string): number[] => Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at)).flatMap((unit) => [unit & 255, unit >> 8])
