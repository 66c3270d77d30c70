import { useEffect, useId, useState } from 'preact/hooks'
import { epochSpan } from '#shared/epoch.ts'
import { Sentence } from '#shared/parts/Sentence.tsx'
import { CARD_BYTES, type CardField, decodeCard, describeCard } from '#shared/report.ts'
import type { OutboxRow, TokenRow } from '../../../store/database.ts'
import { answerWords } from '../../answers.ts'
import { type Place, usePlace } from '../../Room.tsx'
import { Scroller } from '../../Scroller.tsx'
import type { Patron } from '../../use-patron.ts'
import { bytesLines, hex, LETTER } from './bytes-lines.ts'
import type { Books } from './Privacy.tsx'

interface CardBytesProps {
  card: OutboxRow | undefined
  books: Books
  patron: Patron
  onPick: (id: string) => void
}

/** The exact bytes of a card, as posted, with a gloss in the same order. */
export function CardBytes({ card, books, patron, onPick }: CardBytesProps) {
  const { t } = usePlace()
  const request = books.tokens.find(({ id }) => id === card?.id)
  return (
    <section class="full">
      <h2>{t('privacy.bytes', { count: CARD_BYTES })}</h2>
      {card === undefined ? (
        <p class="note">{t('privacy.bytesNone')}</p>
      ) : (
        <>
          <Picker card={card} cards={books.cards} onPick={onPick} />
          <Bytes card={card} patron={patron} />
          {request !== undefined && <TokenRequest row={request} />}
        </>
      )}
    </section>
  )
}

function Picker({ card, cards, onPick }: { card: OutboxRow; cards: readonly OutboxRow[]; onPick: (id: string) => void }) {
  const { t, words } = usePlace()
  const id = useId()
  const name = (row: OutboxRow) => {
    const values = { question: t(`question.${row.question}`), epoch: String(row.epoch), when: row.sent === undefined ? '' : words.shortDay(row.sent) }
    return t(NAMES[row.state], values)
  }
  if (cards.length === 1) return <p class="note">{name(card)}</p>
  return (
    <div class="pickcard">
      <label for={id}>{t('privacy.bytesPick')}</label>
      <select class="f" id={id} value={card.id} onChange={(event) => onPick(event.currentTarget.value)}>
        {cards.map((row) => (
          <option key={row.id} value={row.id}>
            {name(row)}
          </option>
        ))}
      </select>
    </div>
  )
}

const NAMES = {
  token: 'privacy.bytesToken',
  waiting: 'privacy.bytesWaiting',
  sent: 'privacy.bytesSent',
  withheld: 'privacy.bytesWithheld',
  refused: 'privacy.bytesRefused',
  dropped: 'privacy.bytesDropped',
} as const

/** The request for the card's token, word for word. */
function TokenRequest({ row }: { row: TokenRow }) {
  const { t, words } = usePlace()
  return (
    <>
      <h3>{t('privacy.tokenRequest', { count: row.bytes.length })}</h3>
      <Scroller class="hex" label={t('privacy.tokenLabel')}>
        <pre data-token={row.id}>{new TextDecoder().decode(row.bytes)}</pre>
      </Scroller>
      <p class="note">{row.came === undefined ? t('privacy.tokenNotYet') : t('privacy.tokenCame', { when: words.shortDay(row.came) })}</p>
    </>
  )
}

function Bytes({ card, patron }: { card: OutboxRow; patron: Patron }) {
  const place = usePlace()
  const { t, words } = place
  const hash = useHash(card.bytes)
  const fields = described(card, patron)
  const lines = bytesLines(card.bytes, fields)
  const rest = card.bytes.length - lines.length * 16
  return (
    <>
      <div class="bytes">
        <Scroller class="hex" label={t('privacy.bytesLabel')}>
          <pre data-card={card.id} data-sha256={hash}>
            {lines.map(({ offset, runs }) => (
              <span key={offset}>
                <span class="off">{hex(offset, 4)}</span>
                {'  '}
                {runs.map((run) => (
                  <span key={run.offset} class={`b-${LETTER[run.field]}`}>
                    {run.text}
                  </span>
                ))}
                {'\n'}
              </span>
            ))}
            {rest > 0 && (
              <span>
                <span class="off">{hex(lines.length * 16, 4)}</span>
                {'  '}
                <span class="b-g">00 {t('privacy.zeros', { end: hex(card.bytes.length - 1, 4), count: rest })}</span>
              </span>
            )}
          </pre>
        </Scroller>
        <dl class="leg">
          {fields.map(({ offset, length, field }) => (
            <div key={field} class={LETTER[field]}>
              <dt>{short(card.bytes.subarray(offset, offset + length), field, place)}</dt>
              <dd>
                <Gloss field={field} card={card} patron={patron} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <p class="hash">
        {t('privacy.hash')} <span>{hash ?? '…'}</span> <span class="vh">{words.number(card.bytes.length)}</span>
      </p>
    </>
  )
}

function Gloss({ field, card, patron }: { field: CardField; card: OutboxRow; patron: Patron }) {
  const place = usePlace()
  const { t, words } = place
  const policy = patron.edition?.policy
  switch (field) {
    case 'version':
      return t('privacy.gloss.version')
    case 'epoch': {
      if (policy === undefined) return null
      const { from, to } = epochSpan(card.epoch, policy)
      const day = (text: string) => words.utcDay(Date.parse(text) / 86_400_000)
      return t('privacy.gloss.epoch', { epoch: String(card.epoch), from: day(from), to: day(to) })
    }
    case 'question':
      return (
        <Sentence
          text={t('privacy.gloss.question', { words: t(`question.${card.question}.words`) })}
          nodes={{ question: <i>{t(`question.${card.question}`)}</i> }}
        />
      )
    case 'answer': {
      if (policy === undefined) return null
      if (card.question === 'profile') return t('privacy.gloss.profile')
      const { answer } = decodeCard(card.bytes, policy)
      return t('privacy.gloss.answer', { count: answer.length, tickets: words.list(answer.map((index) => answerWords(card.question, index, patron, place))) })
    }
    case 'token':
      return t(card.state === 'token' ? 'privacy.gloss.tokenHalf' : card.key === undefined ? 'privacy.gloss.token' : 'privacy.gloss.tokenMade')
    case 'erase':
      return t('privacy.gloss.erase')
    case 'padding':
      return t('privacy.gloss.padding')
  }
}

/** Where the fields lie; none when the policy no longer asks this question, so that the bytes still stand there bare. */
function described(card: OutboxRow, patron: Patron): { offset: number; length: number; field: CardField }[] {
  const policy = patron.edition?.policy
  if (policy === undefined || !policy.questions.some(({ id }) => id === card.question)) return []
  return describeCard(card.bytes, policy)
}

function short(bytes: Uint8Array, field: CardField, { t }: Place): string {
  if (field === 'padding') return t('privacy.zerosShort')
  return bytes.length > 8 ? t('privacy.count', { count: bytes.length }) : [...bytes].map((byte) => hex(byte, 2)).join(' ')
}

/** SHA-256 of the bytes on screen, as the ledger notes it for the bytes posted. */
function useHash(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const [done, setDone] = useState<{ bytes: Uint8Array; hash: string }>()
  useEffect(() => {
    let current = true
    void crypto.subtle.digest('SHA-256', bytes).then((digest) => {
      if (current) setDone({ bytes, hash: [...new Uint8Array(digest)].map((byte) => hex(byte, 2)).join('') })
    })
    return () => {
      current = false
    }
  }, [bytes])
  // The hash of the card shown before must never stand under this one.
  return done?.bytes === bytes ? done.hash : undefined
}
