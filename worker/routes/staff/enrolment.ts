import { Hono } from 'hono'
import { CODE_BYTES, CODE_DAYS, readCode, writeCode } from '#shared/enrolment.ts'
import { dayNumber, dayOf } from '#shared/epoch.ts'
import { shownCount } from '#shared/shown.ts'
import { Nothing } from '#shared/staff.ts'
import { type EnrolmentReply, EnrolmentSwitch, type Sheet, type SheetReply, SheetRequest } from '#shared/staff-sharing.ts'
import type { Deps } from '../../bindings.ts'
import { audit, isConflict } from '../../db/audit.ts'
import { readPolicy, writeDocument } from '../../db/documents.ts'
import {
  dropUnusedCodes,
  insertCodes,
  insertSeed,
  insertSheet,
  listSheets,
  newestSheet,
  readSeed,
  revokeSheet,
  type SheetRow,
  sheetOf,
} from '../../db/enrolment.ts'
import { canonical, sha256Hex } from '../../domain/publishing.ts'
import { issuerKeys } from '../../domain/token-keys.ts'
import { changeEdition } from '../../jobs/edition.ts'
import { json, notReady, ProblemError } from '../../middleware/problem.ts'
import { roleOf, type StaffContext } from '../../middleware/staff-only.ts'

const SEED = 32

/** Enrolment: sheets of codes, and whether cards need a token. No reply says who has a code or used one. */
export const enrolment = (deps: Deps) =>
  new Hono<StaffContext>()
    .get('/enrolment', async (c) => c.json(await enrolmentReply(deps)))
    .put('/enrolment', roleOf('administrator'), json(EnrolmentSwitch), async (c) => {
      await switchEnrolment(deps, c.req.valid('json').open, c.var.staff.name)
      // Nothing is read after the change: a read that failed would call the change failed.
      return c.json<Nothing>({})
    })
    .post('/enrolment/sheets', json(SheetRequest), async (c) => {
      const { codes: count } = c.req.valid('json')
      const now = deps.now()
      const today = dayNumber(now)
      const codes = Array.from({ length: count }, () => writeCode(deps.random(CODE_BYTES)))
      const hashes = await Promise.all(codes.map((code) => sha256Hex(new TextEncoder().encode(readCode(code)))))
      const results = await deps.db.batch([
        insertSheet(deps.db, { made: dayOf(today), until: dayOf(today + CODE_DAYS), issued: count }),
        audit(deps.db, { at: now, staff: c.var.staff.name, action: 'enrolment.sheet', subject: String(count) }),
        // In the order of their hashes, as the table keeps them: no order of making is left.
        insertCodes(deps.db, hashes.toSorted()),
        newestSheet(deps.db),
      ])
      const row = sheetOf(results.at(-1))
      if (row === undefined) throw new ProblemError(500, 'The sheet was not made. Try again.')
      const reply: SheetReply = { sheet: staffSheet(row, dayOf(today)), codes }
      return c.json(reply, 201)
    })
    .post('/enrolment/sheets/:id{[0-9]+}/revoke', json(Nothing), async (c) => {
      const id = Number(c.req.param('id'))
      const now = deps.now()
      try {
        await deps.db.batch([
          revokeSheet(deps.db, id),
          audit(deps.db, { at: now, staff: c.var.staff.name, action: 'enrolment.revoke', subject: String(id) }),
          dropUnusedCodes(deps.db, id),
        ])
      } catch (error) {
        throw isConflict(error) ? new ProblemError(404, 'There is no such sheet, or it has been taken back before.') : error
      }
      return c.json<Nothing>({})
    })

async function enrolmentReply(deps: Deps): Promise<EnrolmentReply> {
  const policy = (await readPolicy(deps.db))?.value
  if (policy === undefined) throw notReady()
  const today = dayOf(dayNumber(deps.now()))
  return { open: policy.openEnrolment, tokenKey: policy.tokenKey ?? null, sheets: (await listSheets(deps.db)).map((row) => staffSheet(row, today)) }
}

/** Used codes as they may be shown; the others are told by what is left of those issued, so they say no more. */
function staffSheet({ id, made, until, issued, used: exact, revoked }: SheetRow, today: string): Sheet {
  const used = shownCount(exact)
  const unused = issued - used
  return { id, made, until, issued, used, revoked: revoked === 1 ? unused : 0, expired: revoked === 0 && until < today ? unused : 0 }
}

/** A switch is a new policy in a new edition. The key is made the first time it is needed and stays: a new one would ask every patron anew. */
async function switchEnrolment(deps: Deps, open: boolean, staff: string): Promise<void> {
  const policy = (await readPolicy(deps.db))?.value
  if (policy === undefined) throw notReady()
  const kept = deps.tokenSeed ?? (await readSeed(deps.db))
  const seed = kept ?? deps.random(SEED)
  const tokenKey = open ? policy.tokenKey : issuerKeys(seed).name
  if (policy.openEnrolment === open && policy.tokenKey === tokenKey) return
  const next = { ...policy, version: policy.version + 1, openEnrolment: open, ...(tokenKey === undefined ? {} : { tokenKey }) }
  const now = deps.now()
  const statements = [
    ...(kept === undefined && !open ? [insertSeed(deps.db, seed)] : []),
    writeDocument(deps.db, 'policy', canonical(next), now),
    audit(deps.db, { at: now, staff, action: open ? 'enrolment.open' : 'enrolment.tokens', subject: String(next.version) }),
  ]
  try {
    await changeEdition(deps, statements, (source) => ({ ...source, policy: next }))
  } catch (error) {
    throw isConflict(error) ? new ProblemError(409, 'Somebody switched it at the same moment. Look again.') : error
  }
}
