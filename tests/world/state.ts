import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { epochOf } from '#shared/epoch.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { seed } from '#worker/db/seed.ts'
import { libraryAt } from '../sample-library/library.ts'
import { fillPastEpochs } from './past-epochs.ts'
import { migrate, withDatabase } from './worker.ts'

export interface State {
  /** Folder of the embedded database. */
  persist: string
  /** Code of the one-time set-up link. */
  setupCode: string
}

export interface StateOptions {
  folder: string
  /** Port of the sample catalogues, for the addresses in the items. */
  cataloguePort: number
  /** Number of simulated patrons and of past epochs they answered in; the cards are counted by the Worker's own close job. */
  patrons: number
  pastEpochs: number
}

/**
 * Makes, or finds again, the state of one library: schema, sample library, past epochs. The sample is written once for
 * each port of the catalogues, so that what a librarian changes later stays.
 */
export async function prepareState({ folder, cataloguePort, patrons, pastEpochs }: StateOptions): Promise<State> {
  const persist = join(folder, 'database')
  mkdirSync(persist, { recursive: true })
  const codeFile = join(folder, 'set-up-code')
  if (!existsSync(codeFile)) writeFileSync(codeFile, randomBytes(15).toString('base64url'), { mode: 0o600 })
  const setupCode = readFileSync(codeFile, 'utf8')
  await migrate(persist)
  const done = join(folder, `sample-library-${cataloguePort}`)
  if (existsSync(done)) return { persist, setupCode }
  const { library, policy, channels, items } = libraryAt(cataloguePort)
  const now = Date.now()
  await withDatabase(persist, async (db) => {
    await seed(db, { library, policy, vocabulary, channels, items, now })
    if (pastEpochs > 0) await fillPastEpochs(db, { policy, patrons, present: epochOf(now, policy), epochs: pastEpochs })
  })
  writeFileSync(done, '')
  return { persist, setupCode }
}
