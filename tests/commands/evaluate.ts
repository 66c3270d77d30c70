// npm run -s evaluate -- [--data DIR] [--json] [--ease] [--split valid|test] [--renew]: the recommender beside its baselines.
import { parseArgs } from 'node:util'
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts'
import { renew } from '../evaluation/figures.ts'
import { generated } from '../evaluation/generated.ts'
import { goodbooks } from '../evaluation/goodbooks.ts'
import { EvaluationError, type EvaluationLibrary } from '../evaluation/library.ts'
import { table } from '../evaluation/table.ts'

const USAGE = `Usage: evaluate [--data DIR] [--json] [--ease] [--split valid|test] | --renew
  --data DIR   folder with items.jsonl.gz, use.csv.gz and, for subjects and segments, groups.json.gz; without it a generated library
  --json       figures as JSON on standard output
  --ease       EASE^R on all histories as well (several minutes for 6,000 records)
  --split      patrons to measure on; test unless given
  --renew      writes the figures that tests hold the recommender to (tests/evaluation/figures.json), and nothing else`

try {
  const { data, json, ease, split, fresh } = asked()
  if (fresh) {
    process.stdout.write(`${JSON.stringify(renew(), undefined, 2)}\n`)
    process.exit(0)
  }
  say(data === undefined ? 'Making a library …' : 'Reading the data …')
  const library = libraryOf(data, split)
  const evaluation: Evaluation = evaluate(library, { ease, clock: () => performance.now(), progress: say })
  process.stdout.write(json ? `${JSON.stringify(evaluation)}\n` : table(evaluation))
} catch (error) {
  if (!(error instanceof EvaluationError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function libraryOf(data: string | undefined, split: 'valid' | 'test'): EvaluationLibrary {
  return data === undefined ? generated() : goodbooks(data, split)
}

function asked(): { data: string | undefined; json: boolean; ease: boolean; split: 'valid' | 'test'; fresh: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        ease: { type: 'boolean', default: false },
        split: { type: 'string', default: 'test' },
        renew: { type: 'boolean', default: false },
      },
    })
    if (values.split !== 'valid' && values.split !== 'test') throw new TypeError(`--split is "${values.split}"; it can be valid or test.`)
    return { data: values.data, json: values.json, ease: values.ease, split: values.split, fresh: values.renew }
  } catch (error) {
    throw new EvaluationError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

function say(words: string): void {
  process.stderr.write(`${words}\n`)
}
