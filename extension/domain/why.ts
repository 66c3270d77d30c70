import * as z from 'zod/mini'

/** The recogniser's codes for what is no record: what stands before the colon of a `Recognition`'s reason. `unreadable` is said by other means. */
export const ReasonCode = z.enum([
  'results',
  'several',
  'home',
  'help',
  'shop',
  'news',
  'blog',
  'wiki',
  'other site',
  'error',
  'sign-in',
  'account',
  'nothing',
  'other',
  'broken',
  'address',
])
export type ReasonCode = z.infer<typeof ReasonCode>

/** Why a page is no record, as the patron is told it: one plain sentence each. `private` is a page that belongs to the patron. */
export const Why = z.enum(['results', 'several', 'home', 'help', 'shop', 'article', 'elsewhere', 'error', 'sign-in', 'private', 'nothing', 'other', 'broken'])
export type Why = z.infer<typeof Why>

/** What the patron is told for each code. */
export const WHY: Readonly<Record<ReasonCode, Why>> = {
  results: 'results',
  several: 'several',
  home: 'home',
  help: 'help',
  shop: 'shop',
  news: 'article',
  blog: 'article',
  wiki: 'article',
  'other site': 'elsewhere',
  error: 'error',
  'sign-in': 'sign-in',
  account: 'private',
  nothing: 'nothing',
  other: 'other',
  broken: 'broken',
  address: 'broken',
}

/** Pages that lead a search nowhere (`effort.ts`). */
export const isDeadEnd = (why: Why | undefined): boolean => why === 'error' || why === 'sign-in'
