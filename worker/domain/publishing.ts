import type { Channel } from '#shared/channel.ts'
import { type Library, type Manifest, PART_NAMES, type PartName } from '#shared/edition.ts'
import type { Item } from '#shared/item.ts'
import type { Policy } from '#shared/policy.ts'
import type { SegmentModel } from '#shared/segment.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { dayAt } from './items.ts'

/** What an edition is made of, in any order. */
export interface Source {
  library: Library
  policy: Policy
  vocabulary: Vocabulary
  channels: readonly Channel[]
  items: readonly Item[]
  segments: SegmentModel
}

/** One part as it is published: its bytes, named by their SHA-256 in lower-case hex. */
export interface Part {
  name: PartName
  sha256: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * JSON with the members of every object in the order of their names, without spaces, absent members left out:
 * equal values give equal text (the idea of RFC 8785, whose number form is that of JSON.stringify).
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

/** SHA-256 of bytes as 64 lower-case hex digits. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The six parts of an edition, in the order of PART_NAMES. Channels stand by slug, items by first publication, newest first, then by id. */
export async function composeParts(source: Source): Promise<Part[]> {
  const ordered: Record<PartName, unknown> = {
    ...source,
    channels: source.channels.toSorted((one, other) => (one.slug < other.slug ? -1 : 1)),
    items: source.items.toSorted((one, other) => (one.published === other.published ? (one.id < other.id ? -1 : 1) : one.published < other.published ? 1 : -1)),
  }
  return Promise.all(
    PART_NAMES.map(async (name) => {
      const bytes = new TextEncoder().encode(canonical(ordered[name]))
      return { name, bytes, sha256: await sha256Hex(bytes) }
    }),
  )
}

/** One edition as it is kept: the manifest, and what the console says of it. */
export interface EditionEntry {
  number: number
  /** Milliseconds since 1970 UTC. */
  published: number
  manifest: Manifest
  channels: number
  items: number
  /** Sum of its parts, uncompressed. */
  bytes: number
}

/** The edition that follows `last`, with its parts; undefined when every part is as it was. */
export async function nextEdition(last: EditionEntry | undefined, source: Source, now: number): Promise<{ edition: EditionEntry; parts: Part[] } | undefined> {
  const parts = await composeParts(source)
  const hash = (name: PartName) => parts.find((part) => part.name === name)?.sha256 ?? ''
  if (last !== undefined && PART_NAMES.every((name) => last.manifest.parts[name] === hash(name))) return undefined
  const number = (last?.number ?? 0) + 1
  const manifest: Manifest = {
    edition: number,
    published: dayAt(now),
    library: source.library.name.en,
    parts: {
      library: hash('library'),
      policy: hash('policy'),
      vocabulary: hash('vocabulary'),
      channels: hash('channels'),
      items: hash('items'),
      segments: hash('segments'),
    },
  }
  const bytes = parts.reduce((sum, part) => sum + part.bytes.length, 0)
  return { edition: { number, published: now, manifest, channels: source.channels.length, items: source.items.length, bytes }, parts }
}
