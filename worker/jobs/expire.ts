import { audit } from '../db/audit.ts'
import { type ItemRow, overItems, updateItem } from '../db/items.ts'
import { changeEdition } from './edition.ts'
import type { Job } from './run.ts'

/** Takes items whose end has come out of the edition, together. */
export const expire: Job = async (deps, took) => {
  const now = deps.now()
  const rows = (await overItems(deps.db, now)).map((row): ItemRow => ({ ...row, state: 'expired', revision: row.revision + 1, updated: now }))
  if (rows.length === 0) return undefined
  took?.(rows.length)
  const statements = rows.flatMap((row) => [updateItem(deps.db, row), audit(deps.db, { at: now, staff: null, action: 'item.expire', subject: row.id })])
  await changeEdition(deps, statements, (source) => ({ ...source, items: source.items.filter((item) => rows.every((row) => row.id !== item.id)) }))
  return `${rows.length} items expired.`
}
