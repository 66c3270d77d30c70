import { Hono } from 'hono'
import type { Segment, SegmentModel } from '#shared/segment.ts'
import { Nothing, SegmentPin, SegmentWords } from '#shared/staff.ts'
import type { Deps } from '../../bindings.ts'
import { audit, isConflict } from '../../db/audit.ts'
import { readSource, writeDocument } from '../../db/documents.ts'
import { changed, pinned, renamed, restored, without } from '../../domain/curation.ts'
import { canonical } from '../../domain/publishing.ts'
import { changeEdition } from '../../jobs/edition.ts'
import { json, notReady, ProblemError } from '../../middleware/problem.ts'
import type { StaffContext } from '../../middleware/staff-only.ts'

/** Segments, as librarians name, pin and drop them. Each change is in the next edition at once, and learning keeps it. */
export const segments = (deps: Deps) =>
  new Hono<StaffContext>()
    .put('/segments/:id', json(SegmentWords), async (c) => {
      await write(deps, c.var.staff.name, 'segment.rename', c.req.param('id'), (model, id) => changed(model, id, renamed(c.req.valid('json'))))
      return c.body(null, 204)
    })
    .post('/segments/:id/pin', json(SegmentPin), async (c) => {
      const { pinned: on } = c.req.valid('json')
      await write(deps, c.var.staff.name, on ? 'segment.pin' : 'segment.unpin', c.req.param('id'), (model, id) => changed(model, id, pinned(on)))
      return c.body(null, 204)
    })
    .post('/segments/:id/restore', json(Nothing), async (c) => {
      await write(deps, c.var.staff.name, 'segment.restore', c.req.param('id'), restored)
      return c.body(null, 204)
    })
    .delete('/segments/:id', async (c) => {
      await write(deps, c.var.staff.name, 'segment.drop', c.req.param('id'), without)
      return c.body(null, 204)
    })

async function write(
  deps: Deps,
  staff: string,
  action: string,
  id: Segment['id'],
  change: (model: SegmentModel, id: string) => SegmentModel | undefined,
): Promise<void> {
  const source = await readSource(deps.db)
  if (source === undefined) throw notReady()
  const next = change(source.segments, id)
  if (next === undefined) throw new ProblemError(404, 'There is no such segment.')
  if (action === 'segment.drop' && source.items.some(({ audience }) => JSON.stringify(audience ?? {}).includes(JSON.stringify({ segment: id }))))
    throw new ProblemError(409, 'A published item is meant for this segment. Change the item first.')
  const now = deps.now()
  try {
    await changeEdition(
      deps,
      [writeDocument(deps.db, 'segments', canonical(next), now), audit(deps.db, { at: now, staff, action, subject: id })],
      (present) => ({ ...present, segments: next }),
    )
  } catch (error) {
    throw isConflict(error) ? new ProblemError(409, 'The segments were changed in between. Read them again.') : error
  }
}
