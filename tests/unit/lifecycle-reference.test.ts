import { expect, test } from 'vitest'
import { gradeOf, STAGE_ANSWERS, stageAnswer, stageOf } from '#shared/lifecycle.ts'
import { rfe, type Use } from '#shared/rfe.ts'
import { seeded } from '../evaluation/seeded.ts'

/**
 * The definitions of docs/readers.md and of the doc comments, done again the long way round: a calendar of days that is walked, no set and no division, and the
 * numbers written out. Nothing here is taken from the code it judges.
 */
function reference({ days, visits, effort }: Use, today: number) {
  const calendar = Array<boolean>(today + 1).fill(false)
  for (const day of days) if (day <= today) calendar[day] = true
  let since: number | undefined
  let window = 0
  let all = 0
  const came = [false, false, false, false, false, false]
  for (let back = 0; back <= today; back += 1) {
    if (calendar[today - back] !== true) continue
    since ??= back
    all += 1
    if (back < 84) window += 1
    for (let period = 0; period < 6; period += 1) if (back >= period * 28 && back < period * 28 + 28) came[period] = true
  }
  const minutes = visits > 0 ? effort / visits : 0
  const recency = since === undefined || since > 42 ? 1 : since > 14 ? 2 : 3
  const frequency = window < 4 ? 1 : window < 9 ? 2 : 3
  const price = minutes < 4 ? 1 : minutes < 10 ? 2 : 3
  const stage =
    since === undefined
      ? 'aware'
      : since > 182
        ? 'lost'
        : since > 56
          ? 'at-risk'
          : came.filter(Boolean).length >= 4
            ? 'loyal'
            : all >= 3
              ? 'active'
              : 'acquired'
  const grade = recency + frequency + price > 6 ? 'core' : 'general'
  const names = ['aware', 'acquired', 'active general', 'active core', 'loyal general', 'loyal core', 'at-risk', 'lost']
  const answer = names.indexOf(stage === 'active' || stage === 'loyal' ? `${stage} ${grade}` : stage)
  return { recency, frequency, effort: price, since, windowDays: window, minutesPerVisit: minutes, stage, grade, answer }
}

const CASES = 1000

/** A use of some habit: now and then, weekly, daily, once, long ago, never; a fifth of the days lie just at a threshold. */
function useAt(case_: number): { use: Use; today: number } {
  const random = seeded(case_ + 1)
  const below = (n: number) => Math.floor(random() * n)
  const today = 400 + below(1200)
  const habit = [0, 0.004, 0.02, 0.08, 0.15, 0.5, 1][below(7)]!
  const [first, last] = [below(today), today + 30 - below(260)].sort((a, b) => a - b) as [number, number]
  const days: number[] = []
  for (let day = first; day <= last; day += 1) if (random() < habit) days.push(day)
  for (const edge of [0, 14, 15, 27, 28, 42, 43, 56, 57, 83, 84, 140, 167, 168, 182, 183]) if (random() < 0.06) days.push(today - edge)
  days.sort(() => random() - 0.5)
  const visits = days.length === 0 ? below(2) : days.length + below(20)
  const effort = visits * ([0, 3.999, 4, 9.999, 10, 10 * random(), 20 * random()][below(7)] ?? 0)
  return { use: { days: [...days, ...days.slice(0, below(3))], visits, effort }, today }
}

test(`grades, stage and answer are those of an independent reference in ${CASES} random cases, and every one of them comes`, () => {
  const seen = new Set<string>()
  for (let case_ = 0; case_ < CASES; case_ += 1) {
    const { use, today } = useAt(case_)
    const { stage, grade, answer, ...grades } = reference(use, today)
    expect(rfe(use, today), `case ${case_}`).toEqual(grades)
    expect([stageOf(use.days, today), gradeOf(use, today), stageAnswer(stage as never, grade as never)], `case ${case_}`).toEqual([stage, grade, answer])
    for (const said of [stage, grade, `answer ${answer}`, `r${grades.recency}`, `f${grades.frequency}`, `e${grades.effort}`]) seen.add(said)
  }
  expect([...seen].filter((said) => said.startsWith('answer'))).toHaveLength(STAGE_ANSWERS.length)
  expect(seen.size).toBe(6 + 2 + 8 + 9)
})
