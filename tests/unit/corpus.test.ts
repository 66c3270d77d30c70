import { expect, test } from 'vitest'
import { figures, type Tally } from '../recognition/measure.ts'
import { corpusPresent, ownMeasured, realPages } from '../recognition/pages.ts'
import { type Comparison, compare, tableOf } from '../recognition/table.ts'

const show = (heading: string, comparison: Comparison): void => void process.stdout.write(`\n${heading}\n${tableOf(comparison)}\n`)
const precision = ({ kept, wrong }: Tally): number => kept / (kept + wrong)
const recall = ({ kept, missed }: Tally): number => kept / (kept + missed)

function expectAhead({ ours, general }: Comparison): void {
  const [mine, theirs] = [figures(ours), figures(general)]
  expect(mine.record, 'record or not').toBeGreaterThan(theirs.record)
  expect(mine.title, 'title').toBeGreaterThan(theirs.title)
  expect(mine.creators, 'creators').toBeGreaterThan(theirs.creators)
  expect(mine.identifiers, 'identifiers').toBeGreaterThan(theirs.identifiers)
  expect(mine.subjects, 'subjects').toBeGreaterThan(theirs.subjects)
  expect(mine.date, 'date').toBeGreaterThan(theirs.date)
}

test('own pages are read better than by a general extractor, in every column', { timeout: 120_000 }, async () => {
  const comparison = await compare(await ownMeasured())
  show('own pages', comparison)
  expect(comparison.ours.negative).toBe(0)
  expectAhead(comparison)
})

test(`real pages are recognised as well as promised, and better than by a general extractor${corpusPresent ? '' : ' (they are not on this machine: own pages only)'}`, {
  timeout: 600_000,
}, async ({ annotate }) => {
  if (!corpusPresent) {
    await annotate('the corpus of real pages is not on this machine: measured on own pages only', 'notice')
    return
  }
  const comparison = await compare(realPages())
  show('real pages', comparison)
  const { ours } = comparison
  const mine = figures(ours)
  expect(precision(ours)).toBeGreaterThanOrEqual(0.98)
  expect(recall(ours)).toBeGreaterThanOrEqual(0.97)
  expect(ours.negative).toBe(0)
  expect(mine.title).toBeGreaterThanOrEqual(0.97)
  expect(mine.creators).toBeGreaterThanOrEqual(0.97)
  expect(mine.subjects).toBeGreaterThanOrEqual(0.97)
  expect(mine.identifiers).toBeGreaterThanOrEqual(0.97)
  expect(mine.date).toBeGreaterThanOrEqual(0.97)
  expectAhead(comparison)
})
