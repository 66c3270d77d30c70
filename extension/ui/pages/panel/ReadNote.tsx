import { Icon } from '#shared/parts/Icon.tsx'
import { DriftReport } from '../../DriftReport.tsx'
import { Excluded } from '../../Excluded.tsx'
import { usePlace } from '../../Room.tsx'
import type { Patron } from '../../use-patron.ts'
import type { PageHere } from '../../use-tab.ts'
import { whySentence } from '../../why.ts'

/** Says that the page of the tab could not be read, gave less than before, is struck out or forgotten, or is no record and why; nothing on every other page. */
export function ReadNote({ page, patron }: { page: PageHere; patron: Patron }) {
  const { t } = usePlace()
  if (page.kind === 'excluded' || page.kind === 'forgotten')
    return (
      <section data-page={page.kind}>
        <h2>
          <span>{t(page.kind === 'excluded' ? 'forget.excluded' : 'forget.forgotten')}</span>
        </h2>
        {page.kind === 'excluded' ? <Excluded struck={page.struck} patron={patron} /> : <p class="note">{t('forget.forgottenWhy')}</p>}
      </section>
    )
  if (page.kind === 'not-record' && page.why !== undefined)
    return (
      <section data-why={page.why}>
        <h2>
          <span>{t('popup.notRecord')}</span>
        </h2>
        <p class="note">{whySentence(page, t)}</p>
      </section>
    )
  if (page.kind !== 'unreadable' && !(page.kind === 'record' && page.drift !== undefined)) return null
  return (
    <section class="unread">
      <h2>
        <span>
          <Icon name="warn" /> {t(page.kind === 'unreadable' ? 'popup.unreadable' : 'drift.lessTitle')}
        </span>
      </h2>
      <p class="note">{t(page.kind === 'unreadable' ? 'popup.unreadableWhy' : 'drift.less')}</p>
      {page.drift !== undefined && <DriftReport drift={page.drift} edition={patron.edition} />}
    </section>
  )
}
