import { Icon } from '#shared/parts/Icon.tsx'
import { placeIds, type Work } from '../domain/works/works.ts'
import type { RecordRow } from '../store/database.ts'
import { setKept } from '../store/records.ts'
import { usePlace } from './Room.tsx'
import { clip } from './text-of.ts'

/** Keeps a record by hand, or lets go of it. */
export function KeptButton({ row, class: extra = 'btn small' }: { row: RecordRow | Work; class?: string }) {
  const { t, say } = usePlace()
  const title = clip(row.record.title)
  return (
    <button
      type="button"
      class={extra}
      aria-pressed={row.kept === 1}
      onClick={() => void toggleRecord(row).then(() => say(t(row.kept === 1 ? 'picks.status.unkept' : 'picks.status.kept', { title })))}
    >
      <Icon name="keep" />
      {t(row.kept === 1 ? 'kept' : 'keep')}
      <span class="vh"> {title}</span>
    </button>
  )
}

/** Keeps the place a work was first met in; letting go takes the mark from all of them. */
export async function toggleRecord(row: RecordRow | Work): Promise<void> {
  if (row.kept === 0) await setKept(row.id, true)
  else await Promise.all(placeIds(row).map((id) => setKept(id, false)))
}
