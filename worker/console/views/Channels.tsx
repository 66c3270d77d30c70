import { Empty } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import type { StaffChannel } from '#shared/staff.ts'
import { mayWrite, useHouse } from '../house.ts'
import { Await } from '../parts/Await.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { useConceptLabel } from '../parts/SubjectPicker.tsx'
import { hashOf, itemsOf } from '../route.ts'
import { useText } from '../text.tsx'

export function Channels() {
  const { t } = useText()
  const { channels, staff } = useHouse()
  return (
    <>
      <div class="bar1">
        <h1>{t('channels')}</h1>
        <span class="ends">
          <a class="btn" href={hashOf(itemsOf(undefined))}>
            {t('allItems')}
          </a>
          {mayWrite(staff) && (
            <a class="btn first" href={hashOf({ view: 'channel-new' })}>
              <Icon name="plus" />
              {t('openChannel')}
            </a>
          )}
        </span>
      </div>
      <p class="lead">{t('channelsLead')}</p>
      <div class="below">
        <Await resource={channels}>{(content) => (content.channels.length === 0 ? <None /> : <Table channels={content.channels} />)}</Await>
      </div>
    </>
  )
}

function None() {
  const { t } = useText()
  const { staff } = useHouse()
  const step = mayWrite(staff) && (
    <a class="btn small" href={hashOf({ view: 'channel-new' })}>
      {t('openChannel')}
    </a>
  )
  return (
    <Empty icon="ring" title={t('noChannels')} heading={2} step={step}>
      {t('noChannelsSentence')}
    </Empty>
  )
}

function Table({ channels }: { channels: readonly StaffChannel[] }) {
  const { t, of, list, language } = useText()
  const { staff } = useHouse()
  const label = useConceptLabel()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <Scroll label={t('channels')}>
      <table class="tab lines">
        <thead>
          <tr>
            <th scope="col">{t('channel')}</th>
            <th scope="col">{t('subjects')}</th>
            <th scope="col" class="r">
              {t('published')}
            </th>
            <th scope="col" class="r">
              {t('scheduled')}
            </th>
            <th scope="col" class="r">
              {t('drafts')}
            </th>
            <th scope="col">
              <span class="vh">{t('action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {channels.map(({ channel, items }) => (
            <tr key={channel.slug}>
              <th scope="row">
                <a href={hashOf(itemsOf(channel.slug))}>{of(channel.title)}</a>{' '}
                <span class="note" lang={other}>
                  {channel.title[other]}
                </span>
                <span class="story">{of(channel.summary)}</span>
              </th>
              <td class="w">{list(channel.subjects.map(label))}</td>
              <td class="r">{items.published}</td>
              <td class="r">{items.scheduled}</td>
              <td class="r">{items.draft}</td>
              <td class="r">
                {mayWrite(staff) && (
                  <a class="btn plain small" href={hashOf({ view: 'channel-edit', slug: channel.slug })}>
                    {t('edit')}
                    <span class="vh"> {of(channel.title)}</span>
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
