import { useId, useState } from 'preact/hooks'
import { Empty, Loading } from '#shared/parts/Empty.tsx'
import type { RecordRow } from '../store/database.ts'
import { removeRecord, searchRecords } from '../store/records.ts'
import { toggleRecord } from './KeptButton.tsx'
import { KeySheet } from './KeySheet.tsx'
import { deskHref, type RecordFilter } from './links.ts'
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
  const rows = found.state === 'ready' ? narrowed(found.value, patron, filter, keptOnly) : []
  useKeys(settings.keys !== false, {
    keep: (id) => {
      const row = rows.find((other) => other.id === id)
      if (row !== undefined)
        void toggleRecord(row).then(() => say(t(row.kept === 1 ? 'picks.status.unkept' : 'picks.status.kept', { title: clip(row.record.title) })))
    },
    help: () => setHelp((on) => !on),
  })
  const remove = async (row: RecordRow) => {
    await removeRecord(row.id)
    say(t('records.removed', { title: clip(row.record.title) }))
  }
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
            <RecordLine key={row.id} row={row} use={patron.use.get(row.id)} onRemove={() => void remove(row)} />
          ))}
        </ul>
      )}
      {rows.length > shown && (
        <button type="button" class="btn later" onClick={() => setShown(shown + PAGE)}>
          {t('showAll', { count: Math.min(PAGE, rows.length - shown) })}
        </button>
      )}
      {help && <KeySheet onClose={() => setHelp(false)} />}
    </>
  )
}

function narrowed(rows: readonly RecordRow[], patron: Patron, filter: RecordFilter, keptOnly: boolean): RecordRow[] {
  const interest = filter.concept === undefined ? undefined : patron.interests.find(({ concept }) => concept.id === filter.concept)
  const evidence = new Set(interest?.evidence.map(({ record }) => record.id))
  return rows.filter(
    (row) =>
      (filter.record === undefined || row.id === filter.record) && (filter.concept === undefined || evidence.has(row.id)) && (!keptOnly || row.kept === 1),
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
