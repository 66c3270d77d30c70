import type { Texts } from '#shared/i18n/desk.ts'
import type { PageHere } from './use-tab.ts'

/** Why a page is no record, in one sentence; what lists and first pages are in general where the page has not said. */
export function whySentence({ why, hits }: PageHere & { kind: 'not-record' }, t: Texts): string {
  if (why === undefined) return t('popup.notRecordWhy')
  return why === 'results' && hits !== undefined ? t('why.results.hits', { count: hits }) : t(`why.${why}`)
}
