import type { D1Database } from '@cloudflare/workers-types'
import type { Statements } from './rows.ts'

/** The fewest cards of a question and epoch of which anything is kept: counts of answers, and sums of directions. */
export interface Fewest {
  answers: number
  directions: number
}

/**
 * The fewest directions whose sums are kept. They are exact: 560 whole numbers, some 16,000 bits, and a direction has about 450. So the sums of up to some 36
 * cards may say as much as the cards themselves, and of one card they are the card. Of fifty, far more sets of cards have the same sums than sums could tell apart.
 */
export const FEWEST_DIRECTIONS = 50

/**
 * Takes out what was counted of questions that fewer cards answered, in every epoch that is whole and not yet judged; how many they were and the measure stay.
 * For the batch that takes an epoch's last cards, after they are gone; again it changes nothing.
 */
export function dropFew(db: D1Database, { answers, directions }: Fewest): Statements {
  const whole = 'epoch IN (SELECT epoch FROM counted)'
  return [
    db
      .prepare(`DELETE FROM counts WHERE (epoch, question) IN (SELECT epoch, question FROM tallies WHERE fewest IS NULL AND n < ?1 AND ${whole})`)
      .bind(answers),
    db.prepare(`DELETE FROM profile_sums WHERE n < ?1 AND ${whole}`).bind(directions),
    db.prepare(`UPDATE tallies SET fewest = CASE question WHEN 'profile' THEN ?2 ELSE ?1 END WHERE fewest IS NULL AND ${whole}`).bind(answers, directions),
  ]
}
