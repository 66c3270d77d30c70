import { useEffect, useId, useState } from 'preact/hooks'
import { Sentence } from '#shared/parts/Sentence.tsx'
import type { Policy } from '#shared/policy.ts'
import { CARD_BYTES, CardError, type CardField, decodeCard, describeCard } from '#shared/report.ts'
import type { OutboxRow, TokenRow } from '../../../store/database.ts'
import { writtenWords } from '../../answers.ts'
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
          <Bytes card={card} books={books} patron={patron} />
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

function Bytes({ card, books, patron }: { card: OutboxRow; books: Books; patron: Patron }) {
  const place = usePlace()
  const { t, words } = place
  const hash = useHash(card.bytes)
  const fields = described(card, books.library, patron)
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
                <Gloss field={field} card={card} books={books} patron={patron} />
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

function Gloss({ field, card, books, patron }: { field: CardField; card: OutboxRow; books: Books; patron: Patron }) {
  const place = usePlace()
  const { t, words } = place
  switch (field) {
    case 'version':
      return t('privacy.gloss.version')
    case 'epoch':
      return t('privacy.gloss.epoch', { epoch: String(card.epoch), from: words.utcDay(card.from), to: words.utcDay(card.to) })
    case 'question':
      return (
        <Sentence
          text={t('privacy.gloss.question', { words: t(`question.${card.question}.words`) })}
          nodes={{ question: <i>{t(`question.${card.question}`)}</i> }}
        />
      )
    case 'answer': {
      if (card.question === 'profile') return t('privacy.gloss.profile')
      const line = books.lines.find(({ id }) => id === card.id)
      const { answer = [], meaning } = line ?? {}
      const tickets = answer.map((index) => writtenWords({ ...card, ...(meaning === undefined ? {} : { meaning }) }, index, books.library, patron, place))
      return t('privacy.gloss.answer', { count: answer.length, tickets: words.list(tickets) })
    }
    case 'token':
      return t(card.state === 'token' ? 'privacy.gloss.tokenHalf' : card.key === undefined ? 'privacy.gloss.token' : 'privacy.gloss.tokenMade')
    case 'erase':
      return t('privacy.gloss.erase')
    case 'padding':
      return t('privacy.gloss.padding')
  }
}

/** Where the fields lie; none when the card is another library's, or the policy no longer asks this question so, and the bytes still stand there bare. */
function described(card: OutboxRow, library: string | undefined, patron: Patron): { offset: number; length: number; field: CardField }[] {
  const policy = patron.edition?.policy
  if (policy === undefined || card.library !== library || !policy.questions.some(({ id }) => id === card.question)) return []
  return isCardOf(card, policy) ? describeCard(card.bytes, policy) : []
}

function isCardOf({ bytes }: OutboxRow, policy: Policy): boolean {
  try {
    decodeCard(bytes, policy)
    return true
  } catch (error) {
    if (error instanceof CardError) return false
    throw error
  }
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
