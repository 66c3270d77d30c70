import { Problem } from '#shared/problem.ts'

/** Why a request gave nothing: no network, nobody signed in, or a problem the server put in words. */
export type Failure = { kind: 'offline' } | { kind: 'signed-out' } | { kind: 'problem'; problem: Problem }

/** A request that gave nothing, thrown by `ask`. */
export class RequestFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.kind === 'problem' ? (failure.problem.detail ?? failure.problem.title) : failure.kind)
    this.failure = failure
  }
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
}

export type Fetch = (input: string, init: RequestInit) => Promise<Response>

/** Asks the staff API and parses its reply; throws `RequestFailure`. A DELETE has no reply to parse. */
export async function ask<T>(schema: Schema<T>, path: string, { method = 'GET', body }: Ask = {}, fetcher: Fetch = fetch): Promise<T> {
  const response = await send(path, method, body, fetcher)
  const parsed = schema.safeParse(await response.json().catch(() => undefined))
  if (!parsed.success) throw new RequestFailure({ kind: 'problem', problem: { type: 'about:blank', title: 'unreadable', status: 0 } })
  return parsed.data
}

/** Sends a change whose reply has no body to read. */
export async function tell(path: string, { method = 'POST', body }: Ask = {}, fetcher: Fetch = fetch): Promise<void> {
  await send(path, method, body, fetcher)
}

async function send(path: string, method: string, body: unknown, fetcher: Fetch): Promise<Response> {
  const response = await fetcher(path, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => undefined)
  if (response === undefined) throw new RequestFailure({ kind: 'offline' })
  if (response.ok) return response
  const problem = Problem.safeParse(await response.json().catch(() => undefined))
  if (response.status === 401) throw new RequestFailure({ kind: 'signed-out' })
  throw new RequestFailure({
    kind: 'problem',
    problem: problem.success ? problem.data : { type: 'about:blank', title: 'unreadable', status: response.status },
  })
}

/** The failure inside anything caught: what is no `RequestFailure` is thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailure) return error.failure
  throw error
}

/** Messages by the field they name: `content.subjects.0`, `/content/subjects/0` and `subjects` are all `subjects`. */
export function errorsByField(problem: Problem): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { path, message } of problem.errors ?? []) {
    const field = fieldOf(path)
    if (!found.has(field)) found.set(field, message)
  }
  return found
}

function fieldOf(path: string): string {
  const steps = path.split(/[./]/).filter((step) => step !== '' && step !== 'content' && step !== 'body' && step !== '$')
  const [first = '', second] = steps
  return (first === 'title' || first === 'summary') && second !== undefined ? `${first}.${second}` : first
}
