import type { D1Database } from '@cloudflare/workers-types'
import { epochIsOpen, epochOf } from '#shared/epoch.ts'
import type { Policy, Question } from '#shared/policy.ts'
import { shownCount } from '#shared/shown.ts'
import { dropErasures, noteWaiting } from '../db/cards.ts'
import { countPortion, overdueEpochs, readAsked } from '../db/closes.ts'
import { readPolicy, readSegments } from '../db/documents.ts'
import { dropEnded } from '../db/enrolment.ts'
import { dropFew, FEWEST_DIRECTIONS, type Fewest } from '../db/few.ts'
import { beginSums, isStale, readPage, writeSums } from '../db/profiles.ts'
import type { Statements } from '../db/rows.ts'
import { readPolicyOf } from '../db/terms.ts'
import { dayAt } from '../domain/items.ts'
import type { Job, JobDeps } from './run.ts'

/** The oldest epoch that still takes cards: the one under way, or one before it within its grace. */
export function firstOpenEpoch(now: number, policy: Policy): number {
  let epoch = epochOf(now, policy)
  while (epoch > 0 && epochIsOpen(epoch - 1, now, policy)) epoch -= 1
  return epoch
}

/** Cards a batch, and batches a run: about half of the 1,000 statements the platform lets a run make on its database, and far less than its time. */
const PAGE = 2000
const PAGES = 50

/**
 * Counts every epoch whose grace is over and that still holds cards, the oldest first: each page of its cards in a batch. So the next run goes on with what is
 * left, whether this one was cut off or had its share.
 */
export const closeEpochs: Job = (deps, took) => countBy(deps, { size: PAGE, most: PAGES }, took)

/** Cards a page, and pages a run; and the fewest cards of which anything is kept, where it is not what the policy says. */
interface Most {
  size: number
  most: number
  fewest?: Fewest
}

/** Nothing is kept of so few answers that none of them could be shown, nor of directions that their sums might tell. */
export const fewestOf = ({ minimumReports }: Pick<Policy, 'minimumReports'>): Fewest => ({ answers: minimumReports, directions: FEWEST_DIRECTIONS })

/** The same with pages of another size, and another number of them. */
export async function countBy(deps: JobDeps, { size, most, fewest }: Most, took?: (size: number) => void): Promise<string | undefined> {
  const policy = await readPolicy(deps.db)
  if (policy === undefined) return undefined
  const now = deps.now()
  const today = dayAt(now)
  const open = firstOpenEpoch(now, policy.value)
  const epochs = await overdueEpochs(deps.db, open)
  const waiting = noteWaiting(deps.db, today, open)
  const few = dropFew(deps.db, fewest ?? fewestOf(policy.value))
  // An epoch whose last cards were erased in the midst of its count has no last page: it is judged here, or with that of another.
  // First, so that the run ends with the last page counted: a failure after that would call done work failed.
  await deps.db.batch([...dropEnded(deps.db, today, open), dropErasures(deps.db, today), ...(epochs.length === 0 ? [...few, waiting] : [])])
  if (epochs.length === 0) return undefined
  const cards = epochs.reduce((sum, epoch) => sum + epoch.cards, 0)
  took?.(shownCount(Math.min(cards, size * most)))
  const whole: number[] = []
  let pages = 0
  for (const { epoch } of epochs) {
    const { questions } = (await readPolicyOf(deps.db, epoch)) ?? policy.value
    const profile = [...(await readAsked(deps.db, epoch)), ...questions].find(({ id }) => id === 'profile')
    const mean = (await readSegments(deps.db))?.value.mean ?? []
    const last = [...few, ...(epoch === epochs.at(-1)?.epoch ? [waiting] : [])]
    const terms = { closedOn: today, questions, first: [beginSums(deps.db, epoch, profile?.reportEpsilon ?? 0, mean)], last }
    // One page at least: an epoch that is reached is begun, so that the next run is not a night away.
    const counted = await countPages(deps.db, epoch, { size, most: Math.max(1, most - pages) }, terms)
    if (counted === undefined) return `${told(whole)}Part of epoch ${epoch} is counted; the next run goes on.`
    pages += counted
    whole.push(epoch)
  }
  return told(whole).trimEnd()
}

const told = (epochs: readonly number[]): string => (epochs.length === 0 ? '' : `Counted epoch ${epochs.join(', ')} and deleted its cards. `)

interface Terms {
  closedOn: string
  questions: readonly Question[]
  /** What goes with the first page of a run. */
  first: Statements
  /** What goes with the epoch's last page, after its cards. */
  last: Statements
}

/** Counts an epoch to its end, or as far as `most` pages go. Gives how many pages there were, or undefined when cards are left. */
async function countPages(db: D1Database, epoch: number, { size, most }: Most, terms: Terms): Promise<number | undefined> {
  for (let page = 1; page <= most; page += 1) {
    const more = await countPage(db, epoch, size, page === 1 ? terms : { ...terms, questions: [], first: [] })
    if (!more) return page
  }
  return undefined
}

const ATTEMPTS = 3

/** Directions are added up here, since SQL cannot: read first, then written in the batch that deletes them, if they are still the same. Gives whether more cards follow. */
async function countPage(db: D1Database, epoch: number, size: number, { closedOn, questions, first, last }: Terms): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const page = await readPage(db, epoch, size)
    try {
      await countPortion(db, { epoch, until: page.until, closedOn }, questions, [...first, writeSums(db, epoch, page)], page.more ? [] : last)
      return page.more
    } catch (error) {
      if (!isStale(error) || attempt === ATTEMPTS) throw error
    }
  }
}
