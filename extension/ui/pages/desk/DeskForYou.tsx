import { useState } from 'preact/hooks'
import { Loading } from '#shared/parts/Empty.tsx'
import { EditionGate } from '../../EditionGate.tsx'
import { ItemList } from '../../ItemList.tsx'
import { Others } from '../../Others.tsx'
import { usePlace } from '../../Room.tsx'
import { inLanguage } from '../../text-of.ts'
import { type Patron, usePicks } from '../../use-patron.ts'
import { NoPicks } from '../popup/Picks.tsx'

/** All recommendations on the full page. */
export function DeskForYou({ patron }: { patron: Patron }) {
  const { t, language } = usePlace()
  const [others, setOthers] = useState(false)
  const picks = usePicks(patron, undefined, others)
  return (
    <section class="reading">
      <h2 class="vh">{t('panel.today')}</h2>
      <EditionGate edition={patron.edition} heading={3}>
        {(edition) => (
          <>
            <p class="lead">{t('picks.sample', { library: inLanguage(edition.library.name, language), count: edition.items.length })}</p>
            <div class="pad">
              {picks === undefined ? (
                <Loading label={t('picks.loading')} />
              ) : picks.length === 0 ? (
                <NoPicks />
              ) : (
                <ItemList picks={picks} patron={patron} here={false} />
              )}
              <Others items={edition.items} others={others} onOthers={setOthers} />
            </div>
          </>
        )}
      </EditionGate>
    </section>
  )
}
