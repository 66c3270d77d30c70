/** The audit's checks by name, at the size that finds a seeded fault soon. The audit itself makes the same measurements at full size. */
import { presetQuestion } from '#shared/presets.ts'
import { measureCap } from './cap.ts'
import { changingAnswer, chargedAlike, clockSetBack, constantAnswer, type Desks, oneCardAnEpoch, oneLibrary, ticketsOfStandIn } from './client.ts'
import { exactCoins } from './coins.ts'
import type { Core } from './core.ts'
import { measure } from './epsilon.ts'
import { estimates } from './estimates.ts'
import { exactReport, walkStandIns, walkTickets } from './exact.ts'
import { attackConstant, changeAlways } from './longitudinal.ts'
import { poison } from './poisoning.ts'
import { countedOnce, formOfCards, type Houses, oneTokenOneCard } from './server.ts'
import { shownEstimates } from './shown.ts'
import { type Enrolled, keyCompared, nothingJoined, oneVoice, partedInTime, proofChecked, retriesAlike, secretsFresh, tokensOwnUse } from './tokens.ts'

export type Checks<Subject> = Readonly<Record<string, (subject: Subject) => string[] | Promise<string[]>>>

const QUESTIONS = [presetQuestion('stage', 'balanced'), presetQuestion('gap', 'balanced'), presetQuestion('subject', 'balanced')]

const BRANCHES = 5000

/** Three questions that may cost more than 20 a year, of a policy with the whole year's ceiling. */
const DEAREST = [presetQuestion('profile', 'balanced'), presetQuestion('subject', 'balanced'), presetQuestion('stage', 'balanced')]

export const CORE_CHECKS: Checks<Core> = {
  'exact coins': exactCoins,
  'exact matrices': (core) => {
    const faults: string[] = []
    for (const question of QUESTIONS) {
      const mechanism = core.mechanism.mechanismOf(question)
      walkStandIns(core, mechanism, faults)
      walkTickets(core, mechanism, BRANCHES, faults)
      exactReport(mechanism, faults)
    }
    return faults
  },
  'cap of profile': (core) => measureCap(core, 4, { side: 2000, row: 20 }, 'fault').faults,
  'standing rules': (core) => [false, true].flatMap((restless) => changeAlways(core, { yearlyEpsilon: 20, epochDays: 28 }, DEAREST, restless).faults),
  'twenty-six epochs': (core) => attackConstant(core, core.mechanism.mechanismOf(QUESTIONS[0]!), 1000, 'fault').faults,
  estimates: (core) => [200, 5000].flatMap((n) => estimates(core, core.mechanism.mechanismOf(QUESTIONS[0]!), n, 1000, 'fault').faults),
  'figures that are shown': (core) => [200, 1000].flatMap((n) => shownEstimates(core, QUESTIONS[1]!, 'uneven', n, 400, 'fault').faults),
  poisoning: (core) => poison(core, core.mechanism.mechanismOf(QUESTIONS[0]!), 20_000, 'fault').faults,
  'epsilon and matrices of draws': (core) =>
    QUESTIONS.slice(0, 2).flatMap(
      (question) => measure(core, core.mechanism.mechanismOf(question), { side: 20_000, row: 2000, branches: BRANCHES }, 'fault').faults,
    ),
}

export const CLIENT_CHECKS: Checks<Desks> = {
  'one card a question and epoch': oneCardAnEpoch,
  'a constant answer is drawn once': constantAnswer,
  'changing answers keep to the budget': changingAnswer,
  'the same is charged, whatever changes': chargedAlike,
  'a clock set back': clockSetBack,
  'tickets are of the stand-in': ticketsOfStandIn,
  'what is drawn is of one library': oneLibrary,
}

export const SERVER_CHECKS: Checks<Houses> = {
  'form of cards': formOfCards,
  'one token, one card': oneTokenOneCard,
  'counted once': countedOnce,
}

export const TOKEN_CHECKS: Checks<Enrolled> = {
  'a token serves its own use, once': tokensOwnUse,
  'one code, one voice': oneVoice,
  'nothing joins a code, a credential, a token and a card': nothingJoined,
  'the proof is checked': proofChecked,
  'the key is the policy’s': keyCompared,
  'a retry asks for the same token': retriesAlike,
  'nonces and blinding factors are fresh': secretsFresh,
  'token and card are parted in time': partedInTime,
}

/** The checks that find nothing in the code as shipped: only these can say that they found a seeded fault. */
export async function clean<Subject>(checks: Checks<Subject>, shipped: Subject): Promise<Checks<Subject>> {
  const passing: [string, Checks<Subject>[string]][] = []
  for (const [name, run] of Object.entries(checks)) if ((await found(run, shipped)).length === 0) passing.push([name, run])
  return Object.fromEntries(passing)
}

/** The first check that finds something, and what. */
export async function firstFinding<Subject>(checks: Checks<Subject>, subject: Subject): Promise<{ check: string; words: string } | undefined> {
  for (const [check, run] of Object.entries(checks)) {
    const [words] = await found(run, subject)
    if (words !== undefined) return { check, words }
  }
  return undefined
}

/** What a check finds. One that the subject makes stop has found something too. */
export async function found<Subject>(run: Checks<Subject>[string], subject: Subject): Promise<string[]> {
  try {
    return await run(subject)
  } catch (error) {
    return [`it stops: ${error instanceof Error ? error.message : String(error)}`]
  }
}
