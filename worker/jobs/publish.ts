import { audit } from '../db/audit.ts'
import { dueItems, type ItemRow, itemOf, updateItem } from '../db/items.ts'
import { dayAt } from '../domain/items.ts'
import { changeEdition } from './edition.ts'
import type { Job } from './run.ts'
import { switchPolicy } from './switch-policy.ts'

/** Publishes the scheduled items whose time has come, together in one edition; a policy whose epoch has begun goes first. */
export const publish: Job = async (deps, took) => {
  const switched = await switchPolicy(deps)
  if (switched !== undefined) return switched
  const now = deps.now()
  const rows = (await dueItems(deps.db, now)).map(
    (row): ItemRow => ({ ...row, state: 'published', published: row.published ?? dayAt(now), revision: row.revision + 1, updated: now }),
  )
  if (rows.length === 0) return undefined
  took?.(rows.length)
  const statements = rows.flatMap((row) => [updateItem(deps.db, row), audit(deps.db, { at: now, staff: null, action: 'item.publish', subject: row.id })])
  const edition = await changeEdition(deps, statements, (source) => ({
    ...source,
    items: [...source.items.filter((item) => rows.every((row) => row.id !== item.id)), ...rows.flatMap(itemOf)],
  }))
  return `${rows.length} scheduled items published, edition ${edition}.`
}
