import type { CatalogueRecord } from '#shared/record.ts'
import { fold } from '../domain/recognise/normalise/text.ts'
import type { Recognition } from '../domain/recognise/recognise.ts'
import type { Arrival } from './settle.ts'

/** Title, creators, subjects, date and identifiers of a record, without what only its address says. */
function partsOf({ title, creators, subjects, date, identifiers, provenance }: CatalogueRecord): string[][] {
  return [
    [title],
    creators.map(({ name }) => name),
    subjects.map(({ label }) => label),
    date ? [date] : [],
    Object.entries(identifiers).flatMap(([kind, values]) => (kind === 'local' || provenance[kind] === 'address' ? [] : (values ?? []))),
  ]
}

/** Places in what `partsOf` gives. */
const [TITLE, DATE] = [0, 3]
/** Letters by which a value is known again in a text: a title may be put together from several pieces. */
const LEAD = 24

const letters = (text: string): string => fold(text).replaceAll(' ', '')

const within = (some: string[][], all: string[][]): boolean => some.every((values, at) => values.every((value) => all[at]?.includes(value)))

/**
 * True when a second reading of an address corrects the first: it says something else, and either all the first said as well or, unless `strict`, something new.
 * A page that is being taken down says only less.
 */
export function corrects(record: CatalogueRecord, first: CatalogueRecord, strict: boolean): boolean {
  const [now, then] = [partsOf(record), partsOf(first)]
  return record.url === first.url && JSON.stringify(record) !== JSON.stringify(first) && (within(then, now) || !(strict || within(now, then)))
}

/** What a page shows, across addresses. */
export interface Rendering {
  /** The address has changed while the page showed this; `first` unless it changes from one under which nothing was believed. */
  moved: (page: Recognition, first: boolean) => void
  /** What the page shows now: a record that is believed, or none. */
  shows: (record?: CatalogueRecord) => void
  /** True for a record of this address. `late` says that the page has had its time, `again` gives it another. */
  isNew: (record: CatalogueRecord, late: boolean, again: (atOnce: boolean) => void) => boolean
}

/**
 * Tells whether a record was rendered since the address changed, or is still the one of an address before. Content decides, not time: something of it must have come into the
 * document anew, and of a title that was there before its title and something that was not said. `gone` when the address showed no record till now.
 */
export function rendering(arrival: Arrival, gone: boolean): Rendering {
  let before: CatalogueRecord | undefined
  /** What stood on the page when the address changed. */
  let old: CatalogueRecord[] = []
  /** Something stood there that could not be read: a record in pieces. */
  let blind = false
  let ahead = false
  let held = ''
  /** True for values that came into the document since; within a title they have not (`Salt` in "Salt roads"). */
  const brought = (title: string): ((values: readonly string[]) => boolean) => {
    const came = letters(arrival.came)
    const besides = came.replaceAll(letters(title), ' ')
    return (values) => values.every((value) => (value === title ? came : besides).includes(letters(value).slice(0, LEAD)))
  }
  return {
    moved(page, first) {
      const shown = page.kind === 'record' ? page.record : undefined
      blind = page.kind === 'unreadable'
      if (gone) before = undefined
      // Another record where one was believed has come before its address.
      ahead = first && before !== undefined && shown !== undefined && shown.title !== before.title
      old = before === undefined ? [] : [before]
      if (!ahead && shown !== undefined) old.push(brought(shown.title)([shown.title]) ? { ...shown, title: '' } : shown)
      gone = false
      held = ''
    },
    shows(record) {
      gone = record === undefined
      before = record ?? before
    },
    isNew(record, late, again) {
      if (arrival.moved === undefined) return true
      const parts = partsOf(record)
      if (before?.url === record.url && within(parts, partsOf(before))) return true
      const known = old.map(partsOf)
      const has = brought(record.title)
      const isFresh = (values: string[], at: number): boolean =>
        at !== DATE && values.some((value) => has([value]) && (at === TITLE || !known.some((one) => one[at]?.includes(value))))
      if (!(gone || ahead || parts.some(isFresh))) return false
      // Two records of which nothing differs are two when the page was empty between them.
      if (known.some((one) => one[TITLE]?.[0] === record.title && (!has([record.title]) || within(parts, one)))) return late && gone
      if (!parts.some((values, at) => values.length > 0 && !has(values) && (blind || known.some((one) => String(one[at]) === String(values))))) return true
      // Its own title beside something of another record: that gets a whole time to change, and is then the same in both.
      const key = String(parts)
      if (held === key) return late
      held = key
      again(false)
      return false
    },
  }
}
