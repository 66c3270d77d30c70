import type { Audience, Condition } from '#shared/item.ts'

export type Clause = keyof Audience
export const CLAUSES = ['all', 'any', 'except'] as const satisfies readonly Clause[]
export const KINDS = ['interest', 'segment', 'stage', 'reads'] as const
export type Kind = (typeof KINDS)[number]

export const NOBODY_EXCLUDED: Audience = { all: [], any: [], except: [] }
/** At most this many conditions in one clause. */
export const CLAUSE_LENGTH = 8

export function conditionOf(kind: Kind, value: string): Condition | undefined {
  const parsed = ConditionOf[kind](value)
  return value === '' ? undefined : parsed
}

const ConditionOf: Record<Kind, (value: string) => Condition | undefined> = {
  interest: (interest) => ({ interest }),
  segment: (segment) => ({ segment }),
  stage: (value) => {
    const stage = STAGES.find((name) => name === value)
    return stage === undefined ? undefined : { stage }
  },
  reads: (reads) => ({ reads }),
}

export const STAGES = ['aware', 'acquired', 'active', 'loyal', 'at-risk', 'lost'] as const

/** Kind and value of a condition, for showing and comparing. */
export function partsOf(condition: Condition): { kind: Kind; value: string } {
  if ('segment' in condition) return { kind: 'segment', value: condition.segment }
  if ('stage' in condition) return { kind: 'stage', value: condition.stage }
  if ('interest' in condition) return { kind: 'interest', value: condition.interest }
  return { kind: 'reads', value: condition.reads }
}

export function sameCondition(one: Condition, other: Condition): boolean {
  const a = partsOf(one)
  const b = partsOf(other)
  return a.kind === b.kind && a.value === b.value
}

/** The rule with a condition more; unchanged when it is there already or the clause is full. */
export function withCondition(rule: Audience, clause: Clause, condition: Condition): Audience {
  const present = rule[clause]
  if (present.length >= CLAUSE_LENGTH || present.some((other) => sameCondition(other, condition))) return rule
  return { ...rule, [clause]: [...present, condition] }
}

export function withoutCondition(rule: Audience, clause: Clause, condition: Condition): Audience {
  return { ...rule, [clause]: rule[clause].filter((other) => !sameCondition(other, condition)) }
}

export function isForAll(rule: Audience): boolean {
  return CLAUSES.every((clause) => rule[clause].length === 0)
}

/**
 * Why nobody can match, or undefined: a condition demanded and excepted at once, every choice of `any` excepted,
 * or two stages or two segments demanded together (a reader is in one of each).
 */
export function contradiction(rule: Audience): 'all-and-except' | 'any-and-except' | 'two-at-once' | undefined {
  const excepted = (condition: Condition) => rule.except.some((other) => sameCondition(other, condition))
  if (rule.all.some(excepted)) return 'all-and-except'
  if (rule.any.length > 0 && rule.any.every(excepted)) return 'any-and-except'
  const kinds = rule.all.map((condition) => partsOf(condition))
  const several = (kind: Kind) => new Set(kinds.filter((part) => part.kind === kind).map((part) => part.value)).size > 1
  return several('stage') || several('segment') ? 'two-at-once' : undefined
}
