import type { Reading } from './claims.ts'
import { readItems } from './embedded-items.ts'
import type { Page } from './page.ts'

/** Reads RDFa Lite (`typeof property`) of the work of this page, as VuFind, Koha and Evergreen write it. */
export function readRdfa(page: Page): Reading | undefined {
  return readItems(page, { source: 'rdfa', trust: 0.85, scope: 'typeof', type: 'typeof', property: 'property' })
}
