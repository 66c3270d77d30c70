import { useState } from 'preact/hooks'
import { outcomes } from '../../../domain/effort.ts'
import { type Cost, costBySubject, modesOf } from '../../../domain/use.ts'
import { forgetSearch, forgetSearches } from '../../../store/visits.ts'
import { usePlace } from '../../Room.tsx'
import { clip, hostOf, inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'

const SHOWN = 20
const SUBJECTS = 12
const MODES = ['view', 'download', 'request', 'ask'] as const

/** What was sought and what came of it, and what finding cost by subject. */
export function Seeking({ patron }: { patron: Patron }) {
  return (
    <>
      <Searches patron={patron} />
      <Costs patron={patron} />
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

function Costs({ patron }: { patron: Patron }) {
  const { t, words, language } = usePlace()
  const silent = new Set(patron.interests.filter((interest) => interest.struck).map(({ concept }) => concept.id))
  const hunted = [...patron.costs.values()].filter((find) => find.searches > 0 || find.fee)
  const lines = costBySubject(hunted, new Map(patron.records.map((work) => [work.id, work.concepts])), modesOf(patron.stays)).flatMap((line) => {
    const concept = patron.concepts.get(line.concept)
    return concept === undefined || silent.has(line.concept) ? [] : [{ ...line, name: inLanguage(concept.prefLabel, language) }]
  })
  if (lines.length === 0) return null
  const cell = (cost: Cost | undefined): string =>
    cost === undefined ? '—' : t('cost.cell', { index: words.number(Math.round(cost.index * 10) / 10), count: cost.finds })
  return (
    <section class="full">
      <h2>{t('cost.subjects')}</h2>
      <p class="note">{t('cost.subjectsNote')}</p>
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
              <td class="r">{cell(all)}</td>
              {MODES.map((mode) => (
                <td key={mode} class="r">
                  {cell(by[mode])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
