import type { ComponentChildren } from 'preact'
import { errorsByField, type Failure } from '../api.ts'

/** Words the server wrote. They are English whatever the console speaks, and say so to a screen reader and to the choice of face. */
export function ServerWords({ children }: { children: string }) {
  return <span lang="en">{children}</span>
}

/** Why a request gave nothing: the server's own words where it gave some. */
export function wordsOf(failure: Failure | undefined, otherwise: string): ComponentChildren {
  if (failure?.kind !== 'problem' || failure.problem.title === 'unreadable') return otherwise
  return <ServerWords>{failure.problem.detail ?? failure.problem.title}</ServerWords>
}

/** The server's words for each field it named; none unless it put a problem in words. */
export function wordsByField(failure: Failure | undefined): ReadonlyMap<string, ComponentChildren> {
  const said = failure?.kind === 'problem' ? [...errorsByField(failure.problem)] : []
  return new Map(said.map(([field, message]) => [field, <ServerWords key={field}>{message}</ServerWords>]))
}
