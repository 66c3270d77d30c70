import { useId, useState } from 'preact/hooks'
import { keepHouse, limitOf, RETENTIONS } from '../../../services/house.ts'
import { setSetting } from '../../../store/settings.ts'
import { type Aged, agedBefore } from '../../../store/visits.ts'
import { usePlace } from '../../Room.tsx'

const YEAR = 365

/** For how long things are kept. A shorter time counts at once: what it forgets is named first. */
export function Retention({ saved }: { saved: () => void }) {
  const { t, settings, services, clock } = usePlace()
  const [asking, setAsking] = useState<{ days: number; aged: Aged }>()
  const id = useId()
  const chosen = settings.retentionDays
  const keep = async (days: number | undefined, aged?: Aged) => {
    setAsking(undefined)
    await setSetting('retentionDays', days)
    await keepHouse(clock())
    await services.forgetInTabs(aged?.records.map((row) => row.id) ?? [])
    saved()
  }
  const choose = async (value: string) => {
    if (value === '') return keep(undefined)
    const days = Number(value)
    const aged = await agedBefore(limitOf(days, clock()))
    if (aged.records.length + aged.visits + aged.searches === 0) return keep(days)
    setAsking({ days, aged })
  }
  const words = (days: number) => (days % YEAR === 0 ? t('retention.years', { count: days / YEAR }) : t('retention.days', { count: days }))
  const offered = chosen === undefined || RETENTIONS.some((days) => days === chosen) ? RETENTIONS : [...RETENTIONS, chosen]
  return (
    <section class="full">
      <h2>{t('retention.title')}</h2>
      <div class="field">
        <label for={id}>{t('retention.label')}</label>
        <select class="f" id={id} value={String(asking?.days ?? chosen ?? '')} onChange={(event) => void choose(event.currentTarget.value)}>
          <option value="">{t('retention.never')}</option>
          {offered.map((days) => (
            <option key={days} value={String(days)}>
              {words(days)}
            </option>
          ))}
        </select>
      </div>
      {asking !== undefined && (
        <div class="asking" role="alert">
          <span>{t('retention.asking', { what: whatOf(asking.aged).join(t('list.comma')) })}</span>
          <button type="button" class="btn small" onClick={() => void keep(asking.days, asking.aged)}>
            {t('retention.yes')}
          </button>
          <button type="button" class="btn plain small" onClick={() => setAsking(undefined)}>
            {t('cancel')}
          </button>
        </div>
      )}
      <p class="note">{t('retention.note')}</p>
    </section>
  )

  function whatOf({ records, visits, searches }: Aged): string[] {
    return [
      ...(records.length === 0 ? [] : [t('interests.records', { count: records.length })]),
      ...(visits === 0 ? [] : [t('visits', { count: visits })]),
      ...(searches === 0 ? [] : [t('forget.searches', { count: searches })]),
    ]
  }
}
