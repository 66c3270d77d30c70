import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogueOf } from '#extension/domain/recommend/catalogue.ts'
import type { Described } from '#extension/domain/recommend/described.ts'
import { largest, likenessToAll, topicalLikeness } from '#extension/domain/recommend/likeness.ts'
import { neighbourhoodOf } from '#extension/domain/recommend/neighbourhood.ts'
import { weightsFromLast } from '#extension/domain/recommend/solve.ts'
import { inverted } from '../../evaluation/ease.ts'
import { generated } from '../../evaluation/generated.ts'

/** A kernel matrix of random vectors, hence positive semidefinite. */
const kernel = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), { minLength: size, maxLength: size }).map((rows) => ({
    size,
    matrix: Float64Array.from(rows.flatMap((a) => rows.map((b) => a.reduce((sum, value, at) => sum + value * b[at]!, 0)))),
  })),
)

/** Inverse by Gauss and Jordan, to compare with. */
function inverse(matrix: Float64Array, size: number, ridge: number): number[][] {
  const rows = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => matrix[i * size + j]! + (i === j ? ridge : 0)),
    ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)),
  ])
  for (let pivot = 0; pivot < size; pivot += 1) {
    const scale = rows[pivot]![pivot]!
    rows[pivot] = rows[pivot]!.map((value) => value / scale)
    for (let i = 0; i < size; i += 1) {
      if (i === pivot) continue
      const factor = rows[i]![pivot]!
      rows[i] = rows[i]!.map((value, j) => value - factor * rows[pivot]![j]!)
    }
  }
  return rows.map((row) => row.slice(size))
}

test('weights are those of EASE^R by the plain inverse, cut at nought', () => {
  fc.assert(
    fc.property(kernel, fc.double({ min: 0.5, max: 5, noNaN: true }), ({ size, matrix }, ridge) => {
      const p = inverse(matrix, size, ridge)
      const weights = weightsFromLast(matrix.slice(), size, ridge)
      for (const [j, weight] of weights.entries()) expect(weight).toBeCloseTo(Math.max(0, -p[size - 1]![j]! / p[j]![j]!), 8)
    }),
  )
})

test.each([3, 64, 65, 130])('the tiled inverse of %i records is the inverse', (size) => {
  const rows = Array.from({ length: size }, (_, i) => Array.from({ length: 7 }, (_, k) => Math.sin(i * 7 + k * k)))
  const matrix = Float32Array.from(rows.flatMap((a) => rows.map((b) => a.reduce((sum, value, at) => sum + value * b[at]!, 0))))
  const p = inverted(matrix.slice(), size, 2)
  for (const i of [0, Math.floor(size / 2), size - 1]) {
    for (const j of [0, 1, size - 1]) {
      let sum = 0
      for (let k = 0; k < size; k += 1) sum += (matrix[i * size + k]! + (i === k ? 2 : 0)) * p[k * size + j]!
      expect(sum).toBeCloseTo(i === j ? 1 : 0, 4)
    }
  }
})

test('a neighbourhood holds the most alike, never the record, and at most the set number', () => {
  const { records } = generated({ records: 300, histories: 0, patrons: 0 })
  const catalogue = catalogueOf(records)
  for (const [place, record] of records.slice(0, 20).entries()) {
    const { places, weights } = neighbourhoodOf(record, catalogue)
    const likeness = topicalLikeness(catalogue.vectors[place]!, catalogue)
    likeness[place] = 0
    const sorted = [...likeness].filter((value) => value > 0).sort((a, b) => b - a)
    expect(places.length).toBe(Math.min(50, sorted.length))
    expect(weights.length).toBe(places.length)
    expect([...places]).not.toContain(place)
    expect(Array.from(places, (at) => likeness[at])).toEqual(sorted.slice(0, 50))
  }
})

test('likeness that counts is that of records which share a subject, a creator or a series, and is the whole of theirs', () => {
  const { records } = generated({ records: 200, histories: 0, patrons: 0 })
  const catalogue = catalogueOf(records)
  const about = ({ subjects, creators, series }: Described) =>
    new Set([...subjects.map(({ term }) => `s ${term}`), ...creators.map((name) => `c ${name}`), ...series.map((name) => `p ${name}`)])
  for (const record of records.slice(0, 20)) {
    const whole = likenessToAll(catalogue.vectorOf(record), catalogue)
    const counted = topicalLikeness(catalogue.vectorOf(record), catalogue)
    for (const [place, other] of records.entries()) {
      const alike = !about(record).isDisjointFrom(about(other))
      expect(counted[place]).toBeCloseTo(alike ? whole[place]! : 0, 12)
    }
  }
})

test('the largest are found in order, ties by place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (list, count) => {
      const expected = [...list.keys()].filter((place) => list[place]! > 0).sort((a, b) => list[b]! - list[a]! || a - b)
      expect(largest(Float64Array.from(list), count)).toEqual(expected.slice(0, count))
    }),
  )
})
