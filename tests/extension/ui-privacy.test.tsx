// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { database } from '#extension/store/database.ts'
import { Desk } from '#extension/ui/pages/desk/Desk.tsx'
import { clear, DAY, fill, LIBRARY, NOW, quietServices, show } from './ui-world.tsx'

// jsdom brings typed arrays of its own, structuredClone makes Node's: Dexie must know the one kind that comes out of the database.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor })
})

const today = Math.floor(NOW / DAY)
const services = () => quietServices(undefined, undefined)
const OTHER = 'https://other.example'

beforeEach(async () => {
  location.hash = '#/privacy'
  await fill({ edition: true, records: true, consent: true })
})
afterEach(clear)

/** The stand-in drawn so many days ago, looked at last 182 days before `until`. */
const standInOf = (drawn: number, until: number) => database.standIns.toCollection().modify({ drawn: today + drawn, until: today + until })

test('a stand-in says until when it stays at least', async () => {
  const page = await show(<Desk />, services(), 'It stays until 11 May 2027 at least.')
  expect(page.textContent).toContain('Your stand-in is')
})

test('a stand-in whose time is over says that the answer is looked at with the next card', async () => {
  await standInOf(-190, -8)
  const page = await show(<Desk />, services(), 'With the next card your answer is looked at once')
  expect(page.textContent).not.toContain('12 November')
})

test.each([
  ['its draws are used', [4, 4]],
  ['its budget is spent', [17]],
])('a stand-in that this year holds no look for goes on, and says till when at the earliest: %s', async (_, charged) => {
  await standInOf(-190, -8)
  for (const [at, epsilon] of charged.entries())
    await database.ledger.add({ id: `look-${at}`, at: NOW - 9 * DAY, kind: 'look', library: LIBRARY, question: 'subject', epsilon })
  const page = await show(<Desk />, services(), 'It goes on')
  expect(page.textContent).toContain('10 October 2027 at the earliest')
  expect(page.textContent).not.toContain('12 November')
})

test('what was drawn for another library stands in no name of this one’s, and counts in no budget of its own', async () => {
  const row = { library: OTHER, question: 'subject', answer: 3, standIn: 3, meaning: 'other', domain: 32, standInEpsilon: 4 } as const
  await database.standIns.clear()
  await database.standIns.put({ ...row, drawn: today - 10, until: today + 172 })
  await database.ledger.toCollection().modify({ library: OTHER })
  await database.outbox.toCollection().modify({ library: OTHER, state: 'sent' })
  const page = await show(<Desk />, services(), 'other.example')
  expect(page.textContent).toContain('answer 3')
  expect(page.textContent).not.toContain('Your stand-in is')
  expect(page.textContent).toContain('Charged this year for other libraries: 4 epsilon')
  expect(page.querySelector('.big')?.textContent).toContain('0 of 16 epsilon')
})

test('names that came to mean something else are not put on what was drawn before', async () => {
  await database.standIns.toCollection().modify({ meaning: 'another list' })
  await database.ledger.toCollection().modify({ meaning: 'another list' })
  const page = await show(<Desk />, services(), 'answer 3')
  expect(page.textContent).not.toContain('Your stand-in is')
})

test('with no card waiting the page says on which day the next is made at the earliest', async () => {
  await database.outbox.toCollection().modify({ state: 'sent' })
  await show(<Desk />, services(), 'The next is made on 30 November at the earliest')
  clear()
  await database.outbox.toCollection().modify({ to: today + 20 })
  await show(<Desk />, services(), 'The next is made on 28 December at the earliest')
})
