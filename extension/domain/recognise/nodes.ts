/** An object of parsed JSON. */
export type Node = Record<string, unknown>

/** True for an object that is no array. */
export function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own property of a node; never one of its prototype, never `__proto__`. */
export function own(node: Node, name: string): unknown {
  return name !== '__proto__' && Object.hasOwn(node, name) ? node[name] : undefined
}

/** A value as a list: none, one or many. */
export function many(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value.flat(2) : [value]
}

/** Text of a string, number or language object (`@value`); empty for anything else. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return text(value[0])
  return isObject(value) ? text(own(value, '@value') ?? own(value, '@id') ?? '') : ''
}
