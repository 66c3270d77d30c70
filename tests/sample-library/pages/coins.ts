import { northmereId } from '../addresses.ts'
import type { Holding } from '../holdings/holding.ts'
import { firstYear } from '../holdings/terms.ts'
import { html, type Markup } from './html.ts'

/** ContextObject in Span (OpenURL 1.0, Z39.88-2004) for a printed work: book, journal or Dublin Core format by its type. */
export function coins(holding: Holding): Markup {
  const values = new URLSearchParams({
    url_ver: 'Z39.88-2004',
    ctx_ver: 'Z39.88-2004',
    ctx_enc: 'info:ofi/enc:UTF-8',
    rfr_id: 'info:sid/northmere.localhost:generator',
  })
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) values.append(name, value)
  }
  const first = holding.makers[0]?.name
  set('rft.title', holding.title)
  if (holding.type === 'article') {
    set('rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal')
    set('rft.genre', 'article')
    set('rft.atitle', holding.title)
    set('rft.jtitle', holding.partOf)
  } else if (holding.type === 'periodical') {
    set('rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal')
    set('rft.genre', 'journal')
    set('rft.jtitle', holding.title)
    set('rft.issn', holding.issn)
  } else if (holding.type === 'book') {
    set('rft_val_fmt', 'info:ofi/fmt:kev:mtx:book')
    set('rft.genre', 'book')
    set('rft.btitle', holding.title)
    set('rft.edition', holding.edition)
    set('rft.isbn', holding.isbn)
    set('rft.series', holding.partOf)
  } else {
    set('rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc')
    set('rft.type', 'Map')
    set('rft.creator', first)
  }
  set('rft.au', first)
  set('rft.place', holding.place)
  set('rft.pub', holding.publisher)
  set('rft.date', firstYear(holding)?.toString())
  set('rft.language', holding.language)
  if (holding.doi !== undefined) set('rft_id', `info:doi/${holding.doi}`)
  set('rft.identifier', northmereId(holding))
  return html`<span class="Z3988" title="${values.toString()}"></span>`
}
