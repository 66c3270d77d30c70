import { useEffect } from 'preact/hooks'
import { Brand } from '#shared/parts/Brand.tsx'
import { Empty, Loading } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import { deskHref } from '../../links.ts'
import { usePlace } from '../../Room.tsx'
import { usePatron } from '../../use-patron.ts'
import { useTab } from '../../use-tab.ts'
import { Picks } from './Picks.tsx'
import { SiteSwitch } from './SiteSwitch.tsx'
import { ThisPage } from './ThisPage.tsx'

/** What is this page, is it kept, what is for me. Works on the active tab, or on `tabId` when opened as a page. */
export function Popup({ tabId }: { tabId?: number | undefined }) {
  const { t, services } = usePlace()
  const patron = usePatron()
  const { tab, page } = useTab(tabId, false)
  useEffect(() => {
    document.title = t('title.popup')
  }, [t])
  const showPanel = () => void services.openPanel(tab)
  const ready = patron.state === 'ready' ? patron.value : undefined
  return (
    <>
      <header>
        <Brand name={t('brand')} href={deskHref('for-you')} target="_blank" />
        <a class="btn plain sq" href={deskHref('records')} target="_blank" rel="noreferrer" title={t('records.search')}>
          <Icon name="search" label={t('records.search')} />
        </a>
        <button type="button" class="btn plain sq" title={t('openPanel')} onClick={showPanel}>
          <Icon name="panel" label={t('openPanel')} />
        </button>
      </header>
      <main>
        <h1 class="vh">{t('brand')}</h1>
        <ThisPage page={page} patron={ready} />
        {'origin' in page && <SiteSwitch origin={page.origin} on={page.kind !== 'not-allowed' && page.kind !== 'paused'} known={page.kind !== 'not-allowed'} />}
        {patron.state === 'loading' && <Loading label={t('picks.loading')} />}
        {patron.state === 'failed' && (
          <Empty icon="warn" heading={2} title={t('picks.failed')}>
            {t('picks.failedWhy')}
          </Empty>
        )}
        {ready !== undefined && page.kind !== 'loading' && <Picks patron={ready} here={page.kind === 'record' ? page.record : undefined} onPanel={showPanel} />}
      </main>
    </>
  )
}
