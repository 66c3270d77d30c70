import { useId, useState } from 'preact/hooks'
import { easeOf, type Find } from '../domain/effort.ts'
import { SERVICES, usesOf } from '../domain/use.ts'
import { type Place, placeIds, type Work } from '../domain/works/works.ts'
import { joinWorks, separate } from '../store/pairs.ts'
import { Holdings } from './Holdings.tsx'
import { webAddress } from './links.ts'
import { RecordSources } from './RecordSources.tsx'
import { RelatedWorks } from './RelatedWorks.tsx'
import { usePlace } from './Room.tsx'
import { clip, headOf, hostOf, imprintOf, shelfmarkOf } from './text-of.ts'
import type { Patron } from './use-patron.ts'

/** One work in full: what was done with it, what it took to find, and where each part came from. */
export function RecordDetails({ work, patron }: { work: Work; patron: Patron }) {
  const { t } = usePlace()
  const find = patron.costs.get(work.id)
  const uses = usesOf(
    patron.stays.filter((stay) => stay.record === work.id),
    find,
  )
  return (
    <>
      <section class="full" data-details={work.id}>
        <h2>{t('use.title')}</h2>
        <dl class="uses num">
          {SERVICES.map((service) => (
            <div key={service} data-service={service}>
              <dt>{t(`use.${service}`)}</dt>
              <dd>{t('use.times', { count: uses[service] })}</dd>
            </div>
          ))}
        </dl>
      </section>
      {find !== undefined && <Cost find={find} work={work} />}
      <Places work={work} patron={patron} />
      <RecordSources work={work} />
      <RelatedWorks work={work} patron={patron} />
      <Join work={work} patron={patron} />
    </>
  )
}

function Cost({ find, work }: { find: Find; work: Work }) {
  const { t, words } = usePlace()
  const fee = work.places.find(({ row }) => row.record.fee !== undefined)?.row.record.fee
  const parts = [
    t('cost.steps', { count: find.steps }),
    t('cost.searches', { count: find.searches }),
    t('cost.deadEnds', { count: find.deadEnds }),
    words.minutes(find.minutes * 60_000),
  ]
  return (
    <section class="full">
      <h2>{t('cost.title')}</h2>
      <p class="num" data-cost>
        {t('cost.index', { index: find.index.toFixed(1), ease: t(`cost.${easeOf(find.index)}`) })}
      </p>
      <p class="note num">{find.searches === 0 ? t('cost.none') : parts.join(t('list.separator'))}</p>
      {fee !== undefined && <p class="note num">{t('cost.fee', { fee: `${words.number(fee.amount)} ${fee.currency}` })}</p>}
    </section>
  )
}

const FIELDS = {
  title: 'work.field.title',
  creator: 'work.field.creator',
  year: 'work.field.year',
  date: 'work.field.date',
  publisher: 'work.field.publisher',
  repository: 'work.field.repository',
  address: 'work.field.address',
  callnumber: 'work.field.callnumber',
  referencecode: 'work.field.referencecode',
} as const

const isField = (name: string): name is keyof typeof FIELDS => name in FIELDS

function Places({ work, patron }: { work: Work; patron: Patron }) {
  const { t, words, say, clock } = usePlace()
  const because = ({ joined }: Place): string => {
    if (joined === undefined) return t('work.first')
    if (joined.why === 'patron') return t('work.joinedByYou')
    return t('work.joinedBy', { by: words.list(joined.by.split('+').map((name) => (isField(name) ? t(FIELDS[name]) : name.toUpperCase()))) })
  }
  const takeOut = async ({ row }: Place) => {
    await separate(
      row.id,
      placeIds(work).filter((id) => id !== row.id),
      clock(),
    )
    say(t('work.separated', { title: clip(row.record.title) }))
  }
  return (
    <section class="full">
      <h2>{t('work.places')}</h2>
      <p class="note">{t('work.placesNote')}</p>
      <ul class="sites">
        {work.places.map((place) => {
          const { row } = place
          const address = webAddress(row.record.url)
          const under = [headOf(row.record), imprintOf(row.record, t('list.separator')), shelfmarkOf(row.record)].filter(Boolean).join(t('list.separator'))
          const visits = patron.placeVisits.get(row.id) ?? 0
          return (
            <li key={row.id} data-place={row.id}>
              <span>
                {address === undefined ? (
                  <span lang={row.record.language}>{row.record.title}</span>
                ) : (
                  <a href={address} target="_blank" rel="noreferrer" lang={row.record.language}>
                    {row.record.title}
                  </a>
                )}
                {under !== '' && <small>{under}</small>}
                <Holdings record={row.record} />
                <small class="num">
                  {[hostOf(row.origin), t('visits', { count: visits }), t('records.last', { when: words.on(row.lastSeen) }), because(place)].join(
                    t('list.separator'),
                  )}
                </small>
              </span>
              {work.places.length > 1 && (
                <button type="button" class="btn small" onClick={() => void takeOut(place)}>
                  {t('work.separate')}
                  <span class="vh">
                    {' '}
                    {clip(row.record.title)}, {hostOf(row.origin)}
                  </span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Joining by hand, for what the rules did not see. */
function Join({ work, patron }: { work: Work; patron: Patron }) {
  const { t, say, clock } = usePlace()
  const [picked, setPicked] = useState('')
  const id = useId()
  const others = patron.records.filter((other) => other.id !== work.id)
  if (others.length === 0) return null
  const join = async () => {
    const other = patron.works.get(picked)
    if (other === undefined) return
    await joinWorks(placeIds(work), placeIds(other), clock())
    setPicked('')
    say(t('work.joined', { title: clip(other.record.title) }))
  }
  return (
    <section class="full">
      <h2>{t('work.join')}</h2>
      <form
        class="ask"
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        <label class="vh" for={id}>
          {t('work.joinLabel')}
        </label>
        <select class="f" id={id} value={picked} onChange={(event) => setPicked(event.currentTarget.value)}>
          <option value="">{t('work.joinPick')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {[clip(other.record.title), headOf(other.record), hostOf(other.origin)].filter(Boolean).join(t('list.separator'))}
            </option>
          ))}
        </select>
        <button type="submit" class="btn small" disabled={picked === ''}>
          {t('work.joinButton')}
        </button>
      </form>
    </section>
  )
}
