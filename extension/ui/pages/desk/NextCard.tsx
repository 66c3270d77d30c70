import { useState } from 'preact/hooks'
import { epochSpan } from '#shared/epoch.ts'
import { Sentence } from '#shared/parts/Sentence.tsx'
import { directionMechanism } from '#shared/privacy/direction.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import type { OutboxRow } from '../../../store/database.ts'
import { answerWords } from '../../answers.ts'
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
  const { t, services, settings, say } = usePlace()
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
      {card === undefined ? <p>{t('privacy.nothingNext')}</p> : <InWords card={card} books={books} patron={patron} />}
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
  const policy = patron.edition?.policy
  const asked = policy?.questions.find(({ id }) => id === card.question)
  const standIn = books.standIns.find(({ question }) => question === card.question)
  const tickets = books.lines.find(({ id }) => id === card.id)?.answer ?? []
  const question = <i>{t(`question.${card.question}`)}</i>
  const values = {
    words: t(`question.${card.question}.words`),
    until: policy === undefined ? '' : words.utcDay(Date.parse(epochSpan(card.epoch, policy).to) / 86_400_000),
    before: policy === undefined ? '' : words.utcDay(Date.parse(epochSpan(card.epoch, policy).to) / 86_400_000),
  }
  return (
    <>
      <p>
        <Sentence text={t(leaving(card, policy === undefined ? undefined : clock()), values)} nodes={{ question }} />
        {card.state === 'token' && `${t('sentence.gap')}${t('privacy.nextTokenDropped')}`}
      </p>
      <p class="second">
        {standIn !== undefined && asked !== undefined && (
          <Sentence
            text={t('privacy.standIn', { until: words.utcDay(standIn.until), percent: words.percent(mechanismOf(asked).keep) })}
            nodes={{ standIn: <b>{answerWords(card.question, standIn.standIn, patron, place, standIn.domain)}</b> }}
          />
        )}
        {asked?.id === 'profile' && blurred(asked.reportEpsilon, place)}
        {t('sentence.gap')}
        {tickets.length > 0 &&
          card.question !== 'profile' &&
          t('privacy.tickets', { count: tickets.length, tickets: words.list(tickets.map((index) => answerWords(card.question, index, patron, place))) })}
      </p>
    </>
  )
}

function leaving(card: OutboxRow, now: number | undefined) {
  if (card.state === 'token') return 'privacy.nextToken'
  return now === undefined || card.after <= now ? 'privacy.nextDue' : 'privacy.nextCard'
}

function blurred(epsilon: number, { t, words }: Place): string {
  const { inside, share } = directionMechanism(epsilon)
  return t('privacy.direction', { inside: words.percent(inside), share: words.percent(share) })
}
