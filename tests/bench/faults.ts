import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../commands/root.ts'
import { FAULTS, RARE } from '../faults/mutants.ts'
import { type Bench, type Part, row } from './part.ts'

const LIVES = 10_000
/** Lives lived on D1 too, to show that the database in memory the others run on answers alike. */
const ON_D1 = 300
const FIRST = 1
/** Lives that a seeded fault may take to be found; of each kind of life some are among them. */
const TO_FIND = 240
/** Milliseconds without a word after which a process hangs: its other lives count as missing. */
const SILENCE = 120_000

interface Line {
  seed: number
  problems: string[]
  taken: number
  counted: number
  kills: number
  faults: number
  differs?: boolean
}

/** Exactly once under faults: random lives through the real client and the real worker (tests/faults/schedule.ts). */
export const faults: Part = {
  name: 'faults',
  async run({ progress }: Bench) {
    const began = performance.now()
    const hands = Math.max(1, Math.min(8, availableParallelism()))
    const share = Math.ceil(LIVES / hands)
    const lines = (
      await Promise.all(Array.from({ length: hands }, (_, hand) => lived(FIRST + hand * share, Math.min(share, LIVES - hand * share), progress)))
    ).flat()
    const seconds = (performance.now() - began) / 1000
    const twice = await lived(FIRST, ON_D1, progress, '--d1')
    for (const { seed, problems } of lines.filter((one) => one.problems.length > 0).slice(0, 10)) progress(`seed ${seed}: ${problems.join('; ')}`)
    const unfound = await missed(hands, progress)
    const sum = (name: 'taken' | 'counted' | 'kills' | 'faults') => lines.reduce((total, line) => total + line[name], 0)
    return [
      row(`seeded faults not found, of ${FAULTS.length - RARE.size}`, unfound.filter((name) => !RARE.has(name)).length, 'faults', { budget: 0 }),
      row(`rare seeded faults not found, of ${RARE.size}`, unfound.filter((name) => RARE.has(name)).length, 'faults'),
      row('lives missing', LIVES - lines.length, 'lives', { budget: 0 }),
      row(`lives with a fault, of ${LIVES}`, lines.filter((one) => one.problems.length > 0).length, 'lives', { budget: 0 }),
      row(`lives that go otherwise on D1, of ${ON_D1}`, twice.filter((one) => one.differs !== false).length + ON_D1 - twice.length, 'lives', { budget: 0 }),
      row('cards taken', sum('taken'), 'cards'),
      row('cards counted', sum('counted'), 'cards'),
      row('browsers killed', sum('kills'), 'kills'),
      row('requests that failed', sum('faults'), 'requests'),
      row('time', seconds, 's'),
    ]
  },
}

/** Seeded faults that no life of the first ones showed. */
async function missed(hands: number, progress: (words: string) => void): Promise<string[]> {
  const names = FAULTS.map(({ name }) => name)
  const unfound: string[] = []
  const hand = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const lines = await lived(FIRST, TO_FIND, () => undefined, '--fault', name)
      const found = lines.find(({ problems }) => problems.length > 0)
      progress(found === undefined ? `${name}: NOT FOUND in ${lines.length} lives` : `${name}: found in life ${found.seed}, ${found.problems[0]}`)
      if (found === undefined) unfound.push(name)
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
  return unfound
}

/** One process for a row of seeds; it says its lives a line each. */
async function lived(first: number, count: number, progress: (words: string) => void, ...more: string[]): Promise<Line[]> {
  const args = ['--import', './tests/faults/loader.ts', 'tests/faults/run.ts', String(first), String(count), ...more]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: Line[] = []
  let silence = setTimeout(() => child.kill(), SILENCE)
  for await (const text of createInterface({ input: child.stdout })) {
    if (!text.startsWith('{')) continue
    clearTimeout(silence)
    silence = setTimeout(() => child.kill(), SILENCE)
    lines.push(JSON.parse(text) as Line)
    if (lines.length % 500 === 0) progress(`${lines.length} of ${count} lives from seed ${first}`)
  }
  clearTimeout(silence)
  return lines
}

/** Where the lives are; for the words of a failure. */
export const command = (seed: number): string => `node --import ./tests/faults/loader.ts ${join('tests', 'faults', 'run.ts')} ${seed} 1`
