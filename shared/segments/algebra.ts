/** A square matrix, row by row. */
export interface Matrix {
  readonly size: number
  readonly values: Float64Array
}

/** Points of one dimension, one after the other. */
export interface Points {
  readonly count: number
  readonly size: number
  readonly values: Float64Array
}

export const matrix = (size: number): Matrix => ({ size, values: new Float64Array(size * size) })

/** A matrix by its entries. */
export function filled(size: number, entry: (row: number, column: number) => number): Matrix {
  const values = new Float64Array(size * size)
  for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) values[row * size + column] = entry(row, column)
  return { size, values }
}

export const entry = ({ size, values }: Matrix, row: number, column: number): number => values[row * size + column] ?? 0

export function product(a: Matrix, b: Matrix): Matrix {
  const { size } = a
  const values = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let inner = 0; inner < size; inner++) {
      const factor = entry(a, row, inner)
      for (let column = 0; column < size; column++) values[row * size + column] = (values[row * size + column] ?? 0) + factor * entry(b, inner, column)
    }
  return { size, values }
}

export const transposed = (a: Matrix): Matrix => filled(a.size, (row, column) => entry(a, column, row))

/** Eigenvalues, the greatest first, and the eigenvectors as columns. */
export interface Eigen {
  readonly values: number[]
  readonly vectors: Matrix
}

/** Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations (1846), to the precision of a double. */
export function eigen(symmetric: Matrix): Eigen {
  const { size } = symmetric
  const a = symmetric.values.slice()
  const v = filled(size, (row, column) => (row === column ? 1 : 0)).values
  const whole = a.reduce((sum, value) => sum + value * value, 0)
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0
    for (let p = 0; p < size; p++) for (let q = 0; q < p; q++) off += (a[p * size + q] ?? 0) ** 2
    if (off <= 1e-28 * whole) break
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const across = a[p * size + q] ?? 0
        if (Math.abs(across) < 1e-300) continue
        const slant = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * across)
        const tangent = (slant < 0 ? -1 : 1) / (Math.abs(slant) + Math.sqrt(slant * slant + 1))
        const cosine = 1 / Math.sqrt(tangent * tangent + 1)
        const sine = tangent * cosine
        rotate(a, size, p, q, 1, size, cosine, sine)
        rotate(a, size, p, q, size, 1, cosine, sine)
        rotate(v, size, p, q, 1, size, cosine, sine)
      }
  }
  const order = Array.from({ length: size }, (_, at) => at).sort((one, other) => (a[other * size + other] ?? 0) - (a[one * size + one] ?? 0))
  return { values: order.map((at) => a[at * size + at] ?? 0), vectors: filled(size, (row, column) => v[row * size + (order[column] ?? 0)] ?? 0) }
}

/** Turns two columns (`across` 1, `along` size) or two rows (`across` size, `along` 1) into each other. */
function rotate(values: Float64Array, size: number, p: number, q: number, across: number, along: number, cosine: number, sine: number): void {
  for (let k = 0; k < size; k++) {
    const one = values[p * across + k * along] ?? 0
    const other = values[q * across + k * along] ?? 0
    values[p * across + k * along] = cosine * one - sine * other
    values[q * across + k * along] = sine * one + cosine * other
  }
}

/** The symmetric matrix with the same vectors and its eigenvalues changed. */
export function onSpectrum({ values, vectors }: Eigen, change: (value: number) => number): Matrix {
  const { size } = vectors
  const changed = values.map(change)
  return filled(size, (row, column) => changed.reduce((sum, value, at) => sum + entry(vectors, row, at) * value * entry(vectors, column, at), 0))
}

/** Mean of points. */
export function meanOf({ count, size, values }: Points): Float64Array {
  const mean = new Float64Array(size)
  for (let at = 0; at < count; at++) for (let axis = 0; axis < size; axis++) mean[axis] = (mean[axis] ?? 0) + (values[at * size + axis] ?? 0) / count
  return mean
}

/** Mean of the points' products, axis by axis: the second moment about nought. */
export function secondMomentOf({ count, size, values }: Points): Matrix {
  const sum = new Float64Array(size * size)
  for (let at = 0; at < count; at++)
    for (let row = 0; row < size; row++) {
      const factor = (values[at * size + row] ?? 0) / count
      if (factor === 0) continue
      for (let column = 0; column <= row; column++) sum[row * size + column] = (sum[row * size + column] ?? 0) + factor * (values[at * size + column] ?? 0)
    }
  return filled(size, (row, column) => sum[row >= column ? row * size + column : column * size + row] ?? 0)
}

/** Points from rows of one length. */
export function pointsOf(rows: readonly ArrayLike<number>[], size: number): Points {
  const values = new Float64Array(rows.length * size)
  for (const [at, row] of rows.entries()) values.set(row, at * size)
  return { count: rows.length, size, values }
}
