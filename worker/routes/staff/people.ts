import { Hono } from 'hono'
import * as z from 'zod/mini'
import { type AuditReply, type InvitationReply, InvitationRequest, type MembersReply } from '#shared/staff.ts'
import type { Deps } from '../../bindings.ts'
import { AUDIT_PAGE, audit, listAudit } from '../../db/audit.ts'
import { insertInvitation, listStaff } from '../../db/staff.ts'
import { base64url, sha256 } from '../../domain/codes.ts'
import { json, query } from '../../middleware/problem.ts'
import { roleOf, type StaffContext } from '../../middleware/staff-only.ts'

const INVITATION_MS = 7 * 86_400_000
const Page = z.object({ page: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100_000))) })

/** For administrators: who is staff, invitations, and the log of every change. */
export const people = (deps: Deps) =>
  new Hono<StaffContext>()
    .get('/members', roleOf('administrator'), async (c) => {
      const members = await listStaff(deps.db)
      const reply: MembersReply = { members: members.map(({ created, ...member }) => ({ ...member, since: new Date(created).toISOString() })) }
      return c.json(reply)
    })
    .post('/invitations', roleOf('administrator'), json(InvitationRequest), async (c) => {
      const { role } = c.req.valid('json')
      const code = base64url(deps.random(20))
      const now = deps.now()
      const expires = now + INVITATION_MS
      await deps.db.batch([
        insertInvitation(deps.db, await sha256(code), role, expires),
        audit(deps.db, { at: now, staff: c.var.staff.name, action: 'staff.invite', subject: role }),
      ])
      const reply: InvitationReply = { code, role, expires: new Date(expires).toISOString() }
      return c.json(reply, 201)
    })
    .get('/audit', roleOf('administrator'), query(Page), async (c) => {
      const { page = 1 } = c.req.valid('query')
      const { rows, total } = await listAudit(deps.db, page)
      const reply: AuditReply = {
        entries: rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
        page,
        pages: Math.max(1, Math.ceil(total / AUDIT_PAGE)),
      }
      return c.json(reply)
    })
