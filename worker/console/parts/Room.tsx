import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import { Brand } from '#shared/parts/Brand.tsx'
import { ChannelsReply, HomeReply, type StaffMember } from '#shared/staff.ts'
import { Vocabulary as VocabularyPart } from '#shared/subject.ts'
import { ask, RequestFailure } from '../api.ts'
import { HouseContext } from '../house.ts'
import { needsOf } from '../needs.ts'
import { hashOf, itemsOf, type Route } from '../route.ts'
import { signOut } from '../session.ts'
import { type T, useText } from '../text.tsx'
import { useResource } from '../use-resource.ts'
import { ChannelEditor } from '../views/ChannelEditor.tsx'
import { Channels } from '../views/Channels.tsx'
import { Enrolment } from '../views/Enrolment.tsx'
import { Home } from '../views/Home.tsx'
import { ItemEditor } from '../views/ItemEditor.tsx'
import { Items } from '../views/Items.tsx'
import { Lost } from '../views/Lost.tsx'
import { Policy } from '../views/Policy.tsx'
import { Readers } from '../views/Readers.tsx'
import { Vocabulary } from '../views/Vocabulary.tsx'
import { Appearance, type AppearanceSettings } from './Appearance.tsx'

interface RoomProps {
  staff: StaffMember
  library: string
  route: Route
  holdOn: (question: string | undefined) => void
  appearance: AppearanceSettings
  onSignedOut: () => void
}

/** The rail and the leaf: everything after sign-in. */
export function Room({ staff, library, route, holdOn, appearance, onSignedOut }: RoomProps) {
  const { t, language } = useText()
  const home = useResource('/v1/staff/home', (path) => ask(HomeReply, path))
  const channels = useResource('/v1/staff/channels', (path) => ask(ChannelsReply, path))
  const vocabulary = useResource('/v1/staff/vocabulary', (path) => ask(VocabularyPart, path))
  const changed = useCallback(() => {
    home.reload()
    channels.reload()
  }, [home.reload, channels.reload])
  const house = useMemo(() => ({ staff, library, home, channels, vocabulary, changed, holdOn }), [staff, library, home, channels, vocabulary, changed, holdOn])
  const leaf = useRef<HTMLElement>(null)
  useArrival(leaf, route, t)

  const leave = async () => {
    await signOut().catch((error: unknown) => {
      if (!(error instanceof RequestFailure)) throw error
    })
    onSignedOut()
  }
  const needs = home.content === undefined ? undefined : needsOf(home.content).length
  const roles = { viewer: t('roleViewer'), editor: t('roleEditor'), reference: t('roleReference'), administrator: t('roleAdministrator') }
  const at = (place: Place) => (placeOf(route) === place ? ('page' as const) : undefined)
  return (
    <HouseContext.Provider value={house}>
      <button type="button" class="skip" onClick={() => leaf.current?.focus()}>
        {t('skip')}
      </button>
      <div class="room">
        <div class="rail">
          <header>
            <Brand name={t('brand')} href="#/" />
            <p class="note">{library}</p>
          </header>
          <nav aria-label={t('mainNav')}>
            <ul>
              <li>
                <a href={hashOf({ view: 'home' })} aria-current={at('home')}>
                  {t('home')}
                  <Count value={needs === 0 ? undefined : needs} label={t('needAHand')} />
                </a>
              </li>
              <li>
                <a href={hashOf({ view: 'channels' })} aria-current={at('channels')}>
                  {t('channels')}
                  <Count value={channels.content?.channels.length} />
                </a>
              </li>
              <li>
                <a href={hashOf({ view: 'readers', epoch: undefined })} aria-current={at('readers')}>
                  {t('readers')}
                </a>
              </li>
              <li>
                <a href={hashOf({ view: 'vocabulary' })} aria-current={at('vocabulary')}>
                  {t('vocabulary')}
                </a>
              </li>
              <li>
                <a href={hashOf({ view: 'enrolment' })} aria-current={at('enrolment')}>
                  {t('enrolment')}
                </a>
              </li>
              <li>
                <a href={hashOf({ view: 'policy' })} aria-current={at('policy')}>
                  {t('policy')}
                </a>
              </li>
              <li>
                <a href={`/transparency?lang=${language}`}>{t('transparency')}</a>
              </li>
            </ul>
          </nav>
          <footer>
            <span>{t('signedInAs', { name: staff.name, role: roles[staff.role] })}</span>
            <Appearance {...appearance} />
            <button type="button" class="quiet" onClick={leave}>
              {t('signOut')}
            </button>
          </footer>
        </div>
        <main class="leaf" ref={leaf} tabIndex={-1}>
          <View route={route} />
        </main>
      </div>
    </HouseContext.Provider>
  )
}

function View({ route }: { route: Route }) {
  switch (route.view) {
    case 'home':
    case 'set-up':
      return <Home />
    case 'channels':
      return <Channels />
    case 'channel-new':
      return <ChannelEditor key="new" slug={undefined} />
    case 'channel-edit':
      return <ChannelEditor key={route.slug} slug={route.slug} />
    case 'items':
      return <Items slug={route.slug} state={route.state} q={route.q} page={route.page} />
    case 'item-new':
      return <ItemEditor key={hashOf(route)} slug={route.slug} id={undefined} subject={route.subject} />
    case 'item':
      return <ItemEditor key={route.id} slug={route.slug} id={route.id} subject={undefined} />
    case 'readers':
      return <Readers epoch={route.epoch} />
    case 'enrolment':
      return <Enrolment />
    case 'policy':
      return <Policy />
    case 'vocabulary':
      return <Vocabulary />
    case 'lost':
      return <Lost back={itemsOf(undefined)} />
  }
}

type Place = 'home' | 'channels' | 'readers' | 'vocabulary' | 'enrolment' | 'policy'

function placeOf(route: Route): Place | undefined {
  if (route.view === 'home' || route.view === 'set-up') return 'home'
  if (route.view === 'readers' || route.view === 'vocabulary' || route.view === 'enrolment' || route.view === 'policy') return route.view
  return route.view === 'lost' ? undefined : 'channels'
}

function Count({ value, label }: { value: number | undefined; label?: string }) {
  if (value === undefined) return null
  return (
    <span class="n">
      {value}
      {label !== undefined && <span class="vh"> {label}</span>}
    </span>
  )
}

/** Names the tab after the place, and puts the focus on the leaf when the place (not only a filter) changed. */
function useArrival(leaf: { current: HTMLElement | null }, route: Route, t: T): void {
  const place = hashOf(route).split('?')[0]
  const before = useRef(place)
  useEffect(() => {
    const names = {
      home: t('home'),
      channels: t('channels'),
      readers: t('readers'),
      vocabulary: t('vocabulary'),
      enrolment: t('enrolment'),
      policy: t('policy'),
    }
    const name = placeOf(route)
    document.title = name === undefined ? t('brand') : `${names[name]} · ${t('brand')}`
    if (before.current === place) return
    before.current = place
    leaf.current?.focus()
    scrollTo(0, 0)
  }, [leaf, route, place, t])
}
