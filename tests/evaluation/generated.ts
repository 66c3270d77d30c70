import type { Described } from '#extension/domain/recommend/described.ts'
import { GROUPS } from '#shared/subject.ts'
import type { EvaluationLibrary, Patron } from './library.ts'
import { drawn, seeded, shuffled } from './seeded.ts'

export interface GeneratedSize {
  records: number
  histories: number
  patrons: number
}

const TOPICS = 24
const TYPES = 8
const BENDS = [0, 0.3, 0.6, 0.9] as const

/** A record of the generated library while it is being made. */
interface Made {
  described: Described
  topic: number
  circle: number
  holdings: number
}

/**
 * A library made by rule, the same for the same seed; it shows that everything runs and how the methods compare where
 * the rule is known. It proves nothing about real readers.
 *
 * - *Records*: 24 topics on a ring. A record has a topic (drawn by 1 / (rank + 4)), three to six subjects of the
 *   topic's 30 (by 1 / rank), one in five of them from a topic next to it, one of the topic's 25 creators (by 1 / rank),
 *   a series of that creator for three in ten, a year around the topic's own, and Zipf holdings (20,000 / rank^0.9).
 * - *Circles*: every record belongs to one of five circles within its topic that no metadata names, as word
 *   of mouth would make. Only one who watches readers can see these.
 * - *Readers*: of eight types, each five topics weighted 5 to 1. A list has 5 to 40 records (geometric). Half way the
 *   reader drifts: every topic of the type gives half its weight to the next on the ring. Each entry is drawn by
 *   holdings^b from the topic, b being the reader's own (0, 0.3, 0.6 or 0.9: some follow the crowd, some dig); for one in eight from the circle of an earlier entry, for one in five from the works
 *   of the creator of one.
 * - *Groups* of a record, for segments: its topics, by its subjects; 24 of 32 are in use.
 * - 20 % of each evaluated list, at least one, is held out at random.
 */
export function generated({ records, histories, patrons }: GeneratedSize = { records: 2000, histories: 4000, patrons: 1000 }, seed = 1): EvaluationLibrary {
  const random = seeded(seed)
  const ranks = shuffled(
    Array.from({ length: records }, (_, rank) => rank + 1),
    random,
  )
  const made = ranks.map((rank, place) => recordOf(place, Math.max(1, Math.round(20_000 / rank ** 0.9)), random))
  const shelves = shelvesOf(made)
  const types = Array.from({ length: TYPES }, () => Array.from({ length: 5 }, () => Math.floor(random() * TOPICS)))
  const list = (): number[] => listOf(made, shelves, types, random)
  return {
    name: `generated library (${records} records, seed ${seed})`,
    records: made.map(({ described }) => described),
    topics: made.map(({ topic }) => `topic ${topic}`),
    groups: made.map(({ described }) => groupsOf(described)),
    histories: Array.from({ length: histories }, list),
    patrons: Array.from({ length: patrons }, (): Patron => {
      const whole = shuffled(list(), random)
      const out = Math.max(1, Math.round(whole.length / 5))
      return { known: whole.slice(out), heldOut: whole.slice(0, out) }
    }),
  }
}

function recordOf(place: number, holdings: number, random: () => number): Made {
  const topic = drawn(
    Array.from({ length: TOPICS }, (_, rank) => 1 / (rank + 4)),
    random,
  )
  const beside = (topic + (random() < 0.5 ? 1 : TOPICS - 1)) % TOPICS
  const subjects = Array.from({ length: 3 + Math.floor(random() * 4) }, () => `subject ${random() < 0.2 ? beside : topic}.${zipf(30, random)}`)
  const creator = `creator ${topic}.${zipf(25, random)}`
  const described: Described = {
    id: String(place),
    subjects: [...new Set(subjects), `topic ${topic}`].map((term) => ({ term, weight: 1 })),
    creators: [creator],
    series: random() < 0.3 ? [`series of ${creator}, ${Math.floor(random() * 2)}`] : [],
    year: 1700 + topic * 13 + Math.floor(random() * 40),
    language: random() < 0.9 ? 'en' : 'zh',
    holdings,
  }
  return { described, topic, circle: topic * 5 + Math.floor(random() * 5), holdings }
}

/** Shares of the 32 groups: one group for each topic, by the subjects of the record, the last eight empty. */
function groupsOf({ subjects }: Described): number[] {
  const shares = Array<number>(GROUPS).fill(0)
  for (const { term } of subjects) {
    const topic = Number(/^(?:topic|subject) (\d+)/.exec(term)?.[1] ?? 0)
    shares[topic] = (shares[topic] ?? 0) + 1 / subjects.length
  }
  return shares
}

function zipf(count: number, random: () => number): number {
  return drawn(
    Array.from({ length: count }, (_, rank) => 1 / (rank + 1)),
    random,
  )
}

/** Records that stand together, and the running sums of their drawing weights for each bend. */
interface Shelf {
  places: number[]
  sums: number[][]
}

function shelvesOf(made: readonly Made[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>()
  for (const [place, { described, topic, circle, holdings }] of made.entries()) {
    for (const key of [`topic ${topic}`, `circle ${circle}`, ...described.creators]) {
      const shelf = shelves.get(key) ?? { places: [], sums: BENDS.map(() => []) }
      shelves.set(key, shelf)
      shelf.places.push(place)
      for (const [at, bend] of BENDS.entries()) shelf.sums[at]?.push((shelf.sums[at]?.at(-1) ?? 0) + holdings ** bend)
    }
  }
  return shelves
}

function listOf(made: readonly Made[], shelves: ReadonlyMap<string, Shelf>, types: readonly number[][], random: () => number): number[] {
  const type = types[Math.floor(random() * types.length)] ?? []
  const bend = Math.floor(random() * BENDS.length)
  let wanted = 5
  while (wanted < 40 && random() < 0.92) wanted += 1
  const list = new Set<number>()
  for (let tries = 0; list.size < wanted && tries < 400; tries += 1) {
    const earlier = made[[...list][Math.floor(random() * list.size)] ?? -1]
    const chance = random()
    const drifted = list.size > wanted / 2 && random() < 0.5 ? 1 : 0
    const topic = ((type[drawn([5, 4, 3, 2, 1], random)] ?? 0) + drifted) % TOPICS
    const key = earlier === undefined || chance > 0.325 ? `topic ${topic}` : chance < 0.125 ? `circle ${earlier.circle}` : (earlier.described.creators[0] ?? '')
    const place = from(shelves.get(key), bend, random)
    if (place !== undefined) list.add(place)
  }
  return [...list]
}

function from(shelf: Shelf | undefined, bend: number, random: () => number): number | undefined {
  const sums = shelf?.sums[bend] ?? []
  const mark = random() * (sums.at(-1) ?? 0)
  return shelf?.places[sums.findIndex((sum) => sum > mark)]
}
