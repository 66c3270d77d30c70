import { useState } from 'preact/hooks'
import { Bar } from '#shared/parts/Bar.tsx'
import { Empty } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import type { IconName } from '#shared/parts/icons.ts'
import type { Interest } from '../../../domain/interest.ts'
import { lower, mute, raise } from '../../../store/adjustments.ts'
import { WELCOME } from '../../links.ts'
import { usePlace } from '../../Room.tsx'
import { inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'
import { Evidence } from './Evidence.tsx'
import { InterestsAside } from './InterestsAside.tsx'
import { Might } from './Might.tsx'
import { PutAside } from './PutAside.tsx'
import { useStrike } from './Strike.tsx'

const DAY = 86_400_000
const MUTE = 30 * DAY
const FADING = 21 * DAY

/** What Carrel believes the patron reads, on which records that rests, and every way to put it right. */
export function Interests({ patron }: { patron: Patron }) {
  const { t, clock } = usePlace()
  const { strikeOut, question } = useStrike(patron)
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
                <InterestLine key={interest.concept.id} interest={interest} patron={patron} begin={index === 0} onStrike={strikeOut} />
              ))}
            </ul>
          )}
          <Might patron={patron} />
          <PutAside patron={patron} />
        </div>
        <InterestsAside patron={patron} onStrike={strikeOut} />
      </div>
      {question}
    </>
  )
}

interface InterestLineProps {
  interest: Interest
  patron: Patron
  begin: boolean
  onStrike: (id: string, label: string) => void
}

function InterestLine({ interest, patron, begin, onStrike }: InterestLineProps) {
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
        <Deed icon="del" label={t('interests.strike', { concept: name })} onPress={() => onStrike(concept.id, name)} />
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
