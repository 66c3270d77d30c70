/** The privacy audit: every question at every preset, measured on the shipped code. docs/audit.md says what each part shows and why. */
import type { QuestionId } from '#shared/policy.ts'
import { LARGEST_DOMAINS, PRESET_NAMES, type PresetName, presetQuestion, yearlyEpsilonOf } from '#shared/presets.ts'
import { type CapMeasured, measureCap } from './cap.ts'
import { CLIENT_CHECKS, CORE_CHECKS, found, SERVER_CHECKS, TOKEN_CHECKS } from './checks.ts'
import type { Desks } from './client.ts'
import { type Core, loadCore } from './core.ts'
import { type Draws, type Measured, measure } from './epsilon.ts'
import { type Estimated, estimateDirections, estimates, zipf } from './estimates.ts'
import { type Linked, linkDirections, linkTickets, MOST_LINKED, PATRONS, readerDirection } from './linking.ts'
import { loader } from './load.ts'
import { type Attacked, attackConstant, type Changing, changeAlways, EPOCHS } from './longitudinal.ts'
import { DESK, ENROLLED, HOUSE, type Mutant, mutants } from './mutants.ts'
import { FAKES, type Poisoned, poison, poisonDirections } from './poisoning.ts'
import type { Houses } from './server.ts'
import { LAWS, type Shown, shownEstimates } from './shown.ts'
import { numbers } from './source.ts'
import type { Enrolled } from './tokens.ts'

/** How much is drawn. */
interface Size {
  readonly draws: Draws
  readonly capDraws: Omit<Draws, 'branches'>
  readonly attacked: number
  readonly linkRuns: number
  readonly poisoned: { readonly tickets: number; readonly directions: number }
  readonly epochs: number
  readonly shownEpochs: number
  readonly cards: readonly number[]
}

const FULL: Size = {
  draws: { side: 200_000, row: 10_000, branches: 50_000 },
  capDraws: { side: 200_000, row: 2000 },
  attacked: 4000,
  linkRuns: 4,
  poisoned: { tickets: 100_000, directions: 30_000 },
  epochs: 1000,
  shownEpochs: 300,
  cards: [200, 1000, 5000],
}

/** A look in seconds, for tests: intervals are wide, so it finds gross faults only. */
const QUICK: Size = {
  draws: { side: 5000, row: 500, branches: 5000 },
  capDraws: { side: 1500, row: 20 },
  attacked: 200,
  linkRuns: 0,
  poisoned: { tickets: 50_000, directions: 5000 },
  epochs: 100,
  shownEpochs: 40,
  cards: [200, 1000],
}

interface Row {
  readonly id: QuestionId
  readonly preset: PresetName
}

/** `declared`, `epsilon`, `lower` and `upper` are of one report; the layers stand beside them. */
export interface QuestionRow extends Row, Partial<Pick<Measured, 'standIn' | 'tickets'>> {
  readonly standInEpsilon: number
  readonly reportEpsilon: number
  readonly domain: number
  readonly k: number | null
  readonly declared: number
  readonly epsilon: number
  readonly lower: number
  readonly upper: number
  readonly draws: number
  readonly matrix: Measured['matrix'] | CapMeasured['matrix']
}

export interface Audit {
  readonly seed: string
  readonly quick: boolean
  readonly questions: QuestionRow[]
  readonly longitudinal: {
    readonly epochs: number
    readonly rows: (Row & Omit<Attacked, 'faults'>)[]
    readonly changing: (Omit<Changing, 'faults'> & { preset: PresetName; questions: readonly QuestionId[]; restless: boolean })[]
  }
  readonly linking: { readonly patrons: number; readonly limit: number; readonly worst: number; readonly rows: (Row & Linked)[] }
  readonly poisoning: { readonly fakes: number; readonly rows: (Row & Omit<Poisoned, 'faults'>)[] }
  readonly estimates: (Row & Omit<Estimated, 'faults'>)[]
  readonly shown: (Row & Omit<Shown, 'faults'>)[]
  readonly rules: { readonly check: string; readonly ok: boolean }[]
  readonly mutants: { readonly total: number; readonly caught: number; readonly list: Mutant[] }
  readonly failures: string[]
  readonly seconds: number
}

