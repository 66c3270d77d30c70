import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import * as z from 'zod/mini'
import { Policy, Question } from '#shared/policy.ts'
import { jsonColumn, rowsOf, type Statements } from './rows.ts'

/** The part of a policy that gives cards their meaning. */
export const Terms = z.strictObject({ questions: z.array(Question), yearlyEpsilon: z.number(), channels: z.exactOptional(z.array(z.string())) })
export type Terms = z.infer<typeof Terms>

export const termsOf = ({ questions, yearlyEpsilon, channels }: Policy): Terms => ({
  questions,
  yearlyEpsilon,
  ...(channels === undefined ? {} : { channels }),
})

/** A policy with these terms in the place of its own. */
export function withTerms({ channels: _, ...policy }: Policy, terms: Terms): Policy {
  return { ...policy, ...terms }
}

const Both = z.object({ body: jsonColumn(Policy), terms: z.nullable(jsonColumn(Terms)) })

/** The policy as it holds for the cards of an epoch: today's, with the terms of that epoch. Undefined before the library is set up. */
export async function readPolicyOf(db: D1Database, epoch: number): Promise<Policy | undefined> {
  const result = await db
    .prepare(
      `SELECT body, (SELECT body FROM terms WHERE from_epoch <= ?1 ORDER BY from_epoch DESC LIMIT 1) AS terms
       FROM documents WHERE name = 'policy'`,
    )
    .bind(epoch)
    .all()
  const [row] = rowsOf(Both, result)
  if (row === undefined) return undefined
  return row.terms === null ? row.body : withTerms(row.body, row.terms)
}

const TermsRow = z.object({ from_epoch: z.int(), body: jsonColumn(Terms) })

/** Terms that wait for their epoch, or undefined. */
export async function waitingTerms(db: D1Database): Promise<{ from: number; terms: Terms } | undefined> {
  const [row] = rowsOf(TermsRow, await db.prepare('SELECT from_epoch, body FROM terms WHERE applied = 0').all())
  return row === undefined ? undefined : { from: row.from_epoch, terms: row.body }
}

/** Plans terms from an epoch on, in place of any that wait; the first time, those in force are written down too. The last statement writes the plan. */
export function planTerms(db: D1Database, from: number, terms: Terms, inForce: Terms): Statements {
  return [
    dropTerms(db),
    // Before epoch 0 there is nothing that was asked otherwise.
    ...(from === 0 ? [] : [db.prepare('INSERT INTO terms (from_epoch, body, applied) VALUES (0, ?1, 1) ON CONFLICT DO NOTHING').bind(JSON.stringify(inForce))]),
    db.prepare('INSERT INTO terms (from_epoch, body, applied) VALUES (?1, ?2, 0)').bind(from, JSON.stringify(terms)),
  ]
}

/** Marks waiting terms as in force. */
export function applyTerms(db: D1Database, from: number): D1PreparedStatement {
  return db.prepare('UPDATE terms SET applied = 1 WHERE from_epoch = ?1 AND applied = 0').bind(from)
}

/** Takes back terms that wait. */
export function dropTerms(db: D1Database): D1PreparedStatement {
  return db.prepare('DELETE FROM terms WHERE applied = 0')
}
