/** The client's rules, proven on the extension's real services: each check opens desks, lives through epochs and returns faults in words. */
import type { Question } from '#shared/policy.ts'
import { type Mechanism, mechanismOf } from '#shared/privacy/mechanism.ts'
import type * as desks from './desk.ts'
import { clopperPearson, MISS } from './intervals.ts'
import { EPOCHS } from './longitudinal.ts'

export type Desks = Pick<typeof desks, 'openDesk'>

const DAY = 86_400_000
const EPOCH = 28 * DAY
const subject: Question = { id: 'subject', domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 }
const stage: Question = { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 }
const profile: Question = { id: 'profile', domain: 32, standInEpsilon: 4, reportEpsilon: 4 }

/** One card a question and epoch, whatever the network does: a retry sends the same bytes, a second wake draws nothing. */
export async function oneCardAnEpoch({ openDesk }: Desks): Promise<string[]> {
  const faults: string[] = []
  const desk = await openDesk({ questions: [subject, stage, profile], seed: 'one card', refuse: 4 })
  await desk.read('sea')
  await Promise.all([desk.draw(), desk.draw()])
  for (let day = 0; day < 6; day += 1) {
    await desk.send()
    desk.restart()
    desk.clock.time += DAY / 2
    await desk.draw()
  }
  const [cards, posts] = [await desk.cards(), desk.posts()]
  if (cards.length !== 3) faults.push(`${cards.length} cards were drawn in one epoch for three questions`)
  if (new Set(posts).size !== 3) faults.push(`${new Set(posts).size} different cards left in one epoch for three questions`)
  if (posts.length <= 3) faults.push('no card was sent again after a refusal')
  desk.close()
  return faults
}

/** A constant answer is drawn once and charged once, over 26 epochs with a restart in each; every stand-in in force stands in the ledger. */
export async function constantAnswer({ openDesk }: Desks): Promise<string[]> {
  const faults: string[] = []
  for (const seed of ['constant', 'the same', 'as before']) {
    const desk = await openDesk({ questions: [{ ...subject, standInEpsilon: 3 }], seed })
    await desk.read('sea')
    let first: number | undefined
    for (let epoch = 0; epoch < EPOCHS && faults.length === 0; epoch += 1) {
      desk.clock.time += epoch === 0 ? 0 : EPOCH
      if ((await desk.draw()) !== 1) faults.push(`epoch ${epoch} has no card`)
      const [row] = await desk.standIns()
      first ??= row?.standIn
      if (row === undefined || row.standIn !== first) faults.push(`the stand-in of a constant answer is another in epoch ${epoch}`)
      const charged = (await desk.lines()).filter(({ kind }) => kind === 'stand-in')
      if (charged.length !== 1 || charged[0]?.epsilon !== 3 || charged[0]?.answer?.[0] !== row?.standIn)
        faults.push(`${charged.length} draws stand in the ledger after epoch ${epoch}, not the one that was made`)
      desk.restart()
    }
    desk.close()
  }
  return faults
}

/** An answer that is another at every look: at most two draws a year and never beyond the budget, restarts or not; `profile` the same. */
export async function changingAnswer({ openDesk }: Desks): Promise<string[]> {
  const faults: string[] = []
  for (const [yearlyEpsilon, most] of [
    [20, { 'stand-in': 2, report: 2 }],
    [7, { 'stand-in': 1, report: 0 }],
  ] as const) {
    const desk = await openDesk({ questions: [subject, profile], seed: 'changing', yearlyEpsilon })
    const subjects = ['sea', 'land', 'books']
    for (let epoch = 0; epoch < 13; epoch += 1) {
      desk.clock.time += epoch === 0 ? 0 : EPOCH
      await desk.read(subjects[Math.floor(epoch / 6.5 + (epoch % 2) / 8) % 3]!)
      await desk.draw()
      desk.restart()
    }
    const lines = await desk.lines()
    const charged = lines.reduce((sum, { epsilon }) => sum + epsilon, 0)
    if (charged > yearlyEpsilon) faults.push(`${charged} epsilon stand in the ledger of a year with ${yearlyEpsilon}`)
    const standIns = new Set(lines.filter(({ kind }) => kind === 'stand-in').map(({ id }) => id)).size
    const profiles = lines.filter(({ kind, question }) => kind === 'report' && question === 'profile')
    if (standIns > most['stand-in'] || profiles.length > most.report)
      faults.push(`${standIns} stand-ins and ${profiles.length} directions in a year with ${yearlyEpsilon}`)
    if (standIns < most['stand-in']) faults.push(`only ${standIns} stand-ins in a year whose answer changed`)
    if (profiles.some(({ epsilon }) => epsilon !== 4)) faults.push('a direction was not charged')
    desk.close()
  }
  return faults
}

