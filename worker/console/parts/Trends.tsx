import { Icon } from '#shared/parts/Icon.tsx'
import { Axis, Interval } from '#shared/parts/Interval.tsx'
import { Method } from '#shared/parts/Method.tsx'
import { percent, scaleFor } from '#shared/parts/scale.ts'
import { type Share, type Trend, TrendsReply } from '#shared/staff-sharing.ts'
import { ask } from '../api.ts'
import { trendRows } from '../readers.ts'
import { useText } from '../text.tsx'
import { useResource } from '../use-resource.ts'
import { Await } from './Await.tsx'
import { useLastRun } from './last-run.ts'
import { Scroll } from './Scroll.tsx'
import { useQuestionNames } from './ShareTable.tsx'

/** What each answer's share did over the closed epochs, and what the next one should show. */
export function Trends() {
  const { t } = useText()
  const trends = useResource('/v1/staff/readers/trends', (path) => ask(TrendsReply, path))
  return (
    <section>
      <div class="sech">
        <h2>{t('trends')}</h2>
        <span class="note">{t('trendsNote')}</span>
      </div>
      <Await resource={trends}>{(reply) => <Content reply={reply} />}</Await>
    </section>
  )
}

export function Content({ reply }: { reply: TrendsReply }) {
  const { t, list } = useText()
  const long = reply.trends.filter(({ epochs }) => epochs.length > 1)
  if (long.length === 0) return <p class="held">{t('trendsNone')}</p>
  const open = new Set(long.flatMap(({ epochs }) => epochs.filter((epoch) => epoch.open).map(({ epoch }) => epoch)))
  return (
    <>
      {open.size > 0 && (
        <p class="caution">
          <Icon name="warn" />
          <span>{t('trendsOpen', { epochs: list([...open].toSorted((one, other) => one - other).map(String)) })}</span>
        </p>
      )}
      {long.map((trend) => (
        <TrendTable key={trend.id} trend={trend} ageDays={reply.ageDays} />
      ))}
    </>
  )
}

export function TrendTable({ trend, ageDays }: { trend: Trend; ageDays: number | null }) {
  const { t, of, number, atLeast, language, day } = useText()
  const ran = useLastRun('close-epoch')
  const { title } = useQuestionNames()[trend.id]
  const rows = trendRows(trend)
  const { max } = scaleFor(rows.flatMap(({ figures, forecast }) => [...figures, forecast].flatMap((figure) => (figure == null ? [] : [figure.hi]))))
  const newest = trend.epochs.at(-1)
  const first = trend.epochs[0]
  if (newest === undefined || first === undefined) return null
  const next = newest.epoch + 1
  const label = t('trendOf', { question: title })
  return (
    <>
      <h3 class="below">{title}</h3>
      {rows.length === 0 ? (
        <p class="held">{t('allSuppressed')}</p>
      ) : (
        <Scroll label={label}>
          <table class="tab share">
            <thead>
              <tr>
                <th scope="col">{t('answer')}</th>
                <th scope="col">{t('trendEpochs', { first: String(first.epoch), last: String(newest.epoch) })}</th>
                <th scope="col" class="r">
                  {t('trendLast', { epoch: String(newest.epoch) })}
                </th>
                <th scope="col" class="c">
                  <span class="vh">{t('chart')}</span>
                  <Axis max={max} />
                </th>
                <th scope="col" class="r">
                  {t('trendNext', { epoch: String(next) })}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ index, label: name, figures, forecast }) => {
                const last = figures.at(-1)
                return (
                  <tr key={index}>
                    <th scope="row">{of(name)}</th>
                    <td>
                      <Course
                        figures={figures}
                        max={max}
                        label={figures.map((figure) => (figure === null ? t('suppressed') : `${percent(figure.share)} %`)).join(', ')}
                      />
                    </td>
                    <td class="r val">{last == null ? <Hidden /> : <Figure share={last} />}</td>
                    <td class="c">
                      {forecast !== undefined && (
                        <Interval
                          lo={forecast.lo}
                          share={forecast.share}
                          hi={forecast.hi}
                          before={last?.share}
                          max={max}
                          label={t('intervalSays', { share: percent(forecast.share), lo: cut(forecast.lo), hi: cut(forecast.hi) })}
                        />
                      )}
                    </td>
                    <td class="r val">{forecast === undefined ? <span class="note">{t('trendTooShort')}</span> : <Figure share={forecast} />}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Scroll>
      )}
      <Method
        parts={[
          t('methodN', { n: atLeast(newest.n) }),
          t('modelEpsilon', { epsilon: number(trend.epsilon, 2) }),
          t('method95'),
          ageDays !== null && t('methodAge', { day: day(newest.closedOn, true), count: ageDays }),
          t('trendMethod'),
          ran,
          rows.length < trend.cells.length && t('trendHidden', { count: trend.cells.length - rows.length }),
          <a key="method" href={`/transparency?lang=${language}`}>
            {t('method')}
          </a>,
        ]}
      />
    </>
  )
}

const cut = (share: number) => percent(Math.min(1, Math.max(0, share)))

function Figure({ share: { share, lo, hi } }: { share: Share }) {
  return (
    <>
      <b>{percent(share)} %</b>{' '}
      <span class="pm">
        {cut(lo)}–{cut(hi)}
      </span>
    </>
  )
}

function Hidden() {
  const { t } = useText()
  return (
    <span class="note">
      — <span class="vh">{t('suppressed')}</span>
    </span>
  )
}

const STEP = 10
const HEIGHT = 28

/** Every epoch's figure with its interval, the oldest first, on the table's own scale; a gap where one is suppressed. */
function Course({ figures, max, label }: { figures: readonly (Share | null)[]; max: number; label: string }) {
  const at = (share: number) => HEIGHT - 2 - (HEIGHT - 4) * Math.min(1, Math.max(0, share / max))
  return (
    <svg
      class="course"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${Math.max(1, figures.length) * STEP} ${HEIGHT}`}
      height={HEIGHT}
      width={figures.length * STEP}
    >
      {figures.map((figure, epoch) => {
        if (figure === null) return null
        const x = epoch * STEP + STEP / 2
        return (
          <g key={epoch}>
            <line x1={x} x2={x} y1={at(figure.lo)} y2={at(figure.hi)} />
            <circle cx={x} cy={at(figure.share)} r={2} />
          </g>
        )
      })}
    </svg>
  )
}
