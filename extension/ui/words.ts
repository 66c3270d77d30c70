import type { Texts } from '#shared/i18n/desk.ts'
import type { Language } from '#shared/subject.ts'

const DAY = 86_400_000
/** British order and the 24-hour clock for English: day before month, as the texts around it expect. */
const LOCALE = { en: 'en-GB', 'zh-CN': 'zh-CN' } as const

/** Times, shares and lists as the patron says them, in the patron's own time zone. */
export interface Words {
  /** "today", "yesterday", "on Thursday", "on 14 November": fits "last …". */
  on(time: number): string
  /** "14 November", with the year when it is another one. */
  day(time: number): string
  /** "14 Nov 18:00", for tables. */
  stamp(time: number): string
  /** "14 Nov", for tables. */
  shortDay(time: number): string
  /** "09:42" today, else "yesterday", "on 14 November". */
  fetched(time: number): string
  /** "14 November" of a UTC day number. */
  utcDay(day: number): string
  /** "8 %" of a share 0..1; one that rounds to nought is "<1 %". */
  percent(share: number): string
  /** A share 0..1 in hundredths without a sign, with some decimals; "<0.1" of one that rounds to nought. */
  hundredths(share: number, decimals: number): string
  minutes(milliseconds: number): string
  number(value: number): string
  /** With one decimal: "3.0". */
  tenths(value: number): string
  list(parts: readonly string[]): string
  hour(hour: number): string
  languageName(tag: string): string
}

export function words(language: Language, t: Texts, now: number): Words {
  const locale = LOCALE[language]
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  const thisYear = new Date(now).getFullYear()
  const yearOf = (time: number): { year?: 'numeric' } => (new Date(time).getFullYear() === thisYear ? {} : { year: 'numeric' })
  const daysAgo = (time: number) => Math.round((midnight(now) - midnight(time)) / DAY)
  const day = (time: number) => format({ day: 'numeric', month: 'long', ...yearOf(time) }).format(time)
  const clock = (time: number) => format({ hour: '2-digit', minute: '2-digit', hour12: false }).format(time)
  const on = (time: number) => {
    const ago = daysAgo(time)
    if (ago === 0) return t('when.today')
    if (ago === 1) return t('when.yesterday')
    return t('when.on', { day: ago > 1 && ago < 7 ? format({ weekday: 'long' }).format(time) : day(time) })
  }
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const hundredths = (share: number, decimals: number) => {
    const least = 10 ** -decimals
    const fixed = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    return share > 0 && share * 100 < least / 2 ? `<${fixed.format(least)}` : fixed.format(share * 100)
  }
  const shortDay = (time: number) => format({ day: 'numeric', month: 'short', ...yearOf(time) }).format(time)
  return {
    on,
    day,
    shortDay,
    stamp: (time) => `${shortDay(time)} ${clock(time)}`,
    fetched: (time) => (daysAgo(time) === 0 ? clock(time) : on(time)),
    utcDay: (number) => format({ day: 'numeric', month: 'long', ...yearOf(number * DAY), timeZone: 'UTC' }).format(number * DAY),
    percent: (share) => t('percent', { count: hundredths(share, 0) }),
    hundredths,
    minutes: (time) => (time < 60_000 ? t('minutes.none') : t('minutes', { count: Math.round(time / 60_000) })),
    number: (value) => numbers.format(value),
    tenths: (value) => tenths.format(value),
    list: (parts) => parts.join(t('list.comma')),
    hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
    languageName: (tag) => names.of(tag) ?? tag,
  }
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}
