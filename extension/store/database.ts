import { Dexie, type EntityTable, type Table } from 'dexie'
import type { PartName } from '#shared/edition.ts'
import type { QuestionId } from '#shared/policy.ts'
import type { Language } from '#shared/subject.ts'
import type { Reading } from '../domain/recognise/claims.ts'
import { rowKey } from '../domain/recognise/identity.ts'
import type { AdjustmentRow, ItemRow, PairRow, RecordRow, SearchRow, VisitRow } from '../domain/rows.ts'
import { noteLibraries, takeBack } from './note-libraries.ts'

// The domain reasons over these rows and may not look up to the store: they are named there and used here.
export type { AdjustmentRow, ConceptShare, ItemRow, Mode, PairRow, RecordRow, SearchRow, VisitRow } from '../domain/rows.ts'

/** An origin the patron allowed. */
export interface SiteRow {
  origin: string
  since: number
  paused: 0 | 1
  /** The patron lets Carrel ask this site for a record's own description; absent means no. */
  mayFetch?: 1
}

/** What came of asking a site for a record's own description: each address is asked for once, whatever came of it. */
export interface AlternateRow {
  /** Origin of the site and canonical address of the record, with a space between. */
  key: string
  origin: string
  /** When it was asked for. */
  at: number
  /** What the description said; absent when none came or it could not be read. */
  reading?: Reading
}

/** A part of the last good edition, parsed when read. */
export interface PartRow {
  name: PartName
  sha256: string
  value: unknown
}

/** The memoised stand-in of a question at one library, with the true answer it was drawn for. `drawn` and `until` are UTC days since 1970-01-01. */
export interface StandInRow {
  /** Origin of the library it was drawn for; it is told to no other. */
  library: string
  question: QuestionId
  answer: number
  standIn: number
  /** What the answers meant, the size of the domain and the epsilon it was drawn with; it serves no other. */
  meaning: string
  domain: number
  standInEpsilon: number
  drawn: number
  /** Day of the next look at the answer; it stays in force until then at least. */
  until: number
}

/** What the patron had before their eyes when they decided: the exact words, one paragraph a line, their language and their SHA-256 (hex, of the UTF-8). */
export interface Receipt {
  language: Language
  words: string
  sha256: string
}

/** One line of the ledger: a decision, a draw or a report. Never deleted but by "erase all". */
export interface LedgerRow {
  id: string
  at: number
  /** `withhold`, `resume`: one question is not answered any more, or again. `look`: an answer was looked at and its stand-in stayed. */
  kind: 'consent' | 'withdrawal' | 'withhold' | 'resume' | 'stand-in' | 'look' | 'report' | 'erase'
  /** Origin of the library it belongs to; absent on a line of all libraries, and on one of before it was noted. */
  library?: string
  question?: QuestionId
  epoch?: number
  /** Epsilon charged to the year's budget by this line; 0 for repeats. */
  epsilon: number
  /** Answer indices: the stand-in drawn, or the tickets of a report; of `profile` the 64 bytes of the drawn direction. */
  answer?: number[]
  /** What those indices meant (`meaningOf`); absent where it is not known. */
  meaning?: string
  /** Version of the policy it was decided on (consent, withdrawal, withhold, resume). */
  policy?: number
  /** SHA-256 (hex) of that policy as the library published it. */
  policySha256?: string
  receipt?: Receipt
  /** SHA-256 (hex) of the exact bytes (report). */
  sha256?: string
}

/** A card ready to leave, written with its ledger line in one transaction. Kept after sending so that the patron can read it. */
export interface OutboxRow {
  /** Id of its ledger line. */
  id: string
  /** Origin of the library it was drawn for; absent on a card of before it was noted. */
  library?: string
  question: QuestionId
  /** The epoch's number by the library's clock of that day; what it meant then are the UTC days `from` to `to`. */
  epoch: number
  from: number
  to: number
  /** Exactly 512 bytes, as posted. */
  bytes: Uint8Array<ArrayBuffer>
  /** Not sent before this time. */
  after: number
  /** `token`: its token is still to come, and its place in the bytes holds the nonce and zeros. `dropped`: it will not leave; `dropped` says why. */
  state: 'token' | 'waiting' | 'sent' | 'refused' | 'withheld' | 'dropped'
  attempts: number
  sent?: number
  /** Why the library refused it or its token, in its words. */
  refusal?: string
  /** The key its token is of, as the policy names it; absent on a card of open enrolment. */
  key?: string
  dropped?: Dropped
}

/** Why a card will not leave: the epoch ended before its token came, the library refused the token, its proof did not hold, its key was changed, it was drawn before tokens were asked for, or the library moved its epochs. */
export type Dropped = 'late' | 'refused' | 'proof' | 'key' | 'bare' | 'moved'

/** A card's token on its way: the request, written before it is sent, and what is needed to finish it. */
export interface TokenRow {
  /** Id of its card. */
  id: string
  question: QuestionId
  epoch: number
  /** Exactly as posted, each time. */
  bytes: Uint8Array<ArrayBuffer>
  nonce: Uint8Array<ArrayBuffer>
  blinded: Uint8Array<ArrayBuffer>
  /** Gone once the token has come: nothing is left that joins request and card but this row. */
  blind?: Uint8Array<ArrayBuffer>
  /** The key agreed to, as the policy names it. */
  key: string
  library: string
  /** Not sent before this time. */
  after: number
  attempts: number
  /** When the token came. */
  came?: number
}

export interface SettingRow {
  key: string
  value: unknown
}

/** Every personal row lives here and nowhere else. */
export class Database extends Dexie {
  declare records: EntityTable<RecordRow, 'id'>
  declare visits: EntityTable<VisitRow, 'id'>
  declare searches: EntityTable<SearchRow, 'id'>
  declare adjustments: EntityTable<AdjustmentRow, 'concept'>
  declare sites: EntityTable<SiteRow, 'origin'>
  declare items: EntityTable<ItemRow, 'id'>
  declare parts: EntityTable<PartRow, 'name'>
  declare standIns: Table<StandInRow, [string, QuestionId]>
  declare ledger: EntityTable<LedgerRow, 'id'>
  declare outbox: EntityTable<OutboxRow, 'id'>
  declare tokens: EntityTable<TokenRow, 'id'>
  declare settings: EntityTable<SettingRow, 'key'>
  declare alternates: EntityTable<AlternateRow, 'key'>
  declare pairs: Table<PairRow, [string, string]>

  constructor(name = 'carrel') {
    super(name)
    this.version(1).stores({
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
    })
    this.version(2).stores({ alternates: 'key, origin, at' })
    // Each site keeps a row of its own of one work: the site becomes a part of the key.
    this.version(3)
      .stores({ pairs: '[a+b], a, b' })
      .upgrade(async (all) => {
        const records = all.table<RecordRow, string>('records')
        const renamed = new Map((await records.toArray()).map((row) => [row.id, { ...row, id: rowKey(row.record, row.origin) }]))
        await records.clear()
        await records.bulkPut([...renamed.values()])
        await all
          .table<VisitRow, string>('visits')
          .toCollection()
          .modify((visit) => {
            visit.record = renamed.get(visit.record)?.id ?? visit.record
          })
      })
    this.version(4).stores({ tokens: 'id' })
    // Stand-ins and cards belong to a library: it becomes a part of the key, which a table of the same name takes on only by way of another.
    this.version(5).stores({ moving: '[library+question]', standIns: null }).upgrade(noteLibraries)
    this.version(6).stores({ standIns: '[library+question]', moving: null }).upgrade(takeBack)
  }
}

export const database = new Database()
