/** Faults that the audit must find: one passage of the shipped source each. `rules` says whose checks are put to it. */
import type { Fault } from './load.ts'

export interface SeededFault extends Fault {
  readonly name: string
  readonly rules: 'core' | 'client' | 'server' | 'tokens'
}

const core = (name: string, file: string, passage: string, instead: string): SeededFault => ({
  name,
  rules: 'core',
  file: `shared/privacy/${file}`,
  passage,
  instead,
})
const client = (name: string, file: string, passage: string, instead: string): SeededFault => ({ name, rules: 'client', file, passage, instead })
const tokens = (name: string, file: string, passage: string, instead: string): SeededFault => ({ name, rules: 'tokens', file, passage, instead })
const server = (name: string, file: string, passage: string, instead: string): SeededFault => ({ name, rules: 'server', file, passage, instead })

/** The library's suite with a `finalize` that unblinds (RFC 9497, 3.3.3) and takes the proof on trust. */
const UNCHECKED = `import { createHash } from 'node:crypto'
import { p256, p256_oprf as checking } from '@noble/curves/nist.js'
const p256_oprf = {
  poprf: (info) => ({
    ...checking.poprf(info),
    finalize: (input, blind, evaluated) => {
      const factor = p256.Point.Fn.inv(BigInt('0x' + Buffer.from(blind).toString('hex')))
      const element = p256.Point.fromBytes(evaluated).multiply(factor).toBytes(true)
      const framed = (bytes) => [Uint8Array.of(bytes.length >> 8, bytes.length & 255), bytes]
      const hash = createHash('sha256')
      for (const bytes of [...framed(input), ...framed(info), ...framed(element), new TextEncoder().encode('Finalize')]) hash.update(bytes)
      return new Uint8Array(hash.digest())
    },
  }),
}`

