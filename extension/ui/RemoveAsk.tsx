import { useId, useRef, useState } from 'preact/hooks'
import type { Work } from '../domain/works/works.ts'
import type { RecordRow } from '../store/database.ts'
import { usePlace } from './Room.tsx'
import { clip } from './text-of.ts'
import { useForget } from './use-forget.ts'
import type { Patron } from './use-patron.ts'

/** Asks in place before a record goes with its visits, and offers that the searches which led to it go too. */
export function RemoveAsk({ row, patron, onCancel }: { row: RecordRow | Work; patron: Patron; onCancel: () => void }) {
  const { t } = usePlace()
  const { led, forget } = useForget(row, patron)
  const also = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <div class="asking">
      <span>{t('records.removeAsk', { count: patron.use.get(row.id)?.visits ?? 0 })}</span>
      {led.length > 0 && (
        <span class="tog">
          <input type="checkbox" id={id} ref={also} />
          <label for={id}>
            {t('forget.searchesToo', {
              count: led.length,
              words: led.map(({ query }) => clip(query)).join(t('list.separator')),
            })}
          </label>
        </span>
      )}
      <button type="button" class="btn small" onClick={() => void forget(also.current?.checked === true)}>
        {t('remove')}
        <span class="vh"> {clip(row.record.title)}</span>
      </button>
      <button type="button" class="btn plain small" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  )
}

/** Forgets the record of the open page, after asking in place. */
export function ForgetThis({ row, patron }: { row: RecordRow | Work; patron: Patron }) {
  const { t } = usePlace()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" class="btn plain small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t('forget.this')}
        <span class="vh"> {clip(row.record.title)}</span>
      </button>
      {asking && <RemoveAsk row={row} patron={patron} onCancel={() => setAsking(false)} />}
    </>
  )
}
