import { useEffect, useRef } from 'preact/hooks'
import { Brand } from '#shared/parts/Brand.tsx'
import { Empty, Loading } from '#shared/parts/Empty.tsx'
import { Channels } from '../../Channels.tsx'
import { DESK_PAGES, type DeskPage, deskHref, type RecordFilter, routeOf } from '../../links.ts'
import { RecordSearch } from '../../RecordSearch.tsx'
import { usePlace } from '../../Room.tsx'
import { inLanguage } from '../../text-of.ts'
import { useHash } from '../../use-hash.ts'
import { type Patron, usePatron } from '../../use-patron.ts'
import { DeskForYou } from './DeskForYou.tsx'
import { Interests } from './Interests.tsx'
import { Privacy } from './Privacy.tsx'
import { Seeking } from './Seeking.tsx'
import { Settings } from './Settings.tsx'

const NAMES = {
  'for-you': 'nav.forYou',
  records: 'nav.records',
  interests: 'nav.interests',
  channels: 'nav.channels',
  privacy: 'nav.privacy',
  settings: 'nav.settings',
} as const

/** The full page: a rail and one leaf, chosen by the hash. */
export function Desk() {
  const { t } = usePlace()
  const patron = usePatron()
  const { page, filter } = routeOf(useHash())
  const ready = patron.state === 'ready' ? patron.value : undefined
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    document.title = t('title.desk', { page: t(NAMES[page]) })
  }, [t, page])
  // The heading of a new page takes the focus, as a loaded page would; not the first one's.
  useEffect(() => {
    if (!first.current) heading.current?.focus()
    first.current = false
  }, [page])
  return (
    <div class="room">
      <Rail page={page} patron={ready} />
      <main class="leaf">
        <h1 ref={heading} tabIndex={-1}>
          {t(NAMES[page])}
        </h1>
        {patron.state === 'loading' && <Loading label={t('picks.loading')} />}
        {patron.state === 'failed' && (
          <Empty icon="warn" heading={2} title={t('picks.failed')}>
            {t('picks.failedWhy')}
          </Empty>
        )}
        {ready !== undefined && <Leaf page={page} filter={filter} patron={ready} />}
      </main>
    </div>
  )
}

function Leaf({ page, filter, patron }: { page: DeskPage; filter: RecordFilter; patron: Patron }) {
  const { t } = usePlace()
  switch (page) {
    case 'for-you':
      return <DeskForYou patron={patron} />
    case 'records':
      return (
        <>
          <p class="lead">{t('records.lead')}</p>
          <section class="wideish">
            <RecordSearch patron={patron} filter={filter} />
          </section>
          {filter.record === undefined && filter.concept === undefined && <Seeking patron={patron} />}
        </>
      )
    case 'interests':
      return <Interests patron={patron} />
    case 'channels':
      return (
        <>
          <p class="lead">{t('channels.lead')}</p>
          <section class="wideish">
            <h2 class="vh">{t('nav.channels')}</h2>
            <Channels patron={patron} />
          </section>
        </>
      )
    case 'privacy':
      return <Privacy patron={patron} />
    case 'settings':
      return <Settings patron={patron} />
  }
}

function Rail({ page, patron }: { page: DeskPage; patron: Patron | undefined }) {
  const { t, language, words } = usePlace()
  const edition = patron?.edition
  const counts: Partial<Record<DeskPage, number | undefined>> = {
    records: patron?.records.length,
    interests: patron?.interests.filter(({ weight }) => weight > 0).length,
    channels: edition?.channels.length,
  }
  return (
    <div class="rail">
      <header>
        <Brand name={t('brand')} href={deskHref('for-you')} />
      </header>
      <nav aria-label={t('nav.main')}>
        <ul>
          {DESK_PAGES.map((name) => (
            <li key={name}>
              <a href={`#/${name}`} aria-current={name === page ? 'page' : undefined}>
                {t(NAMES[name])}
                {counts[name] !== undefined && <span class="n">{words.number(counts[name])}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <footer>
        {t('foot.here')}
        <br />
        {edition === undefined
          ? t('foot.noLibrary')
          : t('foot.edition', {
              library: inLanguage(edition.library.name, language),
              edition: String(edition.manifest.edition),
              when: words.fetched(edition.fetched),
            })}
      </footer>
    </div>
  )
}
