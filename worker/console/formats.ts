import { SHOWN_STEP } from '#shared/shown.ts'
import type { Language } from '#shared/subject.ts'

/** Dates, figures and lists as one language writes them. Days are UTC; instants are shown in local time. */
export interface Formats {
  /** `2026-11-22` → "22 November 2026"; without the year when `short`. */
  day: (day: string, short?: boolean) => string
  /** "22 Nov, 08:00"; with the year when it is not `year`. */
  instant: (instant: string) => string
  /** "Saturday, 21 November" */
  today: (ms: number) => string
  clock: (ms: number) => string
  number: (value: number, digits?: number) => string
  /** A count of cards or codes as `shownCount` gives it: "≥ 340", or "< 10". */
  atLeast: (count: number) => string
  /** Bytes in kB or MB. */
  size: (bytes: number) => string
  /** "3 hours ago", "in 2 days" */
  ago: (instantMs: number, nowMs: number) => string
  /** The middle dot between parts of a line, with the space the language wants. */
  dot: string
  /** Parts of a line with a middle dot between them; empty ones are left out. */
  dots: (parts: readonly (string | undefined | false)[]) => string
  /** Words side by side, without "and". */
  list: (words: readonly string[]) => string
  languageName: (tag: string) => string
}

/** `year` is the present one. */
export function formatsOf(language: Language, year: number): Formats {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const dayShort = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const moment = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const instant = new Intl.DateTimeFormat(locale, moment)
  const instantElsewhen = new Intl.DateTimeFormat(locale, { ...moment, year: 'numeric' })
  const today = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' })
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const dot = language === 'en' ? ' · ' : '·'
  const number = (value: number, digits = 0) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  return {
    day: (text, short = false) => (short ? dayShort : day).format(new Date(text)),
    instant: (text) => {
      const date = new Date(text)
      return (date.getFullYear() === year ? instant : instantElsewhen).format(date)
    },
    today: (ms) => (language === 'en' ? today.format(ms).replace(/^(\p{L}+) /u, '$1, ') : today.format(ms)),
    clock: (ms) => clock.format(ms),
    number,
    atLeast: (count) => (count === 0 ? `< ${SHOWN_STEP}` : `≥ ${number(count)}`),
    size: (bytes) => (bytes < 1_000_000 ? `${number(bytes / 1000)} kB` : `${number(bytes / 1_000_000, 1)} MB`),
    ago: (then, now) => {
      const minutes = Math.round((then - now) / 60_000)
      if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute')
      if (Math.abs(minutes) < 60 * 48) return relative.format(Math.round(minutes / 60), 'hour')
      return relative.format(Math.round(minutes / 1440), 'day')
    },
    dot,
    dots: (parts) => parts.filter(Boolean).join(dot),
    list: (words) => words.join(language === 'en' ? ', ' : '、'),
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag
      } catch {
        return tag
      }
    },
  }
}
