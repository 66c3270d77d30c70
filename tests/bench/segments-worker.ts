// The Worker that the part `segments` times from outside: the production code of closing and learning, without a database.
import { DIRECTION_BYTES, decodeDirection } from '#shared/privacy/direction.ts'
import { carriedBy, learnPublic, moveWith, stabilityOf } from '#shared/segments/learn.ts'
import { evidenceOf } from '#shared/segments/moments.ts'
import { pseudoReaders, publicMean } from '#shared/segments/readers.ts'
import { addReport, noSums } from '#shared/segments/sums.ts'
import { generated } from '../evaluation/generated.ts'

const { records, groups = [] } = generated({ records: 2000, histories: 0, patrons: 0 })
const holdings = records.map((record, at) => ({ ...record, groups: groups[at] ?? [] }))
const K = 8

/** POST /: reports, 64 bytes each, and back come the centres. `?only=none` answers at once, so that the way there and back can be taken off. */
export default {
  async fetch(request: Request): Promise<Response> {
    const reports = new Uint8Array(await request.arrayBuffer())
    if (new URL(request.url).searchParams.get('only') === 'none') return Response.json({ n: reports.length / DIRECTION_BYTES })
    const sums = noSums()
    for (let at = 0; at < reports.length; at += DIRECTION_BYTES) addReport(sums, decodeDirection(reports.subarray(at, at + DIRECTION_BYTES)))
    const evidence = evidenceOf([{ sums, epsilon: 4, age: 0 }])
    const readers = pseudoReaders(holdings, publicMean(holdings))
    const { centres } = moveWith(carriedBy(evidence, readers), learnPublic(readers, K, 1))
    return Response.json({ n: sums.n, centres: centres.count, stability: stabilityOf(readers, evidence, K, 1) })
  },
}