const TICKETED: readonly QuestionId[] = ['stage', 'gap', 'subject', 'channel', 'move', 'cost']

interface Options {
  readonly seed: string
  readonly quick: boolean
  readonly clock: () => number
  readonly progress: (words: string) => void
}

export async function audit({ seed, quick, clock, progress }: Options): Promise<Audit> {
  const started = clock()
  const size = quick ? QUICK : FULL
  const load = loader()
  const core = await loadCore(load)
  const failures: string[] = []
  const note = (name: string, faults: readonly string[]): void => {
    for (const words of faults) failures.push(`${name}: ${words}`)
  }
  const questions: QuestionRow[] = []
  const attacks: Audit['longitudinal']['rows'] = []
  const links: Audit['linking']['rows'] = []
  const poisons: Audit['poisoning']['rows'] = []
  const estimated: Audit['estimates'] = []
  const shown: Audit['shown'] = []

  note('exact coins', await found(CORE_CHECKS['exact coins']!, core))
  for (const preset of PRESET_NAMES)
    for (const id of TICKETED) {
      progress(`${id}, ${preset} …`)
      const name = `${id}, ${preset}`
      const row = { id, preset }
      const { standInEpsilon, reportEpsilon, domain } = presetQuestion(id, preset)
      const mechanism = core.mechanism.mechanismOf({ standInEpsilon, reportEpsilon, domain })
      const { standIn, tickets, report, matrix, faults } = measure(core, mechanism, size.draws, `${seed} ${name}`)
      note(name, faults)
      questions.push({ ...row, standInEpsilon, reportEpsilon, domain, k: mechanism.k, ...report, matrix, standIn, tickets })
      attacks.push({ ...row, ...noted(name, attackConstant(core, mechanism, size.attacked, `${seed} ${name} attack`), note) })
      poisons.push({ ...row, ...noted(name, poison(core, mechanism, size.poisoned.tickets, `${seed} ${name} poison`), note) })
      for (const n of size.cards) estimated.push({ ...row, ...noted(name, estimates(core, mechanism, n, size.epochs, `${seed} ${name} estimates`), note) })
      // `channel` over 32 is the mechanism of `gap`, without lines as that is.
      for (const n of size.cards)
        for (const law of LAWS)
          if (id !== 'channel')
            shown.push({ ...row, ...noted(name, shownEstimates(core, presetQuestion(id, preset), law, n, size.shownEpochs, `${seed} ${name} shown`), note) })
      if (size.linkRuns === 0) continue
      // Answers all as common, and answers of which some are rare: whichever is worse.
      const runs = size.linkRuns / 2
      const [even, uneven] = [Array<number>(domain).fill(1 / domain), zipf(domain)].map((shares, at) =>
        linkTickets(core, mechanism, shares, runs, `${seed} ${name} link ${at}`),
      )
      links.push({ ...row, two: Math.max(even!.two, uneven!.two), three: Math.max(even!.three, uneven!.three) })
    }

  // Presets of one epsilon are one mechanism: measured once.
  const measured = new Map<number, ReturnType<typeof auditDirections>>()
  for (const preset of PRESET_NAMES) {
    const { standInEpsilon, reportEpsilon, domain } = presetQuestion('profile', preset)
    const row = { id: 'profile' as const, preset }
    if (!measured.has(reportEpsilon)) progress(`profile at epsilon ${reportEpsilon} …`)
    const found = measured.get(reportEpsilon) ?? auditDirections(core, reportEpsilon, size, `${seed} profile ${reportEpsilon}`)
    if (!measured.has(reportEpsilon)) note(`profile at epsilon ${reportEpsilon}`, found.faults)
    measured.set(reportEpsilon, found)
    questions.push({ ...row, standInEpsilon, reportEpsilon, domain, k: null, ...found.cap.report, matrix: found.cap.matrix })
    poisons.push({ ...row, ...without(found.poisoned) })
    estimated.push(...found.estimated.map((one) => ({ ...row, ...without(one) })))
    if (found.linked !== undefined) links.push({ ...row, ...found.linked })
  }
  for (const { id, preset, two, three } of links)
    if (Math.max(two, three) > MOST_LINKED)
      failures.push(`${id}, ${preset}: ${(Math.max(two, three) * 100).toFixed(2)} % of cards are joined rightly, at most ${MOST_LINKED * 100} % may be`)

  progress('Years of changing answers …')
  const changing = changes(core, note)

  progress('Rules of the client and the server …')
  const rules: Audit['rules'] = []
  const [desks, houses, enrolled] = [await load<Desks>(DESK), await load<Houses>(HOUSE), await load<Enrolled>(ENROLLED)]
  for (const [check, run] of Object.entries(CLIENT_CHECKS)) rules.push({ check, ok: passed(check, await found(run, desks), note) })
  for (const [check, run] of Object.entries(SERVER_CHECKS)) rules.push({ check, ok: passed(check, await found(run, houses), note) })
  for (const [check, run] of Object.entries(TOKEN_CHECKS)) rules.push({ check, ok: passed(check, await found(run, enrolled), note) })

  const list = await mutants(progress)
  for (const { name, check, words = 'nothing is found' } of list) if (check === undefined) failures.push(`seeded fault "${name}": ${words}`)
  return {
    seed,
    quick,
    questions,
    longitudinal: { epochs: EPOCHS, rows: attacks, changing },
    linking: { patrons: PATRONS, limit: MOST_LINKED, worst: Math.max(0, ...links.flatMap(({ two, three }) => [two, three])), rows: links },
    poisoning: { fakes: FAKES, rows: poisons },
    estimates: estimated,
    shown,
    rules,
    mutants: { total: list.length, caught: list.filter(({ check }) => check !== undefined).length, list },
    failures,
    seconds: (clock() - started) / 1000,
  }
}

