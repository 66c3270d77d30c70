import { useEffect, useState } from 'preact/hooks'
import { Brand } from '#shared/parts/Brand.tsx'
import { Empty, Loading } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import { Channels } from '../../Channels.tsx'
import { deskHref, routeOf } from '../../links.ts'
import { RecordSearch } from '../../RecordSearch.tsx'
import { usePlace } from '../../Room.tsx'
import { useHash } from '../../use-hash.ts'
import { type Patron, usePatron } from '../../use-patron.ts'
import { useTab } from '../../use-tab.ts'
import { ForYou } from './ForYou.tsx'
import { ReadNote } from './ReadNote.tsx'

const TABS = [
  ['for-you', 'nav.forYou'],
  ['channels', 'nav.channels'],
  ['records', 'nav.records'],
] as const

/** The reading place beside the page: items as cards, channels, records. Follows the active tab. */
export function Panel({ tabId }: { tabId?: number | undefined }) {
  const { t } = usePlace()
  const patron = usePatron()
  const { page: place } = routeOf(useHash())
  const open = TABS.find(([page]) => page === place)?.[0] ?? 'for-you'
  useEffect(() => {
    document.title = t('title.panel')
  }, [t])
  return (
    <>
      <header>
        <div class="top">
          <Brand name={t('brand')} href={deskHref('for-you')} target="_blank" />
          <a class="btn plain sq" href="#/records" title={t('records.search')}>
            <Icon name="search" label={t('records.search')} />
          </a>
          <a class="btn plain sq" href={deskHref('settings')} target="_blank" rel="noreferrer" title={t('nav.settings')}>
            <Icon name="set" label={t('nav.settings')} />
          </a>
        </div>
        <nav class="tabs" aria-label={t('nav.panel')}>
          {TABS.map(([page, name]) => (
            <a key={page} href={`#/${page}`} aria-current={page === open ? 'page' : undefined}>
              {t(name)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <h1 class="vh">{t('brand')}</h1>
        {patron.state === 'loading' && <Loading label={t('picks.loading')} />}
        {patron.state === 'failed' && (
          <Empty icon="warn" heading={2} title={t('picks.failed')}>
            {t('picks.failedWhy')}
          </Empty>
        )}
        {patron.state === 'ready' && <Tab open={open} patron={patron.value} tabId={tabId} />}
      </main>
    </>
  )
}

function Tab({ open, patron, tabId }: { open: (typeof TABS)[number][0]; patron: Patron; tabId: number | undefined }) {
  const { t } = usePlace()
  const { page } = useTab(tabId, tabId === undefined)
  const [others, setOthers] = useState(false)
  if (open === 'channels')
    return (
      <section>
        <h2 class="vh">{t('nav.channels')}</h2>
        <Channels patron={patron} />
      </section>
    )
  if (open === 'records')
    return (
      <section>
        <h2>
          <span>{t('nav.records')}</span>
          <a class="note" href={deskHref('records')} target="_blank" rel="noreferrer">
            {t('panel.allRecords')}
          </a>
        </h2>
        <RecordSearch patron={patron} filter={{}} />
      </section>
    )
  return (
    <>
      <ReadNote page={page} patron={patron} />
      <ForYou patron={patron} here={page.kind === 'record' ? page.record : undefined} others={others} onOthers={setOthers} />
    </>
  )
}
