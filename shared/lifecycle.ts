/**
 * Life-cycle stage and grade of a patron, computed on the device by the same function that the console documents.
 *
 * Definition, from the UTC days with a visit to a record, as of today; the first line that holds is the stage:
 *   aware     no visit day yet
 *   lost      the last visit lies more than 182 days back
 *   at-risk   the last visit lies more than 56 days back
 *   loyal     a visit in at least 4 of the last 6 periods of 28 days, today's period included
 *   active    at least 3 visit days in all
 *   acquired  otherwise
 * Grade is `core` when the grades of recency, frequency and effort (rfe.ts) add up to 7 or more of 9, else `general`; it splits active and loyal.
 * Assumptions. 28 days is an epoch of the default policy, so a stage moves at most about once an epoch; a patron who returns is active at once.
 * Known limits. Fixed thresholds: whoever comes once a term is "at risk" in between. A new browser begins anew. Days are UTC days.
 * After the recency, frequency and cost models of the customer-relationship literature for libraries; the numbers are this project's own.
 */
import type { StageName } from './item.ts'
import { rfe, type Use } from './rfe.ts'
import type { Bilingual } from './subject.ts'

export type { Use } from './rfe.ts'

/** Days without a visit after which a patron is at risk. */
export const AT_RISK_AFTER = 56
/** Days without a visit after which a patron is lost. */
export const LOST_AFTER = 182
/** Visit days that make an acquired patron active. */
export const ACTIVE_DAYS = 3
/** A loyal patron came in `LOYAL_IN` of the last `LOYAL_PERIODS` periods of `PERIOD_DAYS` days. */
export const PERIOD_DAYS = 28
export const LOYAL_PERIODS = 6
export const LOYAL_IN = 4
/** Sum of the three grades from which a patron is core. */
export const CORE_SUM = 7

export type UseGrade = 'core' | 'general'

/** The stage of a patron with visits on the given UTC days (any order, repeats allowed), as of the UTC day `today`; later days are ignored. */
export function stageOf(days: readonly number[], today: number): StageName {
  const past = new Set(days.filter((day) => day <= today))
  if (past.size === 0) return 'aware'
  const since = today - Math.max(...past)
  if (since > LOST_AFTER) return 'lost'
  if (since > AT_RISK_AFTER) return 'at-risk'
  const periods = new Set([...past].map((day) => Math.floor((today - day) / PERIOD_DAYS)).filter((period) => period < LOYAL_PERIODS))
  if (periods.size >= LOYAL_IN) return 'loyal'
  return past.size >= ACTIVE_DAYS ? 'active' : 'acquired'
}

/** Core or general patron as of the UTC day `today`. */
export function gradeOf(use: Use, today: number): UseGrade {
  const { recency, frequency, effort } = rfe(use, today)
  return recency + frequency + effort >= CORE_SUM ? 'core' : 'general'
}

/** The eight answers of the question `stage`, by index. The order is part of the protocol. */
export const STAGE_ANSWERS = [
  { stage: 'aware', label: { en: 'Aware', 'zh-CN': '知晓' } },
  { stage: 'acquired', label: { en: 'Acquired', 'zh-CN': '新到' } },
  { stage: 'active', grade: 'general', label: { en: 'Active, general', 'zh-CN': '活跃·一般' } },
  { stage: 'active', grade: 'core', label: { en: 'Active, core', 'zh-CN': '活跃·核心' } },
  { stage: 'loyal', grade: 'general', label: { en: 'Loyal, general', 'zh-CN': '忠实·一般' } },
  { stage: 'loyal', grade: 'core', label: { en: 'Loyal, core', 'zh-CN': '忠实·核心' } },
  { stage: 'at-risk', label: { en: 'At risk', 'zh-CN': '流失风险' } },
  { stage: 'lost', label: { en: 'Lost', 'zh-CN': '流失' } },
] as const satisfies readonly { stage: StageName; grade?: UseGrade; label: Bilingual }[]

/** The index in `STAGE_ANSWERS` of a stage and grade; the grade matters for active and loyal only. */
export function stageAnswer(stage: StageName, grade: UseGrade): number {
  return STAGE_ANSWERS.findIndex((answer) => answer.stage === stage && (!('grade' in answer) || answer.grade === grade))
}
