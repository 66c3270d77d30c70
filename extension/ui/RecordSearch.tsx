import { useId, useState } from 'preact/hooks'
import { Empty, Loading } from '#shared/parts/Empty.tsx'
import type { Work } from '../domain/works/works.ts'
import { searchRecords } from '../store/records.ts'
import { toggleRecord } from './KeptButton.tsx'
import { KeySheet } from './KeySheet.tsx'
import { deskHref, type RecordFilter } from './links.ts'
import { RecordDetails } from './RecordDetails.tsx'
import { RecordLine } from './RecordLine.tsx'
import { usePlace } from './Room.tsx'
import { clip, inLanguage } from './text-of.ts'
import { useKeys } from './use-keys.ts'
import { useLiveQuery } from './use-live-query.ts'
import type { Patron } from './use-patron.ts'

const PAGE = 50

/** Records, searched as one types; `filter` narrows them to the records behind a subject, or to one. */
export function RecordSearch({ patron, filter }: { patron: Patron; filter: RecordFilter }) {
  const { t, say, settings, language } = usePlace()
  const [text, setText] = useState('')
  const [keptOnly, setKeptOnly] = useState(false)
  const [shown, setShown] = useState(PAGE)
  const [help, setHelp] = useState(false)
  const field = useId()
  const kept = useId()
  const found = useLiveQuery(() => searchRecords(text), [text])
  const rows = found.state === 'ready' ? narrowed(new Set(found.value.map(({ id }) => id)), patron, filter, keptOnly) : []
  useKeys(settings.keys !== false, {
    keep: (id) => {
      const row = rows.find((other) => other.id === id)
      if (row !== undefined)
        void toggleRecord(row).then(() => say(t(row.kept === 1 ? 'picks.status.unkept' : 'picks.status.kept', { title: clip(row.record.title) })))
    },
    help: () => setHelp((on) => !on),
  })
  if (patron.records.length === 0) return <NoRecords />
  const concept = filter.concept === undefined ? undefined : patron.concepts.get(filter.concept)
  return (
    <>
      <search class="find">
        <label class="vh" for={field}>
          {t('records.search')}
        </label>
        <input
          class="f"
          id={field}
          type="search"
          data-search
          value={text}
          placeholder={t('records.placeholder')}
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span class="tog">
          <input type="checkbox" id={kept} checked={keptOnly} onChange={() => setKeptOnly(!keptOnly)} />
          <label for={kept}>{t('records.keptOnly')}</label>
        </span>
      </search>
      <p class="note found num" role="status">
        {filter.record !== undefined && <b>{t('records.one')}</b>}
        {concept !== undefined && <b>{t('records.behind', { concept: inLanguage(concept.prefLabel, language) })}</b>}
        {found.state === 'ready' && (
          <span>
            {rows.length === patron.records.length
              ? t('records.found', { count: rows.length })
              : t('records.of', { count: rows.length, total: patron.records.length })}
          </span>
        )}
        {(filter.concept !== undefined || filter.record !== undefined) && <a href="#/records">{t('records.everything')}</a>}
      </p>
      {found.state === 'loading' && <Loading label={t('picks.loading')} />}
      {found.state === 'failed' && (
        <Empty icon="warn" heading={2} title={t('picks.failed')}>
          {t('picks.failedWhy')}
        </Empty>
      )}
      {found.state === 'ready' && rows.length === 0 && (
        <Empty
          icon="search"
          heading={2}
          title={t('records.noneFit')}
          step={
            <button
              type="button"
              class="btn small"
              onClick={() => {
                setText('')
                setKeptOnly(false)
                if (filter.concept !== undefined || filter.record !== undefined) location.hash = '#/records'
              }}
            >
              {t('records.clear')}
            </button>
          }
        >
          {t('records.noneFitWhy', { total: patron.records.length })}
        </Empty>
      )}
      {rows.length > 0 && (
        <ul class="rows">
          {rows.slice(0, shown).map((row) => (
            <RecordLine key={row.id} row={row} patron={patron} />
          ))}
        </ul>
      )}
      {filter.record !== undefined && rows[0] !== undefined && <RecordDetails work={rows[0]} patron={patron} />}
      {rows.length > shown && (
        <button type="button" class="btn later" onClick={() => setShown(shown + PAGE)}>
          {t('showAll', { count: Math.min(PAGE, rows.length - shown) })}
        </button>
      )}
      {help && <KeySheet onClose={() => setHelp(false)} />}
    </>
  )
}

/** Works of which a place was found. */
function narrowed(found: ReadonlySet<string>, patron: Patron, filter: RecordFilter, keptOnly: boolean): Work[] {
  const interest = filter.concept === undefined ? undefined : patron.interests.find(({ concept }) => concept.id === filter.concept)
  const evidence = new Set(interest?.evidence.map(({ record }) => record.id))
  const asked = filter.record === undefined ? undefined : (patron.works.get(filter.record)?.id ?? filter.record)
  return patron.records.filter(
    (row) =>
      row.places.some((place) => found.has(place.row.id)) &&
      (asked === undefined || row.id === asked) &&
      (filter.concept === undefined || evidence.has(row.id)) &&
      (!keptOnly || row.kept === 1),
  )
}

function NoRecords() {
  const { t } = usePlace()
  return (
    <Empty
      icon="ring"
      heading={2}
      title={t('records.empty')}
      step={
        <a class="btn small" href={deskHref('privacy')}>
          {t('records.emptyStep')}
        </a>
      }
    >
      {t('records.emptyWhy')}
    </Empty>
  )
}
