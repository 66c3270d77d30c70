import { useState } from 'preact/hooks'
import type { Work } from '../domain/works/works.ts'
import { KeptButton } from './KeptButton.tsx'
import { deskHref, webAddress } from './links.ts'
import { RemoveAsk } from './RemoveAsk.tsx'
import { usePlace } from './Room.tsx'
import { clip, headOf, hostOf, imprintOf, kindOf, shelfmarkOf } from './text-of.ts'
import type { Patron } from './use-patron.ts'

/** One record as a ruled line; removing it asks first, in place. */
export function RecordLine({ row, patron }: { row: Work; patron: Patron }) {
  const { t, words } = usePlace()
  const [asking, setAsking] = useState(false)
  const { record } = row
  const use = patron.use.get(row.id)
  const address = webAddress(record.url)
  const also = [...new Set(row.places.slice(1).map((place) => hostOf(place.row.origin)))].filter((host) => host !== hostOf(row.origin))
  const under = [headOf(record), imprintOf(record, t('list.separator'))].filter(Boolean).join(t('list.separator'))
  return (
    <li data-row={row.id} tabIndex={-1}>
      <div class="shelf num">
        <b>{shelfmarkOf(record) ?? t(kindOf(record))}</b>
        {shelfmarkOf(record) !== undefined && <span>{t(kindOf(record))}</span>}
      </div>
      <div>
        <p class="title" lang={record.language}>
          {address === undefined ? (
            record.title
          ) : (
            <a href={address} target="_blank" rel="noreferrer">
              {record.title}
            </a>
          )}
        </p>
        {under !== '' && <p class="imprint">{under}</p>}
        <p class="note num">
          {t('visitsAndMinutes', { visits: t('visits', { count: use?.visits ?? 0 }), minutes: words.minutes(use?.active ?? 0) })}
          {t('list.separator')}
          <span class="whole">{t('records.last', { when: words.on(row.lastSeen) })}</span>
          {also.length > 0 && (
            <>
              {t('list.separator')}
              {t('work.alsoAt', { places: words.list(also) })}
            </>
          )}
          {t('list.separator')}
          <a href={deskHref('records', { record: row.id })}>
            {t('work.details')}
            <span class="vh"> {clip(record.title)}</span>
          </a>
        </p>
      </div>
      <div class="acts">
        <KeptButton row={row} />
        <button type="button" class="btn plain small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('remove')}
          <span class="vh"> {clip(record.title)}</span>
        </button>
      </div>
      {asking && <RemoveAsk row={row} patron={patron} onCancel={() => setAsking(false)} />}
    </li>
  )
}
