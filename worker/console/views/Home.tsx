import { Empty } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import type { IconName } from '#shared/parts/icons.ts'
import type { HomeReply } from '#shared/staff.ts'
import { mayWrite, useHouse } from '../house.ts'
import { countedOn, daysSince, type Job, lastRuns, type Need, needsOf } from '../needs.ts'
import { Await } from '../parts/Await.tsx'
import { HouseState } from '../parts/HouseState.tsx'
import { JobTable, useJobNames } from '../parts/JobTable.tsx'
import { hashOf, itemsOf } from '../route.ts'
import { useText } from '../text.tsx'

/** How many lines of one kind stand here; the rest is behind a link. */
const SHOWN = 6

/** What needs a hand today, then the state of the house. */
export function Home() {
  const { today } = useText()
  const { home } = useHouse()
  const now = Date.now()
  return (
    <>
      <h1>{today(now)}</h1>
      <Await resource={home}>{(content) => <Content home={content} now={now} />}</Await>
    </>
  )
}

function Content({ home, now }: { home: HomeReply; now: number }) {
  const { t } = useText()
  const needs = needsOf(home)
  const shown = [...limited(needs, 'job'), ...limited(needs, 'scheduled'), ...limited(needs, 'draft')]
  return (
    <div class="cols">
      <div>
        <section>
          <h2>{t('needsAHand')}</h2>
          {needs.length === 0 ? (
            <NothingToDo />
          ) : (
            <ol class="todo">
              {shown.map((need) => (
                <NeedLine key={need.kind === 'job' ? need.job.job : need.line.id} need={need} now={now} />
              ))}
            </ol>
          )}
          {needs.length > shown.length && (
            <p class="note">
              <a href={hashOf(itemsOf(undefined))}>{t('moreNeeds', { count: needs.length - shown.length })}</a>
            </p>
          )}
        </section>
        <JobTable jobs={home.jobs} now={now} />
      </div>
      <aside aria-labelledby="house-state">
        <h2 id="house-state">{t('stateOfHouse')}</h2>
        <HouseState home={home} counted={home.sharing === null ? undefined : countedOn(home.epoch, home.sharing.epoch)} segment={segmentRun(home)} now={now} />
      </aside>
    </div>
  )
}

function limited(needs: readonly Need[], kind: Need['kind']): Need[] {
  return needs.filter((need) => need.kind === kind).slice(0, SHOWN)
}

function segmentRun(home: HomeReply): Job | undefined {
  return lastRuns(home.jobs.filter((job) => job.job === 'segment' && job.outcome !== 'failed'))[0]
}

function NothingToDo() {
  const { t } = useText()
  const { staff, channels } = useHouse()
  const list = channels.content?.channels
  const first = list?.[0]?.channel.slug
  // Until the channels have come, nothing is said of them.
  const none = list !== undefined && first === undefined
  const step =
    !mayWrite(staff) || list === undefined ? undefined : first === undefined ? (
      <a class="btn small" href={hashOf({ view: 'channel-new' })}>
        {t('openChannel')}
      </a>
    ) : (
      <a class="btn small" href={hashOf({ view: 'item-new', slug: first, subject: undefined })}>
        {t('draftItem')}
      </a>
    )
  return (
    <Empty icon="tick" title={t(none ? 'noChannels' : 'nothingToDo')} heading={3} step={step}>
      {none ? t('noChannelsSentence') : t('nothingToDoSentence')}
    </Empty>
  )
}

function NeedLine({ need, now }: { need: Need; now: number }) {
  const { t, ago, instant, dot } = useText()
  const jobs = useJobNames()
  if (need.kind === 'job') {
    return (
      <Line icon="warn" due title={t('jobStopped', { job: jobs[need.job.job] })} badge={t('failedAgo', { ago: ago(Date.parse(need.job.finished), now) })}>
        <span lang="en">{need.job.detail}</span>
        {t('gap')}
        {t('runsAgain')}
      </Line>
    )
  }
  const { line } = need
  const href = hashOf({ view: 'item', slug: line.channel, id: line.id })
  if (need.kind === 'scheduled') {
    return (
      <Line
        icon="cal"
        title={line.title || t('untitled')}
        language={line.title === '' ? undefined : line.language}
        badge={line.from === null ? t('scheduled') : t('goesOut', { when: instant(line.from) })}
        href={href}
        verb={t('open')}
      >
        <ChannelName slug={line.channel} />
        {dot}
        {line.updatedBy}
      </Line>
    )
  }
  const days = daysSince(line.updated, now)
  return (
    <Line
      icon="ring"
      title={line.title || t('untitled')}
      language={line.title === '' ? undefined : line.language}
      badge={t('draftFor', { count: days })}
      href={href}
      verb={t('goOnWriting')}
    >
      {t('draftOf')} <ChannelName slug={line.channel} />
      {dot}
      {line.updatedBy}
    </Line>
  )
}

interface LineProps {
  icon: IconName
  title: string
  language?: string | undefined
  badge: string
  due?: boolean
  href?: string
  verb?: string
  children: preact.ComponentChildren
}

function Line({ icon, title, language, badge, due = false, href, verb, children }: LineProps) {
  return (
    <li class={due ? 'due' : undefined}>
      <Icon name={icon} />
      <div>
        <h3 class={language === undefined ? undefined : 'work'} lang={language}>
          {title}
        </h3>
        <p>{children}</p>
      </div>
      <span class={due ? 'badge num due' : 'badge num'}>{badge}</span>
      {href !== undefined && (
        <a class="btn small" href={href}>
          {verb}
          <span class="vh"> {title}</span>
        </a>
      )}
    </li>
  )
}

export function ChannelName({ slug }: { slug: string }) {
  const { of } = useText()
  const { channels } = useHouse()
  const channel = channels.content?.channels.find((each) => each.channel.slug === slug)
  return <>{channel === undefined ? slug : of(channel.channel.title)}</>
}
