import { useEffect, useRef, useState } from 'preact/hooks'
import { Empty } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import { ItemState, ItemsReply, type StaffItem } from '#shared/staff.ts'
import { ask } from '../api.ts'
import { mayWrite, useHouse } from '../house.ts'
import { Await } from '../parts/Await.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { hashOf, itemsOf } from '../route.ts'
import { useText } from '../text.tsx'
import { useResource } from '../use-resource.ts'
import { goInstead } from '../use-route.ts'
import { ChannelName } from './Home.tsx'

interface ItemsProps {
  /** undefined: the items of every channel. */
  slug: string | undefined
  state: ItemState | undefined
  q: string
  page: number
}

export function Items({ slug, state, q, page }: ItemsProps) {
  const { t, of } = useText()
  const { staff, channels } = useHouse()
  const words = new URLSearchParams({ ...(slug === undefined ? {} : { channel: slug }), ...(state === undefined ? {} : { state }), ...(q === '' ? {} : { q }) })
  if (page > 1) words.set('page', String(page))
  const items = useResource(`/v1/staff/items?${words}`, (path) => ask(ItemsReply, path))
  const channel = channels.content?.channels.find((each) => each.channel.slug === slug)
  return (
    <>
      <div class="bar1">
        <div>
          <p class="note">
            <a href={hashOf({ view: 'channels' })}>{t('channels')}</a>
          </p>
          <h1>{slug === undefined ? t('allItems') : channel === undefined ? slug : of(channel.channel.title)}</h1>
        </div>
        {slug !== undefined && (
          <span class="ends">
            <a class="btn" href={`/feeds/${encodeURIComponent(slug)}.json`}>
              <Icon name="ext" />
              {t('feed')}
            </a>
            {mayWrite(staff) && (
              <>
                <a class="btn" href={hashOf({ view: 'channel-edit', slug })}>
                  {t('editChannel')}
                </a>
                <a class="btn first" href={hashOf({ view: 'item-new', slug, subject: undefined })}>
                  {t('draftItem')}
                </a>
              </>
            )}
          </span>
        )}
      </div>
      {channel !== undefined && <p class="lead">{of(channel.channel.summary)}</p>}
      <div class="filters">
        <StateTabs slug={slug} state={state} q={q} />
        <Search slug={slug} state={state} q={q} />
      </div>
      <Await resource={items}>
        {(content) =>
          content.items.length === 0 ? (
            <None slug={slug} filtered={state !== undefined || q !== ''} />
          ) : (
            <>
              <p class="note num" role="status">
                {t('itemCount', { count: content.total })}
              </p>
              <Table items={content.items} withChannel={slug === undefined} />
              <Pages page={content.page} pages={content.pages} slug={slug} state={state} q={q} />
            </>
          )
        }
      </Await>
    </>
  )
}

function StateTabs({ slug, state, q }: Omit<ItemsProps, 'page'>) {
  const { t } = useText()
  const states = useStateNames()
  return (
    <nav class="tabs" aria-label={t('stateNav')}>
      {[undefined, ...ItemState.options].map((each) => (
        <a key={each ?? 'all'} href={hashOf({ view: 'items', slug, state: each, q, page: 1 })} aria-current={each === state ? 'page' : undefined}>
          {each === undefined ? t('all') : states[each]}
        </a>
      ))}
    </nav>
  )
}

/** Searches as one types, a moment after the last letter; the words stand in the address. */
function Search({ slug, state, q }: Omit<ItemsProps, 'page'>) {
  const { t } = useText()
  const [words, setWords] = useState(q)
  const asked = useRef(q)
  useEffect(() => {
    if (q !== asked.current) {
      asked.current = q
      setWords(q)
    }
  }, [q])
  useEffect(() => {
    if (words === asked.current) return
    const soon = setTimeout(() => {
      asked.current = words
      goInstead({ view: 'items', slug, state, q: words, page: 1 })
    }, 250)
    return () => clearTimeout(soon)
  }, [words, slug, state])
  return (
    <search>
      <label class="vh" for="item-search">
        {t('searchItems')}
      </label>
      <input class="f" id="item-search" type="search" placeholder={t('searchItems')} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
    </search>
  )
}

function None({ slug, filtered }: { slug: string | undefined; filtered: boolean }) {
  const { t } = useText()
  const { staff } = useHouse()
  if (filtered) {
    return (
      <Empty
        icon="search"
        title={t('noMatch')}
        heading={2}
        step={
          <a class="btn small" href={hashOf(itemsOf(slug))}>
            {t('showAll')}
          </a>
        }
      >
        {t('noMatchSentence')}
      </Empty>
    )
  }
  const step =
    slug === undefined || !mayWrite(staff) ? (
      <a class="btn small" href={hashOf({ view: 'channels' })}>
        {t('seeChannels')}
      </a>
    ) : (
      <a class="btn small" href={hashOf({ view: 'item-new', slug, subject: undefined })}>
        {t('draftItem')}
      </a>
    )
  return (
    <Empty icon="ring" title={t('noItems')} heading={2} step={step}>
      {t('noItemsSentence')}
    </Empty>
  )
}

function Table({ items, withChannel }: { items: readonly StaffItem[]; withChannel: boolean }) {
  const { t, instant, dots } = useText()
  const states = useStateNames()
  return (
    <Scroll label={t('items')}>
      <table class="tab lines">
        <thead>
          <tr>
            <th scope="col">{t('work')}</th>
            {withChannel && <th scope="col">{t('channel')}</th>}
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <a
                  class="work"
                  lang={item.content.title === '' ? undefined : item.content.language}
                  href={hashOf({ view: 'item', slug: item.content.channel, id: item.id })}
                >
                  {item.content.title || t('untitled')}
                </a>
                <span class="story">{dots([item.content.creator, item.content.shelfmark])}</span>
              </th>
              {withChannel && (
                <td class="w">
                  <ChannelName slug={item.content.channel} />
                </td>
              )}
              <td>
                <span class="badge">
                  {item.state === 'published' && <Icon name="tick" />}
                  {item.state === 'scheduled' && <Icon name="cal" />}
                  {states[item.state]}
                </span>
              </td>
              <td class="w num">
                <When item={item} />
              </td>
              <td class="w num">
                {item.updatedBy}
                <br />
                <span class="note">{instant(item.updated)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function When({ item }: { item: StaffItem }) {
  const { t, day, instant, dots } = useText()
  const until = item.until === null ? undefined : t('untilWhen', { when: instant(item.until) })
  if (item.state === 'scheduled' && item.from !== null) return <>{dots([t('goesOut', { when: instant(item.from) }), until])}</>
  if (item.published === null) return <>—</>
  return <>{dots([t('firstOut', { day: day(item.published) }), until])}</>
}

function Pages({ page, pages, slug, state, q }: ItemsProps & { pages: number }) {
  const { t } = useText()
  if (pages <= 1) return null
  return (
    <nav class="pages" aria-label={t('pages')}>
      {page > 1 && (
        <a class="btn small" href={hashOf({ view: 'items', slug, state, q, page: page - 1 })}>
          {t('newer')}
        </a>
      )}
      <span class="note num">{t('pageOf', { page, pages })}</span>
      {page < pages && (
        <a class="btn small" href={hashOf({ view: 'items', slug, state, q, page: page + 1 })}>
          {t('older')}
        </a>
      )}
    </nav>
  )
}

export function useStateNames(): Record<ItemState, string> {
  const { t } = useText()
  return { draft: t('draft'), scheduled: t('scheduled'), published: t('published'), expired: t('expired') }
}
