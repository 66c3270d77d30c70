import { Axis, Interval, NoInterval } from '#shared/parts/Interval.tsx'
import { Method } from '#shared/parts/Method.tsx'
import { percent, scaleFor } from '#shared/parts/scale.ts'
import type { ReadersCell, ReadersQuestion } from '#shared/staff-sharing.ts'
import { mayWrite, useHouse } from '../house.ts'
import { changeOf, extentOf, isTooFew, rowsOf } from '../readers.ts'
import { hashOf } from '../route.ts'
import { useText } from '../text.tsx'
import { CrossTable } from './CrossTable.tsx'
import { DifficultyTable } from './DifficultyTable.tsx'
import { useLastRun } from './last-run.ts'
import { Scroll } from './Scroll.tsx'

interface ShareTableProps {
  question: ReadersQuestion
  ageDays: number | null
}

/** One question: each answer's share drawn and written in the same row, so the table is beside the chart by birth. */
export function ShareTable({ question, ageDays }: ShareTableProps) {
  const { t, of, atLeast } = useText()
  const names = useQuestionNames()
  const { max } = scaleFor(extentOf(question))
  const rows = rowsOf(question)
  const counted = question.cells.some((cell) => cell.items !== undefined)
  const ranked = question.cells.some((cell) => cell.rank !== undefined)
  const left = question.cells.length - rows.length
  const { title, note } = names[question.id]
  return (
    <section class="shares">
      <div class="sech">
        <h2>{title}</h2>
        <span class="note">{note}</span>
      </div>
      {isTooFew(question) ? (
        <p class="held">
          {question.fewerThan === undefined
            ? t('tooFew', { n: atLeast(question.n), least: question.minimumReports })
            : t('fewNotKept', { n: atLeast(question.n), least: question.fewerThan })}
        </p>
      ) : (
        <Scroll label={title}>
          <table class="tab share">
            <thead>
              <tr>
                <th scope="col">{t('answer')}</th>
                <th scope="col" class="c">
                  <span class="vh">{t('chart')}</span>
                  <Axis max={max} />
                </th>
                <th scope="col" class="r">
                  {t('share95')}
                </th>
                {question.beforeEpoch !== null && <th scope="col">{t('sinceEpoch', { epoch: String(question.beforeEpoch) })}</th>}
                {counted && (
                  <>
                    <th scope="col" class="r">
                      {t('items')}
                    </th>
                    {ranked && (
                      <th scope="col" class="r">
                        {t('gapRank')}
                      </th>
                    )}
                    <th scope="col">
                      <span class="vh">{t('action')}</span>
                    </th>
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((cell) => (
                <Row key={cell.index} cell={cell} label={of(cell.label)} max={max} compared={question.beforeEpoch !== null} counted={counted} ranked={ranked} />
              ))}
              {rows.length === 0 && (
                <tr>
                  <td colSpan={7}>{t('allSuppressed')}</td>
                </tr>
              )}
              {left > 0 && (
                <tr>
                  <td colSpan={7} class="note">
                    {t('moreSuppressed', { count: left })}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </Scroll>
      )}
      {ranked && <p class="note">{t('gapRankNote')}</p>}
      {!isTooFew(question) && (
        <>
          <DifficultyTable question={question} />
          <CrossTable question={question} />
        </>
      )}
      <QuestionMethod question={question} ageDays={ageDays} />
    </section>
  )
}

interface RowProps {
  cell: ReadersCell
  label: string
  max: number
  compared: boolean
  counted: boolean
  ranked: boolean
}

function Row({ cell, label, max, compared, counted, ranked }: RowProps) {
  const { t } = useText()
  const { share, lo, hi } = cell
  const change = changeOf(cell)
  const known = share !== undefined && lo !== undefined && hi !== undefined
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="c">
        {known ? (
          <Interval
            lo={lo}
            share={share}
            hi={hi}
            before={cell.before?.share}
            max={max}
            mark={change === 'up' || change === 'down'}
            label={t('intervalSays', { share: percent(share), lo: bound(lo), hi: bound(hi) })}
          />
        ) : (
          <NoInterval label={t('suppressed')} />
        )}
      </td>
      <td class="r val">
        {known ? (
          <>
            <b>{percent(share)} %</b>{' '}
            <span class="pm">
              {bound(lo)}–{bound(hi)}
            </span>
          </>
        ) : (
          <span class="note">
            — <span class="vh">{t('suppressed')}</span>
          </span>
        )}
      </td>
      {compared && <td class="chg num">{known && <Change cell={cell} />}</td>}
      {counted && (
        <>
          <td class="r">{cell.items ?? '—'}</td>
          {ranked && <td class="r">{cell.rank === undefined ? '—' : t('gapRankSays', { at: cell.rank.at, best: cell.rank.best, worst: cell.rank.worst })}</td>}
          <td class="r">{known && cell.index > 0 && <DraftLink group={cell.index} label={label} />}</td>
        </>
      )}
    </tr>
  )
}

/** A bound as whole percent, kept between 0 and 100. */
const bound = (share: number) => percent(Math.min(1, Math.max(0, share)))

function Change({ cell }: { cell: ReadersCell }) {
  const { t } = useText()
  const change = changeOf(cell)
  if (change === 'first') return <>{t('firstShown')}</>
  if (change === 'unclear' || cell.change === undefined) return <>{t('noClearChange')}</>
  const signed = (share: number) => percent(share).replace('-', '−')
  return (
    <>
      <b>
        {change === 'up' ? '▲ +' : '▼ '}
        {signed(cell.change.share)}
      </b>{' '}
      {t('betweenPoints', { lo: signed(cell.change.lo), hi: signed(cell.change.hi) })}
    </>
  )
}

/** From a wish to a draft: a new item in a channel that stands for the subject's group, or in the first one. */
function DraftLink({ group, label }: { group: number; label: string }) {
  const { t } = useText()
  const { staff, channels, vocabulary } = useHouse()
  const subject = vocabulary.content?.groups[group]
  const grouped = new Set(vocabulary.content?.concepts.filter((concept) => concept.group === group).map((concept) => concept.id))
  const all = channels.content?.channels.map((each) => each.channel) ?? []
  const channel = all.find((each) => each.subjects.some((id) => grouped.has(id))) ?? all[0]
  if (!mayWrite(staff) || subject === undefined || channel === undefined) return null
  return (
    <a class="btn small" href={hashOf({ view: 'item-new', slug: channel.slug, subject })}>
      {t('draftItem')}
      <span class="vh"> {label}</span>
    </a>
  )
}

function QuestionMethod({ question, ageDays }: ShareTableProps) {
  const { t, number, atLeast, day, language } = useText()
  const ran = useLastRun('close-epoch')
  const suppressedRule = question.hidden > 0 && t('hiddenRule', { count: question.hidden, least: question.minimumReports })
  return (
    <Method
      parts={[
        t('methodN', { n: atLeast(question.n) }),
        t('methodEpsilon', { one: number(question.epsilon, 2), standIn: number(question.standInEpsilon, 2), tickets: number(question.reportEpsilon, 2) }),
        t('method95'),
        question.open === true && t('methodOpen'),
        question.openBefore === true && question.beforeEpoch !== null && t('methodOpenBefore', { epoch: String(question.beforeEpoch) }),
        ageDays !== null && t('methodAge', { day: day(question.closedOn, true), count: ageDays }),
        suppressedRule,
        t('methodRounded'),
        ran,
        <a key="method" href={`/transparency?lang=${language}`}>
          {t('method')}
        </a>,
      ]}
    />
  )
}

export function useQuestionNames(): Record<ReadersQuestion['id'], { title: string; note: string }> {
  const { t } = useText()
  return {
    subject: { title: t('questionSubject'), note: t('questionSubjectNote') },
    stage: { title: t('questionStage'), note: t('questionStageNote') },
    gap: { title: t('questionGap'), note: t('questionGapNote') },
    channel: { title: t('questionChannel'), note: t('questionChannelNote') },
    move: { title: t('questionMove'), note: t('questionMoveNote') },
    cost: { title: t('questionCost'), note: t('questionCostNote') },
    profile: { title: t('questionProfile'), note: t('questionProfileNote') },
  }
}
