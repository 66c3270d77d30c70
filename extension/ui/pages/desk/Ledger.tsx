import { useState } from 'preact/hooks'
import { Icon } from '#shared/parts/Icon.tsx'
import { Sentence } from '#shared/parts/Sentence.tsx'
import type { LedgerRow } from '../../../store/database.ts'
import { writtenWords } from '../../answers.ts'
import { type Place, usePlace } from '../../Room.tsx'
import { Scroller } from '../../Scroller.tsx'
import { Sheet, SheetActs } from '../../Sheet.tsx'
import type { Patron } from '../../use-patron.ts'
import type { Books } from './Privacy.tsx'
import { Receipt } from './Receipt.tsx'

/** Every consent, draw, report and erasure, the newest first. */
export function Ledger({ books, patron }: { books: Books; patron: Patron }) {
  const place = usePlace()
  const { t, words, services, say, clock } = place
  const [asking, setAsking] = useState(false)
  const erase = async () => {
    await services.eraseSent()
    say(t('privacy.eraseSentDone'))
  }
  const save = () => {
    services.saveFile(`carrel-ledger-${new Date(clock()).toISOString().slice(0, 10)}.json`, JSON.stringify(books.lines, null, 2))
    say(t('privacy.exported'))
  }
  return (
    <section class="full">
      <h2>{t('privacy.ledger')}</h2>
      {books.lines.length === 0 ? (
        <p class="note">{t('privacy.ledgerEmpty')}</p>
      ) : (
        <>
          <Scroller class="scroll" label={t('privacy.ledger')}>
            <table class="tab">
              <thead>
                <tr>
                  <th scope="col">{t('privacy.col.when')}</th>
                  <th scope="col">{t('privacy.col.question')}</th>
                  <th scope="col">{t('privacy.col.what')}</th>
                  <th scope="col" class="r">
                    {t('privacy.col.epsilon')}
                  </th>
                  <th scope="col">{t('privacy.col.state')}</th>
                </tr>
              </thead>
              <tbody>
                {books.lines.map((line) => (
                  <tr key={line.id} data-line={line.kind}>
                    <td class="num when">{words.stamp(line.at)}</td>
                    <td>{line.question === undefined ? '—' : t(`question.${line.question}`)}</td>
                    <td>
                      <What line={line} books={books} patron={patron} />
                      {line.library !== undefined && line.library !== books.library && (
                        <span class="note"> {t('privacy.line.elsewhere', { host: URL.parse(line.library)?.host ?? line.library })}</span>
                      )}
                      <Receipt line={line} />
                    </td>
                    <td class="r">{['stand-in', 'look', 'report'].includes(line.kind) ? words.number(line.epsilon) : '—'}</td>
                    <td>{stateWords(line, books, place)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
          <div class="acts">
            <button type="button" class="btn small" onClick={save}>
              <Icon name="out" />
              {t('privacy.saveLedger')}
            </button>
            <button type="button" class="btn small" onClick={() => setAsking(true)}>
              {t('privacy.eraseSent')}
            </button>
          </div>
        </>
      )}
      {asking && (
        <Sheet title={t('privacy.eraseSent')} onClose={() => setAsking(false)}>
          {(close) => (
            <>
              <p>{t('privacy.eraseSentAsk')}</p>
              <SheetActs close={close} acts={[{ verb: t('privacy.eraseSent'), look: 'first', onDo: () => void erase() }, { verb: t('cancel') }]} />
            </>
          )}
        </Sheet>
      )}
    </section>
  )
}

function What({ line, books, patron }: { line: LedgerRow; books: Books; patron: Patron }) {
  const place = usePlace()
  const { t, words, clock } = place
  const { question, answer = [], epoch } = line
  const said = question === undefined ? '' : words.list(answer.map((index) => writtenWords({ ...line, question }, index, books.library, patron, place)))
  switch (line.kind) {
    case 'consent':
      return t('privacy.line.consent', { policy: String(line.policy ?? '') })
    case 'withdrawal':
      return t('privacy.line.withdrawal')
    case 'withhold':
      return t('privacy.line.withhold')
    case 'resume':
      return t('privacy.line.resume')
    case 'erase':
      return epoch === undefined ? t('privacy.line.eraseAll') : t('privacy.line.erase', { epoch: String(epoch) })
    case 'stand-in': {
      const held = books.standIns.find(
        (row) => row.library === line.library && row.question === question && row.standIn === answer[0] && row.drawn === Math.floor(line.at / 86_400_000),
      )
      // The day of a look that the year did not hold has gone by, and the stand-in is still told.
      const still = held !== undefined && held.until <= Math.floor(clock() / 86_400_000)
      return (
        <Sentence
          text={
            held === undefined
              ? t('privacy.line.standIn')
              : still
                ? t('privacy.line.standInStill')
                : t('privacy.line.standInUntil', { until: words.utcDay(held.until) })
          }
          nodes={{ answer: <b>{said}</b> }}
        />
      )
    }
    case 'look':
      return t('privacy.line.look')
    case 'report':
      return question === 'profile' ? (
        t('privacy.line.reportBytes', { epoch: String(epoch ?? ''), count: answer.length })
      ) : (
        <Sentence text={t('privacy.line.report', { epoch: String(epoch ?? ''), count: answer.length })} nodes={{ answer: <b>{said}</b> }} />
      )
  }
}

function stateWords(line: LedgerRow, books: Books, { t, words }: Place): string {
  if (['consent', 'withdrawal', 'withhold', 'resume'].includes(line.kind)) return t('privacy.state.receipt')
  if (line.kind === 'stand-in' || line.kind === 'look') return t('privacy.state.here')
  if (line.kind === 'erase') return t('privacy.state.asked')
  const card = books.cards.find(({ id }) => id === line.id)
  if (card?.state === 'sent') return t('privacy.state.sent', { when: card.sent === undefined ? '' : words.shortDay(card.sent) })
  if (card?.state === 'refused') return t('privacy.state.refused', { reason: card.refusal ?? '' })
  if (card?.state === 'dropped') return t('privacy.state.dropped', { reason: card.refusal ?? t(`privacy.dropped.${card.dropped ?? 'late'}`) })
  if (card?.state === 'token') return t('privacy.state.token')
  return t(card?.state === 'withheld' ? 'privacy.state.withheld' : card === undefined ? 'privacy.state.here' : 'privacy.state.waiting')
}
