import { Icon } from '#shared/parts/Icon.tsx'
import type { RecordRow } from '../store/database.ts'
import { setKept } from '../store/records.ts'
import { usePlace } from './Room.tsx'
import { clip } from './text-of.ts'

/** Keeps a record by hand, or lets go of it. */
export function KeptButton({ row, class: extra = 'btn small' }: { row: RecordRow; class?: string }) {
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

export async function toggleRecord(row: RecordRow): Promise<void> {
  await setKept(row.id, row.kept === 0)
}
