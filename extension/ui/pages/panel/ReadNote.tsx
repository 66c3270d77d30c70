import { Icon } from '#shared/parts/Icon.tsx'
import { DriftReport } from '../../DriftReport.tsx'
import { usePlace } from '../../Room.tsx'
import type { Patron } from '../../use-patron.ts'
import type { PageHere } from '../../use-tab.ts'

/** Says that the page of the tab could not be read, or gave less than before; nothing on every other page. */
export function ReadNote({ page, edition }: { page: PageHere; edition: Patron['edition'] }) {
  const { t } = usePlace()
  if (page.kind !== 'unreadable' && !(page.kind === 'record' && page.drift !== undefined)) return null
  return (
    <section class="unread">
      <h2>
        <span>
          <Icon name="warn" /> {t(page.kind === 'unreadable' ? 'popup.unreadable' : 'drift.lessTitle')}
        </span>
      </h2>
      <p class="note">{t(page.kind === 'unreadable' ? 'popup.unreadableWhy' : 'drift.less')}</p>
      {page.drift !== undefined && <DriftReport drift={page.drift} edition={edition} />}
    </section>
  )
}
