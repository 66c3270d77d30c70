import { type Access, type Audience, Item, type ItemLevel } from '#shared/item.ts'
import type { ItemContent, StaffItem } from '#shared/staff.ts'
import { isForAll, NOBODY_EXCLUDED } from './audience.ts'

/** The editor's fields as typed. `from` and `until` are local date-times as the browser's field gives them: `2026-11-24T08:00`, or empty. */
export interface ItemForm {
  channel: string
  title: string
  creator: string
  imprint: string
  shelfmark: string
  kind: string
  url: string
  language: string
  level: ItemLevel
  /** Empty where it is not said. */
  access: Access | ''
  subjects: readonly string[]
  reason: string
  by: string
  pinned: boolean
  boost: number
  audience: Audience
  from: string
  until: string
}

export const REASON_LENGTH = 140

export function blankForm(channel: string, by: string, subjects: readonly string[] = []): ItemForm {
  return {
    channel,
    title: '',
    creator: '',
    imprint: '',
    shelfmark: '',
    kind: '',
    url: '',
    language: 'en',
    level: 'any',
    access: '',
    subjects,
    reason: '',
    by,
    pinned: false,
    boost: 0,
    audience: NOBODY_EXCLUDED,
    from: '',
    until: '',
  }
}

export function formOf(item: StaffItem): ItemForm {
  const { content } = item
  return {
    channel: content.channel,
    title: content.title,
    creator: content.creator ?? '',
    imprint: content.imprint ?? '',
    shelfmark: content.shelfmark ?? '',
    kind: content.kind ?? '',
    url: content.url,
    language: content.language,
    level: content.level,
    access: content.access ?? '',
    subjects: content.subjects,
    reason: content.reason,
    by: content.by,
    pinned: content.pinned ?? false,
    boost: content.boost ?? 0,
    audience: content.audience ?? NOBODY_EXCLUDED,
    from: localOf(item.from),
    until: localOf(item.until),
  }
}

/** What is sent: trimmed, with empty fields and neutral settings left out. */
export function contentOf(form: ItemForm): ItemContent {
  const text = (value: string) => value.trim()
  const optional = <Name extends 'creator' | 'imprint' | 'shelfmark' | 'kind'>(name: Name) => (text(form[name]) === '' ? {} : { [name]: text(form[name]) })
  return {
    channel: form.channel,
    title: text(form.title),
    ...optional('creator'),
    ...optional('imprint'),
    ...optional('shelfmark'),
    ...optional('kind'),
    url: text(form.url),
    language: form.language,
    level: form.level,
    ...(form.access === '' ? {} : { access: form.access }),
    subjects: [...form.subjects],
    reason: text(form.reason),
    by: text(form.by),
    ...(form.pinned ? { pinned: true } : {}),
    ...(form.boost === 0 ? {} : { boost: form.boost }),
    ...(isForAll(form.audience) ? {} : { audience: form.audience }),
  }
}

export function sameForm(one: ItemForm, other: ItemForm): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** An instant as a `datetime-local` field shows it, in this machine's zone; empty for null. */
export function localOf(instant: string | null): string {
  if (instant === null) return ''
  const date = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The UTC instant of a `datetime-local` value, or null when it is empty or no time. */
export function instantOf(local: string): string | null {
  const ms = local === '' ? Number.NaN : Date.parse(local)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}

export type Fault = 'missing' | 'address' | 'past' | 'order' | 'refused'

/** What keeps an item from readers, by field: nothing is missing when the map is empty. `at` is the moment of publication. */
export function faultsOf(form: ItemForm, nowMs: number): ReadonlyMap<string, Fault> {
  const faults = new Map<string, Fault>()
  const parsed = Item.safeParse({ ...contentOf(form), id: 'check', published: '2026-01-01', by: form.by.trim() || 'x' })
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!faults.has(field)) faults.set(field, field === 'url' && form.url.trim() !== '' ? 'address' : faultIn(form, field))
  }
  const from = Date.parse(form.from)
  const until = Date.parse(form.until)
  if (!Number.isNaN(until) && until <= nowMs) faults.set('until', 'past')
  else if (!Number.isNaN(until) && !Number.isNaN(from) && until <= from) faults.set('until', 'order')
  return faults
}

function faultIn(form: ItemForm, field: string): Fault {
  if (field === 'title' || field === 'url' || field === 'reason' || field === 'language') return form[field].trim() === '' ? 'missing' : 'refused'
  return field === 'subjects' && form.subjects.length === 0 ? 'missing' : 'refused'
}
