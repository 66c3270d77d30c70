import { decodeEntities } from './normalise/text.ts'

/** Longest broken text that is repaired, of a page in all: a description of a work is far shorter. */
export const MAX_REPAIR = 60_000
const MAX_DEPTH = 60
/** Most quotes of one string that may be its end. */
const MAX_QUOTES = 2000

/** What the repair of one page's blocks may still read, in characters. */
export interface Repairs {
  left: number
}

/** Parses JSON as pages really write it: see `repairJson`. Undefined when nothing of it can be read, or when it is broken and longer than what is left. */
export function parseLoose(source: string, repairs: Repairs = { left: MAX_REPAIR }): unknown {
  const known = parsed(source)
  if (known !== undefined || source.length > repairs.left) return known
  repairs.left -= source.length
  return repairJson(/[[{,]\s*&(?:quot|apos|#3[49]);/.test(source) ? decodeEntities(source) : source)
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source) ?? undefined
  } catch {
    return undefined
  }
}

/** White space and comments of at most 1,000 characters: after each quote they are looked for anew. */
const gaps = /(?:\s|\/\/[^\n]{0,1000}(?:\n|$)|\/\*[\s\S]{0,1000}?\*\/)*/y
const bare = /[A-Za-z_@$][\w@$.-]*/y
const key = /"(?:[^"\\\n]|\\.){0,100}"|'(?:[^'\\\n]|\\.){0,100}'|[A-Za-z_@$][\w@$.-]{0,100}/y
const begin = /["'{[\]\d-]|true|false|null/y

/** True when what stands at a place of the text may follow the end of a string. */
type Follows = (at: number) => boolean

/**
 * The value of a JSON-LD block written against the grammar: CDATA and HTML comments around it, comments, control characters in strings, commas and semicolons too
 * many, single quotes, bare keys, missing commas, quotes in strings that were not escaped, several objects one after the other (a list). Of a text that breaks
 * off or cannot be read on, the members that are whole; never half of a value. Nothing is ever evaluated.
 */
export function repairJson(source: string): unknown {
  const text = withoutComments(withoutSection(source.trim()))
  /** Thrown where the text cannot be read on: what is whole before it stays. */
  class Broken extends Error {}
  let at = 0
  let stopped = false
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const skip = (): string => {
    match(gaps)
    return text.charAt(at)
  }
  const stop = (): never => {
    throw new Broken()
  }

  /** Where a pattern ends that begins at a place; -1 where it does not. */
  const past = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from
    return pattern.test(text) ? pattern.lastIndex : -1
  }
  // In an object another member or the end, in a list another value or the end, after a key a colon. Gaps are stepped over one by one: a pattern with two of
  // them would try every way to divide a long one.
  const afterKey: Follows = (from) => text.charAt(past(gaps, from)) === ':'
  const afterMember: Follows = (from) => {
    let next = past(gaps, from)
    while (text.charAt(next) === ',') next = past(gaps, next + 1)
    if (/[}\]]/.test(text.charAt(next))) return true
    const end = past(key, next)
    return end >= 0 && afterKey(end)
  }
  const afterEntry: Follows = (from) => {
    const next = past(gaps, from)
    return text.charAt(next) === ']' || past(begin, text.charAt(next) === ',' ? past(gaps, next + 1) : next) >= 0
  }

  const string = (follows: Follows): string => {
    const quote = text.charAt(at)
    let tried = 0
    for (let end = at + 1; end < text.length; end++) {
      const sign = text.charAt(end)
      if (sign === '\\') end++
      else if (sign === quote) {
        if (tried++ > MAX_QUOTES) return stop()
        if (!follows(end + 1)) continue
        const inner = text.slice(at + 1, end)
        // Quotes beside signs of the grammar are the ends of other strings: what was meant cannot be told.
        if (quote === '"' && /(?<!\\)"\s*[,:;{}[\]]|[,:;{}[\]]\s*"/.test(inner)) return stop()
        at = end + 1
        return decoded(inner)
      }
    }
    return stop()
  }

  const value = (depth: number, follows: Follows): unknown => {
    const sign = skip()
    if (depth > MAX_DEPTH) return stop()
    if (sign === '{') return object(depth)
    if (sign === '[') return list(depth)
    if (sign === '"' || sign === "'") return string(follows)
    const plain = match(/(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?=[\s,}\]/])/y)
    return plain === undefined ? stop() : JSON.parse(plain)
  }

  /** Reads members until the closing sign; where one cannot be read, those before it are what there is. */
  const members = <T>(made: T, close: string, member: () => void): T => {
    at++
    try {
      for (let sign = skip(); sign !== close; sign = skip()) {
        if (sign === ',') at++
        else member()
        if (stopped) return made
      }
      at++
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      stopped = true
    }
    return made
  }

  const object = (depth: number): unknown => {
    const made: Record<string, unknown> = {}
    return members(made, '}', () => {
      const sign = text.charAt(at)
      const name = sign === '"' || sign === "'" ? string(afterKey) : (match(bare) ?? stop())
      if (skip() !== ':') return stop()
      at++
      const found = value(depth + 1, afterMember)
      if (name !== '__proto__') made[name] = found
    })
  }

  const list = (depth: number): unknown => {
    const made: unknown[] = []
    return members(made, ']', () => made.push(value(depth + 1, afterEntry)))
  }

  const found: unknown[] = []
  for (let sign = skip(); sign === '{' || sign === '['; sign = skip()) {
    found.push(value(0, afterEntry))
    while (!stopped && /[,;]/.test(skip())) at++
    if (stopped) break
  }
  return found.length > 1 ? found : found[0]
}

/** Text between quotes as JSON reads it: control characters are spaces, escapes it does not know stand as written. */
function decoded(inner: string): string {
  const escaped = inner
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\\(["\\/bfnrt']|u[\da-fA-F]{4})?|"/g, (all, known?: string) => (known === "'" ? known : known !== undefined ? all : all === '"' ? '\\"' : '\\\\'))
  const text = parsed(`"${escaped}"`)
  return typeof text === 'string' ? text : ''
}

/** Without `<![CDATA[` and `]]>` around the block, each itself in a comment or not. */
function withoutSection(text: string): string {
  const start = /^(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\*\/)?/.exec(text)?.[0].length ?? 0
  const end = text.lastIndexOf(']]>')
  if (end < start || !/^(?:\*\/)?$/.test(text.slice(end + 3, end + 6)) || end + 5 < text.length) return text.slice(start)
  return text
    .slice(start, end)
    .trimEnd()
    .replace(/\/[/*]$/, '')
}

/** Without HTML comments, and without the marks of one that is around the whole or never closed. */
function withoutComments(text: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at)
    if (end < 0 || (at === 0 && end + 3 >= text.length)) break
    kept.push(text.slice(from, at))
    from = end + 3
  }
  kept.push(text.slice(from))
  return kept.join('').trim().replace(/^<!--/, '').replace(/-->$/, '')
}
