import { modeOf } from '../../extension/domain/mode.ts'
import { recognise } from '../../extension/domain/recognise/recognise.ts'
import { watchPage } from '../../extension/services/page.ts'

/** What an application shows of a record, in its order; what is missing has not come yet. */
export interface Fields {
  title?: string
  author?: string
  date?: string
  subject?: string
}

export const APPLICATION = 'Northmere Repository'
const labels = { author: 'Author', date: 'Date', subject: 'Subjects' } as const
const names = ['author', 'date', 'subject'] as const

/** A record as the application would say it under an address. */
export const at = (page: string, { title = '', author = '', date = '', subject = '' }: Fields) => [numberOf(page), title, author, date, subject].join(' | ')

const numberOf = (page: string): string => `0f2b1f6e-1111-2222-3333-${page.charCodeAt(0).toString().padStart(12, '0')}`

type Message = { stay: string; record: { url: string; title: string; creators: { name: string }[]; date?: string; subjects: { label: string }[] } }

/** The records that were said, each with the address it was said under. */
export const seen = (sent: readonly [string, Message][]): string[] =>
  sent.flatMap(([name, { record }]) =>
    name === 'pageSeen'
      ? [
          [
            record.url.split('/').at(-1),
            record.title,
            record.creators.map((creator) => creator.name).join(),
            record.date ?? '',
            record.subjects.map(({ label }) => label).join(),
          ].join(' | '),
        ]
      : [],
  )

/** A single-page repository in the manner of DSpace 7, open on a record, with the real watcher and the real recogniser on it. */
export function startWatching(page: string, first: Fields | undefined) {
  const sent: [string, Message][] = []
  const controller = new AbortController()
  document.head.innerHTML = '<meta name="Generator" content="DSpace 7.6"><title></title>'
  document.body.replaceChildren()
  let shown: Fields = {}

  function row(field: (typeof names)[number]): void {
    const list = document.querySelector('dl')
    const value = shown[field]
    const present = document.querySelector(`#${field}`)
    if (value === undefined) {
      present?.previousElementSibling?.remove()
      present?.remove()
    } else if (present?.firstChild) present.firstChild.nodeValue = value
    else {
      const term = Object.assign(document.createElement('dt'), { textContent: labels[field] })
      const description = Object.assign(document.createElement('dd'), { id: field, textContent: value })
      list?.append(term, description)
    }
  }
  const app = {
    sent,
    /** The address alone changes. */
    go: (to: string) => {
      history.pushState(null, '', `/items/${numberOf(to)}`)
      document.body.append(document.createElement('i'))
    },
    empty: () => {
      shown = {}
      document.title = APPLICATION
      document.body.innerHTML = '<ds-app><p>Loading …</p></ds-app>'
    },
    /** All is built anew. */
    render: (fields: Fields) => {
      shown = { ...fields }
      document.title = fields.title ?? APPLICATION
      const root = document.createElement('ds-item-page')
      if (fields.title !== undefined) root.append(Object.assign(document.createElement('h1'), { textContent: fields.title }))
      root.append(document.createElement('dl'))
      const whole = document.createElement('ds-app')
      whole.append(root)
      document.body.replaceChildren(whole)
      for (const field of names) row(field)
    },
    /** What is shown is built anew as it is. */
    again: () => {
      if (shown.title !== undefined) app.render(shown)
    },
    /** One field is set in place, as applications do that keep the elements of the record before. */
    set: (field: keyof Fields, value: string | undefined) => {
      shown = { ...shown }
      delete shown[field]
      if (value !== undefined) shown[field] = value
      if (document.querySelector('ds-item-page') === null) return app.render(shown)
      if (field !== 'title') return row(field)
      const heading = document.querySelector('h1')?.firstChild
      document.title = value ?? APPLICATION
      if (heading) heading.nodeValue = value ?? ''
      else if (value !== undefined) document.querySelector('ds-item-page')?.prepend(Object.assign(document.createElement('h1'), { textContent: value }))
    },
    end: () => controller.abort(),
  }
  history.replaceState(null, '', `/items/${numberOf(page)}`)
  if (first !== undefined) app.render(first)
  const send = new Proxy({}, { get: (_, name: string) => async (message: Message) => void sent.push([name, message]) })
  watchPage({
    recognise: () => recognise(document, location.href),
    modeOf,
    send: send as never,
    window: window as never,
    signal: controller.signal,
    now: () => performance.now(),
  })
  return app
}
