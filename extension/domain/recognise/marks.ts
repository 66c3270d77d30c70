import { marks } from './signs.ts'

/**
 * True when an element stands on the page that only one platform writes. A browser finds one class, identifier or tag by an index or in a quick walk; in a
 * list it would try each selector on each element, the dearest thing a long page costs.
 */
export function hasMarks(document: Document): boolean {
  return (
    marks.quick.some(([key, whole]) => document.querySelector(key) !== null && (whole === undefined || document.querySelector(whole) !== null)) ||
    document.querySelector(marks.others) !== null
  )
}
