import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import type * as z from 'zod/mini'
import type { Problem } from '#shared/problem.ts'
import { type Fault, parse } from '../domain/parse.ts'

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 429 | 500 | 503

const TITLES: Readonly<Record<Status, string>> = {
  400: 'The request is not of the expected form',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Nothing is here',
  405: 'Not with this method',
  409: 'That does not fit with what is here now',
  410: 'No longer open',
  413: 'Too large',
  415: 'Not this kind of content',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'Not at this moment',
}

/** An expected failure with the words the person will read; becomes `application/problem+json` in `answerProblem`. */
export class ProblemError extends Error {
  readonly status: Status
  readonly errors: readonly Fault[]
  readonly headers: Readonly<Record<string, string>>

  constructor(status: Status, detail: string, more: { errors?: readonly Fault[]; headers?: Readonly<Record<string, string>> } = {}) {
    super(detail)
    this.status = status
    this.errors = more.errors ?? []
    this.headers = more.headers ?? {}
  }
}

/** A library without policy, vocabulary and library facts cannot answer yet. */
export function notReady(): ProblemError {
  return new ProblemError(503, 'The library has not been set up yet.', { headers: { 'Retry-After': '60' } })
}

/** A database that does not answer is no fault of what was sent: the browser keeps it and comes again. */
export async function orLater<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError(503, 'Nothing was kept or erased. Send the same again later.', { headers: { 'Retry-After': '300' } })
  }
}

/** The one place errors become replies. What was not expected says nothing of itself. */
export function answerProblem(error: unknown, c: Context): Response {
  const known = error instanceof ProblemError ? error : error instanceof HTTPException ? fromHono(error) : undefined
  const problem = known ?? new ProblemError(500, 'The request was not carried out, and nothing was changed. Try again.')
  const body: Problem = {
    type: 'about:blank',
    title: TITLES[problem.status],
    status: problem.status,
    detail: problem.message,
    ...(problem.errors.length > 0 ? { errors: [...problem.errors] } : {}),
  }
  return c.body(JSON.stringify(body), problem.status, { ...problem.headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
}

function fromHono(error: HTTPException): ProblemError | undefined {
  return error.status === 400 ? new ProblemError(400, 'The body is not readable JSON.') : undefined
}

/** Reads a JSON body by a schema; every fault is named by its path. */
export function json<Schema extends z.core.$ZodType>(schema: Schema) {
  return validator('json', (value): z.output<Schema> => checked(schema, value))
}

/** Reads query parameters by a schema. */
export function query<Schema extends z.core.$ZodType>(schema: Schema) {
  return validator('query', (value): z.output<Schema> => checked(schema, value))
}

/** Reads a JSON text by a schema, whatever media type it came under. */
export function checkedJson<Schema extends z.core.$ZodType>(schema: Schema, text: string): z.output<Schema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ProblemError(400, 'The body is not JSON.')
  }
  return checked(schema, value)
}

function checked<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = parse(schema, value)
  if ('faults' in parsed) throw new ProblemError(400, 'Some fields are not as they should be.', { errors: parsed.faults })
  return parsed.value
}
