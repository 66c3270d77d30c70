import { marks } from './signs.ts'

/** Elements with a class or an identifier that are gone through one by one. On a longer page a browser is faster by itself. */
const MAX_ELEMENTS = 1500
/** Most of one element's class that is looked at. */
const MAX_CLASS = 4000

/**
 * True when an element stands on the page that only catalogues write. A browser would try each of a hundred selectors on each element: a tenth of that is
 * to look up the classes and identifiers of a short page, each once, and to ask for them one by one on a long one.
 */
export function hasMarks(document: Document): boolean {
  const has = (selector: string): boolean => document.querySelector(selector) !== null
  return has(marks.others) || (mayHaveKeyed(document, has) && has(marks.keyed))
}

function mayHaveKeyed(document: Document, has: (selector: string) => boolean): boolean {
  const elements = document.querySelectorAll('[class], [id]')
  if (elements.length > MAX_ELEMENTS) return marks.keys.split('|').some((key) => key !== '' && has(key))
  // A page without a doctype writes its classes in any case.
  const keys = marks.keys.toLowerCase()
  const seen = new Set<string>()
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]
    // Not `element.id`: that of a form is the field called "id".
    const id = element?.getAttribute('id') ?? ''
    if (id !== '' && keys.includes(`|#${id.toLowerCase()}|`)) return true
    const names = (element?.getAttribute('class') ?? '').slice(0, MAX_CLASS)
    if (names === '' || seen.has(names)) continue
    seen.add(names)
    for (const name of names.toLowerCase().split(/\s+/)) if (name !== '' && keys.includes(`|.${name}|`)) return true
  }
  return false
}
