import type { Page } from '../page.ts'
import { archives } from './archives.ts'
import { chinese } from './chinese.ts'
import { discovery } from './discovery.ts'
import { german } from './german.ts'
import { ils } from './ils.ts'
import type { Platform } from './platform.ts'
import { repositories } from './repositories.ts'

/** Every platform reader, the most telling marks first. */
export const platforms: readonly Platform[] = [...ils, ...german, ...discovery, ...repositories, ...archives, ...chinese]

const marks = platforms.flatMap((platform) => platform.marks ?? []).join(', ')

/** The software that made a page, when its marks are known: address, body and metas first, elements after them. */
export function platformOf(page: Page, all: readonly Platform[] = platforms): Platform | undefined {
  const told = all.find((platform) => platform.match?.(page) === true)
  // Most pages have no mark of any: that is asked in one walk over the page.
  if (told !== undefined || page.large || page.document.querySelector(marks) === null) return told
  return all.find((platform) => platform.marks !== undefined && page.document.querySelector(platform.marks) !== null)
}
