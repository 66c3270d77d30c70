import { answerLabel } from '#shared/answers.ts'
import type { Policy, QuestionId } from '#shared/policy.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { variances } from '#shared/privacy/together.ts'
import type { Trend } from '#shared/staff-sharing.ts'
import { type Names, releaseOf, sameQuestion } from './readers.ts'
import type { Tally } from './suppression.ts'
import { type Figure, forecast } from './trends.ts'

/** A closed epoch with what was counted in it. */
export interface Counted {
  epoch: number
  closedOn: string
  tallies: readonly Tally[]
}

/** Epochs a trend goes back at most: two years of 28 days. */
export const HISTORY = 26

/**
 * The trend of a question over `history` (the oldest first): the run of epochs, back from the newest that asked it, with that same domain and noise. Made of
 * releases only, so it says nothing that the epochs' own pages hide. Empty when no epoch asked it; `profile` has no answers to follow.
 */
export function trendsOf(id: QuestionId, history: readonly Counted[], policy: Policy, names: Names): Trend[] {
  if (id === 'profile') return []
  const asked = history.flatMap(({ epoch, closedOn, tallies }) => {
    const tally = tallies.find(({ question }) => question.id === id)
    return tally === undefined ? [] : [{ epoch, closedOn, tally }]
  })
  const newest = asked.at(-1)
  if (newest === undefined) return []
  const { question } = newest.tally
  const run = asked.slice(1 + asked.findLastIndex(({ tally }) => !sameQuestion(tally.question, question)))
  const releases = run.map(({ tally }) => releaseOf(tally, policy.minimumReports).cells)
  const mechanism = mechanismOf(question)
  return [
    {
      id,
      epochs: run.map(({ epoch, closedOn, tally }) => ({ epoch, closedOn, n: tally.n })),
      epsilon: mechanism.oneReportEpsilon,
      minimumReports: policy.minimumReports,
      cells: newest.tally.counts.map((_, index) => {
        const seen = releases.map((cells) => cells[index])
        const figures = run.flatMap(({ epoch }, at): Figure[] => {
          const cell = seen[at]
          return cell === undefined ? [] : [{ epoch, share: cell.share, ...variances(cell.share, cell.n, mechanism) }]
        })
        const next = seen.at(-1) === undefined ? undefined : forecast(figures)
        return {
          index,
          label: answerLabel(question, index, { ...names, policy }),
          figures: seen.map((cell) => (cell === undefined ? null : { share: cell.share, lo: cell.lo, hi: cell.hi })),
          ...(next === undefined ? {} : { forecast: next }),
        }
      }),
    },
  ]
}
