import type { EvaluationLibrary } from './library.ts'
import type { Scorer } from './measure.ts'

const TILE = 64

/**
 * EASE^R as published (Steck 2019): B = -P / diag(P), P = (X'X + ridge I)^-1, X the histories. `counts` is X'X. A dense
 * inverse: n^3 / 2 multiplications, several minutes and 300 MB for 6,000 records. `progress` gets the share done.
 */
export function easeOnHistories({ records }: EvaluationLibrary, counts: Float64Array, ridge: number, progress: (share: number) => void): Scorer {
  const size = records.length
  const inverse = inverted(Float32Array.from(counts), size, ridge, progress)
  const diagonal = Float64Array.from(records, (_, j) => inverse[j * size + j]!)
  return (known, scores) => {
    for (const record of known) for (let j = 0; j < size; j += 1) scores[j]! -= j === record ? 0 : inverse[record * size + j]! / diagonal[j]!
  }
}

/** Inverse of (matrix + ridge I), symmetric, by Cholesky; overwrites the matrix. All three passes are products of rows, tile by tile, so that they stay in the cache. */
export function inverted(matrix: Float32Array, size: number, ridge: number, progress: (share: number) => void = () => {}): Float32Array {
  for (let i = 0; i < size; i += 1) matrix[i * size + i]! += ridge
  const tile = new Float64Array(TILE * TILE)
  const tiles = Math.ceil(size / TILE)
  factor(matrix, size, tile, (block) => progress(block / tiles / 3))
  const columns = columnsOfInverse(matrix, size, tile, (block) => progress((1 + block / tiles) / 3))
  for (let from = 0; from < size; from += TILE) {
    for (let other = 0; other <= from; other += TILE) {
      products(columns, from, columns, other, from, size, size, tile)
      each(size, from, other, (i, j, at) => {
        matrix[i * size + j] = tile[at]!
        matrix[j * size + i] = tile[at]!
      })
    }
    progress((2 + from / size) / 3)
  }
  return matrix
}

/** matrix = L L', L into the lower half. */
function factor(matrix: Float32Array, size: number, tile: Float64Array, progress: (block: number) => void): void {
  for (let col = 0; col < size; col += TILE) {
    for (let row = col; row < size; row += TILE) {
      products(matrix, row, matrix, col, 0, col, size, tile)
      each(size, row, col, (i, j, at) => {
        if (j > i) return
        let sum = matrix[i * size + j]! - tile[at]!
        for (let k = col; k < j; k += 1) sum -= matrix[i * size + k]! * matrix[j * size + k]!
        matrix[i * size + j] = i === j ? Math.sqrt(sum) : sum / matrix[j * size + j]!
      })
    }
    progress(col / TILE)
  }
}

/** Row j of the answer is column j of L^-1, nought before j. */
function columnsOfInverse(matrix: Float32Array, size: number, tile: Float64Array, progress: (block: number) => void): Float32Array {
  const columns = new Float32Array(size * size)
  for (let row = 0; row < size; row += TILE) {
    for (let col = 0; col <= row; col += TILE) {
      products(matrix, row, columns, col, col, row, size, tile)
      each(size, row, col, (i, j, at) => {
        if (j > i) return
        let sum = i === j ? -1 : tile[at]!
        for (let k = Math.max(row, j); k < i; k += 1) sum += matrix[i * size + k]! * columns[j * size + k]!
        columns[j * size + i] = -sum / matrix[i * size + i]!
      })
    }
    progress(row / TILE)
  }
  return columns
}

/** Calls for every cell of a tile, rows first. */
function each(size: number, row: number, col: number, cell: (i: number, j: number, at: number) => void): void {
  for (let i = row; i < Math.min(size, row + TILE); i += 1) for (let j = col; j < Math.min(size, col + TILE); j += 1) cell(i, j, (i - row) * TILE + j - col)
}

/** tile[i][j] = sum over k in [from, to) of a[row + i][k] * b[col + j][k]. Four rows and two columns at a time keep the sums in registers. */
function products(a: Float32Array, row: number, b: Float32Array, col: number, from: number, to: number, size: number, tile: Float64Array): void {
  tile.fill(0)
  const rows = Math.min(TILE, size - row)
  const cols = Math.min(TILE, size - col)
  for (let start = from; start < to; start += 256) {
    const end = Math.min(to, start + 256)
    for (let i = 0; i < rows; i += 4) {
      const a0 = (row + i) * size
      const a1 = (row + Math.min(i + 1, rows - 1)) * size
      const a2 = (row + Math.min(i + 2, rows - 1)) * size
      const a3 = (row + Math.min(i + 3, rows - 1)) * size
      for (let j = 0; j < cols; j += 2) {
        const b0 = (col + j) * size
        const b1 = (col + Math.min(j + 1, cols - 1)) * size
        let s00 = 0
        let s10 = 0
        let s20 = 0
        let s30 = 0
        let s01 = 0
        let s11 = 0
        let s21 = 0
        let s31 = 0
        for (let k = start; k < end; k += 1) {
          const x = b[b0 + k]!
          const y = b[b1 + k]!
          const p = a[a0 + k]!
          const q = a[a1 + k]!
          const r = a[a2 + k]!
          const s = a[a3 + k]!
          s00 += p * x
          s10 += q * x
          s20 += r * x
          s30 += s * x
          s01 += p * y
          s11 += q * y
          s21 += r * y
          s31 += s * y
        }
        const at = i * TILE + j
        tile[at]! += s00
        if (j + 1 < cols) tile[at + 1]! += s01
        if (i + 1 < rows) tile[at + TILE]! += s10
        if (i + 1 < rows && j + 1 < cols) tile[at + TILE + 1]! += s11
        if (i + 2 < rows) tile[at + 2 * TILE]! += s20
        if (i + 2 < rows && j + 1 < cols) tile[at + 2 * TILE + 1]! += s21
        if (i + 3 < rows) tile[at + 3 * TILE]! += s30
        if (i + 3 < rows && j + 1 < cols) tile[at + 3 * TILE + 1]! += s31
      }
    }
  }
}
