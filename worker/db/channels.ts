import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { Channel } from '#shared/channel.ts'
import { canonical } from '../domain/publishing.ts'
import { jsonColumn, rowsOf } from './rows.ts'

const ChannelRow = z.object({ body: jsonColumn(Channel), updated: z.int(), draft: z.int(), scheduled: z.int(), published: z.int(), expired: z.int() })
export type ChannelRow = z.infer<typeof ChannelRow>

const SELECT = `SELECT channels.body, channels.updated,
  COUNT(items.id) FILTER (WHERE items.state = 'draft') AS draft,
  COUNT(items.id) FILTER (WHERE items.state = 'scheduled') AS scheduled,
  COUNT(items.id) FILTER (WHERE items.state = 'published') AS published,
  COUNT(items.id) FILTER (WHERE items.state = 'expired') AS expired
  FROM channels LEFT JOIN items ON items.channel = channels.slug`

/** Every channel by slug, with its items counted by state. */
export async function listChannels(db: D1Database): Promise<ChannelRow[]> {
  return rowsOf(ChannelRow, await db.prepare(`${SELECT} GROUP BY channels.slug ORDER BY channels.slug`).all())
}

export async function readChannel(db: D1Database, slug: string): Promise<ChannelRow | undefined> {
  const row = await db.prepare(`${SELECT} WHERE channels.slug = ?1 GROUP BY channels.slug`).bind(slug).first()
  return row === null ? undefined : z.parse(ChannelRow, row)
}

export function insertChannel(db: D1Database, channel: Channel, now: number): D1PreparedStatement {
  return db.prepare('INSERT INTO channels (slug, body, updated) VALUES (?1, ?2, ?3)').bind(channel.slug, canonical(channel), now)
}

export function updateChannel(db: D1Database, channel: Channel, now: number): D1PreparedStatement {
  return db.prepare('UPDATE channels SET body = ?2, updated = ?3 WHERE slug = ?1').bind(channel.slug, canonical(channel), now)
}

/** Takes an empty channel away; one with items stays, and the audit entry after it refuses the batch. */
export function deleteChannel(db: D1Database, slug: string): D1PreparedStatement {
  return db.prepare('DELETE FROM channels WHERE slug = ?1 AND NOT EXISTS (SELECT 1 FROM items WHERE channel = ?1)').bind(slug)
}
