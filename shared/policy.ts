import * as z from 'zod/mini'
import { Day } from './item.ts'
import { GROUPS } from './subject.ts'

export const QuestionId = z.enum(['profile', 'stage', 'gap', 'subject', 'channel', 'move', 'cost'])
export type QuestionId = z.infer<typeof QuestionId>

/** Least epsilon a question may have: below it nothing could be estimated, and `mechanismOf` refuses. */
export const LEAST_EPSILON = 0.01

/**
 * One question of the policy. `standInEpsilon` is spent when a stand-in is drawn, `reportEpsilon` bounds a report given the stand-in. `profile` knows no
 * stand-in: each report is drawn fresh and spends `reportEpsilon`; its domain is the number of groups, and both epsilons are that one figure.
 */
export const Question = z
  .strictObject({
    id: QuestionId,
    /** Size of the answer's domain. */
    domain: z.int().check(z.gte(2), z.lte(64)),
    standInEpsilon: z.number().check(z.gte(LEAST_EPSILON)),
    reportEpsilon: z.number().check(z.gte(LEAST_EPSILON)),
  })
  .check(
    z.refine(
      ({ id, domain, standInEpsilon, reportEpsilon }) => id !== 'profile' || (domain === GROUPS && standInEpsilon === reportEpsilon),
      `profile has ${GROUPS} groups and one epsilon, given twice`,
    ),
  )
export type Question = z.infer<typeof Question>

/** Ceilings compiled into the extension: a policy above any of them is refused (docs/protocol.md). */
export const CEILINGS = { reportEpsilon: 4, standInEpsilon: 5, yearlyEpsilon: 20, epochDaysMin: 7, domain: 64, questions: 3, retentionDays: 35 } as const

/** What is asked of patrons who opted in, and how long it is kept. A part of the edition. */
export const Policy = z
  .strictObject({
    version: z.int().check(z.gte(1)),
    /** UTC day epoch 0 begins. */
    origin: Day,
    epochDays: z.int(),
    graceDays: z.int().check(z.gte(1), z.lte(14)),
    yearlyEpsilon: z.number().check(z.gt(0)),
    questions: z.array(Question).check(z.maxLength(CEILINGS.questions)),
    /** Slugs that answers 1 and on of `channel` stand for; entries are only ever added at the end, so that an answer means one channel for good. */
    channels: z.exactOptional(z.array(z.string().check(z.minLength(1), z.maxLength(48))).check(z.maxLength(31))),
    /** Answers below this n are suppressed. */
    minimumReports: z.int().check(z.gte(10)),
    /** True while tokens are not required: shares may be stuffed, and every surface says so. */
    openEnrolment: z.boolean(),
    /** The one key tokens are made with: a compressed point of P-256 as base64url, 44 signs (shared/privacy/token.ts). */
    tokenKey: z.exactOptional(z.string().check(z.regex(/^A[g-z0-9_-][A-Za-z0-9_-]{42}$/))),
    /** Days after an epoch's first by which no card of it is left: at least as many as the epoch and its grace have together, or browsers refuse the policy. */
    retentionDays: z.int().check(z.gte(1), z.lte(CEILINGS.retentionDays)),
    operator: z.string().check(z.minLength(1), z.maxLength(200)),
    contact: z.string().check(z.minLength(1), z.maxLength(200)),
  })
  .check(
    z.refine(({ openEnrolment, tokenKey }) => openEnrolment || tokenKey !== undefined, { path: ['tokenKey'], message: 'is needed when enrolment is not open' }),
  )
export type Policy = z.infer<typeof Policy>

/** Why a policy is refused, in words for the patron's log, or undefined when it is within the ceilings. What is no number is above every ceiling. */
export function refusal(policy: Policy): string | undefined {
  const { yearlyEpsilon, epochDays, graceDays, retentionDays, questions } = policy
  if (!(yearlyEpsilon <= CEILINGS.yearlyEpsilon)) return `asks for ${yearlyEpsilon} epsilon a year, at most ${CEILINGS.yearlyEpsilon} is allowed`
  if (!(epochDays >= CEILINGS.epochDaysMin)) return `epochs of ${epochDays} days, at least ${CEILINGS.epochDaysMin} are required`
  if (!(questions.length <= CEILINGS.questions)) return `asks ${questions.length} questions, at most ${CEILINGS.questions} are allowed`
  // What patrons agree to is how long their cards live, so it must follow from the calendar that counts them.
  if (!(epochDays + graceDays <= retentionDays))
    return `would keep cards for ${epochDays + graceDays} days (an epoch of ${epochDays} and ${graceDays} of grace) and promises ${retentionDays}: shorten the epoch or the grace, or promise more days, at most ${CEILINGS.retentionDays}`
  const seen = new Set<string>()
  for (const { id, domain, standInEpsilon, reportEpsilon } of questions) {
    if (seen.has(id)) return `asks ${id} twice`
    seen.add(id)
    if (!(reportEpsilon <= CEILINGS.reportEpsilon)) return `${id}: ${reportEpsilon} epsilon a report, at most ${CEILINGS.reportEpsilon}`
    if (!(standInEpsilon <= CEILINGS.standInEpsilon)) return `${id}: ${standInEpsilon} epsilon a stand-in, at most ${CEILINGS.standInEpsilon}`
    if (!(domain <= CEILINGS.domain)) return `${id}: ${domain} answers, at most ${CEILINGS.domain}`
  }
  return undefined
}
