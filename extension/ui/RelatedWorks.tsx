import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Item } from '#shared/item.ts'
import type { Concept } from '#shared/subject.ts'
import { eligible } from '../domain/eligible.ts'
import { advance, preparing, shelfOf } from '../domain/recommend/prepare.ts'
import { type Related, relatedItems, relatedRecords } from '../domain/recommend/related.ts'
import type { Work } from '../domain/works/works.ts'
import { markOpened } from '../store/items.ts'
import { deskHref } from './links.ts'
import { usePlace } from './Room.tsx'
import { inLanguage } from './text-of.ts'
import type { Patron } from './use-patron.ts'

const MOST = 4
/** Milliseconds of one task while the edition is prepared. */
const SLICE = 25

/** What stands next to a work: among the patron's own records, and among what the library publishes. Each absent where there is nothing. */
export function RelatedWorks({ work, patron }: { work: Work; patron: Patron }) {
  const { t } = usePlace()
  const { records, interests, concepts } = patron
  const own = useMemo(() => relatedRecords(work, records, interests, concepts, MOST), [work, records, interests, concepts])
  const published = useRelatedItems(work, patron)
  return (
    <>
      {own.length > 0 && (
        <section class="full" data-related="records">
          <h2>{t('work.relatedRecords')}</h2>
          <ul class="sites">
            {own.map(({ entry, concept }) => (
              <li key={entry.id}>
                <span>
                  <a href={deskHref('records', { record: entry.id })} lang={entry.record.language}>
                    {entry.record.title}
                  </a>
                  <By concept={concept} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {published.length > 0 && (
        <section class="full" data-related="items">
          <h2>{t('work.relatedItems')}</h2>
          <ul class="sites">
            {published.map(({ entry, concept }) => (
              <li key={entry.id}>
                <span>
                  <a href={entry.url} target="_blank" rel="noreferrer" lang={entry.language} onClick={() => void markOpened(entry.id)}>
                    {entry.title}
                  </a>
                  <By concept={concept} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function By({ concept }: { concept: Concept | undefined }) {
  const { t, language } = usePlace()
  return <small>{concept === undefined ? t('work.relatedBy') : inLanguage(concept.prefLabel, language)}</small>
}

function useRelatedItems(work: Work, { edition, interests, records, states, segment, stage, vocabulary }: Patron): Related<Item>[] {
  const { settings, clock } = usePlace()
  const { readingLanguages = [] } = settings
  const [related, setRelated] = useState<Related<Item>[]>([])
  useEffect(() => {
    if (edition === undefined) return
    const now = clock()
    const shelf = { items: edition.items, vocabulary, readingLanguages }
    const steps = preparing({ ...shelf, records: [], visits: [], interests, now })
    const slice = () => {
      if (!advance(steps, SLICE, () => performance.now())) {
        timer = setTimeout(slice)
        return
      }
      const ready = shelfOf(shelf)
      const fits = eligible({ interests, records, states, readingLanguages, stage, now, ...(segment === undefined ? {} : { segment }) }, ready.concepts)
      setRelated(relatedItems(work, ready, interests, MOST, fits))
    }
    let timer = setTimeout(slice)
    return () => clearTimeout(timer)
  }, [work, edition, interests, records, states, segment, stage, vocabulary, settings.readingLanguages, clock])
  return related
}
