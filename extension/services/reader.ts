import type { ModeOf } from '../domain/mode.ts'
import type { Recognition } from '../domain/recognise/recognise.ts'
import type { More } from './alternate.ts'

/** Reads one document: `recognise` of `domain/recognise`; `more` asks for the description of a page whose own words are too few. */
export interface Read {
  (document: Document, url: string): Recognition
  more?: (recognition: Recognition, document: Document, url: string) => More | undefined
  /** Knows what links on a record's page mean. */
  modeOf?: ModeOf
}

/**
 * Where the small script waits for the reader: a place in the world both scripts share and the page cannot see. A newer copy of the small script takes the
 * place over, so a reader is never handed to one that has ended.
 */
const PLACE = Symbol.for('carrel reader')

export interface OnDemand {
  /** A verdict that needs no reader; undefined when the page shows signs of a record or a search. */
  glance: (document: Document, url: string) => Recognition | undefined
  /** Has the reader brought into this document. */
  ask: () => Promise<unknown>
}

/** Recognition in two tiers; `more` and `modeOf` are the reader's, once it is here. */
export interface Recogniser {
  (document: Document, url: string, arrived: () => void): Recognition | undefined
  more?: Read['more']
  modeOf: ModeOf
}

/**
 * Recognition in two tiers: a glance at every page, and the reader where the glance sees signs. The reader is asked for at most once in the life of a
 * document; until it is here the answer is undefined, and the last given `arrived` is called when it comes. If it never comes, the page goes on without.
 */
export function onDemand({ glance, ask }: OnDemand): Recogniser {
  let read: Read | undefined
  let call: (() => void) | undefined
  function wait(arrived: () => void): undefined {
    const first = call === undefined
    call = arrived
    if (!first) return
    Reflect.set(globalThis, PLACE, (given: Read) => {
      if (read !== undefined) return
      read = given
      call?.()
    })
    ask().catch(() => undefined)
  }
  const recognise = (document: Document, url: string, arrived: () => void): Recognition | undefined =>
    glance(document, url) ?? (read === undefined ? wait(arrived) : read(document, url))
  const more: Read['more'] = (recognition, document, url) => read?.more?.(recognition, document, url)
  const modeOf: ModeOf = (href, download, label) => read?.modeOf?.(href, download, label) ?? 'view'
  return Object.assign(recognise, { more, modeOf })
}

/** What the reader's own script does: hands the reader to whoever waits for it, and nothing where nobody does. */
export function handOver(read: Read): void {
  const waiting: unknown = Reflect.get(globalThis, PLACE)
  if (typeof waiting === 'function') waiting(read)
}
