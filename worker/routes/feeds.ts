import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Language } from '#shared/subject.ts'
import type { Deps } from '../bindings.ts'
import { listChannels, readChannel } from '../db/channels.ts'
import { readLibrary } from '../db/documents.ts'
import { channelItems, itemOf } from '../db/items.ts'
import { atomFeed, type Feed, jsonFeed, lastChange, opml } from '../domain/feeds.ts'
import { ProblemError, query } from '../middleware/problem.ts'
import { stable } from '../middleware/stable.ts'
import { feedsPage } from './pages/feeds-page.ts'
import { PAGE_HEADERS, pageLanguage } from './pages/page.ts'

const AnyLanguage = z.object({ lang: z.optional(Language) })
const MAX_AGE = 300

/** Open feeds for any reader. `?lang=` chooses the language of the channel's own title; the items are in theirs. */
export const feeds = (deps: Deps) =>
  new Hono()
    .get('/feeds', async (c) => {
      const { name } = await library(deps)
      const channels = (await listChannels(deps.db)).map((row) => row.body)
      const page = feedsPage(pageLanguage(c), name, channels)
      return stable(c, page, { type: 'text/html; charset=utf-8', maxAge: MAX_AGE, headers: PAGE_HEADERS })
    })
    .get('/feeds.opml', query(AnyLanguage), async (c) => {
      const { name, language } = await library(deps, c.req.valid('query').lang)
      const channels = (await listChannels(deps.db)).map((row) => row.body)
      return stable(c, opml(channels, name[language], deps.origin.origin, language), { type: 'text/x-opml; charset=utf-8', maxAge: MAX_AGE })
    })
    .get('/feeds/:file{[a-z0-9][a-z0-9-]*\\.(?:json|atom)}', query(AnyLanguage), async (c) => {
      const [slug = '', form] = c.req.param('file').split('.')
      const feed = await readFeed(deps, slug, c.req.valid('query').lang)
      const modified = lastChange(feed)
      return form === 'json'
        ? stable(c, jsonFeed(feed), { type: 'application/feed+json; charset=utf-8', maxAge: MAX_AGE, modified })
        : stable(c, atomFeed(feed), { type: 'application/atom+xml; charset=utf-8', maxAge: MAX_AGE, modified })
    })

async function library(deps: Deps, asked?: Language) {
  const found = await readLibrary(deps.db)
  if (found === undefined) throw new ProblemError(404, 'Nothing has been published yet.')
  const language: Language = asked ?? found.value.languages[0] ?? 'en'
  return { name: found.value.name, language }
}

async function readFeed(deps: Deps, slug: string, asked?: Language): Promise<Feed> {
  const channel = await readChannel(deps.db, slug)
  if (channel === undefined) throw new ProblemError(404, 'There is no such channel. /feeds lists them all.')
  const { name, language } = await library(deps, asked)
  const rows = await channelItems(deps.db, slug)
  const entries = rows.flatMap((row) => itemOf(row).map((item) => ({ item, updated: row.updated })))
  return { channel: channel.body, library: name[language], origin: deps.origin.origin, language, updated: channel.updated, entries }
}
