import { Hono } from 'hono'
import { Channel } from '#shared/channel.ts'
import type { ChannelsReply, StaffChannel } from '#shared/staff.ts'
import type { Deps } from '../../bindings.ts'
import { audit, isConflict } from '../../db/audit.ts'
import { type ChannelRow, deleteChannel, insertChannel, listChannels, readChannel, updateChannel } from '../../db/channels.ts'
import { readVocabulary } from '../../db/documents.ts'
import { changeEdition } from '../../jobs/edition.ts'
import { json, ProblemError } from '../../middleware/problem.ts'
import type { StaffContext } from '../../middleware/staff-only.ts'

/** Channels. They have no drafts: a change is in the next edition at once. */
export const channels = (deps: Deps) =>
  new Hono<StaffContext>()
    .get('/channels', async (c) => {
      const reply: ChannelsReply = { channels: (await listChannels(deps.db)).map(staffChannel) }
      return c.json(reply)
    })
    .post('/channels', json(Channel), async (c) => {
      const channel = c.req.valid('json')
      await checkSubjects(deps, channel)
      const now = deps.now()
      const statements = [
        insertChannel(deps.db, channel, now),
        audit(deps.db, { at: now, staff: c.var.staff.name, action: 'channel.create', subject: channel.slug }),
      ]
      await write(`A channel ${channel.slug} is there already.`, () =>
        changeEdition(deps, statements, (source) => ({ ...source, channels: [...source.channels, channel] })),
      )
      return c.json(staffChannel({ body: channel, updated: now, draft: 0, scheduled: 0, published: 0, expired: 0 }), 201)
    })
    .put('/channels/:slug', json(Channel), async (c) => {
      const channel = c.req.valid('json')
      const slug = c.req.param('slug')
      const before = await found(deps, slug)
      if (channel.slug !== slug)
        throw new ProblemError(400, 'A channel keeps its slug: it stands in addresses.', { errors: [{ path: 'slug', message: `must be ${slug}` }] })
      await checkSubjects(deps, channel)
      const now = deps.now()
      const statements = [updateChannel(deps.db, channel, now), audit(deps.db, { at: now, staff: c.var.staff.name, action: 'channel.save', subject: slug })]
      await write('The channel was changed by somebody else in between. Read it again.', () =>
        changeEdition(deps, statements, (source) => ({ ...source, channels: source.channels.map((one) => (one.slug === slug ? channel : one)) })),
      )
      return c.json(staffChannel({ ...before, body: channel, updated: now }))
    })
    .delete('/channels/:slug', async (c) => {
      const slug = c.req.param('slug')
      await found(deps, slug)
      const statements = [deleteChannel(deps.db, slug), audit(deps.db, { at: deps.now(), staff: c.var.staff.name, action: 'channel.delete', subject: slug })]
      await write('There are items in this channel. Move or delete them first.', () =>
        changeEdition(deps, statements, (source) => ({ ...source, channels: source.channels.filter((one) => one.slug !== slug) })),
      )
      return c.body(null, 204)
    })

async function write(conflict: string, change: () => Promise<unknown>): Promise<void> {
  try {
    await change()
  } catch (error) {
    throw isConflict(error) ? new ProblemError(409, conflict) : error
  }
}

async function checkSubjects(deps: Deps, channel: Channel): Promise<void> {
  const known = new Set((await readVocabulary(deps.db))?.value.concepts.map((concept) => concept.id))
  const errors = channel.subjects.flatMap((subject, index) =>
    known.has(subject) ? [] : [{ path: `subjects.${index}`, message: 'not a concept of the vocabulary' }],
  )
  if (errors.length > 0) throw new ProblemError(400, 'Some subjects are not in the vocabulary.', { errors })
}

async function found(deps: Deps, slug: string): Promise<ChannelRow> {
  const row = await readChannel(deps.db, slug)
  if (row === undefined) throw new ProblemError(404, 'There is no such channel.')
  return row
}

function staffChannel({ body, updated, ...items }: ChannelRow): StaffChannel {
  return { channel: body, items, updated: new Date(updated).toISOString() }
}
