import { useState } from 'preact/hooks'
import type { Channel } from '#shared/channel.ts'
import type { Item } from '#shared/item.ts'
import { Empty } from '#shared/parts/Empty.tsx'
import { passes } from '../domain/guards.ts'
import { markOpened } from '../store/items.ts'
import { EditionGate } from './EditionGate.tsx'
import { Subjects } from './ItemCard.tsx'
import { Others, useGuards } from './Others.tsx'
import { usePlace } from './Room.tsx'
import { inLanguage, kindWord } from './text-of.ts'
import type { Patron } from './use-patron.ts'

const DAY = 86_400_000

/** The channels of the edition, each with its subjects and those of its items that pass the patron's guards, the newest first. */
export function Channels({ patron }: { patron: Patron }) {
  const { t, clock } = usePlace()
  const guards = useGuards()
  const [others, setOthers] = useState(false)
  return (
    <EditionGate edition={patron.edition} heading={3}>
      {(edition) => {
        const today = clock()
        const current = edition.items.filter(
          (item) => Date.parse(item.published) <= today && (item.until === undefined || today < Date.parse(item.until) + DAY),
        )
        return edition.channels.length === 0 ? (
          <Empty icon="ring" heading={3} title={t('channels.none')}>
            {t('channels.noneWhy')}
          </Empty>
        ) : (
          <>
            <Others items={current} others={others} onOthers={setOthers} />
            <ul class="channels">
              {edition.channels.map((channel) => (
                <ChannelLine
                  key={channel.slug}
                  channel={channel}
                  items={newestFirst(current.filter((item) => item.channel === channel.slug && passes(item, { ...guards, others })))}
                  patron={patron}
                />
              ))}
            </ul>
          </>
        )
      }}
    </EditionGate>
  )
}

function ChannelLine({ channel, items, patron }: { channel: Channel; items: readonly Item[]; patron: Patron }) {
  const { t, language, words } = usePlace()
  const [open, setOpen] = useState(false)
  const title = inLanguage(channel.title, language)
  const newest = items[0]
  return (
    <li data-channel={channel.slug}>
      <h3>{title}</h3>
      <p class="about">{inLanguage(channel.summary, language)}</p>
      <Subjects ids={channel.subjects} patron={patron} />
      <p class="note num">
        <button type="button" class="word" aria-expanded={open} disabled={items.length === 0} onClick={() => setOpen(!open)}>
          {t('channels.items', { count: items.length })}
          <span class="vh"> {title}</span>
        </button>
        {newest !== undefined && (
          <>
            {t('list.separator')}
            {t('channels.newest', { when: words.on(Date.parse(newest.published)) })}
          </>
        )}
      </p>
      {open && (
        <ul class="rows">
          {items.map((item) => (
            <ItemLine key={item.id} item={item} />
          ))}
        </ul>
      )}
    </li>
  )
}

function ItemLine({ item }: { item: Item }) {
  const { t, words } = usePlace()
  return (
    <li>
      <div class="shelf num">
        <b>{item.shelfmark ?? kindWord(item.kind, t)}</b>
        {item.shelfmark !== undefined && item.kind !== undefined && <span>{kindWord(item.kind, t)}</span>}
      </div>
      <div class="wide">
        <p class="title" lang={item.language}>
          <a href={item.url} target="_blank" rel="noreferrer" onClick={() => void markOpened(item.id)}>
            {item.title}
          </a>
        </p>
        <p class="imprint">{[item.creator, item.imprint, words.on(Date.parse(item.published))].filter(Boolean).join(t('list.separator'))}</p>
        <p class="note">{t('picks.pickedBy', { by: item.by, words: item.reason })}</p>
      </div>
    </li>
  )
}

function newestFirst(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0))
}
