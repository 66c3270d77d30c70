import { Budget } from '#shared/parts/Budget.tsx'
import { CEILINGS, type QuestionId } from '#shared/policy.ts'
import { exhausted, spent } from '#shared/privacy/budget.ts'
import { usePlace } from '../../Room.tsx'
import type { Patron } from '../../use-patron.ts'
import type { Books } from './Privacy.tsx'

/** The year's budget at the library chosen, in cells and in words. The year counts from the first consent in the ledger. */
export function BudgetSection({ books, patron }: { books: Books; patron: Patron }) {
  const { t, words, clock, settings } = usePlace()
  const policy = patron.edition?.policy
  const { lines, consentAt, elsewhere } = books.year
  const begun = books.lines.some((line) => line.kind === 'consent')
  const year = begun ? spent(lines, clock(), consentAt) : undefined
  const used = year?.spent ?? 0
  const from = year?.from ?? 0
  const total = Math.max(used, books.year.yearlyEpsilon)
  const settled = new Set([
    ...books.standIns.map((row) => row.question),
    ...(settings.withheld ?? []),
    ...lines.flatMap(({ epsilon, question }) => (epsilon > 0 && question !== undefined ? [question] : [])),
  ])
  const due =
    books.since === undefined ? 0 : (policy?.questions ?? []).filter(({ id }) => !settled.has(id)).reduce((sum, question) => sum + question.standInEpsilon, 0)
  const promised = Math.min(due, total - used)
  const byQuestion = new Map<QuestionId, number>()
  for (const { question, epsilon, at } of lines)
    if (question !== undefined && epsilon > 0 && at >= from) byQuestion.set(question, (byQuestion.get(question) ?? 0) + epsilon)
  const list = [...byQuestion].map(([question, epsilon]) => `${t(`question.${question}`)} ${words.number(epsilon)}`)
  return (
    <section>
      <h2>{t('privacy.budget')}</h2>
      <p class="big num">
        {words.number(used)}{' '}
        <small>
          {year === undefined
            ? t('privacy.ofTotalOff', { total: words.number(total) })
            : t('privacy.ofTotal', { total: words.number(total), until: words.day(year.until) })}
        </small>
      </p>
      <div class="pad">
        <Budget
          spent={used}
          promised={promised}
          total={total}
          label={t('privacy.budgetLabel', {
            spent: words.number(used),
            total: words.number(total),
            promised: words.number(promised),
            left: words.number(total - used - promised),
          })}
        />
      </div>
      <div class="keyrow">
        <span>
          <i class="spent" />
          {list.length === 0 ? t('privacy.spentNothing') : t('privacy.spent', { list: words.list(list) })}
        </span>
        {promised > 0 && (
          <span>
            <i class="next" />
            {t('privacy.promised')}
          </span>
        )}
        <span>
          <i />
          {t('privacy.left')}
        </span>
      </div>
      <p class="note pad narrow">
        {year !== undefined && exhausted(used, total)
          ? t('privacy.budgetGone', { until: words.day(year.until) })
          : t('privacy.epsilon', { total: words.number(total) })}
      </p>
      {elsewhere > 0 && (
        <p class="note pad narrow">{t('privacy.elsewhere', { elsewhere: words.number(elsewhere), ceiling: words.number(CEILINGS.yearlyEpsilon) })}</p>
      )}
    </section>
  )
}
