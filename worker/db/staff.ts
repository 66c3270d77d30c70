import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { Role, type StaffMember } from '#shared/staff.ts'
import { Blob, jsonColumn, rowsOf } from './rows.ts'

const Member = z.object({ id: z.string(), name: z.string(), role: Role })
const MemberRow = z.object({ ...Member.shape, created: z.int() })

export async function listStaff(db: D1Database): Promise<z.infer<typeof MemberRow>[]> {
  return rowsOf(MemberRow, await db.prepare('SELECT id, name, role, created FROM staff ORDER BY created, id').all())
}

/** True once the first administrator exists. */
export async function hasStaff(db: D1Database): Promise<boolean> {
  return (await db.prepare('SELECT 1 AS found FROM staff LIMIT 1').first()) !== null
}

export function insertStaff(db: D1Database, member: StaffMember, now: number): D1PreparedStatement {
  return db.prepare('INSERT INTO staff (id, name, role, created) VALUES (?1, ?2, ?3, ?4)').bind(member.id, member.name, member.role, now)
}

/** The first administrator: inserted only while there is no staff at all. */
export function insertFirstAdministrator(db: D1Database, member: StaffMember, now: number): D1PreparedStatement {
  return db
    .prepare("INSERT INTO staff (id, name, role, created) SELECT ?1, ?2, 'administrator', ?3 WHERE NOT EXISTS (SELECT 1 FROM staff)")
    .bind(member.id, member.name, now)
}

/** A member of staff's passkey; `counter` is its signature counter. */
export interface Passkey {
  id: string
  staff: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
}

export function insertPasskey(db: D1Database, passkey: Passkey): D1PreparedStatement {
  return db
    .prepare('INSERT INTO passkeys (id, staff, public_key, counter, transports) VALUES (?1, ?2, ?3, ?4, ?5)')
    .bind(passkey.id, passkey.staff, passkey.publicKey, passkey.counter, JSON.stringify(passkey.transports))
}

const PasskeyRow = z.object({
  ...Member.shape,
  public_key: Blob,
  counter: z.int(),
  transports: jsonColumn(z.array(z.string())),
})

/** A passkey with the member of staff it belongs to. */
export async function readPasskey(db: D1Database, id: string): Promise<{ passkey: Passkey; member: StaffMember } | undefined> {
  const row = await db
    .prepare(
      `SELECT staff.id, staff.name, staff.role, passkeys.public_key, passkeys.counter, passkeys.transports
       FROM passkeys JOIN staff ON staff.id = passkeys.staff WHERE passkeys.id = ?1`,
    )
    .bind(id)
    .first()
  if (row === null) return undefined
  const { public_key: publicKey, counter, transports, ...member } = z.parse(PasskeyRow, row)
  return { passkey: { id, staff: member.id, publicKey, counter, transports }, member }
}

/** Moves the counter on from the value it was checked against; of two answers at one value only one does, and the audit entry refuses the other. */
export function updateCounter(db: D1Database, id: string, from: number, to: number): D1PreparedStatement {
  return db.prepare('UPDATE passkeys SET counter = ?3 WHERE id = ?1 AND counter = ?2').bind(id, from, to)
}

export type Purpose = 'setup' | 'sign-in'

/** Keeps a challenge and forgets those out of date. */
export async function keepChallenge(db: D1Database, challenge: { challenge: string; purpose: Purpose; bound: string; expires: number }, now: number) {
  await db.batch([
    db.prepare('DELETE FROM challenges WHERE expires <= ?1').bind(now),
    db
      .prepare('INSERT INTO challenges (challenge, purpose, bound, expires) VALUES (?1, ?2, ?3, ?4)')
      .bind(challenge.challenge, challenge.purpose, challenge.bound, challenge.expires),
  ])
}

/** Takes a challenge away and says what it was bound to; undefined when it was never given, has been used, or is out of date. */
export async function takeChallenge(db: D1Database, challenge: string, purpose: Purpose, now: number): Promise<string | undefined> {
  const row = await db
    .prepare('DELETE FROM challenges WHERE challenge = ?1 AND purpose = ?2 AND expires > ?3 RETURNING bound')
    .bind(challenge, purpose, now)
    .first()
  return row === null ? undefined : z.parse(z.object({ bound: z.string() }), row).bound
}

export function insertInvitation(db: D1Database, codeHash: Uint8Array, role: Role, expires: number): D1PreparedStatement {
  return db.prepare('INSERT INTO invitations (code_hash, role, expires) VALUES (?1, ?2, ?3)').bind(codeHash, role, expires)
}

/** Role a live invitation gives, or undefined. */
export async function readInvitation(db: D1Database, codeHash: Uint8Array, now: number): Promise<Role | undefined> {
  const row = await db.prepare('SELECT role FROM invitations WHERE code_hash = ?1 AND expires > ?2').bind(codeHash, now).first()
  return row === null ? undefined : z.parse(z.object({ role: Role }), row).role
}

/** Uses a code up: a second use fails on the primary key and takes its batch with it. */
export function spendCode(db: D1Database, codeHash: Uint8Array): D1PreparedStatement[] {
  return [
    db.prepare('DELETE FROM invitations WHERE code_hash = ?1').bind(codeHash),
    db.prepare('INSERT INTO spent_codes (code_hash) VALUES (?1)').bind(codeHash),
  ]
}

export async function isSpent(db: D1Database, codeHash: Uint8Array): Promise<boolean> {
  return (await db.prepare('SELECT 1 AS found FROM spent_codes WHERE code_hash = ?1').bind(codeHash).first()) !== null
}
