import { useState } from 'preact/hooks'
import type { Interest, Evidence as Line } from '../../../domain/interest.ts'
import { deskHref } from '../../links.ts'
import { RemoveAsk } from '../../RemoveAsk.tsx'
import { usePlace } from '../../Room.tsx'
import { clip, shelfmarkOf } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'

/** The records behind a subject, each with its part of the weight; removing one takes that part away. */
export function Evidence({ interest, patron, name }: { interest: Interest; patron: Patron; name: string }) {
  const { t } = usePlace()
  return (
    <ul class="open" aria-label={t('interests.behind', { concept: name })}>
      {interest.evidence.map((line) => (
        <EvidenceLine key={line.record.id} line={line} weight={interest.weight} patron={patron} />
      ))}
    </ul>
  )
}

function EvidenceLine({ line, weight, patron }: { line: Line; weight: number; patron: Patron }) {
  const { t, words } = usePlace()
  const [asking, setAsking] = useState(false)
  const { record, id } = line.record
  const title = clip(record.title)
  // Below ten in the hundred, whole numbers would make most of the lines nought.
  const decimals = weight < 0.1 ? 1 : 0
  return (
    <li data-evidence={id}>
      <span class="note num">{shelfmarkOf(record) ?? '—'}</span>
      <a class="work" lang={record.language} href={deskHref('records', { record: id })}>
        {record.title}
      </a>
      <span class="note num">{t('visitsAndMinutes', { visits: t('visits', { count: line.visits }), minutes: words.minutes(line.active) })}</span>
      <span class="num">{t('interests.share', { share: words.hundredths(line.share, decimals), weight: words.hundredths(weight, decimals) })}</span>
      <button type="button" class="btn plain small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {t('remove')}
        <span class="vh"> {title}</span>
      </button>
      {asking && <RemoveAsk row={line.record} patron={patron} onCancel={() => setAsking(false)} />}
    </li>
  )
}
