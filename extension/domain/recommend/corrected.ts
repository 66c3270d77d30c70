import type { Item } from '#shared/item.ts'
import type { ItemRow } from '../rows.ts'

const correctedLists = new WeakMap<readonly Item[], { key: string; items: readonly Item[] }>()

/** The items without the subjects the patron called wrong. The same list for the same words, so that what is built on it is kept. */
export function corrected(items: readonly Item[], states: ReadonlyMap<string, ItemRow>): readonly Item[] {
  const wrong = [...states.values()].flatMap(({ id, wrong: subjects = [] }) => (subjects.length === 0 ? [] : [[id, subjects.toSorted()] as const]))
  if (wrong.length === 0) return items
  const key = JSON.stringify(wrong.sort(([a], [b]) => (a < b ? -1 : 1)))
  const known = correctedLists.get(items)
  if (known?.key === key) return known.items
  const byItem = new Map(wrong)
  const list = items.map((item) => {
    const not = byItem.get(item.id)
    return not === undefined ? item : { ...item, subjects: item.subjects.filter((subject) => !not.includes(subject)) }
  })
  correctedLists.set(items, { key, items: list })
  return list
}
