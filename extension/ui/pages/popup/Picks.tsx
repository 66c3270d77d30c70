import { useEffect } from 'preact/hooks'
import { Empty, Loading } from '#shared/parts/Empty.tsx'
import type { Recommendation } from '../../../domain/recommend.ts'
import type { RecordRow } from '../../../store/database.ts'
import { markOpened, markSeen } from '../../../store/items.ts'
import { EditionGate } from '../../EditionGate.tsx'
import { FromLibrary } from '../../FromLibrary.tsx'
import { WELCOME } from '../../links.ts'
import { ReasonLine } from '../../ReasonLine.tsx'
import { usePlace } from '../../Room.tsx'
import { type Patron, usePicks } from '../../use-patron.ts'

const MOST = 5

/** At most five items, each with its first reason. */
export function Picks({ patron, here, onPanel }: { patron: Patron; here: RecordRow | undefined; onPanel: () => void }) {
  const { t } = usePlace()
  const picks = usePicks(patron, here)
  const shown = (picks ?? []).slice(0, MOST)
  const ids = shown.map(({ item }) => item.id).join()
  useEffect(() => {
    const fresh = shown.map(({ item }) => item.id).filter((id) => patron.states.get(id)?.seen === undefined)
    if (fresh.length > 0) void markSeen(fresh)
  }, [ids])
  return (
    <section class="picks">
      <h2>
        <span>{t('nav.forYou')}</span>
        {picks !== undefined && picks.length > 0 && (
          <button type="button" class="word" onClick={onPanel}>
            {t('popup.allInPanel', { count: picks.length })}
          </button>
        )}
      </h2>
      <EditionGate edition={patron.edition} heading={3}>
        {() =>
          picks === undefined ? (
            <Loading label={t('picks.loading')} />
          ) : shown.length === 0 ? (
            <NoPicks />
          ) : (
            <>
              <FromLibrary picks={shown} />
              <ol>
                {shown.map((pick) => (
                  <Pick key={pick.item.id} pick={pick} here={here !== undefined} patron={patron} />
                ))}
              </ol>
            </>
          )
        }
      </EditionGate>
    </section>
  )
}

function Pick({ pick: { item, reasons }, here, patron }: { pick: Recommendation; here: boolean; patron: Patron }) {
  const { t } = usePlace()
  const source = [[item.creator, item.shelfmark].filter(Boolean).join(', '), item.imprint].filter(Boolean).join(t('list.separator'))
  const reason = reasons[0]
  return (
    <li data-item={item.id}>
      <h3 class="title" lang={item.language}>
        <a href={item.url} target="_blank" rel="noreferrer" onClick={() => void markOpened(item.id)}>
          {item.title}
        </a>
      </h3>
      {source !== '' && <p class="src">{source}</p>}
      {reason !== undefined && <ReasonLine reason={reason} here={here} patron={patron} />}
    </li>
  )
}

/** An edition is here, but nothing in it fits yet. */
export function NoPicks() {
  const { t } = usePlace()
  return (
    <Empty
      icon="ring"
      heading={3}
      title={t('picks.none')}
      step={
        <a class="btn small" href={WELCOME} target="_blank" rel="noreferrer">
          {t('picks.chooseSubjects')}
        </a>
      }
    >
      {t('picks.noneWhy')}
    </Empty>
  )
}
