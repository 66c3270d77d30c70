import { shownCount } from '#shared/shown.ts'
import { audit } from '../db/audit.ts'
import { readSource, writeDocument } from '../db/documents.ts'
import { dropOldParts } from '../db/editions.ts'
import { listSums } from '../db/profiles.ts'
import { canonical } from '../domain/publishing.ts'
import { aged, learn } from '../domain/segmentation.ts'
import { changeEdition } from './edition.ts'
import type { Job } from './run.ts'

/** Parts of editions replaced longer ago than this are dropped; a browser that slept through it reads the manifest anew. */
const KEEP_PARTS_MS = 30 * 86_400_000

/** Learns the segment model anew from what is published and from the sums of readers' reports, and publishes it when it differs from the one in force. Also drops parts nobody needs. */
export const segment: Job = async (deps, took) => {
  const source = await readSource(deps.db)
  if (source === undefined) return undefined
  const now = deps.now()
  await deps.db.batch([dropOldParts(deps.db, now - KEEP_PARTS_MS)])
  const sums = await listSums(deps.db)
  took?.(source.items.length + shownCount(sums.reduce((all, { sums: { n } }) => all + n, 0)))
  const model = learn(source.items, source.vocabulary, source.segments, aged(sums, source.policy))
  if (model === source.segments) return undefined
  const statements = [
    writeDocument(deps.db, 'segments', canonical(model), now),
    audit(deps.db, { at: now, staff: null, action: 'segments.learn', subject: String(model.version) }),
  ]
  const edition = await changeEdition(deps, statements, (present) => ({ ...present, segments: model }))
  const from = model.facts === undefined || model.facts.reports === 0 ? '' : ` from ${model.facts.reports} reports`
  return `${model.segments.length === 0 ? 'No stable segments' : `${model.segments.length} segments`} learned${from}, edition ${edition}.`
}
