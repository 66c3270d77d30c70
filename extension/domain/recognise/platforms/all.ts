import type { Page } from '../page.ts'
import { archives } from './archives.ts'
import { chinese } from './chinese.ts'
import { discovery } from './discovery.ts'
import { ils } from './ils.ts'
import type { Platform } from './platform.ts'
import { repositories } from './repositories.ts'

/** Every platform reader, the most telling marks first. */
export const platforms: readonly Platform[] = [...ils, ...discovery, ...repositories, ...archives, ...chinese]

/** True when an element of the selector list is there. Single ids, classes and names are looked up directly, which browsers answer from an index. */
function hasMark(document: Document, marks: string): boolean {
  return marks.split(', ').some((mark) => {
    const simple = /^([.#]?)([\w-]+)$/.exec(mark)
    const name = simple?.[2]
    if (name === undefined) return document.querySelector(mark) !== null
    if (simple?.[1] === '#') return document.getElementById(name) !== null
    return (simple?.[1] === '.' ? document.getElementsByClassName(name) : document.getElementsByTagName(name)).item(0) !== null
  })
}

/** The software that made a page, when its marks are known: address, body and metas first, elements after them. */
export function platformOf(page: Page, all: readonly Platform[] = platforms): Platform | undefined {
  return (
    all.find((platform) => platform.match?.(page) === true) ?? all.find((platform) => platform.marks !== undefined && hasMark(page.document, platform.marks))
  )
}
