import { Hono } from 'hono'
import type { Item } from '#shared/item.ts'
import type { Segment, SegmentModel } from '#shared/segment.ts'
import { Nothing } from '#shared/staff.ts'
import { SegmentMerge, SegmentPin, SegmentWords } from '#shared/staff-sharing.ts'
import type { Deps } from '../../bindings.ts'
import { audit, isConflict } from '../../db/audit.ts'
import { readSource, writeDocument } from '../../db/documents.ts'
import { listSums } from '../../db/profiles.ts'
import { changed, pinned, renamed, restored, without } from '../../domain/curation.ts'
import { canonical, type Source } from '../../domain/publishing.ts'
import { merged, type Refused, split } from '../../domain/reshaping.ts'
import { aged, readersBehind } from '../../domain/segmentation.ts'
import { changeEdition } from '../../jobs/edition.ts'
import { json, notReady, ProblemError } from '../../middleware/problem.ts'
import type { StaffContext } from '../../middleware/staff-only.ts'

/** Segments, as librarians name, pin, drop, merge and split them. Each change is in the next edition at once, and learning keeps it. */
export const segments = (deps: Deps) =>
  new Hono<StaffContext>()
    .put('/segments/:id', json(SegmentWords), async (c) => {
      await write(deps, c.var.staff.name, 'segment.rename', c.req.param('id'), ({ segments: model }, id) => changed(model, id, renamed(c.req.valid('json'))))
      return c.body(null, 204)
    })
    .post('/segments/:id/pin', json(SegmentPin), async (c) => {
      const { pinned: on } = c.req.valid('json')
      await write(deps, c.var.staff.name, on ? 'segment.pin' : 'segment.unpin', c.req.param('id'), ({ segments: model }, id) => changed(model, id, pinned(on)))
      return c.body(null, 204)
    })
    .post('/segments/:id/restore', json(Nothing), async (c) => {
      await write(deps, c.var.staff.name, 'segment.restore', c.req.param('id'), ({ segments: model }, id) => restored(model, id))
      return c.body(null, 204)
    })
    .post('/segments/:id/merge', json(SegmentMerge), async (c) => {
      const { with: other } = c.req.valid('json')
      await write(deps, c.var.staff.name, 'segment.merge', c.req.param('id'), async (source, id) =>
        merged(source.segments, id, other, await behind(deps, source), source.vocabulary),
      )
      return c.body(null, 204)
    })
    .post('/segments/:id/split', json(Nothing), async (c) => {
      await write(deps, c.var.staff.name, 'segment.split', c.req.param('id'), async (source, id) =>
        split(source.segments, id, await behind(deps, source), source.vocabulary),
      )
      return c.body(null, 204)
    })
    .delete('/segments/:id', async (c) => {
      await write(deps, c.var.staff.name, 'segment.drop', c.req.param('id'), ({ segments: model }, id) => without(model, id))
      return c.body(null, 204)
    })

const behind = async (deps: Deps, { segments: model, items, vocabulary, policy }: Source) =>
  readersBehind(model, items, vocabulary, aged(await listSums(deps.db), policy))

type Change = (source: Source, id: Segment['id']) => Changed | Promise<Changed>
type Changed = SegmentModel | Refused | undefined

async function write(deps: Deps, staff: string, action: string, id: Segment['id'], change: Change): Promise<void> {
  const source = await readSource(deps.db)
  if (source === undefined) throw notReady()
  const next = await change(source, id)
  if (next === undefined) throw new ProblemError(404, 'There is no such segment.')
  if ('refused' in next) throw new ProblemError(409, next.refused)
  const gone = source.segments.segments.filter((before) => !next.segments.some((segment) => segment.id === before.id))
  if (gone.some((segment) => source.items.some((item) => isFor(item, segment.id))))
    throw new ProblemError(409, 'A published item is meant for a segment that would go. Change the item first.')
  const now = deps.now()
  const subject = [id, ...gone.map((segment) => segment.id).filter((other) => other !== id)].join(', ')
  try {
    await changeEdition(deps, [writeDocument(deps.db, 'segments', canonical(next), now), audit(deps.db, { at: now, staff, action, subject })], (present) => ({
      ...present,
      segments: next,
    }))
  } catch (error) {
    throw isConflict(error) ? new ProblemError(409, 'The segments were changed in between. Read them again.') : error
  }
}

const isFor = ({ audience }: Item, segment: Segment['id']): boolean => JSON.stringify(audience ?? {}).includes(JSON.stringify({ segment }))
