import { Hono } from 'hono'
import { listedChannels } from '#shared/answers.ts'
import { epochOf, epochSpan } from '#shared/epoch.ts'
import { type Policy, refusal } from '#shared/policy.ts'
import { LARGEST_DOMAINS, presetOf, presetQuestion, yearlyEpsilonOf } from '#shared/presets.ts'
import { PolicyChoice, type PolicyReply, type PolicyTerms } from '#shared/staff-sharing.ts'
import type { Deps } from '../../bindings.ts'
import { audit } from '../../db/audit.ts'
import { listChannels } from '../../db/channels.ts'
import { readPolicy } from '../../db/documents.ts'
import { dropTerms, planTerms, type Terms, termsOf, waitingTerms, withTerms } from '../../db/terms.ts'
import { json, notReady, ProblemError } from '../../middleware/problem.ts'
import { roleOf, type StaffContext } from '../../middleware/staff-only.ts'

/** What readers are asked, and with how much noise. A change is planned and takes effect when the next epoch begins, never within one. */
export const policy = (deps: Deps) =>
  new Hono<StaffContext>()
    .get('/policy', async (c) => c.json(await policyReply(deps)))
    .put('/policy', roleOf('administrator'), json(PolicyChoice), async (c) => {
      await plan(deps, c.req.valid('json'), c.var.staff.name)
      return c.json(await policyReply(deps))
    })

async function present(deps: Deps): Promise<Policy> {
  const document = await readPolicy(deps.db)
  if (document === undefined) throw notReady()
  return document.value
}

async function policyReply(deps: Deps): Promise<PolicyReply> {
  const [policy, waiting, channels] = await Promise.all([present(deps), waitingTerms(deps.db), listChannels(deps.db)])
  return {
    version: policy.version,
    inForce: shown(termsOf(policy)),
    next: waiting === undefined ? null : { ...shown(waiting.terms), epoch: waiting.from, from: epochSpan(waiting.from, policy).from },
    channels: listedChannels(
      policy.channels,
      channels.map(({ body }) => body),
    ).length,
  }
}

const shown = ({ questions, yearlyEpsilon }: Terms): PolicyTerms => ({ questions, yearlyEpsilon, preset: presetOf(questions) ?? null })

/** Choosing what is in force takes back a plan that waits. */
async function plan(deps: Deps, { preset, questions: ids, groups }: PolicyChoice, staff: string): Promise<void> {
  const policy = await present(deps)
  const channels = listedChannels(
    policy.channels,
    (await listChannels(deps.db)).map(({ body }) => body),
  )
  if (ids.includes('channel') && channels.length === 0)
    throw new ProblemError(400, 'There is no channel to ask about yet.', { errors: [{ path: 'questions', message: 'channel needs a channel' }] })
  const domains = { ...LARGEST_DOMAINS, subject: groups, channel: channels.length + 1 }
  const terms: Terms = {
    questions: ids.map((id) => presetQuestion(id, preset, domains[id])),
    yearlyEpsilon: yearlyEpsilonOf(preset, ids),
    // Once listed, channels stay listed: an answer means one channel for good.
    ...(ids.includes('channel') ? { channels } : policy.channels === undefined ? {} : { channels: policy.channels }),
  }
  const words = refusal(withTerms(policy, terms))
  if (words !== undefined) throw new ProblemError(400, `Browsers would refuse this policy: ${words}.`)
  const now = deps.now()
  const note = (action: string, subject: string) => audit(deps.db, { at: now, staff, action, subject })
  if (same(terms, termsOf(policy))) {
    if ((await waitingTerms(deps.db)) !== undefined) await deps.db.batch([dropTerms(deps.db), note('policy.keep', String(policy.version))])
    return
  }
  const from = Math.max(0, epochOf(now, policy) + 1)
  await deps.db.batch([...planTerms(deps.db, from, terms, termsOf(policy)), note('policy.plan', `${preset}: ${ids.join(', ')}; epoch ${from}`)])
}

const same = (one: Terms, other: Terms): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

const inOrder = ({ questions, yearlyEpsilon, channels }: Terms) => [
  questions.map(({ id, domain, standInEpsilon, reportEpsilon }) => [id, domain, standInEpsilon, reportEpsilon]).toSorted(),
  yearlyEpsilon,
  channels ?? [],
]
