/** Pages of the desk, in the order of the rail. */
export const DESK_PAGES = ['for-you', 'records', 'interests', 'channels', 'privacy', 'settings'] as const
export type DeskPage = (typeof DESK_PAGES)[number]

/** Which records a link asks for: those behind a subject, or one. */
export interface RecordFilter {
  concept?: string | undefined
  record?: string | undefined
}

/** Address of a page of the desk; every other page opens it in a tab of its own. */
export function deskHref(page: DeskPage, filter: RecordFilter = {}): string {
  const query = new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)).toString()
  return `/desk.html#/${page}${query === '' ? '' : `?${query}`}`
}

/** The page and filter a hash names; an unknown one is "For you". */
export function routeOf(hash: string): { page: DeskPage; filter: RecordFilter } {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const page = DESK_PAGES.find((name) => name === path) ?? 'for-you'
  const asked = new URLSearchParams(query)
  return { page, filter: { concept: asked.get('concept') ?? undefined, record: asked.get('record') ?? undefined } }
}

export const WELCOME = '/welcome.html'

/** Only http(s) addresses of records become links. */
export function webAddress(url: string): string | undefined {
  const parsed = URL.parse(url)
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? url : undefined
}
