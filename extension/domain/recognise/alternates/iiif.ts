import { collector, type Field, type Reading } from '../claims.ts'
import { labelOf } from '../label-of.ts'

/** Meanings of the label table that give a field as they stand. */
const plain = new Set<string>([
  'title',
  'titleAlt',
  'creator',
  'contributor',
  'subject',
  'date',
  'publisher',
  'language',
  'type',
  'level',
  'isbn',
  'issn',
  'doi',
  'oclc',
  'lccn',
  'ark',
  'urn',
  'hdl',
  'identifier',
  'callnumber',
  'referencecode',
  'partOf',
  'series',
  'repository',
] satisfies Field[])
const isField = (meaning: string): meaning is Field => plain.has(meaning)

type Thing = Readonly<Record<string, unknown>>
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a IIIF Presentation 2 or 3 manifest: its label, and its metadata pairs through the label table. A collection describes several works. */
export function readIiif(text: string): Reading | undefined {
  const manifest = jsonOf(text)
  if (!isThing(manifest) || !/^(?:sc:)?Manifest$/.test(String(manifest.type ?? manifest['@type'] ?? ''))) return undefined
  const reading = collector('iiif', 0.7)
  reading.work = 2
  reading.works = 1
  reading.add('title', textsOf(manifest.label)[0])
  const pairs = manifest.metadata
  for (const pair of Array.isArray(pairs) ? pairs.slice(0, 100) : []) {
    if (!isThing(pair)) continue
    const label = everyText(pair.label)
      .map(labelOf)
      .find((found) => found !== undefined)
    if (label === undefined) continue
    const meaning = label.meaning === 'weak' ? 'subject' : label.meaning
    const values = textsOf(pair.value).flatMap((value) => value.split(/<br\s*\/?>/i))
    for (const value of values.slice(0, 60)) {
      if (isField(meaning))
        reading.add(meaning, value, { ...(label.role === undefined ? {} : { role: label.role }), ...(values.length > 1 ? { whole: true } : {}) })
      else if (meaning === 'imprint') reading.add('date', value)
    }
  }
  const provider = Array.isArray(manifest.provider) ? manifest.provider.find(isThing) : undefined
  if (provider !== undefined) reading.add('repository', textsOf(provider.label)[0])
  return reading
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Texts in one language: of a language map without a language, in English, else the first. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) {
    const tagged = value.filter(isThing).map((one) => String(one['@language'] ?? ''))
    const language = preferred(tagged)
    return value.filter((one) => !isThing(one) || tagged.length === 0 || String(one['@language'] ?? '') === language).flatMap(textsOf)
  }
  if (isThing(value)) return '@value' in value ? textsOf(value['@value']) : textsOf(value[preferred(Object.keys(value)) ?? ''])
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}

const preferred = (languages: readonly string[]): string | undefined =>
  languages.find((tag) => tag === 'none' || tag === '@none' || tag === '') ?? languages.find((tag) => /^en\b/i.test(tag)) ?? languages[0]

/** Texts in every language, to look a label up in any. */
function everyText(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value]
  if (depth > 3) return []
  if (Array.isArray(value)) return value.flatMap((one) => everyText(one, depth + 1))
  return isThing(value) ? Object.entries(value).flatMap(([key, one]) => (key === '@language' ? [] : everyText(one, depth + 1))) : []
}
