import { Dexie } from 'dexie'

/** What each version of the desk's database added: as it was shipped, so never to be changed. */
const VERSIONS: readonly Record<string, string>[] = [
  {
    records: 'id, origin, lastSeen, kept',
    visits: 'id, record, origin, at',
    searches: 'id, origin, at',
    adjustments: 'concept',
    sites: 'origin',
    items: 'id',
    parts: 'name',
    standIns: 'question',
    ledger: 'id, at, kind',
    outbox: 'id, state',
    settings: 'key',
  },
  { alternates: 'key, origin, at' },
  { pairs: '[a+b], a, b' },
  { tokens: 'id' },
]

/** An empty desk of an earlier version, to be filled and closed before a `Database` of its name is opened. */
export function oldDatabase(name: string, version: 1 | 2 | 3 | 4): Dexie {
  const old = new Dexie(name)
  for (const [at, stores] of VERSIONS.slice(0, version).entries()) old.version(at + 1).stores(stores)
  return old
}
