import { Card } from '#shared/parts/Card.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import type { IconName } from '#shared/parts/icons.ts'
import type { Drift } from '../../../domain/drift.ts'
import type { RecordRow } from '../../../store/database.ts'
import { DriftReport } from '../../DriftReport.tsx'
import { Excluded } from '../../Excluded.tsx'
import { Subjects } from '../../ItemCard.tsx'
import { KeptButton } from '../../KeptButton.tsx'
import { ForgetThis } from '../../RemoveAsk.tsx'
import { usePlace } from '../../Room.tsx'
import { headOf, imprintOf, kindOf, shelfmarkOf } from '../../text-of.ts'
import { UseCounts } from '../../UseCounts.tsx'
import type { Patron } from '../../use-patron.ts'
import type { PageHere } from '../../use-tab.ts'
import { whySentence } from '../../why.ts'

const WORDS = {
  private: ['off', 'popup.private', 'popup.privateWhy'],
  'not-allowed': ['ring', 'popup.notAllowed', 'popup.notAllowedWhy'],
  paused: ['off', 'popup.paused', 'popup.pausedWhy'],
  waiting: ['clock', 'popup.waiting', 'popup.waitingWhy'],
  forgotten: ['ring', 'forget.forgotten', 'forget.forgottenWhy'],
  'not-record': ['ring', 'popup.notRecord', 'popup.notRecordWhy'],
  unreadable: ['warn', 'popup.unreadable', 'popup.unreadableWhy'],
} as const satisfies Record<string, readonly [IconName, string, string]>

/** The record of the tab as a card with the rubric margin, or why there is none. */
export function ThisPage({ page, patron }: { page: PageHere; patron: Patron | undefined }) {
  const { t } = usePlace()
  if (page.kind === 'loading') return <div class="here-none" />
  if (page.kind === 'record') return <RecordHere row={page.record} drift={page.drift} patron={patron} />
  if (page.kind === 'excluded')
    return (
      <section class="here-none" data-page="excluded">
        <Icon name="off" />
        <h2>{t('forget.excluded')}</h2>
        <Excluded struck={page.struck} patron={patron} />
      </section>
    )
  const [icon, title, why] = WORDS[page.kind]
  return (
    <section class="here-none" data-page={page.kind}>
      <Icon name={icon} />
      <h2>{t(title)}</h2>
      <p>{page.kind === 'not-record' ? whySentence(page, t) : t(why)}</p>
      {page.kind === 'unreadable' && page.drift !== undefined && <DriftReport drift={page.drift} edition={patron?.edition} />}
    </section>
  )
}

function RecordHere({ row, drift, patron }: { row: RecordRow; drift: Drift | undefined; patron: Patron | undefined }) {
  const { t, words } = usePlace()
  const { record } = row
  const use = patron?.use.get(row.id)
  return (
    <Card
      class="this"
      here
      heading={2}
      shelfmark={shelfmarkOf(record)}
      kind={t(kindOf(record))}
      head={headOf(record)}
      title={record.title}
      language={record.language}
      imprint={imprintOf(record, t('list.separator'))}
    >
      {patron !== undefined && <Subjects ids={row.concepts.map(({ concept }) => concept)} patron={patron} />}
      <div class="acts">
        <KeptButton row={patron?.works.get(row.id) ?? row} />
        <span class="note">
          {use === undefined || (use.visits === 1 && use.active < 1000)
            ? t('popup.firstVisit')
            : t('popup.lastVisit', { count: use.visits, minutes: words.minutes(use.active) })}
        </span>
        {patron !== undefined && <ForgetThis key={row.id} row={row} patron={patron} />}
      </div>
      {patron !== undefined && <UseCounts row={row} patron={patron} />}
      {drift !== undefined && (
        <>
          <p class="note">{t('drift.less')}</p>
          <DriftReport drift={drift} edition={patron?.edition} />
        </>
      )}
    </Card>
  )
}
