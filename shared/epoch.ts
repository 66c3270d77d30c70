import type { Day } from './item.ts'

const DAY_MS = 86_400_000

/** The part of a policy that fixes the calendar of epochs. */
export interface Calendar {
  readonly origin: Day
  readonly epochDays: number
  readonly graceDays: number
}

/** UTC days since 1970-01-01 of an instant in milliseconds. */
export const dayNumber = (ms: number): number => Math.floor(ms / DAY_MS)

/** The calendar day (`2026-11-22`) of a UTC day number. RangeError outside the years 0 to 9999. */
export function dayOf(day: number): Day {
  const text = new Date(day * DAY_MS).toISOString()
  if (text.length !== 24) throw new RangeError(`day ${day} has no four-digit year`)
  return text.slice(0, 10)
}

/** The epoch an instant falls in: floor((UTC day - origin) / length). Negative before the origin; never going back is the caller's duty, by the maximum seen. */
export function epochOf(nowMs: number, policy: Calendar): number {
  return Math.floor((dayNumber(nowMs) - originDay(policy)) / policy.epochDays)
}

/** First and last UTC day of an epoch, and the day it is counted: cards for it are taken on days before `closes`. */
export function epochSpan(epoch: number, policy: Calendar): { from: Day; to: Day; closes: Day } {
  const from = originDay(policy) + epoch * policy.epochDays
  const to = from + policy.epochDays - 1
  return { from: dayOf(from), to: dayOf(to), closes: dayOf(to + policy.graceDays) }
}

/** The UTC day on which no card of an epoch is left: `retentionDays` after its first, so that the oldest has lived that long when it begins. */
export function epochGoneBy(epoch: number, policy: Calendar & { readonly retentionDays: number }): Day {
  return dayOf(originDay(policy) + epoch * policy.epochDays + policy.retentionDays)
}

/** Whether a card for an epoch is taken now: the epoch has begun and its day of counting has not. */
export function epochIsOpen(epoch: number, nowMs: number, policy: Calendar): boolean {
  const from = originDay(policy) + epoch * policy.epochDays
  const today = dayNumber(nowMs)
  return today >= from && today < from + policy.epochDays - 1 + policy.graceDays
}

const originDay = (policy: Calendar): number => dayNumber(Date.parse(policy.origin))
