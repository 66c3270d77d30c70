import type { Dexie } from 'dexie'
import { describe, expect, test, vi } from 'vitest'
import { consentState } from '../../extension/services/consent.ts'
import { drawCards } from '../../extension/services/draw.ts'
import { Database, type LedgerRow, type OutboxRow, type StandInRow } from '../../extension/store/database.ts'
import { ledgerLines, outboxCards, standIns } from '../../extension/store/ledger.ts'
import { oldDatabase } from './old-desk.ts'
import { patron } from './reports-world.ts'
import { DAY, desk, LIBRARY, NOW, seeded } from './world.ts'

vi.mock('../../extension/services/library.ts', () => ({ wake: async () => undefined }))

let count = 0

/** A desk as it was before libraries were noted, filled by the shipped services and then stripped of what they now write; `change` may make another past of it. */
async function oldDesk(change: (old: Dexie) => Promise<unknown> = async () => undefined) {
  const self = await patron()
  await self.draw()
  const tables = Object.fromEntries(await Promise.all(self.db.tables.map(async (table) => [table.name, await table.toArray()] as const)))
  count += 1
  const name = `from-before-${count}`
  const old = oldDatabase(name, 4)
  for (const table of ['standIns', 'ledger', 'outbox'])
    await old.table(table).bulkAdd((tables[table] ?? []).map(({ library: _, meaning: __, from: ___, to: ____, ...row }: Record<string, unknown>) => row))
  await old.table('settings').bulkAdd(tables.settings ?? [])
  await old.table('parts').bulkAdd(tables.parts ?? [])
  await change(old)
  old.close()
  return { db: new Database(name), queue: desk().queue, before: tables as { standIns: StandInRow[]; ledger: LedgerRow[]; outbox: OutboxRow[] } }
}

describe('a desk from before libraries were noted', () => {
  test('keeps stand-ins, lines and cards for the library they were drawn for', async () => {
    const { db, before } = await oldDesk()
    expect(await standIns(db)).toEqual(before.standIns)
    const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)
    expect((await ledgerLines(db)).sort(byId)).toEqual(before.ledger.sort(byId))
    expect((await outboxCards(db)).sort(byId)).toEqual(before.outbox.sort(byId))
    expect(db.tables.map(({ name }) => name)).not.toContain('moving')
  })

  test('draws no second card for its epoch, and goes on with its stand-ins in the next', async () => {
    const { db, queue, before } = await oldDesk()
    const draw = (now: number) => drawCards({ now: () => now, random: seeded(3), db, queue })
    expect((await consentState(db)).state).toBe('in')
    expect(await draw(NOW + DAY)).toBe(0)
    expect(await draw(NOW + 28 * DAY)).toBe(2)
    expect(await standIns(db)).toEqual(before.standIns)
  })

  test('drops stand-ins of which nobody knows whose they are; their lines count for whatever library is chosen, and so do their cards', async () => {
    const { db, queue } = await oldDesk(async (old) => {
      await old.table('ledger').add({ id: 'l', at: NOW, kind: 'look', question: 'gap', epsilon: 9 })
      await old.table('ledger').add({ id: 'w', at: NOW + 1, kind: 'withdrawal', epsilon: 0 })
      await old.table('ledger').add({ id: 'x', at: NOW + 2, kind: 'consent', epsilon: 0 })
    })
    expect(await standIns(db)).toEqual([])
    expect((await ledgerLines(db)).filter(({ epsilon, library }) => epsilon > 0 && library !== undefined)).toEqual([])
    const draw = (now: number) => drawCards({ now: () => now, random: seeded(3), db, queue })
    expect(await draw(NOW + DAY)).toBe(0)
    // 16 were charged before: what is left holds the subject's draw and not the stage's.
    expect(await draw(NOW + 28 * DAY)).toBe(1)
  })

  test('drops stand-ins where no edition says what they meant', async () => {
    const { db } = await oldDesk((old) => old.table('parts').clear())
    expect(await standIns(db)).toEqual([])
    expect((await outboxCards(db)).map(({ library }) => library)).toEqual([LIBRARY, LIBRARY])
  })

  test('asks anew where the consent does not say which terms were read', async () => {
    const { db } = await oldDesk(async (old) => {
      const row = await old.table('settings').get('consent')
      delete row.value.terms
      await old.table('settings').put(row)
    })
    expect((await consentState(db)).state).toBe('renew')
  })
})

test('a desk without any row opens as well', async () => {
  const { db } = desk()
  expect(await standIns(db)).toEqual([])
})
