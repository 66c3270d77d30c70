import { Hono } from 'hono'
import * as z from 'zod/mini'
import { type ItemContent, ItemCreate, ItemSave, ItemSchedule, ItemState, type ItemsReply, Nothing, type StaffItem, type StaffMember } from '#shared/staff.ts'
import type { Deps } from '../../bindings.ts'
import { audit, isConflict } from '../../db/audit.ts'
import { readChannel } from '../../db/channels.ts'
import { readVocabulary } from '../../db/documents.ts'
import { deleteItem, type ItemRow, insertItem, itemOf, listItems, PAGE, readItem, updateItem } from '../../db/items.ts'
import type { Statements } from '../../db/rows.ts'
import { dayAt, itemId, publicItem } from '../../domain/items.ts'
import { changeEdition } from '../../jobs/edition.ts'
import { json, ProblemError, query } from '../../middleware/problem.ts'
import type { StaffContext } from '../../middleware/staff-only.ts'

const Filter = z.object({
  channel: z.optional(z.string()),
  state: z.optional(ItemState),
  q: z.optional(z.string().check(z.maxLength(100))),
  page: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000))),
})

/** Items: draft, scheduled, published, expired. What readers can see changes together with the edition that shows it. */
export const items = (deps: Deps) =>
  new Hono<StaffContext>()
    .get('/items', query(Filter), async (c) => {
      const { channel, state, q, page = 1 } = c.req.valid('query')
      const words = q === undefined || q.trim() === '' ? null : q.trim().toLowerCase()
      const { rows, total } = await listItems(deps.db, { channel: channel || null, state: state ?? null, words, page })
      const reply: ItemsReply = { items: rows.map(staffItem), total, page, pages: Math.max(1, Math.ceil(total / PAGE)) }
      return c.json(reply)
    })
    .post('/items', json(ItemCreate), async (c) => {
      const { content, until } = c.req.valid('json')
      const now = deps.now()
      const row: ItemRow = {
        id: itemId(content.title, deps.random(3)),
        state: 'draft',
        content: signed(content, c.var.staff),
        from_at: null,
        until_at: instant(until) ?? null,
        published: null,
        revision: 1,
        updated: now,
        updated_by: c.var.staff.name,
      }
      await checkChannel(deps, row)
      await deps.db.batch([insertItem(deps.db, row), audit(deps.db, { at: now, staff: c.var.staff.name, action: 'item.create', subject: row.id })])
      return c.json(staffItem(row), 201)
    })
    .get('/items/:id', async (c) => c.json(staffItem(await found(deps, c.req.param('id')))))
    .put('/items/:id', json(ItemSave), async (c) => {
      const before = await found(deps, c.req.param('id'))
      const { content, until, revision } = c.req.valid('json')
      if (revision !== undefined && revision !== before.revision) throw overtaken()
      const next: ItemRow = { ...before, content: signed(content, c.var.staff), until_at: until === undefined ? before.until_at : (instant(until) ?? null) }
      await checkChannel(deps, next)
      if (next.state === 'published' || next.state === 'scheduled') await checkComplete(deps, next, next.state === 'scheduled' ? next.from_at : deps.now())
      return c.json(await save(deps, c.var.staff, 'item.save', before, next))
    })
    .delete('/items/:id', async (c) => {
      const row = await found(deps, c.req.param('id'))
      if (row.state === 'published') throw new ProblemError(409, 'It is published. Take it out of the edition first: expire it, or make it a draft.')
      await guarded(() =>
        deps.db.batch([
          deleteItem(deps.db, row.id, row.revision),
          audit(deps.db, { at: deps.now(), staff: c.var.staff.name, action: 'item.delete', subject: row.id }),
        ]),
      )
      return c.body(null, 204)
    })
    .post('/items/:id/publish', json(Nothing), async (c) => {
      const before = await found(deps, c.req.param('id'))
      if (before.state === 'published') return c.json(staffItem(before))
      const now = deps.now()
      await checkComplete(deps, before, now)
      const next: ItemRow = { ...before, state: 'published', from_at: now, published: before.published ?? dayAt(now) }
      return c.json(await save(deps, c.var.staff, 'item.publish', before, next))
    })
    .post('/items/:id/schedule', json(ItemSchedule), async (c) => {
      const before = await found(deps, c.req.param('id'))
      if (before.state === 'published') throw new ProblemError(409, 'It is published already. Make it a draft first.')
      const { from, until } = c.req.valid('json')
      const at = Date.parse(from)
      if (at <= deps.now()) throw new ProblemError(400, 'An item is scheduled for a time ahead.', { errors: [{ path: 'from', message: 'lies in the past' }] })
      const next: ItemRow = { ...before, state: 'scheduled', from_at: at, until_at: until === undefined ? before.until_at : (instant(until) ?? null) }
      await checkComplete(deps, next, at)
      return c.json(await save(deps, c.var.staff, 'item.schedule', before, next))
    })
    .post('/items/:id/expire', json(Nothing), async (c) => {
      const before = await found(deps, c.req.param('id'))
      if (before.state === 'expired') return c.json(staffItem(before))
      if (before.state === 'draft') throw new ProblemError(409, 'It is a draft: there is nothing to end.')
      return c.json(await save(deps, c.var.staff, 'item.expire', before, { ...before, state: 'expired', until_at: deps.now() }))
    })
    .post('/items/:id/draft', json(Nothing), async (c) => {
      const before = await found(deps, c.req.param('id'))
      if (before.state === 'draft') return c.json(staffItem(before))
      const until_at = before.state === 'expired' ? null : before.until_at
      return c.json(await save(deps, c.var.staff, 'item.draft', before, { ...before, state: 'draft', from_at: null, until_at }))
    })

