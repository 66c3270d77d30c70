import { webcrypto } from 'node:crypto'
import type { D1Database } from '@cloudflare/workers-types'
import type { Policy } from '#shared/policy.ts'
import { decodeCard } from '#shared/report.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { laterPatrons, type Memory, simulatedCards, simulatedPatrons } from '../sample-library/patrons.ts'

/** A statement may bind a hundred values; a card has five. */
const CARDS_A_STATEMENT = 20

/** Simulated patrons, the number of the present epoch, and how many epochs before it they answered in. */
export interface Past {
  policy: Policy
  patrons: number
  present: number
  epochs: number
}

/**
 * Puts the cards of simulated patrons for past epochs where the Worker keeps cards, as if they had come in time. The
 * Worker's own close job then counts and deletes them: nothing on the console's page of readers is written by hand.
 */
export async function fillPastEpochs(db: D1Database, { policy, patrons, present, epochs }: Past): Promise<void> {
  const random = (count: number) => webcrypto.getRandomValues(new Uint8Array(count))
  const memory: Memory = new Map()
  let people = simulatedPatrons({ n: patrons, seed: present, vocabulary })
  for (let epoch = present - epochs; epoch < present; epoch++) {
    const rows = await Promise.all(simulatedCards({ patrons: people, policy, epoch, random, memory }).cards.map((bytes) => rowOf(bytes, policy)))
    const groups = Array.from({ length: Math.ceil(rows.length / CARDS_A_STATEMENT) }, (_, at) =>
      rows.slice(at * CARDS_A_STATEMENT, (at + 1) * CARDS_A_STATEMENT),
    )
    await db.batch(
      groups.map((group) =>
        db
          .prepare(`INSERT INTO cards (token_hash, epoch, question, answer, erase_hash) VALUES ${group.map(() => '(?, ?, ?, ?, ?)').join(', ')}`)
          .bind(...group.flat()),
      ),
    )
    people = laterPatrons(people, epoch)
  }
}

async function rowOf(bytes: Uint8Array<ArrayBuffer>, policy: Policy) {
  const { token, epoch, question, answer, eraseHash } = decodeCard(bytes, policy)
  const tokenHash = new Uint8Array(await webcrypto.subtle.digest('SHA-256', new Uint8Array(token)))
  return [tokenHash, epoch, question, JSON.stringify(answer), eraseHash] as const
}
