import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { rowsOf } from './rows.ts'

/**
 * The audit entry of the statement right before it in a batch. It is also that statement's guard: when no row changed,
 * the subject is NULL, which the table refuses, and the whole batch is rolled back.
 */
export function audit(db: D1Database, entry: { at: number; staff: string | null; action: string; subject: string }): D1PreparedStatement {
  return db
    .prepare('INSERT INTO audit (at, staff, action, subject) VALUES (?1, ?2, ?3, CASE WHEN changes() > 0 THEN ?4 END)')
    .bind(entry.at, entry.staff, entry.action, entry.subject)
}

/** True for the error of a batch whose change met nothing to change, or met somebody else's change. */
export function isConflict(error: unknown): boolean {
  return error instanceof Error && /NOT NULL constraint failed: audit\.subject|UNIQUE constraint failed|FOREIGN KEY constraint failed/.test(error.message)
}

const AuditRow = z.object({ at: z.int(), staff: z.nullable(z.string()), action: z.string(), subject: z.string() })
export const AUDIT_PAGE = 100

/** One page of the audit log, newest first, and how many entries there are. */
export async function listAudit(db: D1Database, page: number): Promise<{ rows: z.infer<typeof AuditRow>[]; total: number }> {
  const [rows, total] = await db.batch([
    db.prepare(`SELECT at, staff, action, subject FROM audit ORDER BY id DESC LIMIT ${AUDIT_PAGE} OFFSET ?1`).bind((page - 1) * AUDIT_PAGE),
    db.prepare('SELECT COUNT(*) AS total FROM audit'),
  ])
  return { rows: rowsOf(AuditRow, rows), total: rowsOf(z.object({ total: z.int() }), total)[0]?.total ?? 0 }
}
