import { enPage } from '#shared/i18n/desk-page.en.ts'
import type { Work } from '../domain/works/works.ts'
import { usePlace } from './Room.tsx'
import { hostOf } from './text-of.ts'

type Known = keyof typeof enPage
const isKnown = (key: string): key is Known => Object.hasOwn(enPage, key)

/** Folded: which part of a record was read from what, by each place it was met in. */
export function RecordSources({ work }: { work: Work }) {
  const { t } = usePlace()
  return (
    <details class="full sources" data-sources>
      <summary>
        <h2>{t('source.title')}</h2>
      </summary>
      <p class="note">{t('source.note')}</p>
      {work.places.map(({ row }) => {
        const parts = Object.entries(row.record.provenance).filter(([, from]) => from !== '')
        return (
          <div key={row.id}>
            {work.places.length > 1 && <h3>{hostOf(row.origin)}</h3>}
            {parts.length === 0 ? (
              <p class="note">{t('source.none')}</p>
            ) : (
              <dl>
                {parts.map(([field, from]) => (
                  <div key={field} data-source={field}>
                    <dt>{named(`source.field.${field}`, field.toUpperCase())}</dt>
                    <dd>{named(`source.from.${from}`, from)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        )
      })}
    </details>
  )

  /** The word of the catalogue; kinds of identifiers ("ISBN") and formats of older rows have none. */
  function named(key: string, otherwise: string): string {
    return isKnown(key) ? t(key) : otherwise
  }
}