/** What is charged, and which questions are silent, is the same whether an answer stays or is another at every look: nothing a library could read from it. */
export async function chargedAlike({ openDesk }: Desks): Promise<string[]> {
  const faults: string[] = []
  const year = async (subjects: readonly string[]): Promise<string> => {
    const desk = await openDesk({ questions: [subject, stage, profile], seed: 'alike', yearlyEpsilon: 16 })
    const drawn: number[] = []
    for (let epoch = 0; epoch < 15; epoch += 1) {
      desk.clock.time += epoch === 0 ? 0 : EPOCH
      await desk.read(subjects[epoch % subjects.length]!)
      drawn.push(await desk.draw())
    }
    const charged = (await desk.lines()).filter(({ epsilon }) => epsilon > 0).map(({ at, question, epsilon }) => `${at} ${question} ${epsilon}`)
    desk.close()
    return `${drawn.join(' ')}; ${charged.sort().join(', ')}`
  }
  if ((await year(['sea'])) !== (await year(['sea', 'land', 'books']))) faults.push('a budget is charged otherwise where an answer changes')
  const spent = await openDesk({ questions: [subject, stage], seed: 'spent', yearlyEpsilon: 7 })
  for (let epoch = 0; epoch < 13; epoch += 1) {
    spent.clock.time += epoch === 0 ? 0 : EPOCH
    const cards = await spent.draw()
    if (cards !== 2) faults.push(`a spent budget leaves ${cards} cards of two repeats in epoch ${epoch}`)
  }
  spent.close()
  return faults
}

/** A clock set back opens no epoch it had left, whether or not that one had a card, brings no draw and no new year. */
export async function clockSetBack({ openDesk }: Desks): Promise<string[]> {
  const faults: string[] = []
  const desk = await openDesk({ questions: [subject], seed: 'clock' })
  await desk.read('sea')
  await desk.draw()
  const before = await desk.lines()
  // The last half hour of an epoch: too late for a card, but the time was seen.
  const origin = Date.parse(desk.policy.origin)
  desk.clock.time = origin + 15 * EPOCH - DAY / 48
  if ((await desk.draw()) !== 0) faults.push('a card was drawn that could not leave within its epoch')
  for (const back of [1, 30, 200, 380]) {
    desk.clock.time -= back * DAY
    await desk.read(back === 200 ? 'land' : 'books')
    if ((await desk.draw()) !== 0) faults.push(`a clock set back by ${back} days opened an epoch again`)
    desk.clock.time += back * DAY
  }
  const after = await desk.lines()
  if (after.length !== before.length) faults.push('a clock set back added lines to the ledger')
  desk.close()
  return faults
}

