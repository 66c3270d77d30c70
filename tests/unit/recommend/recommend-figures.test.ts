import { expect, test } from 'vitest'
import { fallen, figures, library, stored } from '../../evaluation/figures.ts'

const whole = library()

test('recommends as well as before, within two in a hundred; `npm run -s evaluate -- --renew` when a change is meant', () => {
  const measured = figures(whole)
  expect(Object.keys(measured)).toEqual(Object.keys(stored()))
  expect(fallen(measured, stored())).toEqual([])
}, 30_000)

test('a recommender that no longer saw creators would be noticed', () => {
  const blind = whole.records.map((record) => ({ ...record, creators: [] }))
  expect(fallen(figures(whole, blind), stored()).join()).toContain('Carrel: ndcg10 fell')
}, 30_000)
