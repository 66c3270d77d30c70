import { Hono } from 'hono'
import { shownCount } from '#shared/shown.ts'
import type { Deps } from '../bindings.ts'
import { readWaiting } from '../db/cards.ts'
import { listCloses } from '../db/closes.ts'
import { readLibrary, readPolicy } from '../db/documents.ts'
import { latestEdition } from '../db/editions.ts'
import { listLosses } from '../db/retention.ts'
import { dayAt } from '../domain/items.ts'
import { epochState } from '../domain/readers.ts'
import { notReady } from '../middleware/problem.ts'
import { stable } from '../middleware/stable.ts'
import { PAGE_HEADERS, pageLanguage } from './pages/page.ts'
import { transparencyPage } from './pages/transparency-page.ts'

/** The public account of what is received, and the way to it from the front door. */
export const transparency = (deps: Deps) =>
  new Hono()
    .get('/', (c) => c.redirect('/transparency', 302))
    .get('/transparency', async (c) => {
      const [library, policy, closes, edition, waiting, losses] = await Promise.all([
        readLibrary(deps.db),
        readPolicy(deps.db),
        listCloses(deps.db),
        latestEdition(deps.db),
        readWaiting(deps.db),
        listLosses(deps.db),
      ])
      if (library === undefined || policy === undefined) throw notReady()
      const now = deps.now()
      const last = closes[0]
      const page = transparencyPage(pageLanguage(c), library.value, policy.value, {
        epoch: epochState(now, dayAt(now), policy.value),
        waiting,
        last: last === undefined ? undefined : { epoch: last.epoch, day: last.closed_on, n: shownCount(last.n), open: last.open === 1 },
        losses: losses.map(({ epoch, deleted_on: day, cards }) => ({ epoch, day, cards: shownCount(cards) })),
        edition: edition === undefined ? undefined : { ...edition, day: dayAt(edition.published) },
      })
      return stable(c, page, { type: 'text/html; charset=utf-8', maxAge: 300, headers: PAGE_HEADERS })
    })
