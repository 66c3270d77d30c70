import { base64url } from '../domain/encoding.ts'
import { type Database, database } from './database.ts'

/**
 * Everything on the desk as one JSON text, so that leaving is as easy as coming:
 * `{format: 'carrel-export', version: 1, exported: ISO instant, tables: {records: [...], visits: [...], ...}}`.
 * Rows are as in store/database.ts; bytes are base64url texts. The library's own parts are left out: they are public.
 */
export async function exportAll(db: Database = database, now: number = Date.now()): Promise<string> {
  const tables = db.tables.filter((table) => table.name !== 'parts')
  const rows = await db.transaction('r', tables, () => Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)))
  const whole = { format: 'carrel-export', version: 1, exported: new Date(now).toISOString(), tables: Object.fromEntries(rows) }
  return JSON.stringify(whole, (_, value: unknown) => (value instanceof Uint8Array ? base64url(value) : value), 2)
}
