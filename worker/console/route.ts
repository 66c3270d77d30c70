import { ItemState } from '#shared/staff.ts'

/** Every place in the console; the address after `#` says which. */
export type Route =
  | { view: 'home' }
  | { view: 'channels' }
  | { view: 'channel-new' }
  | { view: 'channel-edit'; slug: string }
  | { view: 'items'; slug: string | undefined; state: ItemState | undefined; q: string; page: number }
  | { view: 'item'; slug: string; id: string }
  | { view: 'item-new'; slug: string; subject: string | undefined }
  | { view: 'readers'; epoch: number | undefined }
  | { view: 'enrolment' }
  | { view: 'policy' }
  | { view: 'vocabulary' }
  | { view: 'set-up'; code: string }
  | { view: 'lost' }

/** The place an address fragment names: `#/channels/maps/items/new?subject=maps-and-land`. */
export function routeOf(hash: string): Route {
  const setUp = /^#setup=(.+)$/.exec(hash)
  if (setUp) return { view: 'set-up', code: decode(setUp[1] ?? '') }
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const words = new URLSearchParams(query)
  const steps = path.split('/').filter(Boolean).map(decode)
  const [first, second, third, fourth] = steps
  if (steps.length === 0) return { view: 'home' }
  if (first === 'readers' && steps.length === 1) return { view: 'readers', epoch: whole(words.get('epoch')) }
  if (first === 'enrolment' && steps.length === 1) return { view: 'enrolment' }
  if (first === 'policy' && steps.length === 1) return { view: 'policy' }
  if (first === 'vocabulary' && steps.length === 1) return { view: 'vocabulary' }
  if (first === 'items' && steps.length === 1) return list(undefined, words)
  if (first !== 'channels') return { view: 'lost' }
  if (second === undefined) return { view: 'channels' }
  if (second === 'new' && third === undefined) return { view: 'channel-new' }
  if (third === undefined) return list(second, words)
  if (third === 'edit' && fourth === undefined) return { view: 'channel-edit', slug: second }
  if (third !== 'items' || fourth === undefined || steps.length > 4) return { view: 'lost' }
  return fourth === 'new' ? { view: 'item-new', slug: second, subject: words.get('subject') ?? undefined } : { view: 'item', slug: second, id: fourth }
}

/** The address fragment of a place; `routeOf` reads it back. */
export function hashOf(route: Route): string {
  switch (route.view) {
    case 'home':
    case 'lost':
      return '#/'
    case 'channels':
      return '#/channels'
    case 'channel-new':
      return '#/channels/new'
    case 'channel-edit':
      return `#/channels/${step(route.slug)}/edit`
    case 'items':
      return `#/${route.slug === undefined ? 'items' : `channels/${step(route.slug)}`}${query({
        state: route.state,
        q: route.q,
        page: route.page > 1 ? String(route.page) : undefined,
      })}`
    case 'item':
      return `#/channels/${step(route.slug)}/items/${step(route.id)}`
    case 'item-new':
      return `#/channels/${step(route.slug)}/items/new${query({ subject: route.subject })}`
    case 'readers':
      return `#/readers${query({ epoch: route.epoch === undefined ? undefined : String(route.epoch) })}`
    case 'enrolment':
      return '#/enrolment'
    case 'policy':
      return '#/policy'
    case 'vocabulary':
      return '#/vocabulary'
    case 'set-up':
      return `#setup=${step(route.code)}`
  }
}

/** The list of a channel's items, all states, first page. */
export function itemsOf(slug: string | undefined, state?: ItemState): Route {
  return { view: 'items', slug, state, q: '', page: 1 }
}

function list(slug: string | undefined, words: URLSearchParams): Route {
  const state = ItemState.safeParse(words.get('state'))
  return { view: 'items', slug, state: state.success ? state.data : undefined, q: words.get('q') ?? '', page: Math.max(1, whole(words.get('page')) ?? 1) }
}

function whole(text: string | null): number | undefined {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

function query(words: Record<string, string | undefined>): string {
  const kept = Object.entries(words).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`
}

const step = encodeURIComponent
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
