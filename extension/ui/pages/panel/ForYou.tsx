import { Loading } from '#shared/parts/Empty.tsx'
import type { RecordRow } from '../../../store/database.ts'
import { markOpened } from '../../../store/items.ts'
import { EditionGate } from '../../EditionGate.tsx'
import { ItemList } from '../../ItemList.tsx'
import { KeptButton } from '../../KeptButton.tsx'
import { Others } from '../../Others.tsx'
import { detailOf, useRelatedItems } from '../../RelatedWorks.tsx'
import { ForgetThis } from '../../RemoveAsk.tsx'
import { usePlace } from '../../Room.tsx'
import { UseCounts } from '../../UseCounts.tsx'
import { type Patron, usePicks } from '../../use-patron.ts'
import { NoPicks } from '../popup/Picks.tsx'

/** Of each kind of relation: the panel is narrow. */
const RELATED = 2

interface ForYouProps {
  patron: Patron
  here: RecordRow | undefined
  /** The patron asked for what the guards leave out. */
  others: boolean
  onOthers: (on: boolean) => void
}

/** The record of the tab, what is for the patron, and what stands near that record. */
export function ForYou({ patron, here, others, onOthers }: ForYouProps) {
  const { t } = usePlace()
  const picks = usePicks(patron, here, others)
  const work = here === undefined ? undefined : (patron.works.get(here.id) ?? here)
  return (
    <>
      {here !== undefined && (
        <section aria-label={t('panel.thisPage')}>
          <div class="here-line">
            <div>
              <span class="note">{t(work?.kept === 1 ? 'panel.thisPageKept' : 'panel.thisPage')}</span>
              <p class="title" lang={here.record.language}>
                {here.record.title}
              </p>
            </div>
            <KeptButton row={work ?? here} />
          </div>
          <UseCounts row={here} patron={patron} />
          <ForgetThis key={here.id} row={here} patron={patron} />
        </section>
      )}
      <section>
        <h2>
          <span>{t('panel.today')}</span>
          {picks !== undefined && picks.length > 0 && <span class="note num">{t('panel.count', { count: picks.length })}</span>}
        </h2>
        <EditionGate edition={patron.edition} heading={3}>
          {() =>
            picks === undefined ? (
              <Loading label={t('picks.loading')} />
            ) : picks.length === 0 ? (
              <NoPicks />
            ) : (
              <ItemList picks={picks} patron={patron} here={here !== undefined} />
            )
          }
        </EditionGate>
        <Others items={patron.edition?.items ?? []} others={others} onOthers={onOthers} />
      </section>
      {here !== undefined && patron.edition !== undefined && <Related here={here} patron={patron} />}
    </>
  )
}

function Related({ here, patron }: { here: RecordRow; patron: Patron }) {
  const place = usePlace()
  const { t } = place
  const related = useRelatedItems(here, patron, RELATED)
  return (
    <section>
      <h2>{t('panel.related')}</h2>
      {related.length === 0 ? (
        <p class="note">{t('panel.relatedNone')}</p>
      ) : (
        <ul class="rel">
          {related.map(({ entry: { id, language, url, title, shelfmark, imprint }, relation }) => (
            <li key={id} data-relation={relation.kind}>
              <span>
                {t(`relation.${relation.kind}`)}
                <br />
                {detailOf(relation, place)}
              </span>
              <div>
                <a class="work" lang={language} href={url} target="_blank" rel="noreferrer" onClick={() => void markOpened(id)}>
                  {title}
                </a>
                <p class="note">{[shelfmark, imprint].filter(Boolean).join(t('list.separator'))}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