type Note = (name: string, faults: readonly string[]) => void

function without<Result extends { faults: readonly string[] }>({ faults: _, ...rest }: Result): Omit<Result, 'faults'> {
  return rest
}

function noted<Result extends { faults: readonly string[] }>(name: string, result: Result, note: Note): Omit<Result, 'faults'> {
  note(name, result.faults)
  return without(result)
}

function passed(check: string, faults: readonly string[], note: Note): boolean {
  note(check, faults)
  return faults.length === 0
}

function auditDirections(core: Core, epsilon: number, size: Size, seed: string) {
  const cap = measureCap(core, epsilon, size.capDraws, seed)
  const poisoned = poisonDirections(core, epsilon, size.poisoned.directions, `${seed} poison`)
  const next = numbers(`${seed} readers`)
  // A readership of a thousand directions; each epoch's cards are of patrons drawn from it.
  const readers = Array.from({ length: 1000 }, () => {
    const reader = readerDirection(next)
    const length = Math.hypot(...reader)
    return reader.map((value) => value / length)
  })
  const estimated = size.cards.map((n) => estimateDirections(core, epsilon, n, size.epochs, readers, `${seed} estimates`))
  const linked = size.linkRuns === 0 ? undefined : linkDirections(core, epsilon, size.linkRuns, `${seed} link`)
  return { cap, poisoned, estimated, linked, faults: [...cap.faults, ...poisoned.faults, ...estimated.flatMap(({ faults }) => faults)] }
}

/** Every three questions at every preset, under the preset's own yearly budget, and under the ceiling. */
function changes({ ...core }: Core, note: Note): Audit['longitudinal']['changing'] {
  const ids = Object.keys(LARGEST_DOMAINS).filter((id): id is QuestionId => id in LARGEST_DOMAINS)
  const triples = ids.flatMap((one, first) => ids.slice(first + 1).flatMap((two, second) => ids.slice(first + second + 2).map((three) => [one, two, three])))
  return PRESET_NAMES.flatMap((preset) =>
    [false, true].map((restless) => {
      const years = triples.map((questions) => {
        const yearlyEpsilon = yearlyEpsilonOf(preset, questions)
        const asked = questions.map((id) => presetQuestion(id, preset))
        const name = `${questions.join(', ')}, ${preset}, answers that change`
        return { questions, ...noted(name, changeAlways(core, { yearlyEpsilon, epochDays: 28 }, asked, restless), note) }
      })
      const dearest = years.reduce((most, year) => (year.spent > most.spent || (year.spent === most.spent && year.rests > most.rests) ? year : most))
      return { preset, restless, ...dearest }
    }),
  )
}
