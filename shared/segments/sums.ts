/**
 * What is kept of the `profile` reports of an epoch: their number, the sum of their 32 coordinates and the sum of the 528 products of two of them. Whole
 * numbers, exact up to eight million reports (each product is below 2^30, and a double holds whole numbers up to 2^53).
 */
import { GRID } from '../privacy/direction.ts'
import { GROUPS } from '../subject.ts'

/** Number of products of two of 32 coordinates, each with itself included. */
export const PRODUCTS = (GROUPS * (GROUPS + 1)) / 2

/** Sums over `n` reports on the grid. Product of axes i >= j stands at i (i + 1) / 2 + j. */
export interface ProfileSums {
  n: number
  readonly sum: Float64Array
  readonly products: Float64Array
}

export const noSums = (): ProfileSums => ({ n: 0, sum: new Float64Array(GROUPS), products: new Float64Array(PRODUCTS) })

/** Adds one report as decoded: 32 whole numbers on the grid. */
export function addReport(sums: ProfileSums, report: Int16Array): void {
  const { sum, products } = sums
  sums.n += 1
  let at = 0
  for (let row = 0; row < GROUPS; row++) {
    const factor = report[row] ?? 0
    sum[row] = (sum[row] ?? 0) + factor
    for (let column = 0; column <= row; column++, at++) products[at] = (products[at] ?? 0) + factor * (report[column] ?? 0)
  }
}

/** Mean of the reports as unit vectors. */
export const meanReport = ({ n, sum }: ProfileSums, axis: number): number => (sum[axis] ?? 0) / (n * GRID)

/** Mean product of two axes of the reports as unit vectors. */
export function meanProduct({ n, products }: ProfileSums, row: number, column: number): number {
  const [high, low] = row >= column ? [row, column] : [column, row]
  return (products[(high * (high + 1)) / 2 + low] ?? 0) / (n * GRID * GRID)
}
