import type { ComponentChildren } from 'preact'
import { Reason as ReasonMark } from '#shared/parts/Reason.tsx'
import { Sentence } from '#shared/parts/Sentence.tsx'
import type { Reason } from '../domain/reason.ts'
import type { RecordRow } from '../store/database.ts'
import { setSetting } from '../store/settings.ts'
import { deskHref, type RecordFilter } from './links.ts'
import { type Place, usePlace } from './Room.tsx'
import { clip, inLanguage, quoted } from './text-of.ts'
import type { Patron } from './use-patron.ts'

const WEEK = 7 * 86_400_000

/** One reason as a sentence; its evidence opens the records themselves. */
export function ReasonLine({ reason, here, patron }: { reason: Reason; here: boolean; patron: Patron }) {
  const place = usePlace()
  const { t, language, words } = place
  switch (reason.kind) {
    case 'because':
      return <Because concept={inLanguage(reason.concept.prefLabel, language)} id={reason.concept.id} records={reason.records} place={place} />
    case 'creator': {
      const [first, ...others] = reason.records
      if (first === undefined) return null
      const title = titleNode(first)
      return (
        <ReasonMark source="because">
          <Sentence
            text={t('reason.creator', { creator: reason.creator })}
            nodes={{
              records: (
                <Evidence of={{ record: first.id }}>
                  {others.length === 0 ? title : <Sentence text={t('reason.because.records', { count: others.length })} nodes={{ title }} />}
                </Evidence>
              ),
            }}
          />
        </ReasonMark>
      )
    }
    case 'related':
      return (
        <ReasonMark source="related">
          <Sentence
            text={t(here ? 'reason.related' : 'reason.related.read')}
            nodes={{ record: <Evidence of={{ record: reason.record.id }}>{titleNode(reason.record)}</Evidence> }}
          />
        </ReasonMark>
      )
    case 'chosen':
      return (
        <ReasonMark source="because">
          <Sentence
            text={t('reason.chosen')}
            nodes={{
              concept: (
                <a href={deskHref('interests')} target="_blank" rel="noreferrer">
                  {inLanguage(reason.concept.prefLabel, language)}
                </a>
              ),
            }}
          />
        </ReasonMark>
      )
    case 'pinned': {
      const channel = patron.channels.get(reason.channel)
      const values = { by: reason.by, channel: channel === undefined ? reason.channel : inLanguage(channel.title, language), words: reason.words }
      return (
        <ReasonMark source="pinned">
          {reason.until === undefined ? t('reason.pinned', values) : t('reason.pinned.until', { ...values, until: words.day(Date.parse(reason.until)) })}
        </ReasonMark>
      )
    }
    case 'published': {
      const channel = patron.channels.get(reason.channel)
      const when = words.on(Date.parse(reason.published))
      const values = { by: reason.by, channel: channel === undefined ? reason.channel : inLanguage(channel.title, language), words: reason.words, when }
      return <ReasonMark source="pinned">{t('reason.published', values)}</ReasonMark>
    }
    case 'might':
      return (
        <ReasonMark source="might">
          <Sentence
            text={t('reason.might', { concept: inLanguage(reason.concept.prefLabel, language), near: inLanguage(reason.near.prefLabel, language) })}
            nodes={{ mark: <b>{t('reason.might.mark')}</b> }}
          />
          {t('sentence.gap')}
          <button type="button" class="word" onClick={() => void setSetting('guesses', false)}>
            {t('reason.might.off')}
          </button>
        </ReasonMark>
      )
  }
}

/** Says "kept" only when every record was, and "this week" only when each was open within seven days. */
function Because({ concept, id, records, place }: { concept: string; id: string; records: readonly RecordRow[]; place: Place }) {
  const { t, clock } = place
  const [first, ...others] = records
  if (first === undefined) return null
  const kept = records.every((row) => row.kept === 1)
  const now = clock()
  const week = records.every((row) => now - row.lastSeen < WEEK)
  const one = others.length === 0
  const key = kept
    ? one
      ? 'reason.because.kept.one'
      : 'reason.because.kept'
    : one
      ? week
        ? 'reason.because.read.one.week'
        : 'reason.because.read.one'
      : week
        ? 'reason.because.read.week'
        : 'reason.because.read'
  const evidence = one ? (
    <Evidence of={{ record: first.id }}>{titleNode(first)}</Evidence>
  ) : (
    <Evidence of={{ concept: id }}>
      <Sentence text={t('reason.because.records', { count: others.length })} nodes={{ title: titleNode(first) }} />
    </Evidence>
  )
  return (
    <ReasonMark source="because">
      <Sentence text={t(key, { concept })} nodes={{ records: evidence }} />
    </ReasonMark>
  )
}

function Evidence({ of, children }: { of: RecordFilter; children: ComponentChildren }) {
  return (
    <a href={deskHref('records', of)} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}

function titleNode(row: RecordRow) {
  const { title, language } = row.record
  return <span lang={language}>{language === undefined || /^zh/.test(language) ? quoted(title) : clip(title)}</span>
}
