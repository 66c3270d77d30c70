import type { ComponentChildren } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import type { Item } from '#shared/item.ts'
import type { Shelf } from '../domain/recommend/prepare.ts'
import { RELATIONS, type Related, type Relation, relatedItems, relatedRecords } from '../domain/recommend/related.ts'
import type { RecordRow } from '../store/database.ts'
import { markOpened } from '../store/items.ts'
import { deskHref } from './links.ts'
import { type Place, usePlace } from './Room.tsx'
import { clip, inLanguage } from './text-of.ts'
import { useInEdition } from './use-edition.ts'
import type { Patron } from './use-patron.ts'

const MOST = 4

/** What stands next to a work: among the patron's own records, and among what the library publishes, kind by kind. Each absent where there is nothing. */
export function RelatedWorks({ work, patron }: { work: RecordRow; patron: Patron }) {
  const { t } = usePlace()
  const { records, interests, concepts } = patron
  const own = useMemo(() => relatedRecords(work, records, interests, concepts, MOST), [work, records, interests, concepts])
  const published = useRelatedItems(work, patron, MOST)
  return (
    <>
      {own.length > 0 && (
        <section class="full" data-related="records">
          <h2>{t('work.relatedRecords')}</h2>
          <ByKind related={own}>
            {({ id, record }) => (
              <a href={deskHref('records', { record: id })} lang={record.language}>
                {record.title}
              </a>
            )}
          </ByKind>
        </section>
      )}
      {published.length > 0 && (
        <section class="full" data-related="items">
          <h2>{t('work.relatedItems')}</h2>
          <ByKind related={published}>
            {({ id, url, language, title }) => (
              <a href={url} target="_blank" rel="noreferrer" lang={language} onClick={() => void markOpened(id)}>
                {title}
              </a>
            )}
          </ByKind>
        </section>
      )}
    </>
  )
}

/** One list for each kind of relation, under its name. */
function ByKind<T extends { id: string }>({ related, children }: { related: readonly Related<T>[]; children: (entry: T) => ComponentChildren }) {
  const place = usePlace()
  return (
    <>
      {RELATIONS.map((kind) => {
        const list = related.filter(({ relation }) => relation.kind === kind)
        return list.length === 0 ? null : (
          <div key={kind} data-relation={kind} class="pad">
            <h3>{place.t(`relation.${kind}`)}</h3>
            <ul class="sites">
              {list.map(({ entry, relation }) => (
                <li key={entry.id}>
                  <span>
                    {children(entry)}
                    <small>{detailOf(relation, place)}</small>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

/** Which series, year, creator or subject. */
export function detailOf(relation: Relation, { language }: Pick<Place, 'language'>): string {
  switch (relation.kind) {
    case 'later':
    case 'earlier':
      return relation.year
    case 'series':
      return clip(relation.name)
    case 'creator':
      return relation.creator
    default:
      return inLanguage(relation.concept.prefLabel, language)
  }
}

/** The edition's items in some relation to a record, at most `count` of each kind; empty until they are found. */
export function useRelatedItems(record: RecordRow, patron: Patron, count: number): readonly Related<Item>[] {
  const { interests } = patron
  const find = useCallback((shelf: Shelf, fits: (item: Item) => boolean) => relatedItems(record, shelf, interests, count, fits), [record, interests, count])
  return useInEdition(patron, find) ?? NONE
}

const NONE: readonly Related<Item>[] = []
