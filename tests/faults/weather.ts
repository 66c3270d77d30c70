import type { Policy } from '../../shared/policy.ts'
import { STANDARD_POLICY } from '../standard-policy.ts'
import type { Chance } from './chance.ts'

/** A reply of something between, that never asked the worker. */
export function refused(dice: Chance): Response {
  const wait = dice.pick(['', '0', '120', '864000', '1e9', 'Wed, 21 Oct 2099 07:28:00 GMT', 'soon'])
  return new Response('', { status: dice.pick([429, 500, 502, 503]), headers: wait === '' ? {} : { 'retry-after': wait } })
}

/** Another policy: fewer questions, others, lower or higher noise, another calendar, within the ceilings or above. */
export function replaced(dice: Chance): Partial<Policy> {
  const { questions } = STANDARD_POLICY
  const subject = { id: 'subject' as const, domain: 32, standInEpsilon: 4, reportEpsilon: 2.5 }
  return dice.pick<Partial<Policy>>([
    { contact: 'another@northmere.example' },
    { questions: questions.slice(0, 2) },
    { questions: questions.slice(1) },
    { questions: [...questions.slice(0, 1), subject] },
    { questions: questions.map((one) => (one.id === 'stage' ? { ...one, standInEpsilon: 2, reportEpsilon: 1.5 } : one)) },
    { questions: questions.map((one) => (one.id === 'stage' ? { ...one, standInEpsilon: 4.5, reportEpsilon: 2.5 } : one)) },
    { questions, yearlyEpsilon: 20 },
    { yearlyEpsilon: 7 },
    { yearlyEpsilon: 25 },
    { epochDays: 35 },
    { epochDays: 14 },
    { origin: '2025-12-20' },
    { graceDays: 1 },
    { epochDays: 21, graceDays: 14 },
  ])
}
