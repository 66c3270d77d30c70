// The Worker that the part `segments` times from outside: the production code of closing and learning, without a database.
import { DIRECTION_BYTES, decodeDirection } from '#shared/privacy/direction.ts'
import { carriedBy, learnPublic, moveWith, stabilityOf } from '#shared/segments/learn.ts'
import { evidenceOf } from '#shared/segments/moments.ts'
import { pseudoReaders, publicMean } from '#shared/segments/readers.ts'
import { addReport, noSums, type ProfileSums } from '#shared/segments/sums.ts'
import { generated } from '../evaluation/generated.ts'

const { records, groups = [] } = generated({ records: 2000, histories: 0, patrons: 0 })
const holdings = records.map((record, at) => ({ ...record, groups: groups[at] ?? [] }))
const K = 8

/** Sums of an epoch counted before, as the database would hold them. */
let before: ProfileSums = noSums()

/**
 * POST /: reports, 64 bytes each, and back come the centres. `?only=none` answers at once, so that the way there and back can be taken off; `?only=keep` adds them up for
 * a later request with `?after`, which learns from them and from its own reports.
 */
export default {
  async fetch(request: Request): Promise<Response> {
    const reports = new Uint8Array(await request.arrayBuffer())
    const asked = new URL(request.url).searchParams
    if (asked.get('only') === 'none') return Response.json({ n: reports.length / DIRECTION_BYTES })
    const sums = noSums()
    for (let at = 0; at < reports.length; at += DIRECTION_BYTES) addReport(sums, decodeDirection(reports.subarray(at, at + DIRECTION_BYTES)))
    if (asked.get('only') === 'keep') {
      before = sums
      return Response.json({ n: sums.n })
    }
    const evidence = evidenceOf([...(asked.has('after') ? [{ sums: before, epsilon: 4, age: 28 }] : []), { sums, epsilon: 4, age: 0 }])
    const readers = pseudoReaders(holdings, publicMean(holdings))
    const { centres } = moveWith(carriedBy(evidence, readers), learnPublic(readers, K, 1))
    return Response.json({ n: sums.n, centres: centres.count, stability: stabilityOf(readers, evidence, K, 1) })
  },
}
