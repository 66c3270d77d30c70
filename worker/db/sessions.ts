import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { Role, type StaffMember } from '#shared/staff.ts'

/** A session lasts 12 hours from sign-in. */
export const SESSION_MS = 12 * 3_600_000
/** And 30 minutes from its last request. */
export const IDLE_MS = 30 * 60_000
/** `seen` is written at most once a minute: an idle limit needs no finer hand. */
const SEEN_MS = 60_000

export function insertSession(db: D1Database, hash: Uint8Array, staff: string, now: number): D1PreparedStatement {
  return db.prepare('INSERT INTO sessions (hash, staff, created, seen) VALUES (?1, ?2, ?3, ?3)').bind(hash, staff, now)
}

/** Sessions past either limit. */
export function dropSessions(db: D1Database, now: number): D1PreparedStatement {
  return db.prepare('DELETE FROM sessions WHERE created <= ?1 OR seen <= ?2').bind(now - SESSION_MS, now - IDLE_MS)
}

export async function deleteSession(db: D1Database, hash: Uint8Array): Promise<void> {
  await db.prepare('DELETE FROM sessions WHERE hash = ?1').bind(hash).run()
}

const SessionRow = z.object({ id: z.string(), name: z.string(), role: Role, seen: z.int() })

/** Who holds a live session; undefined when it is unknown or past a limit. Marks it as seen. */
export async function readSession(db: D1Database, hash: Uint8Array, now: number): Promise<StaffMember | undefined> {
  const row = await db
    .prepare(
      `SELECT staff.id, staff.name, staff.role, sessions.seen FROM sessions JOIN staff ON staff.id = sessions.staff
       WHERE sessions.hash = ?1 AND sessions.created > ?2 AND sessions.seen > ?3`,
    )
    .bind(hash, now - SESSION_MS, now - IDLE_MS)
    .first()
  if (row === null) return undefined
  const { seen, ...member } = z.parse(SessionRow, row)
  if (now - seen >= SEEN_MS) await db.prepare('UPDATE sessions SET seen = ?2 WHERE hash = ?1').bind(hash, now).run()
  return member
}
