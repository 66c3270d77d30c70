import { useState } from 'preact/hooks'
import { outcomes } from '../../../domain/effort.ts'
import { type Cost, costBySubject, modesOf, SERVICES, usesByType } from '../../../domain/use.ts'
import { forgetSearch, forgetSearches } from '../../../store/visits.ts'
import { usePlace } from '../../Room.tsx'
import { Scroller } from '../../Scroller.tsx'
import { clip, hostOf, inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'

const SHOWN = 20
const SUBJECTS = 12
const MODES = ['view', 'download', 'request', 'ask'] as const

/** What was sought and what came of it, what was used how often, and what finding cost by subject. */
export function Seeking({ patron }: { patron: Patron }) {
  const counting = { ...patron, ...patron.counted }
  return (
    <>
      <Searches patron={patron} />
      <Frequencies patron={counting} />
      <Costs patron={counting} />
    </>
  )
}

function Searches({ patron }: { patron: Patron }) {
  const { t, words, say, clock } = usePlace()
  const [shown, setShown] = useState(SHOWN)
  if (patron.searches.length === 0) return null
  const list = outcomes(patron.stays, patron.searches, clock())
  const forgotten = (deed: Promise<void>) => void deed.then(() => say(t('searches.forgot')))
  return (
    <section class="full" data-searches>
      <h2>{t('searches.title')}</h2>
      <p class="note">{t('searches.note')}</p>
      <ul class="sites">
        {list.slice(0, shown).map(({ search, outcome, opened }) => (
          <li key={search.id} data-outcome={outcome}>
            <span>
              {search.query}
              <small class="num">
                {[
                  outcome === 'opened' ? t('searches.opened', { count: opened }) : t(`searches.${outcome}`),
                  ...(search.hits === null || search.hits === 0 ? [] : [t('searches.hits', { count: search.hits })]),
                  hostOf(search.origin),
                  words.stamp(search.at),
                ].join(t('list.separator'))}
              </small>
            </span>
            <button type="button" class="btn plain small" onClick={() => forgotten(forgetSearch(search.id))}>
              {t('searches.forget')}
              <span class="vh"> {t('searches.forgetOne', { query: clip(search.query) })}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="acts">
        {list.length > shown && (
          <button type="button" class="btn small" onClick={() => setShown(shown + SHOWN)}>
            {t('showAll', { count: Math.min(SHOWN, list.length - shown) })}
          </button>
        )}
        <button type="button" class="btn small" onClick={() => forgotten(forgetSearches())}>
          {t('searches.forgetAll')}
        </button>
      </div>
    </section>
  )
}

/** How often was what done with which kind of material. */
function Frequencies({ patron }: { patron: Patron }) {
  const { t, words } = usePlace()
  const lines = usesByType(patron.records, patron.stays, patron.costs)
  if (lines.length === 0) return null
  return (
    <section class="full">
      <h2>{t('use.types')}</h2>
      <p class="note">{t('use.typesNote')}</p>
      <Scroller class="scroll" label={t('use.types')}>
        <table class="tab">
          <thead>
            <tr>
              <th scope="col">{t('use.type')}</th>
              <th scope="col" class="r">
                {t('use.records')}
              </th>
              {SERVICES.map((service) => (
                <th key={service} scope="col" class="r">
                  {t(`use.${service}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ type, records, uses }) => (
              <tr key={type} data-type-use={type}>
                <th scope="row">{t(type === 'other' ? 'use.otherType' : `type.${type}`)}</th>
                <td class="r">{words.number(records)}</td>
                {SERVICES.map((service) => (
                  <td key={service} class="r">
                    {uses[service] === 0 ? '—' : words.number(uses[service])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}

function Costs({ patron }: { patron: Patron }) {
  const { t, language } = usePlace()
  const silent = new Set(patron.interests.filter((interest) => interest.struck).map(({ concept }) => concept.id))
  const hunted = [...patron.costs.values()].filter((find) => find.searches > 0 || find.fee)
  const lines = costBySubject(hunted, new Map(patron.records.map((work) => [work.id, work.concepts])), modesOf(patron.stays)).flatMap((line) => {
    const concept = patron.concepts.get(line.concept)
    return concept === undefined || silent.has(line.concept) ? [] : [{ ...line, name: inLanguage(concept.prefLabel, language) }]
  })
  if (lines.length === 0) return null
  return (
    <section class="full">
      <h2>{t('cost.subjects')}</h2>
      <p class="note">{t('cost.subjectsNote')}</p>
      <p class="note">{t('cost.intervalNote')}</p>
      <Scroller class="scroll" label={t('cost.subjects')}>
        <table class="tab">
          <thead>
            <tr>
              <th scope="col">{t('cost.subject')}</th>
              <th scope="col" class="r">
                {t('cost.all')}
              </th>
              {MODES.map((mode) => (
                <th key={mode} scope="col" class="r">
                  {t(`use.${mode}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, SUBJECTS).map(({ concept, name, all, by }) => (
              <tr key={concept} data-subject-cost={concept}>
                <th scope="row">{name}</th>
                <CostCell cost={all} />
                {MODES.map((mode) => (
                  <CostCell key={mode} cost={by[mode]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}

/** The mean, how many records it is of, and where it lies 95 times in 100; of too few, the word for that. */
function CostCell({ cost }: { cost: Cost | undefined }) {
  const { t, words } = usePlace()
  if (cost === undefined) return <td class="r">—</td>
  const { index, finds, interval } = cost
  return (
    <td class="r">
      {t('cost.cell', { index: words.tenths(index), count: finds })}
      <small>{interval === undefined ? t('cost.fewFinds') : t('cost.interval', { lo: words.tenths(interval.lo), hi: words.tenths(interval.hi) })}</small>
    </td>
  )
}
