import type { Reading } from './claims.ts'
import { isObject, many, type Node, property, text } from './nodes.ts'

type Add = (field: 'holding', value: string, more: { label?: string }) => void

/** Where schema.org says a copy can be had: files of the work, actions to read or borrow it, and what a library offers; never a shop's offer. */
export function addAccess(reading: Reading & { add: Add }, node: Node): void {
  const objects = (from: Node, ...names: string[]): Node[] => names.flatMap((name) => many(property(from, name)).slice(0, 8).filter(isObject))
  const typed = (one: Node, pattern: RegExp): boolean =>
    pattern.test(
      many(property(one, '@type'))
        .map((type) => text(type))
        .join(' '),
    )
  const add = (value: unknown, named: Node): void => {
    if (!text(value).includes('{')) reading.add('holding', text(value), { label: text(property(named, 'name')) })
  }
  for (const file of objects(node, 'encoding', 'associatedMedia', 'distribution')) add(property(file, 'contentUrl'), file)
  for (const action of [node, ...objects(node, 'workExample')].flatMap((work) => objects(work, 'potentialAction')))
    if (typed(action, /(?:Read|Borrow|Listen|Watch|View)Action/))
      for (const target of many(property(action, 'target')).slice(0, 4)) add(isObject(target) ? property(target, 'urlTemplate') : target, action)
  for (const offer of objects(node, 'offers'))
    for (const holder of objects(offer, 'offeredBy', 'seller')) if (typed(holder, /Library|Archive|Museum/)) add(property(offer, 'url'), holder)
}
