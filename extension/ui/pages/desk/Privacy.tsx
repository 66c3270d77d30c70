import { useState } from 'preact/hooks'
import { Empty, Loading } from '#shared/parts/Empty.tsx'
import { CEILINGS } from '#shared/policy.ts'
import { type YearTerms, yearOf } from '../../../domain/year.ts'
import { stateOf } from '../../../services/consent.ts'
import type { LedgerRow, OutboxRow, StandInRow, TokenRow } from '../../../store/database.ts'
import { ledgerLines, outboxCards, standIns } from '../../../store/ledger.ts'
import { tokenRows } from '../../../store/tokens.ts'
import { Questions } from '../../Questions.tsx'
import { usePlace } from '../../Room.tsx'
import { Share } from '../../Share.tsx'
import { useLiveQuery } from '../../use-live-query.ts'
import type { Patron } from '../../use-patron.ts'
import { BudgetSection } from './BudgetSection.tsx'
import { CardBytes } from './CardBytes.tsx'
import { Enrol } from './Enrol.tsx'
import { Everything } from './Everything.tsx'
import { Ledger } from './Ledger.tsx'
import { NextCard } from './NextCard.tsx'
import { Sites } from './Sites.tsx'

/** The patron's books of what was shared: ledger lines and cards the newest first, of whichever library, and the stand-ins told to the one chosen. */
export interface Books {
  lines: LedgerRow[]
  cards: OutboxRow[]
  standIns: StandInRow[]
  /** Requests for tokens, by the ids of their cards. */
  tokens: TokenRow[]
  /** When sharing was turned on, while it is. */
  since: number | undefined
  /** The library chosen. */
  library: string | undefined
  /** The year as it counts for that library. */
  year: YearTerms<LedgerRow>
}

/** All that has left this browser, word for word, what leaves next, and what Carrel may read. */
export function Privacy({ patron }: { patron: Patron }) {
  const { t, settings, words, clock } = usePlace()
  const rows = useLiveQuery(() => Promise.all([ledgerLines(), outboxCards(), standIns(), tokenRows()]), [])
  const [picked, setPicked] = useState<string>()
  const { state } = stateOf(settings.consent, patron.edition?.policy)
  const since = state === 'in' ? settings.consent?.at : undefined
  if (rows.state === 'loading') return <Loading label={t('picks.loading')} />
  if (rows.state === 'failed')
    return (
      <Empty icon="warn" heading={2} title={t('picks.failed')}>
        {t('picks.failedWhy')}
      </Empty>
    )
  const [lines, cards, drawn, tokens] = rows.value
  const { library, consent } = settings
  const limit = Math.min(
    patron.edition?.policy.yearlyEpsilon ?? CEILINGS.yearlyEpsilon,
    consent?.yearlyEpsilon ?? CEILINGS.yearlyEpsilon,
    CEILINGS.yearlyEpsilon,
  )
  const year = yearOf(lines, library, limit, clock())
  const books: Books = { lines, cards, standIns: drawn.filter((row) => row.library === library), tokens, since, library, year }
  const next = cards.filter(({ state }) => state === 'waiting' || state === 'token').sort((a, b) => a.after - b.after)
  const shown = cards.find((card) => card.id === picked) ?? next[0] ?? newestSent(cards)
  return (
    <>
      <p class="lead">{since === undefined ? t('privacy.leadOff') : t('privacy.leadOn', { since: words.day(since) })}</p>
      {since !== undefined && patron.edition?.policy.openEnrolment && <p class="lead warned">{t('share.open')}</p>}
      <div class="top">
        <BudgetSection books={books} patron={patron} />
        {since === undefined ? (
          <section>
            <h2>{t('share.title')}</h2>
            <Share patron={patron} />
          </section>
        ) : (
          <NextCard next={next} books={books} patron={patron} onWithheld={setPicked} />
        )}
      </div>
      {since !== undefined && patron.edition !== undefined && (
        <section class="full share">
          <h2>{t('privacy.questions')}</h2>
          <Questions questions={patron.edition.policy.questions} />
        </section>
      )}
      <Enrol patron={patron} />
      <CardBytes card={shown} books={books} patron={patron} onPick={setPicked} />
      <Ledger books={books} patron={patron} />
      <Sites patron={patron} />
      <Everything patron={patron} />
    </>
  )
}

function newestSent(cards: readonly OutboxRow[]): OutboxRow | undefined {
  return [...cards].sort((a, b) => (b.sent ?? b.after) - (a.sent ?? a.after))[0]
}
