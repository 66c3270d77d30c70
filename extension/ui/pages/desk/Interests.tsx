import { useState } from 'preact/hooks'
import { Bar } from '#shared/parts/Bar.tsx'
import { Empty } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import type { IconName } from '#shared/parts/icons.ts'
import type { Interest } from '../../../domain/interest.ts'
import { choose, lower, mute, raise, strike } from '../../../store/adjustments.ts'
import { WELCOME } from '../../links.ts'
import { usePlace } from '../../Room.tsx'
import { inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'
import { Evidence } from './Evidence.tsx'
import { InterestsAside } from './InterestsAside.tsx'

const DAY = 86_400_000
const MUTE = 30 * DAY
const FADING = 21 * DAY
const GUESSES = 4

/** What Carrel believes the patron reads, on which records that rests, and every way to put it right. */
export function Interests({ patron }: { patron: Patron }) {
  const { t, clock } = usePlace()
  const shown = patron.interests.filter(({ weight }) => weight > 0)
  const since = clock() - 90 * DAY
  return (
    <>
      <p class="lead">{t('interests.lead')}</p>
      <div class="cols">
        <div>
          <div class="sec">
            <h2>{t('interests.read')}</h2>
            <span class="note">
              {t('interests.summary', {
                subjects: t('interests.summarySubjects', { count: shown.length }),
                visits: t('visits', { count: patron.visits.filter(({ at }) => at >= since).length }),
              })}
            </span>
          </div>
          {shown.length === 0 ? (
            <Empty
              icon="ring"
              heading={3}
              title={t('interests.empty')}
              step={
                <a class="btn small" href={WELCOME} target="_blank" rel="noreferrer">
                  {t('picks.chooseSubjects')}
                </a>
              }
            >
              {t('interests.emptyWhy')}
            </Empty>
          ) : (
            <ul class="int">
              {shown.map((interest, index) => (
                <InterestLine key={interest.concept.id} interest={interest} patron={patron} begin={index === 0} />
              ))}
            </ul>
          )}
          <Might patron={patron} />
        </div>
        <InterestsAside patron={patron} />
      </div>
    </>
  )
}

function InterestLine({ interest, patron, begin }: { interest: Interest; patron: Patron; begin: boolean }) {
  const { t, language, words, clock, say } = usePlace()
  const [open, setOpen] = useState(begin)
  const { concept, evidence, lastVisit } = interest
  const name = inLanguage(concept.prefLabel, language)
  const visits = evidence.reduce((sum, line) => sum + line.visits, 0)
  const muteUntil = clock() + MUTE
  return (
    <li data-interest={concept.id}>
      <div>
        <h3>{name}</h3>
        <div class="wt num">
          <Bar weight={interest.weight} />
          {words.percent(interest.weight)}
        </div>
      </div>
      <div class="ev">
        {lastVisit === undefined ? (
          t('interests.noEvidence')
        ) : (
          <button type="button" class="word" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('interests.evidence', {
              visits: t('visits', { count: visits }),
              records: t('interests.records', { count: evidence.length }),
              when: words.on(lastVisit),
            })}
          </button>
        )}
        <Remarks interest={interest} />
      </div>
      <div class="acts">
        <Deed
          icon="more"
          label={t('interests.raise', { concept: name })}
          onPress={() => void raise(concept.id).then(() => say(t('interests.status.raised', { concept: name })))}
        />
        <Deed
          icon="less"
          label={t('interests.lower', { concept: name })}
          onPress={() => void lower(concept.id).then(() => say(t('interests.status.lowered', { concept: name })))}
        />
        <Deed
          icon="mute"
          label={t('interests.mute', { concept: name })}
          onPress={() => void mute(concept.id, muteUntil).then(() => say(t('interests.status.muted', { concept: name, until: words.day(muteUntil) })))}
        />
        <Deed
          icon="del"
          label={t('interests.strike', { concept: name })}
          onPress={() => void strike(concept.id).then(() => say(t('interests.status.struck', { concept: name })))}
        />
      </div>
      {open && evidence.length > 0 && <Evidence interest={interest} patron={patron} name={name} />}
    </li>
  )
}

/** What the patron decided, and whether the subject is fading. */
function Remarks({ interest }: { interest: Interest }) {
  const { t, words, clock } = usePlace()
  const { steps, chosen, lastVisit } = interest
  const remarks = [
    chosen !== undefined && lastVisit !== undefined && t('interests.chosen', { when: words.on(chosen) }),
    steps > 0 && t('interests.raised', { count: steps }),
    steps < 0 && t('interests.lowered', { count: -steps }),
    chosen === undefined && lastVisit !== undefined && clock() - lastVisit > FADING && t('interests.fading'),
  ].filter((remark) => remark !== false)
  return (
    <>
      {remarks.map((remark) => (
        <small key={remark}>{remark}</small>
      ))}
    </>
  )
}

function Deed({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <button type="button" class="btn plain sq small" title={label} onClick={onPress}>
      <Icon name={icon} label={label} />
    </button>
  )
}

/** Neighbours of what is read: guesses, never counted. */
function Might({ patron }: { patron: Patron }) {
  const { t, language, clock, say, settings } = usePlace()
  if (settings.guesses === false) return null
  const guesses = neighbours(patron)
  if (guesses.length === 0) return null
  return (
    <>
      <div class="sec">
        <h2>{t('interests.might')}</h2>
        <span class="note">{t('interests.mightNote')}</span>
      </div>
      <ul class="int might">
        {guesses.map(({ concept, near }) => {
          const name = inLanguage(concept.prefLabel, language)
          return (
            <li key={concept.id}>
              <h3>{name}</h3>
              <div class="ev">{t('interests.next', { near: inLanguage(near.prefLabel, language) })}</div>
              <div class="acts">
                <button
                  type="button"
                  class="btn small"
                  onClick={() => void choose([concept.id]).then(() => say(t('interests.status.chosen', { concept: name })))}
                >
                  {t('interests.takeUp')}
                  <span class="vh"> {name}</span>
                </button>
                <button
                  type="button"
                  class="btn plain small"
                  onClick={() => void mute(concept.id, clock() + 365 * DAY).then(() => say(t('interests.notForMeWhat', { concept: name })))}
                >
                  {t('interests.notForMe')}
                  <span class="vh"> {name}</span>
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Related concepts of the weightiest interests that are not interests themselves and were not put aside. */
function neighbours({ interests, concepts, decided }: Patron) {
  const known = new Set(interests.map(({ concept }) => concept.id))
  const found = interests
    .filter(({ weight }) => weight > 0)
    .flatMap(({ concept: near }) => (near.related ?? []).map((id) => ({ concept: concepts.get(id), near })))
    .flatMap(({ concept, near }) => (concept === undefined || known.has(concept.id) || decided.has(concept.id) ? [] : [{ concept, near }]))
  return [...new Map(found.toReversed().map((guess) => [guess.concept.id, guess])).values()].toReversed().slice(0, GUESSES)
}
