import { afterEach, expect, test, vi } from 'vitest'
import { forgetRemains } from '../../extension/services/exclude.ts'
import { choose, lower, mute, raise, strike } from '../../extension/store/adjustments.ts'
import { dismiss, markOpened, markSeen, verdict } from '../../extension/store/items.ts'
import { recordSeen, setKept } from '../../extension/store/records.ts'
import { setSetting } from '../../extension/store/settings.ts'
import { addSite } from '../../extension/store/sites.ts'
import { searchSeen, visitEnded } from '../../extension/store/visits.ts'
import type { Policy } from '../../shared/policy.ts'
import { type Chance, chance } from '../faults/chance.ts'
import { type Plan, planOf, playedBrowser, type Reading, TOKEN_KEY, transcript } from './transcript-world.ts'
import { catalogueRecord, NOW, POLICY, SITE } from './world.ts'

const leak = vi.hoisted(() => ({ on: false }))
const played = vi.hoisted(() => ({ now: undefined as unknown }))

vi.mock('wxt/browser', () => ({
  get browser() {
    return (played.now as ReturnType<typeof playedBrowser>).browser
  },
}))
vi.mock('../../extension/messaging.ts', () => ({
  onMessage: (name: string, listener: never) => (played.now as ReturnType<typeof playedBrowser>).handlers.set(name, listener),
  sendMessage: async () => ({ ok: true }),
}))
// The negative control: an extension that answers only for those who have an interest.
vi.mock('../../extension/services/answer.ts', async (original) => {
  const real = await original<typeof import('../../extension/services/answer.ts')>()
  const { portrait } = await import('../../extension/services/picks.ts')
  return {
    ...real,
    answerOf: async (...args: Parameters<typeof real.answerOf>) =>
      leak.on && (await portrait(args[1], args[3])).interests.length === 0 ? undefined : real.answerOf(...args),
  }
})

const PAIRS = 200
const DAYS = 40
const LONG_PAIRS = 3
const LONG_DAYS = 400

const standard: Policy = {
  ...POLICY,
  questions: [
    { id: 'profile', domain: 32, standInEpsilon: 4, reportEpsilon: 4 },
    { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 },
    { id: 'gap', domain: 32, standInEpsilon: 3, reportEpsilon: 2 },
  ],
}
/** Policies of the pairs: the standard one, one that is spent after two draws, one without `profile`, and one with tokens. */
const policies: readonly Policy[] = [standard, { ...standard, yearlyEpsilon: 7 }, POLICY, standard, { ...standard, openEnrolment: false, tokenKey: TOKEN_KEY }]

/** A patron who reads in these subjects alone, or in none. Which, how much and when is theirs. */
function reader(subjects: readonly string[], own: number): Reading {
  const dice = chance(own)
  return async (now) => {
    if (subjects.length === 0) return
    for (let count = dice.below(3); count > 0; count -= 1) await act(dice.pick(subjects), now, dice)
  }
}

async function act(subject: string, now: number, dice: Chance): Promise<void> {
  const id = `${subject}-${dice.below(50)}`
  const visit = `${id}@${now}`
  const acts = [
    async () => {
      const concepts = [{ concept: subject, share: 1 }]
      await recordSeen({ id, record: catalogueRecord({ title: `On ${subject}`, url: `${SITE}/${id}` }), origin: SITE, concepts }, visit, now)
      await visitEnded(visit, SITE, dice.below(600_000), 'view')
    },
    () => searchSeen({ id: visit, origin: SITE, query: subject, at: now, results: dice.below(2) } as never),
    () => choose([subject], now),
    () => (dice.odds(0.5) ? raise(subject) : lower(subject)),
    () => (dice.odds(0.5) ? strike(subject) : mute(subject, now + 86_400_000)),
    async () => void (await forgetRemains(dice.odds(0.5) ? subject : undefined)),
    () => setSetting('retentionDays', dice.odds(0.5) ? 5 : undefined),
    () => setKept(id, true),
    () => (dice.odds(0.5) ? dismiss({ id: 'ship', url: 'https://items.example/ship' }) : verdict('ship', dice.odds(0.5) ? 'more' : 'less')),
    () => (dice.odds(0.5) ? markSeen(['ship'], now) : markOpened('ship', now)),
    () => setSetting('readingLanguages', [dice.pick(['en', 'zh-CN', 'de'])]),
  ]
  await dice.pick(acts)()
}

/** Two patrons with nothing in common but the sites they allow, the library and the plan. */
async function pair(plan: Plan, own: number): Promise<[string[], string[]]> {
  const site =
    (reading: Reading): Reading =>
    async (now, dice) => {
      await addSite(SITE, NOW)
      await reading(now, dice)
    }
  const sea = reader(['sea', 'ships', 'liners', 'navies'], own)
  const land = reader(own % 7 === 0 ? [] : ['land', 'books', 'g9', 'g20'], own + 1)
  return [await transcript(plan, played.now as never, site(sea)), await transcript(plan, played.now as never, site(land))]
}

played.now = playedBrowser()
afterEach(() => {
  leak.on = false
})

test(`two opposite patrons leave the same transcript but for the masks, in ${PAIRS} pairs`, async () => {
  const seen = { requests: 0, cards: 0, tokens: 0, erasures: 0, days: 0 }
  for (let seed = 1; seed <= PAIRS; seed += 1) {
    const plan = planOf(seed, policies[seed % policies.length] ?? standard, DAYS)
    const [one, other] = await pair(plan, seed)
    expect(other, `seed ${seed}`).toEqual(one)
    seen.requests += one.length
    seen.cards += one.filter((line) => line.includes('/v1/cards | ')).length
    seen.tokens += one.filter((line) => line.includes('/v1/tokens | ')).length
    seen.erasures += one.filter((line) => line.includes('/v1/erase | ')).length
    seen.days += plan.days
  }
  console.info(`${PAIRS} pairs: ${JSON.stringify(seen)}`)
  expect(seen.cards).toBeGreaterThan(2 * PAIRS)
  expect(seen.tokens).toBeGreaterThan(PAIRS / 4)
  expect(seen.erasures).toBeGreaterThan(PAIRS / 4)
}, 600_000)

test('and over 400 days, through every look, the end of the budget and that of the year', async () => {
  for (let seed = 1; seed <= LONG_PAIRS; seed += 1) {
    const plan = { ...planOf(seed, policies[seed % 3] ?? standard, LONG_DAYS), orders: new Map() }
    const [one, other] = await pair(plan, seed)
    expect(other, `seed ${seed}`).toEqual(one)
    expect(one.filter((line) => line.includes('/v1/cards | ')).length).toBeGreaterThan(12)
  }
}, 600_000)

test('an extension that answered only for those who have an interest would be seen', async () => {
  leak.on = true
  const [one, other] = await pair({ ...planOf(5, standard, DAYS), orders: new Map(), faults: 0 }, 7)
  expect(other).not.toEqual(one)
})
