import type { Mode } from './rows.ts'

const FILE = /\.(pdf|epub|djvu|zip|mobi|tiff?|jp2|mp3|mp4|xlsx?|csv)$/i
const DOWNLOAD = /\/(downloads?|bitstreams?)(\/|$)/i
const REQUEST = /(^|[/_.-])(requests?|holds?|placehold|reserve|reservation|order|delivery|reproduction|interlibrary|ill)([/_.-]|$)/i

/** What following a link on a record's page means: a file is a download, a hold, order or delivery form a request, anything else a view. */
export function modeOf(href: string, download: boolean): Mode {
  const path = URL.parse(href)?.pathname ?? ''
  if (download || FILE.test(path) || DOWNLOAD.test(path)) return 'download'
  return REQUEST.test(path) ? 'request' : 'view'
}
