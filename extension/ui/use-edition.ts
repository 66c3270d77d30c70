import { useEffect, useState } from 'preact/hooks'
import type { Item } from '#shared/item.ts'
import { eligible } from '../domain/eligible.ts'
import { advance, type Shelf, shelfSteps } from '../domain/recommend/prepare.ts'
import { usePlace } from './Room.tsx'
import type { Patron } from './use-patron.ts'

/** Milliseconds of one task: a page stays at the patron's hand. */
const SLICE = 25

/**
 * What is found in the edition, in slices between which the page may paint; undefined until then, and without an edition.
 * The last find stays until the next is there. `find` must stay the same object while it asks the same; `fits` tells what
 * may be shown.
 */
export function useInEdition<T>(patron: Patron, find: (shelf: Shelf, fits: (item: Item) => boolean) => Generator<undefined, T, undefined>): T | undefined {
  const { settings, clock } = usePlace()
  const { readingLanguages = NONE, levels, access } = settings
  const { edition, interests, records, states, segment, stage, vocabulary } = patron
  const [found, setFound] = useState<{ value: T }>()
  useEffect(() => {
    if (edition === undefined) {
      setFound(undefined)
      return
    }
    const guards = { readingLanguages, levels, access }
    const gates = { ...guards, interests, records, states, stage, now: clock(), ...(segment === undefined ? {} : { segment }) }
    function* steps(items: readonly Item[]): Generator<undefined, void, undefined> {
      const shelf = yield* shelfSteps({ ...guards, items, vocabulary, states })
      setFound({ value: yield* find(shelf, eligible(gates, shelf.concepts)) })
    }
    const running = steps(edition.items)
    const slice = () => {
      if (!advance(running, SLICE, () => performance.now())) timer = setTimeout(slice)
    }
    let timer = setTimeout(slice)
    return () => clearTimeout(timer)
  }, [find, edition, interests, records, states, segment, stage, vocabulary, readingLanguages, levels, access, clock])
  return found?.value
}

const NONE: readonly string[] = []
