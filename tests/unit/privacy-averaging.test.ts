import { expect, test } from 'vitest'
import { PRESET_NAMES, presetQuestion } from '#shared/presets.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import * as randomiser from '#shared/privacy/randomiser.ts'
import type { Core } from '../audit/core.ts'
import { attackConstant } from '../audit/longitudinal.ts'

const REPORTS = 1000
const PATRONS = 250

/** Only what the attack draws with. */
const core = { randomiser } as Core

test.each(PRESET_NAMES.flatMap((preset) => (['stage', 'subject'] as const).map((id) => [id, preset] as const)))(
  'whoever averages 1,000 reports of one patron on %s at %s learns the stand-in, and of the answer no more than the stated total',
  (id, preset) => {
    const mechanism = mechanismOf(presetQuestion(id, preset))
    const { advantage, upper, limit, faults } = attackConstant(core, mechanism, PATRONS, `averaging ${id} ${preset}`, REPORTS)
    expect(faults).toEqual([])
    // The attack is a good one: it comes to what the stand-in tells, which no number of reports exceeds.
    expect(upper).toBeGreaterThanOrEqual(limit)
    expect(advantage).toBeGreaterThan(limit - 0.15)
    expect(limit).toBeLessThan(Math.tanh(mechanism.standInEpsilon / 2))
  },
  60_000,
)

test('averaging tells the answer for certain where a stand-in is drawn anew for each report', () => {
  const forgetful: typeof randomiser = {
    ...randomiser,
    drawStandIn: (answer) => answer,
    drawTickets: (answer, mechanism, random) => randomiser.drawTickets(randomiser.drawStandIn(answer, mechanism, random), mechanism, random),
  }
  const { advantage, faults } = attackConstant(
    { randomiser: forgetful } as Core,
    mechanismOf(presetQuestion('subject', 'strict')),
    PATRONS,
    'forgetful',
    REPORTS,
  )
  expect(advantage).toBeGreaterThan(0.98)
  expect(faults.length).toBeGreaterThan(0)
}, 60_000)
