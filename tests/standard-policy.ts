import type { Policy } from '#shared/policy.ts'

/** What the protocol's standard policy asks, without tokens: within the ceilings to the last tenth. */
export const STANDARD_POLICY: Policy = {
  version: 1,
  origin: '2026-01-01',
  epochDays: 28,
  graceDays: 7,
  yearlyEpsilon: 20,
  questions: [
    { id: 'profile', domain: 32, standInEpsilon: 4, reportEpsilon: 4 },
    { id: 'stage', domain: 8, standInEpsilon: 3, reportEpsilon: 2 },
    { id: 'gap', domain: 32, standInEpsilon: 3, reportEpsilon: 2 },
  ],
  minimumReports: 50,
  openEnrolment: true,
  retentionDays: 35,
  operator: 'Northmere Libraries',
  contact: 'privacy@northmere.example',
}
