import { useState } from 'preact/hooks'
import { dayNumber, epochOf, epochSpan } from '#shared/epoch.ts'
import { Sentence } from '#shared/parts/Sentence.tsx'
import type { Question } from '#shared/policy.ts'
import { spent, standingRule } from '#shared/privacy/budget.ts'
import { directionMechanism } from '#shared/privacy/direction.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { meaningOf } from '../../../domain/meaning.ts'
import type { OutboxRow, StandInRow } from '../../../store/database.ts'
import { answerWords, writtenWords } from '../../answers.ts'
import { type Place, usePlace } from '../../Room.tsx'
import { TurnOff } from '../../TurnOff.tsx'
import type { Patron } from '../../use-patron.ts'
import type { Books } from './Privacy.tsx'

interface NextCardProps {
  next: readonly OutboxRow[]
  books: Books
  patron: Patron
  onWithheld: (id: string) => void
}

/** The card that leaves next: its question, stand-in and tickets in words, and the two ways to keep it back. */
export function NextCard({ next, books, patron, onWithheld }: NextCardProps) {
  const place = usePlace()
  const { t, services, settings, say } = place
  const [leaving, setLeaving] = useState(false)
  const card = next[0]
  const silent = (settings.silent ?? []).filter(({ question }) => settings.withheld?.includes(question) !== true)
  const withhold = async (id: string) => {
    await services.withhold(id)
    onWithheld(id)
    say(t('privacy.withheld'))
  }
  return (
    <section>
      <h2>{t('privacy.next')}</h2>
      {card === undefined ? <p>{nothingNext(books, patron, place)}</p> : <InWords card={card} books={books} patron={patron} />}
      {next.length > 1 && <p class="note pad">{t('privacy.nextOthers', { count: next.length - 1 })}</p>}
      {silent.map(({ question, reason }) => (
        <p key={question} class="note pad">
          {t(reason === 'draws-used' ? 'privacy.silentDraws' : 'privacy.silentBudget', { question: t(`question.${question}`) })}
        </p>
      ))}
      <div class="acts">
        {card !== undefined && (
          <button type="button" class="btn" onClick={() => void withhold(card.id)}>
            {t('privacy.withhold')}
          </button>
        )}
        <button type="button" class="btn" onClick={() => setLeaving(true)}>
          {t('privacy.turnOff')}
        </button>
      </div>
      {leaving && <TurnOff onClose={() => setLeaving(false)} />}
    </section>
  )
}

function InWords({ card, books, patron }: { card: OutboxRow; books: Books; patron: Patron }) {
  const place = usePlace()
  const { t, words, clock } = place
  const { edition } = patron
  const asked = edition?.policy.questions.find(({ id }) => id === card.question)
  const standIn = books.standIns.find(
    (row) => row.question === card.question && edition !== undefined && row.meaning === meaningOf({ id: row.question, domain: row.domain }, edition),
  )
  const line = books.lines.find(({ id }) => id === card.id)
  const question = <i>{t(`question.${card.question}`)}</i>
  const tickets = (line?.answer ?? []).map((index) => writtenWords({ ...line, question: card.question }, index, books.library, patron, place))
  const values = { words: t(`question.${card.question}.words`), until: words.utcDay(card.to), before: words.utcDay(card.to) }
  return (
    <>
      <p>
        <Sentence text={t(leaving(card, edition === undefined ? undefined : clock()), values)} nodes={{ question }} />
        {card.state === 'token' && `${t('sentence.gap')}${t('privacy.nextTokenDropped')}`}
      </p>
      <p class="second">
        {standIn !== undefined && asked !== undefined && (
          <>
            <Sentence
              text={t('privacy.standIn', {
                percent: words.percent(mechanismOf({ ...asked, domain: standIn.domain, standInEpsilon: standIn.standInEpsilon }).keep),
              })}
              nodes={{ standIn: <b>{answerWords(card.question, standIn.standIn, patron, place, standIn.domain)}</b> }}
            />
            {t('sentence.gap')}
            {howLong(standIn, asked, books, place)}
          </>
        )}
        {asked?.id === 'profile' && blurred(asked.reportEpsilon, place)}
        {t('sentence.gap')}
        {tickets.length > 0 && card.question !== 'profile' && t('privacy.tickets', { count: tickets.length, tickets: words.list(tickets) })}
      </p>
    </>
  )
}

/** How long a stand-in goes on: till its next look, to the next card where that is due, or on past it where this year holds no look. */
function howLong(standIn: StandInRow, question: Question, { year }: Books, { t, words, clock }: Place): string {
  const now = clock()
  const rule = standingRule({ question, standIn, now, ...year })
  if (rule.kind === 'silent') return ''
  if (rule.kind !== 'keep') return t('privacy.standInLook')
  if (Math.floor(now / DAY) < standIn.until) return t('privacy.standInStays', { until: words.utcDay(standIn.until) })
  return t('privacy.standInKept', { from: words.day(spent(year.lines, now, year.consentAt).until) })
}

/** When the next card is made at the earliest: in the first epoch that begins on a day no card of its question stands for. */
function nothingNext({ cards, library }: Books, { edition }: Patron, { t, words, settings, clock }: Place): string {
  if (edition === undefined) return t('privacy.nothingWaits')
  const { policy } = edition
  const idle = [...(settings.withheld ?? []), ...(settings.silent ?? []).map(({ question }) => question)]
  const days = policy.questions
    .filter(({ id }) => !idle.includes(id))
    .map(({ id }) => {
      const covered = Math.max(...cards.filter((card) => card.question === id && (card.library ?? library) === library).map(({ to }) => to))
      const next = Math.max(epochOf(clock(), policy), Number.isFinite(covered) ? epochOf(covered * DAY, policy) + 1 : 0)
      return Math.max(dayNumber(Date.parse(epochSpan(next, policy).from)), dayNumber(clock()))
    })
  return days.length === 0 ? t('privacy.nothingWaits') : t('privacy.nothingNext', { from: words.utcDay(Math.min(...days)) })
}

const DAY = 86_400_000

function leaving(card: OutboxRow, now: number | undefined) {
  if (card.state === 'token') return 'privacy.nextToken'
  return now === undefined || card.after <= now ? 'privacy.nextDue' : 'privacy.nextCard'
}

function blurred(epsilon: number, { t, words }: Place): string {
  const { inside, share } = directionMechanism(epsilon)
  return t('privacy.direction', { inside: words.percent(inside), share: words.percent(share) })
}
