/** Faults that the lives must find, one passage of the shipped source each; `node --import ./tests/faults/loader.ts tests/faults/run.ts 1 240 --fault NAME` looks for one. */
export interface LivedFault {
  readonly name: string
  readonly file: string
  readonly passage: string
  readonly instead: string
}

const fault = (name: string, file: string, passage: string, instead: string): LivedFault => ({ name, file, passage, instead })

/** Faults that show only when the patron acts at one certain await: looked for, and said, but a row of lives may miss them. */
export const RARE: ReadonlySet<string> = new Set(['an erasing forgets its keys', 'a card leaves after it was withheld'])

export const FAULTS: readonly LivedFault[] = [
  fault('an erased card is kept when it comes late', 'worker/db/cards.ts', ' AND NOT EXISTS (SELECT 1 FROM erasures WHERE erase_hash = ?5)', ''),
  fault('a card that came after the count is kept', 'worker/db/cards.ts', 'NOT EXISTS (SELECT 1 FROM closes WHERE epoch = ?2)', '?2 >= 0'),
  fault(
    'cards kept after counting',
    'worker/db/closes.ts',
    "'DELETE FROM cards WHERE epoch = ?1 AND token_hash <= ?2'",
    "'DELETE FROM cards WHERE epoch = ?1 AND token_hash <= ?2 AND epoch < 0'",
  ),
  fault(
    'a page that is counted takes every card along',
    'worker/db/closes.ts',
    "'DELETE FROM cards WHERE epoch = ?1 AND token_hash <= ?2'",
    "'DELETE FROM cards WHERE epoch = ?1 AND ?2 = ?2'",
  ),
  fault('a second wake draws a second card', 'extension/store/ledger.ts', 'if (await hasCard(draw.card, db)) return false', ''),
  fault('clock backwards accepted', 'extension/store/clock.ts', "Math.max(now, (await getSetting('clock', db)) ?? 0)", 'now'),
  fault('a stand-in changed without a line', 'extension/store/ledger.ts', 'await db.ledger.add(draw.standIn.line)', 'await db.ledger.count()'),
  fault(
    'an erasing forgets its keys',
    'extension/services/send.ts',
    'await postponeErasure(',
    'await dropEraseKey(row.id, queue); void (async (..._: unknown[]) => undefined)(',
  ),
  fault(
    'a card leaves after it was withheld',
    'extension/services/send.ts',
    'if (!(await changeWaiting(card.id, { attempts }, db))) return',
    'await changeWaiting(card.id, { attempts }, db)',
  ),
  fault('a card is drawn after sharing was turned off', 'extension/store/ledger.ts', "(await getSetting('consent', db)) === undefined || ", ''),
  fault(
    'a token dropped when the library is busy',
    'extension/services/tokens.ts',
    "else if (error.kind === 'refused') await refused",
    "else if (error.kind !== 'unreachable') await refused",
  ),
  fault(
    'a token asked for anew on retry',
    'extension/services/tokens.ts',
    'await postToken(row.library, row.bytes, fetch)',
    'await postToken(row.library, attempts === 1 ? row.bytes : new TextEncoder().encode(new TextDecoder().decode(row.bytes).replace(/.blinded.:.[^,} ]*/, \'"blinded":"\' + row.key + \'"\')), fetch)',
  ),
  fault(
    'a lost reply burns the enrolment code',
    'worker/db/enrolment.ts',
    "if (credential !== undefined) return 'enrolled'",
    "if (credential !== undefined && code?.used !== 1) return 'enrolled'",
  ),
  fault('a code makes two credentials', 'worker/db/enrolment.ts', 'WHERE code_hash = ?1 AND used = 0\n', 'WHERE code_hash = ?1\n'),
  fault(
    'a token is forgotten when it has come',
    'extension/store/tokens.ts',
    "modify({ bytes, after, state: 'waiting', attempts: 0 })",
    "modify({ after, state: 'waiting', attempts: 0 })",
  ),
]
