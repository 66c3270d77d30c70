import { Empty } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import { ReadersReply } from '#shared/staff-sharing.ts'
import { ask } from '../api.ts'
import { readersCsv } from '../csv.ts'
import { mayWrite, useHouse } from '../house.ts'
import { Await } from '../parts/Await.tsx'
import { FailedRuns } from '../parts/FailedRuns.tsx'
import { HowToRead } from '../parts/HowToRead.tsx'
import { SegmentTable } from '../parts/SegmentTable.tsx'
import { ShareTable } from '../parts/ShareTable.tsx'
import { Trends } from '../parts/Trends.tsx'
import { useText } from '../text.tsx'
import { useResource } from '../use-resource.ts'
import { go } from '../use-route.ts'

/** What the cards of one epoch say of all who share, with error, age and sample. */
export function Readers({ epoch }: { epoch: number | undefined }) {
  const { t } = useText()
  const readers = useResource(`/v1/staff/readers${epoch === undefined ? '' : `?epoch=${epoch}`}`, (path) => ask(ReadersReply, path))
  const content = readers.content
  return (
    <>
      <div class="bar1">
        <h1>{t('readers')}</h1>
        <span class="badge">{t('noRow')}</span>
        {content !== undefined && content.questions.length > 0 && <Tools readers={content} />}
      </div>
      <Await resource={readers}>{(found) => <Content readers={found} epoch={epoch} onChanged={readers.reload} />}</Await>
    </>
  )
}

function Tools({ readers }: { readers: ReadersReply }) {
  const { t } = useText()
  const shown = readers.questions[0]?.epoch
  return (
    <span class="ends">
      {readers.epochs.length > 1 && (
        <label class="inline">
          {t('epoch')}
          <select class="f num" value={String(shown)} onChange={(event) => go({ view: 'readers', epoch: Number(event.currentTarget.value) })}>
            {readers.epochs.map((each) => (
              <option key={each.epoch} value={String(each.epoch)}>
                {each.epoch}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" class="btn small" onClick={() => download(`carrel-readers-epoch-${shown ?? 0}.csv`, readersCsv(readers))}>
        <Icon name="out" />
        {t('csv')}
      </button>
    </span>
  )
}

export function Content({ readers, epoch, onChanged }: { readers: ReadersReply; epoch: number | undefined; onChanged: () => void }) {
  const { staff } = useHouse()
  const { t, day, language, atLeast } = useText()
  const first = readers.questions[0]
  const shown = readers.epochs.find((each) => epoch === undefined || each.epoch === epoch)
  const gap = t('gap')
  const n = Math.max(0, ...readers.questions.map((question) => question.n))
  return (
    <>
      {first !== undefined && (
        <p class="sub num">
          {t('epochCounted', {
            epoch: String(first.epoch),
            from: day(first.from, language === 'en'),
            to: day(first.to, language !== 'en'),
            counted: day(first.closedOn, true),
          })}
          {gap}
          {readers.ageDays !== null && t('daysAgo', { count: readers.ageDays })}
          {gap}
          {t('sharersOnly', { n: atLeast(n) })}
        </p>
      )}
      <FailedRuns jobs={['close-epoch', 'retention', 'segment']} />
      {shown?.lost !== undefined && (
        <p class="stale">{t('cardsLost', { epoch: String(shown.epoch), n: atLeast(shown.lost.cards), day: day(shown.lost.on, true) })}</p>
      )}
      {readers.openEnrolment && (
        <p class="caution">
          <Icon name="warn" />
          <span>{t('openEnrolment')}</span>
        </p>
      )}
      {first === undefined && <NotYet readers={readers} lost={shown?.lost !== undefined} />}
      {first !== undefined && (
        <>
          <HowToRead question={first} />
          {readers.questions.map((question) => (
            <ShareTable key={question.id} question={question} ageDays={readers.ageDays} />
          ))}
          <Trends />
        </>
      )}
      <SegmentTable segments={readers.segments} onChanged={mayWrite(staff) ? onChanged : undefined} />
    </>
  )
}

function NotYet({ readers, lost }: { readers: ReadersReply; lost: boolean }) {
  const { t, day, language } = useText()
  const { current } = readers
  return (
    <div class="below">
      <Empty
        icon="clock"
        title={t(lost ? 'nothingCounted' : 'noEpoch')}
        heading={2}
        step={
          <a class="btn small" href={`/transparency?lang=${language}`}>
            {t('noEpochStep')}
          </a>
        }
      >
        {t('noEpochSentence', { epoch: String(current.number), to: day(current.to, true), closes: day(current.closes, true) })}
      </Empty>
    </div>
  )
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