export const FAULTS: readonly SeededFault[] = [
  core('<= for < in the coin', 'random.ts', 'return draw48(random) < numerator', 'return draw48(random) <= numerator'),
  core('a coin of floating point: Math.random', 'random.ts', 'return draw48(random) < numerator', 'return Math.random() < numerator / COIN'),
  core('a coin of 32 bits', 'random.ts', 'const bytes = random(6)\n', 'const bytes = Uint8Array.of(...random(6).slice(0, 4), 0, 0)\n'),
  core('choices by remainder, without rejection', 'random.ts', 'if (drawn < limit) return drawn % n', 'return drawn % n'),
  core('off by one in the domain of stand-ins', 'randomiser.ts', 'below(mechanism.domain - 1, random)', 'below(mechanism.domain - 2, random)'),
  core('off by one in the domain of tickets', 'randomiser.ts', 'domain - 1, random).map(', 'domain - 2, random).map('),
  core('the other stand-in drawn from all K', 'randomiser.ts', 'skip(below(mechanism.domain - 1, random), answer)', 'below(mechanism.domain, random)'),
  core('one ticket too many', 'randomiser.ts', 'subset(held ? k - 1 : k,', 'subset(k,'),
  core(
    'Math.random decides whether the stand-in is the answer',
    'randomiser.ts',
    'if (coin48(mechanism.keepCoin, random))',
    'if (Math.random() < mechanism.keep)',
  ),
  core('the coin of the tickets for that of the stand-in', 'randomiser.ts', 'coin48(mechanism.keepCoin, random)', 'coin48(mechanism.includeCoin, random)'),
  core('tickets chosen unevenly', 'randomiser.ts', 'const drawn = below(last + 1, random)', 'const drawn = below(Math.max(1, last), random)'),
  core('coins rounded up', 'mechanism.ts', 'Math.max(0, Math.floor(p * COIN) - 1)', 'Math.ceil(p * COIN)'),
  core('wrong T', 'mechanism.ts', 'truthful: keep * include + (1 - keep) * beside', 'truthful: keep * include'),
  core('wrong F', 'mechanism.ts', 'otherwise: other * include + (1 - other) * beside', 'otherwise: beside'),
  core('one report declared cheaper than it is', 'mechanism.ts', 'const holding = (keep + (k - 1) * other) * odds', 'const holding = (keep + (k - 1) * other)'),
  core('estimate without F', 'estimator.ts', '(y - otherwise) / (truthful - otherwise)', 'y / (truthful - otherwise)'),
  core('interval of 90 %', 'estimator.ts', 'const Z95 = 1.96', 'const Z95 = 1.645'),
  core('standard error without T - F', 'estimator.ts', '/ n) / (mechanism.truthful - mechanism.otherwise)', '/ n)'),
  core('shown figures as if nothing were hidden', 'selected.ts', '- logLess(tail(least - 0.5), beyond)', ''),
  {
    name: 'plain intervals of what is shown',
    rules: 'core',
    file: 'worker/domain/suppression.ts',
    passage: 'estimateShown(named, 1, n, mechanism)',
    instead: 'estimate(named, n, mechanism)',
  },
  core(
    'cap of profile ignored',
    'direction.ts',
    'if (gridProduct(drawn, point) >= mechanism.threshold === inside)',
    'if (drawn.length === point.length || inside)',
  ),
  core('coin of profile always inside', 'direction.ts', 'const inside = coin48(mechanism.insideCoin, random)', 'const inside = coin48(COIN, random)'),
  core('coin of profile for the mean share, not the worst', 'direction.ts', '(1 / least - 1)', '(1 / share - 1)'),
  core(
    'profile weighs the square of a cosine',
    'direction.ts',
    'gridProduct(drawn, point) >= mechanism.threshold',
    'Math.abs(gridProduct(drawn, point)) >= mechanism.threshold',
  ),
  core('budget not counted', 'budget.ts', 'sum + line.epsilon, 0)', 'sum + 0 * line.epsilon, 0)'),
  core('no limit of draws a year', 'budget.ts', 'draws.length >= DRAWS_A_YEAR', 'draws.length >= 100 * DRAWS_A_YEAR'),
  core('an answer looked at every month', 'budget.ts', 'STAND_IN_DAYS = 182', 'STAND_IN_DAYS = 28'),
  client('redraw on retry: a second wake draws another card', 'extension/store/ledger.ts', 'row.to >= from', 'row.from > from'),
  client(
    'a retry sends other bytes',
    'extension/services/send.ts',
    'await postCard(library, card.bytes, fetch)',
    'await postCard(library, card.bytes.map((byte, at) => (at === 5 ? attempts : byte)), fetch)',
  ),
  client(
    'ledger lost: the line of a draw is not stored',
    'extension/store/ledger.ts',
    'await db.ledger.add(draw.standIn.line)',
    'await db.ledger.toCollection().count()',
  ),
  client(
    'ledger lost on restart: only consents are read back',
    'extension/store/ledger.ts',
    "return db.ledger.orderBy('at').reverse().toArray()",
    "return (await db.ledger.orderBy('at').reverse().toArray()).filter((line) => line.kind === 'consent')",
  ),
  client('stand-in lost', 'extension/store/ledger.ts', 'await db.standIns.put(draw.standIn.row)', 'await db.standIns.count()'),
  client(
    'memo keyed by epoch',
    'extension/services/draw.ts',
    'const kept = await standInOf(question, library, meaning, db)',
    'const last = await standInOf(question, library, meaning, db)\n  const kept = last?.drawn === dayNumber(clock) ? last : undefined',
  ),
  client(
    'memo compared with the stand-in, not with the answer',
    'extension/services/draw.ts',
    "rule.kind === 'look' && kept?.answer === answer",
    "rule.kind === 'look' && kept?.standIn === answer",
  ),
  client(
    'a stand-in told to another library',
    'extension/services/draw.ts',
    'const row = await db.standIns.get([library, id])',
    'const row = await db.standIns.filter((one) => one.question === id).first()',
  ),
  client('a stand-in told under other names', 'extension/services/draw.ts', 'return row?.meaning === meaning ? row : undefined', 'return row'),
  client('another library begins a year anew', 'extension/domain/year.ts', 'CEILINGS.yearlyEpsilon - elsewhere', 'CEILINGS.yearlyEpsilon - 0 * elsewhere'),
  client('the ledger of a library forgotten', 'extension/domain/year.ts', 'line.library === undefined || line.library === library', 'line.at === now'),
  client('the clock of one library silences another', 'extension/store/ledger.ts', '(row.library === undefined || row.library === library) && ', ''),
  client('clock backwards accepted', 'extension/store/clock.ts', "Math.max(now, (await getSetting('clock', db)) ?? 0)", 'now'),
  client('answer sent raw: tickets about the answer', 'extension/services/draw.ts', 'drawTickets(standing.row.standIn,', 'drawTickets(standing.row.answer,'),
  client('answer sent raw: the stand-in is the answer', 'extension/services/draw.ts', 'drawStandIn(answer, mechanismOf(question), random)', 'answer'),
  client(
    'a direction is not charged',
    'extension/services/draw.ts',
    'return { answer: [...bytes], epsilon: question.reportEpsilon }',
    'return { answer: [...bytes], epsilon: 0 }',
  ),
  client(
    'a look is charged only where the answer changed',
    'extension/services/draw.ts',
    "line: { ...line, kind: 'look' }",
    "line: { ...line, kind: 'look', epsilon: 0 }",
  ),
  client(
    'a spent budget silences repeats too',
    'shared/privacy/budget.ts',
    'const fits = standIn !== undefined &&',
    'const fits = !exhausted(year.spent, yearlyEpsilon) && standIn !== undefined &&',
  ),
  server('number of tickets unchecked', 'shared/report.ts', 'if (found.length !== k)', 'if (found.length === 0)'),
  server('length of a direction unchecked', 'shared/privacy/direction.ts', 'Math.abs(length - GRID) > LENGTH_TOLERANCE', 'length < 0'),
  server(
    'token accepted again',
    'worker/routes/cards.ts',
    'await sha256(new Uint8Array(card.token))',
    'await sha256(Uint8Array.of(...card.token, ...card.eraseHash))',
  ),
  server(
    'cards kept after counting',
    'worker/db/closes.ts',
    "'DELETE FROM cards WHERE epoch = ?1 AND token_hash <= ?2'",
    "'DELETE FROM cards WHERE epoch = ?1 AND token_hash <= ?2 AND epoch < 0'",
  ),
  tokens(
    'a token of another epoch accepted',
    'shared/privacy/token.ts',
    'tokenInfo = ({ epoch, question }: TokenUse)',
    'tokenInfo = ({ question }: TokenUse, epoch = 0)',
  ),
  tokens(
    'a token of another question accepted',
    'shared/privacy/token.ts',
    'tokenInfo = ({ epoch, question }: TokenUse)',
    "tokenInfo = ({ epoch }: TokenUse, question = 'stage')",
  ),
  tokens(
    'a token nobody made accepted',
    'worker/routes/cards.ts',
    'if (!isToken(token, secretKey, { epoch, question }))',
    'if (!isToken(token, secretKey, { epoch, question }) && epoch < 0)',
  ),
  tokens(
    'half of a token compared',
    'shared/privacy/token.ts',
    'for (const [index, byte] of output.entries())',
    'for (const [index, byte] of output.subarray(0, 16).entries())',
  ),
  tokens('a token accepted twice', 'worker/db/cards.ts', "return same ? 'kept' : 'other'", "return same ? 'kept' : 'kept'"),
  tokens(
    'a token accepted twice and counted twice',
    'worker/routes/cards.ts',
    'await sha256(new Uint8Array(card.token))',
    'await sha256(Uint8Array.of(...card.token, ...card.answer))',
  ),
  tokens(
    'a second token for a question and epoch',
    'worker/db/enrolment.ts',
    "kept.blinded_hash.every((byte, index) => byte === row.blindedHash[index]) ? 'given' : 'other'",
    "kept.blinded_hash.length === row.blindedHash.length ? 'given' : 'other'",
  ),
  tokens('an enrolment code used twice', 'worker/db/enrolment.ts', 'WHERE code_hash = ?1 AND used = 0\n', 'WHERE code_hash = ?1\n'),
  tokens(
    'the code noted beside the credential it made',
    'worker/db/enrolment.ts',
    '.bind(credentialHash, until)',
    ".bind(credentialHash, until + [...codeHash].map((byte) => byte.toString(16).padStart(2, '0')).join(''))",
  ),
  tokens(
    'the credential noted beside the token it asked for',
    'worker/routes/tokens.ts',
    'blindedHash: await sha256(element),',
    'blindedHash: Uint8Array.of(...(await sha256(element)), ...(await sha256(secret))),',
  ),
  tokens(
    'evaluations filed under the credential',
    'worker/routes/tokens.ts',
    'useHash: await sha256(',
    'useHash: Uint8Array.of(...(await sha256(secret)), epoch, question.length) || (',
  ),
  tokens('the blinded nonce itself noted', 'worker/routes/tokens.ts', 'blindedHash: await sha256(element)', 'blindedHash: element'),
  tokens('the proof (DLEQ) not checked', 'shared/privacy/token.ts', "import { p256_oprf } from '@noble/curves/nist.js'", UNCHECKED),
  tokens(
    'the key checked against what the browser kept alone',
    'extension/services/tokens.ts',
    'else if (policy.tokenKey !== row.key)',
    'else if (row.key === undefined)',
  ),
  tokens('the key of a finished card not compared', 'extension/services/send.ts', 'card.key !== policy.tokenKey', 'card.key === undefined'),
  tokens(
    'another key than was agreed to taken without asking',
    'extension/services/consent.ts',
    'if (!policy.openEnrolment && policy.tokenKey !== consent.tokenKey) return true',
    'if (!policy.openEnrolment && consent.tokenKey === undefined) return true',
  ),
  tokens('tokens made with another key than the policy names', 'worker/routes/tokens.ts', '|| keys.name !== policy.tokenKey', "|| keys.name === ''"),
  tokens(
    'blinded anew on retry',
    'extension/services/tokens.ts',
    'await postToken(row.library, row.bytes, fetch)',
    'await postToken(row.library, attempts === 1 ? row.bytes : new TextEncoder().encode(new TextDecoder().decode(row.bytes).replace(/.blinded.:.[^,}]*/, \'"blinded":"\' + row.key + \'"\')), fetch)',
  ),
  tokens(
    'one blinding factor for all',
    'shared/privacy/token.ts',
    '(count = NONCE_BYTES) => random(count)',
    '(count = NONCE_BYTES) => new Uint8Array(count).fill(1)',
  ),
  tokens('a blinding factor kept', 'extension/store/tokens.ts', 'delete row.blind', 'row.blind = row.blind'),
  tokens(
    'a nonce from a counter',
    'extension/services/draw.ts',
    'nonce: random(NONCE_BYTES), library',
    'nonce: new Uint8Array(NONCE_BYTES).fill(epoch + 1, 31), library',
  ),
  tokens(
    'a nonce from the clock',
    'extension/services/draw.ts',
    'nonce: random(NONCE_BYTES), library',
    "nonce: new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(String(at)))), library",
  ),
  tokens(
    'a card sent as soon as its token has come',
    'extension/services/tokens.ts',
    'after: now + SOONEST + random * (latest - SOONEST)',
    'after: now + 0 * SOONEST',
  ),
]
