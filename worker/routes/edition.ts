import { Hono } from 'hono'
import type { Deps } from '../bindings.ts'
import { latestEdition, readPart } from '../db/editions.ts'
import { canonical } from '../domain/publishing.ts'
import { ProblemError } from '../middleware/problem.ts'
import { stable } from '../middleware/stable.ts'

/** The edition: the same bytes for everyone. */
export const edition = (deps: Deps) =>
  new Hono()
    .get('/v1/edition', async (c) => {
      const latest = await latestEdition(deps.db)
      if (latest === undefined) throw new ProblemError(404, 'Nothing has been published yet.')
      return stable(c, canonical(latest.manifest), { type: 'application/json', maxAge: 60 })
    })
    .get('/v1/parts/:sha256{[0-9a-f]{64}}', async (c) => {
      const hash = c.req.param('sha256')
      const bytes = await readPart(deps.db, hash)
      if (bytes === undefined) throw new ProblemError(404, 'No part has this hash. Read /v1/edition again.')
      return stable(c, bytes, { type: 'application/json', maxAge: 31_536_000, immutable: true, hash })
    })
