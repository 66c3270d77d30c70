import type { Texts } from '#shared/i18n/desk.ts'
import { type Drift, RECOGNISER_VERSION } from '../domain/drift.ts'
import { usePlace } from './Room.tsx'
import { inLanguage } from './text-of.ts'
import type { Patron } from './use-patron.ts'

/** The whole text of a report: address, guessed software, version and what was not found. No title and no history. */
export function reportText(drift: Drift, t: Texts): string {
  return [
    t(drift.kind === 'unreadable' ? 'drift.report.unreadable' : 'drift.report.less'),
    t('drift.report.address', { address: drift.address }),
    t('drift.report.platform', { platform: drift.platform ?? t('drift.report.unknown') }),
    t('drift.report.version', { version: String(RECOGNISER_VERSION) }),
    t('drift.report.failed', { fields: drift.failed.map((field) => t(`drift.field.${field}`)).join(t('list.comma')) }),
  ].join('\n')
}

/** Where a library takes messages: an address for mail or a page of https; undefined for anything else. */
export function contactHref(contact: string, subject: string, body: string): string | undefined {
  const address = contact.trim().replace(/^mailto:/i, '')
  if (/^[^\s@?&%]+@[^\s@?&%]+$/.test(address)) return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  return URL.parse(contact)?.protocol === 'https:' ? contact : undefined
}

/** Offers a report whose exact text is read first. Carrel sends none itself: the patron copies it, or writes to the library. */
export function DriftReport({ drift, edition }: { drift: Drift; edition: Patron['edition'] }) {
  const { t, language, services, say } = usePlace()
  const text = reportText(drift, t)
  const library = edition?.library
  const href = library === undefined ? undefined : contactHref(library.contact, t('drift.subject'), text)
  const copy = () =>
    void services.copyText(text).then(
      () => say(t('drift.copied')),
      () => say(t('drift.notCopied')),
    )
  return (
    <details class="report">
      <summary>{t('drift.offer')}</summary>
      <p class="note">{t('drift.why')}</p>
      <pre>{text}</pre>
      <div class="acts">
        <button type="button" class="btn small" onClick={copy}>
          {t('drift.copy')}
        </button>
        {library !== undefined && href !== undefined && (
          <a class="btn small" href={href} target="_blank" rel="noreferrer">
            {t('drift.write', { library: inLanguage(library.name, language) })}
          </a>
        )}
      </div>
    </details>
  )
}
