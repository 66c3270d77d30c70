import * as z from 'zod/mini'

/** One thing wrong with what was sent: where, and what. */
export interface Fault {
  /** Member names and indices joined by dots; empty for the whole. */
  path: string
  message: string
}

/** Parses by a schema: the value, or the first fault at each path. Unknown members are faults at their own path. */
export function parse<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): { value: z.output<Schema> } | { faults: Fault[] } {
  const result = z.safeParse(schema, value)
  if (result.success) return { value: result.data }
  const faults = result.error.issues.flatMap(faultsOf)
  return { faults: faults.filter((fault, index) => faults.findIndex((other) => other.path === fault.path) === index) }
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'unknown field' }))
  return [{ path: path.join('.'), message: issue.message === 'Invalid input' ? words(issue) : issue.message }]
}

/** zod/mini brings no locale, so the commonest faults get their words here. */
function words(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be given as ${issue.expected}`
    case 'too_big':
      return `must have or be at most ${issue.maximum}`
    case 'too_small':
      return `must have or be at least ${issue.minimum}`
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    default:
      return 'is not of the expected form'
  }
}
