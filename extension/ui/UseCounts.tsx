import { SERVICES, usesOf } from '../domain/use.ts'
import type { RecordRow } from '../store/database.ts'
import { usePlace } from './Room.tsx'
import type { Patron } from './use-patron.ts'

/** How often each was done with a record's work so far; nothing for what was only looked at once. */
export function UseCounts({ row, patron }: { row: RecordRow; patron: Patron }) {
  const { t } = usePlace()
  const id = patron.works.get(row.id)?.id ?? row.id
  const uses = usesOf(
    patron.stays.filter((stay) => stay.record === id),
    patron.costs.get(id),
  )
  const done = SERVICES.filter((service) => uses[service] > 0)
  if (done.every((service) => service === 'view' && uses.view === 1)) return null
  return (
    <dl class="counts num">
      {done.map((service) => (
        <div key={service} data-service={service}>
          <dt>{t(`use.${service}`)}</dt>
          <dd>{t('use.times', { count: uses[service] })}</dd>
        </div>
      ))}
    </dl>
  )
}
