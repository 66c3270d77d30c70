import { hasMarks } from './marks.ts'
import type { Page } from './page.ts'
import { platforms } from './platforms/all.ts'
import type { Platform } from './platforms/platform.ts'

/** The software that made a page, when its marks are known: address, body and metas first, elements after them. */
export function platformOf(page: Page, all: readonly Platform[] = platforms): Platform | undefined {
  const told = all.find((platform) => platform.match?.(page) === true)
  // Most pages have no mark of any.
  if (told !== undefined || !hasMarks(page.document)) return told
  return all.find((platform) => platform.marks !== undefined && page.document.querySelector(platform.marks) !== null)
}
