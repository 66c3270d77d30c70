import { ledTo } from '../domain/led.ts'
import { placeIds, type Work } from '../domain/works/works.ts'
import type { RecordRow, SearchRow } from '../store/database.ts'
import { removeWithSearches } from '../store/records.ts'
import { usePlace } from './Room.tsx'
import { clip } from './text-of.ts'
import type { Patron } from './use-patron.ts'

/** The one way a work is forgotten at a patron's word: with all its places and visits and, if asked, with the searches that led to it. */
export function useForget(row: RecordRow | Work, patron: Patron): { led: SearchRow[]; forget: (withSearches: boolean) => Promise<void> } {
  const { t, services, say } = usePlace()
  const work = patron.works.get(row.id) ?? row
  const led = ledTo(work.id, patron.stays, patron.searches)
  const forget = async (withSearches: boolean): Promise<void> => {
    const ids = placeIds(work)
    await removeWithSearches(ids, withSearches ? led.map(({ id }) => id) : [])
    await services.forgetInTabs(ids)
    say(t('records.removed', { title: clip(work.record.title) }))
  }
  return { led, forget }
}
