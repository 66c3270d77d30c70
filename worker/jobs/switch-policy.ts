import { epochOf } from '#shared/epoch.ts'
import { audit } from '../db/audit.ts'
import { readPolicy, writeDocument } from '../db/documents.ts'
import { applyTerms, waitingTerms, withTerms } from '../db/terms.ts'
import { canonical } from '../domain/publishing.ts'
import { changeEdition } from './edition.ts'
import type { Job } from './run.ts'

/** Puts a planned policy in force once its epoch has begun: a new version in a new edition. Cards of earlier epochs keep the meaning they were drawn with. */
export const switchPolicy: Job = async (deps) => {
  const [policy, waiting] = await Promise.all([readPolicy(deps.db), waitingTerms(deps.db)])
  if (policy === undefined || waiting === undefined) return undefined
  const now = deps.now()
  if (epochOf(now, policy.value) < waiting.from) return undefined
  const next = { ...withTerms(policy.value, waiting.terms), version: policy.value.version + 1 }
  const edition = await changeEdition(
    deps,
    [
      writeDocument(deps.db, 'policy', canonical(next), now),
      applyTerms(deps.db, waiting.from),
      audit(deps.db, { at: now, staff: null, action: 'policy.apply', subject: String(next.version) }),
    ],
    (source) => ({ ...source, policy: next }),
  )
  return `Policy ${next.version} is in force, edition ${edition}.`
}
