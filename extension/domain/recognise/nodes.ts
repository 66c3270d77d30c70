/** An object of parsed JSON. */
export type Node = Record<string, unknown>

/** Values wrapped deeper than this are no text. */
const MAX_NESTING = 8

/** True for an object that is no array. */
export function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own property of a node; never one of its prototype, never `__proto__`. */
export function own(node: Node, name: string): unknown {
  return name !== '__proto__' && Object.hasOwn(node, name) ? node[name] : undefined
}

/** Own property by its schema.org name, with or without the prefix or the whole address of the vocabulary. */
export function property(node: Node, name: string): unknown {
  return own(node, name) ?? own(node, `schema:${name}`) ?? own(node, `http://schema.org/${name}`) ?? own(node, `https://schema.org/${name}`)
}

/** Entry of a table of words; never one of its prototype ("constructor" is no language). */
export function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** A value as a list: none, one or many; an ordered `@list` is its members. */
export function many(value: unknown): unknown[] {
  if (isObject(value) && Array.isArray(own(value, '@list'))) return many(own(value, '@list'))
  return value === undefined || value === null ? [] : Array.isArray(value) ? value.flat(2) : [value]
}

/** Text of a string, number or language object (`@value`); empty for anything else. */
export function text(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (depth > MAX_NESTING) return ''
  if (Array.isArray(value)) return text(value[0], depth + 1)
  return isObject(value) ? text(own(value, '@value') ?? own(value, '@id') ?? '', depth + 1) : ''
}
