/**
 * Weights of EASE^R (H. Steck, Embarrassingly Shallow Autoencoders for Sparse Data, WWW 2019) from the *last* of `size`
 * records to each of the others: with P = (K + ridge I)^-1 the weight from i to j is -P_ij / P_jj, that is how much i adds
 * to the ridge regression of j on all the others. Negative weights are cut to 0, so that no record speaks against another.
 *
 * `kernel` is symmetric, row after row, and is overwritten. Cholesky's K + ridge I = L L' gives P = M' M with M = L^-1;
 * of the last record only the last row of M is needed, of the others the lengths of M's columns.
 */
export function weightsFromLast(kernel: Float64Array, size: number, ridge: number): Float64Array {
  factor(kernel, size, ridge)
  const last = size - 1
  const weights = new Float64Array(last)
  const column = new Float64Array(size)
  const corner = 1 / (kernel[last * size + last] ?? 1)
  for (let j = 0; j < last; j += 1) {
    const first = 1 / (kernel[j * size + j] ?? 1)
    column[j] = first
    let length = first * first
    for (let row = j + 1; row < size; row += 1) {
      const start = row * size
      let sum = 0
      for (let k = j; k < row; k += 1) sum += (kernel[start + k] ?? 0) * (column[k] ?? 0)
      const value = -sum / (kernel[start + row] ?? 1)
      column[row] = value
      length += value * value
    }
    weights[j] = Math.max(0, (-corner * (column[last] ?? 0)) / length)
  }
  return weights
}

/** Cholesky's factor of (kernel + ridge I) into the lower half of the kernel. */
function factor(kernel: Float64Array, size: number, ridge: number): void {
  for (let row = 0; row < size; row += 1) {
    const start = row * size
    for (let col = 0; col <= row; col += 1) {
      const other = col * size
      let sum = kernel[start + col] ?? 0
      for (let k = 0; k < col; k += 1) sum -= (kernel[start + k] ?? 0) * (kernel[other + k] ?? 0)
      kernel[start + col] = col === row ? Math.sqrt(sum + ridge) : sum / (kernel[other + col] ?? 1)
    }
  }
}
