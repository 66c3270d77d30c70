import { textUpTo } from './dom.ts'
import { isDamaged } from './doubt.ts'
import { labelOf } from './label-of.ts'
import { fold } from './normalise/text.ts'
import type { Page } from './page.ts'

/** True when the page's labels speak of loans and cards, or cannot be read: two different ones or more. Titles of borrowed works stand on such pages. */
export function speaksOfLoans(page: Page): boolean {
  const words = new Set<string>()
  let looked = 0
  for (const element of page.document.querySelectorAll('th, dt, legend, h1, h2, h3, strong, label')) {
    if (++looked > 300) break
    const text = textUpTo(element, 60)
    if (element.localName === 'th' && isOfCopies(element)) continue
    if (text.length > 1 && text.length < 60 && (labelOf(text)?.meaning === 'private' || isDamaged(text))) words.add(fold(text))
  }
  return words.size > 1
}

/** True for the head of a table that lists the copies of one work by their shelf marks: it has due dates, but no titles. */
function isOfCopies(head: Element): boolean {
  const row = head.parentElement
  const meanings = row === null || row.childElementCount < 3 ? [] : firstChildren(row).map((cell) => labelOf(textUpTo(cell, 200))?.meaning)
  return meanings.includes('callnumber') && !meanings.includes('title') && !meanings.includes('titled') && !meanings.includes('creator')
}

function firstChildren(row: Element): Element[] {
  const children: Element[] = []
  for (let child = row.firstElementChild; child !== null && children.length < 12; child = child.nextElementSibling) children.push(child)
  return children
}
