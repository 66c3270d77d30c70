import { hasMarks } from './marks.ts'
import type { Page } from './page.ts'
import { platforms } from './platforms/all.ts'
import { type Evidence, evidences, type Maker, type Platform, type Telling } from './platforms/platform.ts'
import { type Asked, asked, elements, marks } from './told.ts'

/** The software that made a page, when its marks are known: address, body, metas and headings first, elements after them. */
export function platformOf(page: Page, all: readonly Maker[] = platforms): Platform | undefined {
  const known = all === platforms
  const told = known ? firstTold(page) : all.find((make) => isTold(page, make()))?.()
  if (told !== undefined) return told
  // Most pages have no mark of any.
  if (!hasMarks(page.document)) return undefined
  const selectors = known ? marks : all.map((make) => make().marks ?? '')
  return all[selectors.findIndex((selector) => selector !== '' && page.document.querySelector(selector) !== null)]?.()
}

/** Most of one meta's content that is looked at. */
const MAX_CONTENT = 200

function evidenceOf(page: Page, evidence: Evidence): string {
  switch (evidence) {
    case 'path':
      return page.url.pathname
    case 'body':
      return page.bodyClass
    case 'generator':
      return page.generator
    case 'meta':
      return page.metas.map(({ name, content }) => `${name}=${content.slice(0, MAX_CONTENT)}`).join('\n')
    case 'opening':
      return page.opening
  }
}

/** True when one way to tell the platform holds. */
function isTold(page: Page, { told }: Platform): boolean {
  const holds = (telling: Telling): boolean =>
    telling.element === undefined
      ? evidences.some((evidence) => telling[evidence]?.test(evidenceOf(page, evidence)) === true)
      : page.document.querySelector(telling.element) !== null
  return told?.some((telling) => holds(telling) && telling.and?.(page) !== false) === true
}

/** The first platform of the list that a page tells, asking all at once and making the rules of those named; undefined where there is none. */
function firstTold(page: Page): Platform | undefined {
  let first = platforms.length
  const consider = (at: number): void => {
    const make = platforms[at]
    if (at < first && make !== undefined && isTold(page, make())) first = at
  }
  for (const group of asked) if ((group.of[0] ?? first) < first) for (const at of named(group, evidenceOf(page, group.evidence))) consider(at)
  for (const { selector, of } of elements) if (of < first && page.document.querySelector(selector) !== null) consider(of)
  return platforms[first]?.()
}

function named({ flags, source, of }: Asked, text: string): number[] {
  if (text === '') return []
  const held = new RegExp(source, flags).exec(text)
  return of.filter((_, at) => held?.[at + 1] !== undefined)
}
