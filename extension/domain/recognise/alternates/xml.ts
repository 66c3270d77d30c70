/** Parses XML; the browser's DOMParser, which loads no DTD and no entity from outside. */
export type ParseXml = (text: string) => Document

/** Most elements and levels of a description; a finding aid that is larger is not read. */
const MAX_ELEMENTS = 20_000
const MAX_DEPTH = 60

/**
 * Root of an XML text, or undefined for what is no well-formed XML, declares entities of its own (billion laughs) or is too large or too deep.
 * A DOCTYPE without declarations, as EAD 2002 has, is taken off first.
 */
export function xmlRoot(text: string, parse: ParseXml): Element | undefined {
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text) || (text.match(/<[^/!?]/g)?.length ?? 0) > MAX_ELEMENTS) return undefined
  const bare = text
    .replace(/^[\s\ufeff]+/, '')
    .replace(/<!DOCTYPE[^>]*>/i, '')
    .replace(/<\?xml-stylesheet[^>]*\?>/gi, '')
  if (!bare.startsWith('<')) return undefined
  const root = parse(bare).documentElement
  return root === null || root.localName === 'parsererror' || root.getElementsByTagName('parsererror').length > 0 || !isShallow(root) ? undefined : root
}

function isShallow(root: Element): boolean {
  let depth = 0
  for (let at: Element | null = root; at !== null; ) {
    if (at.firstElementChild !== null) {
      at = at.firstElementChild
      if (++depth > MAX_DEPTH) return false
      continue
    }
    while (at !== null && at !== root && at.nextElementSibling === null) {
      at = at.parentElement
      depth--
    }
    at = at === root || at === null ? null : at.nextElementSibling
  }
  return true
}

/** Descendants of a local name in any namespace, in document order. */
export function all(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS('*', name)]
}

/** The element itself when it has the name, else its descendants of that name. */
export function selfOrAll(element: Element, name: string): Element[] {
  return element.localName === name ? [element] : all(element, name)
}

/** Children of one of the local names. */
export function children(element: Element, ...names: string[]): Element[] {
  return [...element.children].filter((child) => names.includes(child.localName))
}

/** Text of an element on one line, at most 2000 characters; empty without one. */
export function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').slice(0, 8000).replace(/\s+/g, ' ').trim().slice(0, 2000)
}

/** An attribute by its local name, whatever its prefix. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? [...element.attributes].find((one) => one.localName === name)?.value ?? ''
}
