/** Faults that the audit must find: one passage of the shipped source each. `rules` says whose checks are put to it. */
import type { Fault } from './load.ts'

export interface SeededFault extends Fault {
  readonly name: string
  readonly rules: 'core' | 'client' | 'server'
}

const core = (name: string, file: string, passage: string, instead: string): SeededFault => ({
  name,
  rules: 'core',
  file: `shared/privacy/${file}`,
  passage,
  instead,
})
const client = (name: string, file: string, passage: string, instead: string): SeededFault => ({ name, rules: 'client', file, passage, instead })
const server = (name: string, file: string, passage: string, instead: string): SeededFault => ({ name, rules: 'server', file, passage, instead })

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
  client('redraw on retry: a second wake draws another card', 'extension/store/ledger.ts', 'row.epoch >= epoch', 'row.epoch > epoch'),
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
    'const kept = await db.standIns.get(question.id)',
    'const last = await db.standIns.get(question.id)\n  const kept = last?.drawn === dayNumber(clock) ? last : undefined',
  ),
  client(
    'memo compared with the stand-in, not with the answer',
    'extension/services/draw.ts',
    "rule.kind === 'look' && kept?.answer === answer",
    "rule.kind === 'look' && kept?.standIn === answer",
  ),
  client('clock backwards accepted', 'extension/store/clock.ts', "Math.max(now, (await getSetting('clock', db)) ?? 0)", 'now'),
  client('answer sent raw: tickets about the answer', 'extension/services/draw.ts', 'drawTickets(standing.row.standIn,', 'drawTickets(standing.row.answer,'),
  client('answer sent raw: the stand-in is the answer', 'extension/services/draw.ts', 'drawStandIn(answer, mechanismOf(question), random)', 'answer'),
  client(
    'a direction is not charged',
    'extension/services/draw.ts',
    'return { answer: [...bytes], epsilon: question.reportEpsilon }',
    'return { answer: [...bytes], epsilon: 0 }',
  ),
  server('number of tickets unchecked', 'shared/report.ts', 'if (found.length !== k)', 'if (found.length === 0)'),
  server('length of a direction unchecked', 'shared/privacy/direction.ts', 'Math.abs(length - GRID) > LENGTH_TOLERANCE', 'length < 0'),
  server(
    'token accepted again',
    'worker/routes/cards.ts',
    'await sha256(new Uint8Array(card.token))',
    'await sha256(Uint8Array.of(...card.token, ...card.eraseHash))',
  ),
  server('cards kept after counting', 'worker/db/closes.ts', "'DELETE FROM cards WHERE epoch = ?1'", "'DELETE FROM cards WHERE epoch = ?1 AND epoch < 0'"),
]
