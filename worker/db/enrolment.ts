import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { Blob, rowsOf, type Statements } from './rows.ts'

const SheetRow = z.object({ id: z.int(), made: z.string(), until: z.string(), issued: z.int(), used: z.int(), revoked: z.int() })
export type SheetRow = z.infer<typeof SheetRow>

const MOST_SHEETS = 200

/** Sheets of codes, the newest first. */
export async function listSheets(db: D1Database): Promise<SheetRow[]> {
  return rowsOf(SheetRow, await db.prepare(`SELECT id, made, until, issued, used, revoked FROM sheets ORDER BY id DESC LIMIT ${MOST_SHEETS}`).all())
}

export function insertSheet(db: D1Database, { made, until, issued }: { made: string; until: string; issued: number }): D1PreparedStatement {
  return db.prepare('INSERT INTO sheets (made, until, issued) VALUES (?1, ?2, ?3)').bind(made, until, issued)
}

/** The codes of the sheet made last: to go in one batch with `insertSheet`, and `newestSheet` after it. Hashes as hexadecimal digits. */
export function insertCodes(db: D1Database, hashes: readonly string[]): D1PreparedStatement {
  return db
    .prepare('INSERT INTO codes (code_hash, sheet) SELECT unhex(code.value), (SELECT MAX(id) FROM sheets) FROM json_each(?1) AS code')
    .bind(JSON.stringify(hashes))
}

export function newestSheet(db: D1Database): D1PreparedStatement {
  return db.prepare('SELECT id, made, until, issued, used, revoked FROM sheets ORDER BY id DESC LIMIT 1')
}

export const sheetOf = (result: Parameters<typeof rowsOf>[1]): SheetRow | undefined => rowsOf(SheetRow, result)[0]

/** Takes back the unused codes of a sheet that has not been taken back before. */
export function revokeSheet(db: D1Database, id: number): D1PreparedStatement {
  return db.prepare('UPDATE sheets SET revoked = 1 WHERE id = ?1 AND revoked = 0').bind(id)
}

export function dropUnusedCodes(db: D1Database, sheet: number): D1PreparedStatement {
  return db.prepare('DELETE FROM codes WHERE sheet = ?1 AND used = 0').bind(sheet)
}

/**
 * Uses a code for a credential, all or nothing. `enrolled`: now, or before with the same credential. The repeat needs no note of which code made which
 * credential: a credential is 256 bits only its browser knows, so who names one that is kept is the browser that enrolled it.
 */
export async function enrol(
  db: D1Database,
  { codeHash, credentialHash, today, until }: { codeHash: Uint8Array; credentialHash: Uint8Array; today: string; until: string },
): Promise<'enrolled' | 'unknown' | 'used' | 'over'> {
  const results = await db.batch([
    db
      .prepare(
        `UPDATE codes SET used = 1 WHERE code_hash = ?1 AND used = 0
         AND sheet IN (SELECT id FROM sheets WHERE revoked = 0 AND until >= ?3)
         AND NOT EXISTS (SELECT 1 FROM credentials WHERE credential_hash = ?2)`,
      )
      .bind(codeHash, credentialHash, today),
    db.prepare('INSERT INTO credentials (credential_hash, until) SELECT ?1, ?2 WHERE changes() > 0').bind(credentialHash, until),
    db.prepare('UPDATE sheets SET used = used + 1 WHERE changes() > 0 AND id = (SELECT sheet FROM codes WHERE code_hash = ?1)').bind(codeHash),
    db.prepare('SELECT used FROM codes WHERE code_hash = ?1').bind(codeHash),
    db.prepare('SELECT 1 AS used FROM credentials WHERE credential_hash = ?1').bind(credentialHash),
  ])
  const [, , , code, credential] = results.map((result) => rowsOf(z.object({ used: z.int() }), result)[0])
  if (credential !== undefined) return 'enrolled'
  if (code === undefined) return 'unknown'
  return code.used === 1 ? 'used' : 'over'
}

/**
 * Notes that a credential has its token for an epoch and question. `given`: now, or before for the same blinded nonce; `other`: before, for another one;
 * `stranger`: there is no such credential, or no more; `closed`: the epoch was counted.
 */
export async function noteEvaluation(
  db: D1Database,
  row: { credentialHash: Uint8Array; useHash: Uint8Array; blindedHash: Uint8Array; epoch: number; today: string },
): Promise<'given' | 'other' | 'stranger' | 'closed'> {
  const [, known, found] = await db.batch([
    db
      .prepare(
        `INSERT INTO evaluations (use_hash, blinded_hash, epoch) SELECT ?1, ?2, ?3
         WHERE EXISTS (SELECT 1 FROM credentials WHERE credential_hash = ?4 AND until >= ?5) AND NOT EXISTS (SELECT 1 FROM closes WHERE epoch = ?3)
         ON CONFLICT DO NOTHING`,
      )
      .bind(row.useHash, row.blindedHash, row.epoch, row.credentialHash, row.today),
    db.prepare('SELECT 1 AS found FROM credentials WHERE credential_hash = ?1 AND until >= ?2').bind(row.credentialHash, row.today),
    db.prepare('SELECT blinded_hash FROM evaluations WHERE use_hash = ?1').bind(row.useHash),
  ])
  if ((known?.results.length ?? 0) === 0) return 'stranger'
  const [kept] = rowsOf(z.object({ blinded_hash: Blob }), found)
  if (kept === undefined) return 'closed'
  return kept.blinded_hash.every((byte, index) => byte === row.blindedHash[index]) ? 'given' : 'other'
}

/** Forgets what is out of date: codes whose sheet is, credentials past their last day, and evaluations of epochs before `firstOpen`. */
export function dropEnded(db: D1Database, today: string, firstOpen: number): Statements {
  return [
    db.prepare('DELETE FROM codes WHERE sheet IN (SELECT id FROM sheets WHERE until < ?1)').bind(today),
    db.prepare('DELETE FROM credentials WHERE until < ?1').bind(today),
    db.prepare('DELETE FROM evaluations WHERE epoch < ?1').bind(firstOpen),
  ]
}

/** The seed kept in the database; undefined when there is none. */
export async function readSeed(db: D1Database): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db.prepare('SELECT seed FROM token_seed WHERE id = 1').first()
  return row === null ? undefined : z.parse(z.object({ seed: Blob }), row).seed
}

/** Keeps the seed; where there is one already it fails, and its batch with it: the policy would name another key. */
export function insertSeed(db: D1Database, seed: Uint8Array): D1PreparedStatement {
  return db.prepare('INSERT INTO token_seed (id, seed) VALUES (1, ?1)').bind(seed)
}
