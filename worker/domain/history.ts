import { answerLabel } from '#shared/answers.ts'
import type { Policy, QuestionId } from '#shared/policy.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { leastShown } from '#shared/privacy/selected.ts'
import { variances } from '#shared/privacy/together.ts'
import type { Trend } from '#shared/staff-sharing.ts'
import { linesOf, type Names, releaseOf, sameQuestion } from './readers.ts'
import type { Release, Tally } from './suppression.ts'
import { type Figure, forecast } from './trends.ts'

/** A closed epoch with what was counted in it. */
export interface Counted {
  epoch: number
  closedOn: string
  tallies: readonly Tally[]
}

/** Epochs a trend goes back at most: two years of 28 days. */
export const HISTORY = 26

interface Place {
  epoch: number
  tally: Tally
  shown: Release | undefined
  lines: readonly (readonly number[])[]
  index: number
  minimum: number
}

/**
 * What a release says of an answer, for the forecast: the plain share where it is shown, which follows from what is shown; else that it lay below the least share shown. Nothing where that is
 * not said: of fewer cards than the minimum, and of two hidden answers that add up to what is known, since one of them may be hidden for the other's sake.
 */
function figureOf({ epoch, tally: { question, n, counts, fewerThan }, shown, lines, index, minimum }: Place): Figure[] {
  if (shown === undefined || n < minimum || fewerThan !== undefined) return []
  const mechanism = mechanismOf(question)
  const shareOf = (count: number) => (count / n - mechanism.otherwise) / (mechanism.truthful - mechanism.otherwise)
  if (shown.cells[index] !== undefined) {
    const share = shareOf(counts[index] ?? 0)
    return [{ epoch, share, ...variances(share, n, mechanism) }]
  }
  const line = lines.findIndex((members) => members.includes(index))
  const pool =
    shown.lines[line] === undefined
      ? counts.map((_, at) => at).filter((at) => lines.every((members, of) => shown.lines[of] === undefined || !members.includes(at)))
      : lines[line]
  if ((pool ?? []).filter((at) => shown.cells[at] === undefined).length <= 2) return []
  const below = shareOf(leastShown(1, n, mechanism) - 0.5)
  return [{ epoch, below, ...variances(below, n, mechanism) }]
}

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
  const releases = run.map(({ tally }) => releaseOf(tally, policy.minimumReports))
  const lines = linesOf(question).map(({ members }) => members)
  const mechanism = mechanismOf(question)
  return [
    {
      id,
      epochs: run.map(({ epoch, closedOn, tally }) => ({ epoch, closedOn, n: tally.n, ...(tally.open === true ? { open: true as const } : {}) })),
      epsilon: mechanism.oneReportEpsilon,
      minimumReports: policy.minimumReports,
      cells: newest.tally.counts.map((_, index) => {
        const seen = releases.map(({ cells }) => cells[index])
        const figures = run.flatMap(({ epoch, tally }, at) => figureOf({ epoch, tally, shown: releases[at], lines, index, minimum: policy.minimumReports }))
        const next = forecast(figures, 1 / question.domain)
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
