import type { Reading } from './claims.ts'
import { readItems } from './embedded-items.ts'
import type { Page } from './page.ts'

/** Reads schema.org microdata (`itemscope itemtype itemprop`) of the work of this page. */
export function readMicrodata(page: Page): Reading | undefined {
  return readItems(page, { source: 'microdata', trust: 0.85, scope: 'itemscope', type: 'itemtype', property: 'itemprop' })
}