/** Tickets are about the stand-in and only by it about the answer: 24 desks for the stand-in, 26 cards each of some whose stand-in is not the answer. */
export async function ticketsOfStandIn({ openDesk }: Desks): Promise<string[]> {
  const faults: string[] = []
  const question: Question = { ...subject, standInEpsilon: 3, reportEpsilon: 2 }
  const mechanism = mechanismOf(question)
  let [same, desksOpened, blurred] = [0, 0, 0]
  const [own, true_] = [
    { hits: 0, of: 0 },
    { hits: 0, of: 0 },
  ]
  for (; desksOpened < 24; desksOpened += 1) {
    const desk = await openDesk({ questions: [question], seed: `tickets ${desksOpened}` })
    await desk.read('sea')
    await desk.draw()
    const [row] = await desk.standIns()
    if (row?.standIn === 1) same += 1
    else if (blurred < 5) {
      blurred += 1
      for (let epoch = 1; epoch < EPOCHS; epoch += 1) {
        desk.clock.time += EPOCH
        await desk.draw()
      }
      for (const { tickets } of await desk.cards()) {
        own.of += 1
        true_.of += 1
        if (row !== undefined && tickets.includes(row.standIn)) own.hits += 1
        if (tickets.includes(1)) true_.hits += 1
        if (tickets.length !== mechanism.k) faults.push(`a card carries ${tickets.length} tickets, not ${mechanism.k}`)
      }
    }
    desk.close()
  }
  expectShare(faults, 'stand-ins that are the answer', { hits: same, of: desksOpened }, mechanism.keep)
  expectShare(faults, 'cards that hold the stand-in', own, mechanism.include)
  expectShare(faults, 'cards that hold an answer that is not the stand-in', true_, beside(mechanism))
  return faults
}

/**
 * A patron who goes from one library to another and back: each has its own clock, stand-ins and ledger, and all together keep to the ceiling of a year. A list whose order
 * changes makes other answers of the same numbers.
 */
export async function oneLibrary({ openDesk }: Desks): Promise<string[]> {
  const faults: string[] = []
  const [first, other] = ['https://library.example', 'https://other.example']
  const desk = await openDesk({ questions: [subject, stage], seed: 'libraries', yearlyEpsilon: 8 })
  const drawn = async () => (await desk.lines()).filter(({ kind }) => kind === 'stand-in').length
  await desk.read('sea')
  await desk.draw()
  const told = JSON.stringify(await desk.standIns())
  await desk.goTo(other, { ...desk.policy, origin: '2026-10-26' })
  if ((await desk.draw()) !== 2 || (await drawn()) !== 4) faults.push('another library was told the stand-ins of the first, or nothing')
  await desk.goTo(first, desk.policy)
  if ((await desk.draw()) !== 0) faults.push('a library had two cards for one epoch, another lying between')
  desk.clock.time += 7 * EPOCH
  if ((await desk.draw()) !== 2) faults.push('a library has no card any more after another was chosen')
  const kept = (await desk.standIns()).filter(({ library }) => library === first)
  if (JSON.stringify(kept) !== told) faults.push('what was told to a library was forgotten')
  if ((await drawn()) !== 4) faults.push('the year of a library began anew when another had been chosen')
  await desk.goTo(other, {
    ...desk.policy,
    questions: [
      { ...subject, standInEpsilon: 3.9 },
      { ...stage, standInEpsilon: 2.9 },
    ],
    yearlyEpsilon: 20,
  })
  await desk.draw()
  const all = (await desk.lines()).reduce((sum, { epsilon }) => sum + epsilon, 0)
  if (all > 20) faults.push(`${all} epsilon were charged in one year by two libraries`)
  desk.close()

  const channel: Question = { id: 'channel', domain: 3, standInEpsilon: 3, reportEpsilon: 2 }
  const lists = await openDesk({ questions: [channel], seed: 'lists' })
  for (const channels of [
    ['sea', 'land'],
    ['land', 'sea'],
  ]) {
    await lists.goTo(first, { ...lists.policy, channels })
    await lists.draw()
    lists.clock.time += EPOCH
  }
  if ((await lists.lines()).filter(({ kind }) => kind === 'stand-in').length !== 2) faults.push('a stand-in was told on under other names')
  lists.close()
  return faults
}

const beside = ({ domain, k, include }: Mechanism): number => (include * (k - 1) + (1 - include) * k) / (domain - 1)

function expectShare(faults: string[], name: string, { hits, of }: { hits: number; of: number }, share: number): void {
  if (of === 0) {
    faults.push(`${name}: none came`)
    return
  }
  const { lower, upper } = clopperPearson(hits, of, MISS / 10)
  if (share < lower || share > upper) faults.push(`${name}: ${hits} of ${of}, expected ${(share * 100).toFixed(0)} %`)
}
