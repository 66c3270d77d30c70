import type { Deps } from '../bindings.ts'
import { readSource } from '../db/documents.ts'
import { insertEdition, latestEdition } from '../db/editions.ts'
import type { Statements } from '../db/rows.ts'
import { nextEdition, type Source } from '../domain/publishing.ts'
import { notReady } from '../middleware/problem.ts'

const ATTEMPTS = 4

/**
 * Writes a change and, when it alters some part, the edition that shows it, in one batch: nobody ever meets one without
 * the other. `edit` says what the change does to the source. Returns the new edition's number, or undefined when no part
 * changed. Throws what the database throws; then nothing was written.
 */
export async function changeEdition(deps: Pick<Deps, 'db' | 'now'>, statements: Statements, edit: (source: Source) => Source): Promise<number | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    // The number is read before the source: whoever publishes in between takes the next number, and this attempt fails and is made again.
    const last = await latestEdition(deps.db)
    const source = await readSource(deps.db)
    if (source === undefined) throw notReady()
    const next = await nextEdition(last, edit(source), deps.now())
    const all = next === undefined ? statements : [...statements, ...insertEdition(deps.db, next)]
    try {
      if (all.length > 0) await deps.db.batch(all)
      return next?.edition.number
    } catch (error) {
      const overtaken = error instanceof Error && error.message.includes('UNIQUE constraint failed: editions.number')
      if (!overtaken || attempt === ATTEMPTS) throw error
    }
  }
}
