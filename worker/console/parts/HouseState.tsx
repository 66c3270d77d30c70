import type { ComponentChildren } from 'preact'
import type { HomeReply } from '#shared/staff.ts'
import type { Bilingual } from '#shared/subject.ts'
import { daysSince, type Job } from '../needs.ts'
import { useText } from '../text.tsx'
import { JobWords } from './JobWords.tsx'

interface HouseStateProps {
  home: HomeReply
  /** Day the newest figures were counted. */
  counted: string | undefined
  /** The last segmentation that did not fail. */
  segment: Job | undefined
  now: number
}

/** Four plain figures, each with its age and what it stands for. */
export function HouseState({ home, counted, segment, now }: HouseStateProps) {
  const { t, of, atLeast, day, instant, size, dot } = useText()
  const { edition, epoch, sharing } = home
  const run = segmentation(home, segment)
  return (
    <dl class="house">
      <Figure name={t('readersWhoShare')} value={sharing === null ? '—' : atLeast(sharing.n)}>
        {sharing === null || counted === undefined
          ? t('sharingNone', { day: day(epoch.closes, true) })
          : t('sharingNote', { epoch: sharing.epoch, day: day(counted, true), count: daysSince(counted, now) })}
        {sharing?.open === true && `${t('gap')}${t('sharingOpen')}`}
        {sharing?.lost !== undefined && `${t('gap')}${t('sharingLost', { n: atLeast(sharing.lost) })}`}
      </Figure>
      <Figure name={t('epochNumber', { number: String(epoch.number) })} value={t('dayOf', { day: epoch.day, length: epoch.length })}>
        {t('epochNote', { from: day(epoch.from, true), to: day(epoch.to, true), closes: day(epoch.closes, true) })}
      </Figure>
      <Figure name={t('segmentation')} value={run === undefined ? '—' : t('daysOld', { count: daysSince(run.at, now) })}>
        {run === undefined ? (
          t('segmentationNone')
        ) : (
          <>
            {instant(run.at)}
            {dot}
            {run.model === undefined ? <JobWords>{run.words}</JobWords> : of(run.model)}
          </>
        )}
      </Figure>
      <Figure
        name={edition === null ? t('edition') : t('editionNumber', { number: String(edition.number) })}
        value={edition === null ? '—' : instant(edition.published)}
      >
        {edition === null ? t('editionNone') : t('editionNote', { channels: edition.channels, items: edition.items, size: size(edition.bytes) })}
      </Figure>
    </dl>
  )
}

/** When segments were last looked at and what came of it: the job's last run, or before the first one the model in force. */
function segmentation({ segments }: HomeReply, run: Job | undefined): { at: string; words: string; model?: Bilingual } | undefined {
  if (run !== undefined) return { at: run.finished, words: run.detail }
  return segments === null ? undefined : { at: segments.updated, words: '', model: segments.method }
}

function Figure({ name, value, children }: { name: string; value: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
      </dd>
      <dd class="note">{children}</dd>
    </div>
  )
}
