/** Plain k-means as a yardstick: squared distance, k-means++ seeds, the best of so many starts. Written apart from the code it measures. */
export interface KMeans {
  centres: Float64Array
  count: number
  size: number
}

export function kMeans(points: Float64Array, size: number, count: number, random: () => number, starts = 10, rounds = 40): KMeans {
  let best: { centres: Float64Array; spread: number } | undefined
  for (let start = 0; start < starts; start += 1) {
    const centres = seeds(points, size, count, random)
    let spread = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round += 1) {
      const next = step(points, size, centres)
      const settled = spread - next < 1e-7 * next
      spread = next
      if (settled) break
    }
    if (best === undefined || spread < best.spread) best = { centres, spread }
  }
  return { centres: best?.centres ?? new Float64Array(0), count, size }
}

/** The nearest centre of each point. */
export function nearestOf(points: Float64Array, { centres, size }: KMeans): number[] {
  return Array.from({ length: points.length / size }, (_, at) => nearest(points, at * size, size, centres)[0])
}

function nearest(points: Float64Array, from: number, size: number, centres: Float64Array): [number, number] {
  let place = 0
  let least = Number.POSITIVE_INFINITY
  for (let centre = 0; centre * size < centres.length; centre += 1) {
    let squares = 0
    for (let axis = 0; axis < size; axis += 1) squares += (points[from + axis]! - centres[centre * size + axis]!) ** 2
    if (squares < least) {
      place = centre
      least = squares
    }
  }
  return [place, least]
}

/** One round: centres move to the mean of their points. Returns the sum of squared distances before it. */
function step(points: Float64Array, size: number, centres: Float64Array): number {
  const sums = new Float64Array(centres.length)
  const counts = new Float64Array(centres.length / size)
  let spread = 0
  for (let from = 0; from < points.length; from += size) {
    const [place, squares] = nearest(points, from, size, centres)
    spread += squares
    counts[place]! += 1
    for (let axis = 0; axis < size; axis += 1) sums[place * size + axis]! += points[from + axis]!
  }
  for (let at = 0; at < centres.length; at += 1) {
    const n = counts[Math.floor(at / size)]!
    if (n > 0) centres[at] = sums[at]! / n
  }
  return spread
}

function seeds(points: Float64Array, size: number, count: number, random: () => number): Float64Array {
  const total = points.length / size
  const centres = new Float64Array(count * size)
  const far = new Float64Array(total).fill(Number.POSITIVE_INFINITY)
  let chosen = Math.floor(random() * total)
  for (let centre = 0; centre < count; centre += 1) {
    centres.set(points.subarray(chosen * size, (chosen + 1) * size), centre * size)
    let whole = 0
    for (let at = 0; at < total; at += 1) {
      const squares = nearest(points, at * size, size, centres.subarray(centre * size, (centre + 1) * size))[1]
      far[at] = Math.min(far[at]!, squares)
      whole += far[at]!
    }
    let left = random() * whole
    chosen = far.findIndex((squares) => {
      left -= squares
      return left < 0
    })
    if (chosen === -1) chosen = total - 1
  }
  return centres
}
