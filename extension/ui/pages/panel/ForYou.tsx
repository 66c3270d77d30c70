import { Loading } from '#shared/parts/Empty.tsx'
import type { Recommendation } from '../../../domain/recommend.ts'
import type { RecordRow } from '../../../store/database.ts'
import { markOpened } from '../../../store/items.ts'
import { EditionGate } from '../../EditionGate.tsx'
import { ItemList } from '../../ItemList.tsx'
import { KeptButton } from '../../KeptButton.tsx'
import { usePlace } from '../../Room.tsx'
import { inLanguage } from '../../text-of.ts'
import { type Patron, usePicks } from '../../use-patron.ts'
import { NoPicks } from '../popup/Picks.tsx'

const RELATED = 4

/** The record of the tab, what is for the patron, and what shares a subject with that record. */
export function ForYou({ patron, here }: { patron: Patron; here: RecordRow | undefined }) {
  const { t } = usePlace()
  const picks = usePicks(patron, here)
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
      </section>
      {here !== undefined && patron.edition !== undefined && picks !== undefined && <Related picks={picks} here={here} patron={patron} />}
    </>
  )
}

function Related({ picks, here, patron }: { picks: readonly Recommendation[]; here: RecordRow; patron: Patron }) {
  const { t, language } = usePlace()
  const amount = (pick: Recommendation) => pick.contributions.reduce((sum, part) => (part.kind === 'related' ? sum + part.amount : sum), 0)
  const related = picks
    .filter((pick) => amount(pick) > 0)
    .sort((a, b) => amount(b) - amount(a))
    .slice(0, RELATED)
  const subjects = new Set(here.concepts.map(({ concept }) => concept))
  return (
    <section>
      <h2>{t('panel.related')}</h2>
      {related.length === 0 ? (
        <p class="note">{t('panel.relatedNone')}</p>
      ) : (
        <ul class="rel">
          {related.map(({ item }) => {
            const shared = patron.concepts.get(item.subjects.find((id) => subjects.has(id)) ?? item.subjects[0] ?? '')
            return (
              <li key={item.id}>
                <span>{shared === undefined ? t('subjects') : inLanguage(shared.prefLabel, language)}</span>
                <div>
                  <a class="work" lang={item.language} href={item.url} target="_blank" rel="noreferrer" onClick={() => void markOpened(item.id)}>
                    {item.title}
                  </a>
                  <p class="note">{[item.shelfmark, item.imprint].filter(Boolean).join(t('list.separator'))}</p>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
