import { catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import { type Recommender, recommender } from '#extension/domain/recommend/recommender.ts'
import { type UseVisit, worthOf } from '#extension/domain/recommend/worth.ts'
import type { EvaluationLibrary } from './library.ts'
import { drawn, seeded, shuffled } from './seeded.ts'

const DAY = 86_400_000
const VISIT = { active: 300_000 }

export interface TopicChange {
  /** Old topic's visits before the change, one a day. */
  before: number
  trials: number
  /** Share of the trials in which the new topic holds more of the first ten than the old after at most five visits. */
  withinFive: number
  /** Mean number of visits to the new topic until then; trials that never get there within 20 count 20. */
  visits: number
}

/**
 * A patron who has read one record of a topic each day turns to another topic, again one record a day. How many visits
 * until the new topic leads the first ten? Topics are drawn by their number of records from those with 40 or more.
 */
export function topicChange(
  library: EvaluationLibrary,
  before: number,
  trials: number,
  kept: Recommender = recommender(catalogueOf(library.records)),
): TopicChange {
  const random = seeded(7)
  const byTopic = new Map<string, number[]>()
  for (const [place, topic] of library.topics.entries()) if (topic !== undefined) byTopic.set(topic, [...(byTopic.get(topic) ?? []), place])
  const wide = [...byTopic].filter(([, places]) => places.length >= 40)
  const taken: number[] = []
  while (wide.length > 1 && taken.length < trials) {
    const [from, to] = pair(wide, random)
    taken.push(visitsNeeded(library, kept, from, to, before, random))
  }
  return {
    before,
    trials: taken.length,
    withinFive: taken.filter((visits) => visits <= 5).length / taken.length,
    visits: taken.reduce((sum, visits) => sum + visits, 0) / taken.length,
  }
}

type Topic = [string, number[]]

function pair(topics: readonly Topic[], random: () => number): [Topic, Topic] {
  for (;;) {
    const [from, to] = [0, 1].map(
      () =>
        topics[
          drawn(
            topics.map(([, places]) => places.length),
            random,
          )
        ],
    )
    if (from !== undefined && to !== undefined && from !== to) return [from, to]
  }
}

function visitsNeeded(library: EvaluationLibrary, kept: Recommender, [from, old]: Topic, [to, fresh]: Topic, before: number, random: () => number): number {
  const read = [...shuffled(old, random).slice(0, Math.min(before, old.length - 10)), ...shuffled(fresh, random).slice(0, 20)]
  const count = Math.min(before, old.length - 10)
  for (let visits = 1; visits < 20; visits += 1) {
    const today = count + visits - 1
    const history = read.slice(0, count + visits).map((place, day) => {
      const visit: UseVisit = { at: day * DAY, ...VISIT }
      return { record: library.records[place]!, use: worthOf([visit], today * DAY) }
    })
    const topics = kept.scores(history, { limit: 10 }).map(({ place }) => library.topics[place])
    if (topics.filter((topic) => topic === to).length > topics.filter((topic) => topic === from).length) return visits
  }
  return 20
}
