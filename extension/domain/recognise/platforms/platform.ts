import type { Field } from '../claims.ts'
import { metaOf, type Page } from '../page.ts'

/** What a platform says a page is. `private` pages are never read. */
export type Kind = 'record' | 'results' | 'other' | 'private'

/** One field a platform shows at a fixed place: CSS selector, field, and what the value is. */
export interface Place {
  at: string
  field: Field
  /** Attribute instead of the text. */
  attribute?: string
  role?: string
  scheme?: string
  /** Every value is one heading or name. */
  whole?: boolean
  /** Parts of the element that are no part of the value. */
  without?: string
}

/** What of a page tells a software before its elements are looked for: one line of text each, but `meta`, a line `name=content` for each, and `opening`, the title and the first four headings. */
export type Evidence = (typeof evidences)[number]
export const evidences = ['path', 'body', 'generator', 'meta', 'opening'] as const

/**
 * One way to tell a software: a pattern of one kind of evidence or a selector, and what must hold beside it. Patterns capture nothing, because those of all
 * platforms are asked at once (`told.ts`).
 */
export type Telling = { and?: (page: Page) => boolean } & (
  | { [Of in Evidence]: Record<Of, RegExp> & Partial<Record<Exclude<Evidence, Of> | 'element', never>> }[Evidence]
  | ({ element: string } & Partial<Record<Evidence, never>>)
)

/** A catalogue software, told by its marks and not by its address alone. Rules hold for every site that runs it. */
export interface Platform {
  name: string
  /** Elements only this software writes, as one CSS selector list. */
  marks?: string
  /** Ways to tell that a page was made by this software, of which one is enough. Looked at before the marks. */
  told?: readonly Telling[]
  /** What the page is, when the software says so. */
  kind?: (page: Page) => Kind | undefined
  /** Where the record stands, best first. */
  root?: string
  /** Makes that element where the page only writes it by script. */
  made?: (page: Page) => Element | undefined
  places?: () => readonly Place[]
  /** Type of every work it describes, in a word `normalise/type.ts` knows. */
  type?: string
  /** Identifier of the record in this catalogue. */
  local?: (page: Page) => string | undefined
  /** Fields taken from `places` only, because the page's labels or metas of them mislead. */
  only?: readonly Field[]
  /** Extractors not believed on this software. */
  without?: readonly string[]
}

/** Makes a platform's rules when a page is known to need them: making those of all platforms costs a page more than asking which it is. */
export type Maker = () => Platform

/** Matches the address path. */
export const path = (page: Page, pattern: RegExp): boolean => pattern.test(page.url.pathname)

/** Matches the class or `#id` of the body. */
export const body = (page: Page, pattern: RegExp): boolean => pattern.test(page.bodyClass)

/** True when an element is on the page. */
export const has = (page: Page, selector: string): boolean => page.document.querySelector(selector) !== null

/** First captured part of the path. */
export const fromPath = (page: Page, pattern: RegExp): string | undefined => pattern.exec(page.url.pathname)?.[1]

/** A parameter of the address. */
export const parameter = (page: Page, name: string): string | undefined => page.url.searchParams.get(name) ?? undefined

/** First content of a meta of this name. */
export const meta = (page: Page, name: string): string | undefined => metaOf(page, name)[0]

/** Kind by the first pattern of the path that matches, in the order private, other, results, record. */
export function kindByPath(page: Page, patterns: Partial<Record<Kind, RegExp>>): Kind | undefined {
  const order: readonly Kind[] = ['private', 'other', 'results', 'record']
  return order.find((kind) => patterns[kind]?.test(page.url.pathname) === true)
}