/** Writes the next revision; when readers can see the item before or after, the edition goes with it in the same batch. */
async function save(deps: Deps, staff: StaffMember, action: string, before: ItemRow, next: ItemRow): Promise<StaffItem> {
  const now = deps.now()
  const row: ItemRow = { ...next, revision: before.revision + 1, updated: now, updated_by: staff.name }
  const statements: Statements = [updateItem(deps.db, row), audit(deps.db, { at: now, staff: staff.name, action, subject: row.id })]
  const shown = row.state === 'published' ? itemOf(row) : []
  await guarded(async () => {
    if (before.state === 'published' || row.state === 'published')
      await changeEdition(deps, statements, (source) => ({ ...source, items: [...source.items.filter((item) => item.id !== row.id), ...shown] }))
    else await deps.db.batch(statements)
  })
  return staffItem(row)
}

async function guarded(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw isConflict(error) ? overtaken() : error
  }
}

function overtaken(): ProblemError {
  return new ProblemError(409, 'Somebody else has changed it in between. Read it again before you save.')
}

async function found(deps: Deps, id: string): Promise<ItemRow> {
  const row = await readItem(deps.db, id)
  if (row === undefined) throw new ProblemError(404, 'There is no such item.')
  return row
}

async function checkChannel(deps: Deps, row: ItemRow): Promise<void> {
  if ((await readChannel(deps.db, row.content.channel)) === undefined)
    throw new ProblemError(400, 'An item needs a channel that is there.', { errors: [{ path: 'content.channel', message: 'no such channel' }] })
}

/** An item readers may see, now or later, must be a whole `Item` and must not have ended at `from`. */
async function checkComplete(deps: Deps, row: ItemRow, from: number | null): Promise<void> {
  const concepts = new Set((await readVocabulary(deps.db))?.value.concepts.map((concept) => concept.id))
  const checked = publicItem({ id: row.id, content: row.content, published: row.published ?? dayAt(deps.now()), until: row.until_at }, concepts)
  const faults = 'faults' in checked ? checked.faults : []
  const ended = row.until_at !== null && from !== null && row.until_at <= from ? [{ path: 'until', message: 'must lie after it is published' }] : []
  const errors = [...faults, ...ended]
  if (errors.length > 0) throw new ProblemError(400, 'The item is not complete yet.', { errors })
}

function signed(content: ItemContent, staff: StaffMember): ItemContent {
  return content.by.trim() === '' ? { ...content, by: staff.name } : content
}

const instant = (text: string | null | undefined): number | undefined => (text === null || text === undefined ? undefined : Date.parse(text))
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

export function staffItem(row: ItemRow): StaffItem {
  return {
    id: row.id,
    state: row.state,
    content: row.content,
    from: iso(row.from_at),
    until: iso(row.until_at),
    published: row.published,
    revision: row.revision,
    updated: new Date(row.updated).toISOString(),
    updatedBy: row.updated_by,
  }
}
