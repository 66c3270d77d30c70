import { beforeEach, describe, expect, test } from 'vitest'
import { CREDENTIAL_DAYS, readCode, TokenReply } from '#shared/enrolment.ts'
import type { QuestionId } from '#shared/policy.ts'
import { Policy } from '#shared/policy.ts'
import { blindNonce, evaluateBlinded, finishToken, tokenKeys } from '#shared/privacy/token.ts'
import { Problem } from '#shared/problem.ts'
import { EnrolmentReply, SheetReply } from '#shared/staff-sharing.ts'
import { readPolicy } from '#worker/db/documents.ts'
import { base64url, fromBase64url, sha256 } from '#worker/domain/codes.ts'
import { closeEpochs } from '#worker/jobs/close-epoch.ts'
import { seeded } from '../unit/seeded.ts'
import { card, OCTETS } from './cards.ts'
import { type House, house, NOON, open as openHouse, rows, signIn } from './house.ts'

const DAY = 86_400_000
const random = seeded(11)
let place: House
let cookie: string
let policy: Policy

/** A library whose administrator has asked for tokens. */
beforeEach(async () => {
  place = await house()
  cookie = await signIn(place, 'administrator')
  await put(false)
})

const put = async (open: boolean) => {
  const reply = await place.ask('/v1/staff/enrolment', { method: 'PUT', body: { open }, as: cookie })
  expect(reply.status).toBe(200)
  policy = (await readPolicy(place.db))?.value ?? policy
  return enrolment()
}
const sheet = async (codes = 10) => {
  const reply = await place.ask('/v1/staff/enrolment/sheets', { method: 'POST', body: { codes }, as: cookie })
  expect(reply.status).toBe(201)
  return SheetReply.parse(await reply.json())
}
const enrolment = async () => EnrolmentReply.parse(await (await place.ask('/v1/staff/enrolment', { as: cookie })).json())
/** As browsers send it: bytes, without a media type. */
const post = (path: string, body: unknown) => place.ask(path, { method: 'POST', body: new TextEncoder().encode(JSON.stringify(body)) })
const enrol = async (code: string, credential: Uint8Array<ArrayBuffer>) =>
  post('/v1/enrol', { code: readCode(code), credential: base64url(await sha256(credential)) })
const newCredential = async () => {
  const credential = random(32)
  const { codes } = await sheet()
  expect((await enrol(codes[0] ?? '', credential)).status).toBe(204)
  return credential
}
const publicKey = () => fromBase64url(policy.tokenKey ?? '') ?? new Uint8Array()
const blinded = (epoch: number, question: QuestionId) => {
  const nonce = random(32)
  return { nonce, epoch, question, ...blindNonce(nonce, publicKey(), { epoch, question }, random) }
}
type Blinded = ReturnType<typeof blinded>
const askToken = (credential: Uint8Array | string, { epoch, question, blinded }: Pick<Blinded, 'epoch' | 'question' | 'blinded'>) =>
  post('/v1/tokens', { credential: typeof credential === 'string' ? credential : base64url(credential), epoch, question, blinded: base64url(blinded) })
const finished = async (asked: Blinded, reply: Response) => {
  const { evaluated, proof } = TokenReply.parse(await reply.json())
  return finishToken({ ...asked, evaluated: bytes(evaluated), proof: bytes(proof), publicKey: publicKey() })
}
const bytes = (text: string) => fromBase64url(text) ?? new Uint8Array()
const token = async (credential: Uint8Array, epoch = 3, question: QuestionId = 'stage') => {
  const asked = blinded(epoch, question)
  const reply = await askToken(credential, asked)
  expect(reply.status).toBe(200)
  return finished(asked, reply)
}
const send = (body: Uint8Array) => place.ask('/v1/cards', { method: 'POST', body, headers: OCTETS })

describe('a code', () => {
  test('makes a browser’s own credential good, and its token a card', async () => {
    const credential = await newCredential()
    const { bytes: body } = await card(policy, random, { epoch: 3, question: 'stage', token: await token(credential) })
    expect((await send(body)).status).toBe(202)
    expect((await send(body)).status).toBe(202)
    expect(await rows(place.db, 'cards')).toBe(1)
  })

  test('serves once; the same credential again is told the same, another one that it is used', async () => {
    const { codes } = await sheet()
    const [code = ''] = codes
    const credential = random(32)
    for (const _ of [1, 2, 3]) expect((await enrol(code, credential)).status).toBe(204)
    expect((await enrol(code, random(32))).status).toBe(409)
    expect(await rows(place.db, 'credentials')).toBe(1)
    expect((await enrolment()).sheets[0]).toMatchObject({ issued: 10, used: 0, expired: 0, revoked: 0 })
  })

  test('used by fifty at once makes one credential', async () => {
    const { codes } = await sheet()
    const replies = await Promise.all(Array.from({ length: 50 }, () => enrol(codes[0] ?? '', random(32))))
    expect(replies.filter((reply) => reply.status === 204)).toHaveLength(1)
    expect(replies.filter((reply) => reply.status === 409)).toHaveLength(49)
    expect(await rows(place.db, 'credentials')).toBe(1)
    expect(await place.db.prepare('SELECT used FROM sheets').first()).toEqual({ used: 1 })
  })

  test('shows by the ten only how many were used', async () => {
    const { codes } = await sheet(25)
    const seen: (number | undefined)[] = []
    for (const code of codes.slice(0, 21)) {
      await enrol(code, random(32))
      seen.push((await enrolment()).sheets[0]?.used)
    }
    expect(seen).toEqual([...Array.from({ length: 9 }, () => 0), ...Array.from({ length: 10 }, () => 10), 20, 20])
  })

  test('that nobody gave out is unknown', async () => {
    const reply = await enrol('0000-0000-0000-0000', random(32))
    expect(reply.status).toBe(403)
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  test.each([[{ code: 'short', credential: 'A'.repeat(43) }], [{ code: '0'.repeat(16) }], [{ code: '0'.repeat(16), credential: 'A'.repeat(43), name: 'A' }]])(
    'of another form is refused: %o',
    async (body) => {
      expect((await post('/v1/enrol', body)).status).toBe(400)
    },
  )

  test('holds thirty days, and the last day is one of them', async () => {
    const { codes } = await sheet()
    place.clock.at = NOON + 30 * DAY
    expect((await enrol(codes[0] ?? '', random(32))).status).toBe(204)
    place.clock.at = NOON + 31 * DAY
    expect((await enrol(codes[1] ?? '', random(32))).status).toBe(410)
    cookie = await signIn(place, 'administrator')
    expect((await enrolment()).sheets[0]).toMatchObject({ issued: 10, used: 0, expired: 10, revoked: 0 })
  })

  test('of a sheet taken back no longer serves, and who enrolled with one stays', async () => {
    const { codes, sheet: made } = await sheet()
    const credential = random(32)
    await enrol(codes[0] ?? '', credential)
    const revoke = () => place.ask(`/v1/staff/enrolment/sheets/${made.id}/revoke`, { method: 'POST', body: {}, as: cookie })
    expect((await revoke()).status).toBe(200)
    expect((await revoke()).status).toBe(404)
    expect((await enrol(codes[1] ?? '', random(32))).status).toBe(403)
    expect((await enrol(codes[0] ?? '', credential)).status).toBe(204)
    expect((await enrolment()).sheets[0]).toMatchObject({ issued: 10, used: 0, expired: 0, revoked: 10 })
    expect((await askToken(credential, blinded(3, 'stage'))).status).toBe(200)
  })

  test('whose credential is kept needs no memory of the code: after its sheet is forgotten the repeat still hears 204', async () => {
    const { codes } = await sheet()
    const credential = random(32)
    await enrol(codes[0] ?? '', credential)
    place.clock.at = NOON + 40 * DAY
    await closeEpochs(place.deps)
    expect(await rows(place.db, 'codes')).toBe(0)
    expect((await enrol(codes[0] ?? '', credential)).status).toBe(204)
  })

  test('is kept as SHA-256 only', async () => {
    const { codes } = await sheet()
    const { results } = await place.db.prepare('SELECT code_hash FROM codes').all<{ code_hash: number[] }>()
    const hashes = await Promise.all(codes.map(async (code) => base64url(await sha256(readCode(code) ?? ''))))
    expect(results.map((row) => base64url(Uint8Array.from(row.code_hash))).sort()).toEqual(hashes.sort())
  })

  test.each([9, 501, 0, -1, 10.5])('comes on no sheet of %d', async (codes) => {
    expect((await place.ask('/v1/staff/enrolment/sheets', { method: 'POST', body: { codes }, as: cookie })).status).toBe(400)
  })

  test('comes on sheets of five hundred, no two alike', async () => {
    const { codes } = await sheet(500)
    expect(new Set(codes).size).toBe(500)
    expect(await rows(place.db, 'codes')).toBe(500)
  })
})

describe('a token', () => {
  test('is given once for a credential, question and epoch: the same blinded nonce again gives the same, another is refused', async () => {
    const credential = await newCredential()
    const asked = blinded(3, 'stage')
    const first = await finished(asked, await askToken(credential, asked))
    const again = await finished(asked, await askToken(credential, asked))
    expect(again).toEqual(first)
    expect((await askToken(credential, blinded(3, 'stage'))).status).toBe(409)
    expect((await askToken(credential, blinded(3, 'subject'))).status).toBe(200)
    expect(await rows(place.db, 'evaluations')).toBe(2)
  })

  test('is not given again for another spelling of the credential: the last sign has two spare bits', async () => {
    const credential = await newCredential()
    const text = base64url(credential)
    const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = signs.indexOf(text.at(-1) ?? '')
    const spellings = [0, 1, 2, 3].map((spare) => text.slice(0, -1) + signs[(last & 60) | spare])
    const statuses = []
    for (const spelling of spellings) statuses.push((await askToken(spelling, blinded(3, 'stage'))).status)
    expect(statuses.sort()).toEqual([200, 409, 409, 409])
  })

  test('asked for fifty times at once is given for one blinded nonce', async () => {
    const credential = await newCredential()
    const replies = await Promise.all(Array.from({ length: 50 }, () => askToken(credential, blinded(3, 'stage'))))
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
    expect(replies.filter((reply) => reply.status === 409)).toHaveLength(49)
  })

  test('counts once of a thousand parallel uses', async () => {
    const spent = await token(await newCredential(), 3, 'subject')
    const all = await Promise.all(
      Array.from({ length: 1000 }, (_, answer) => card(policy, random, { epoch: 3, question: 'subject', answer: answer % 32, token: spent })),
    )
    const replies = await Promise.all(all.map(({ bytes }) => send(bytes)))
    expect(replies.filter((reply) => reply.status === 202)).toHaveLength(1)
    expect(replies.filter((reply) => reply.status === 409)).toHaveLength(999)
    expect(await rows(place.db, 'cards')).toBe(1)
  }, 120_000)

  test.each([
    ['made up', async () => random(64)],
    ['of another question', async () => token(await newCredential(), 3, 'subject')],
    ['of another epoch', async () => token(await newCredential(), 2, 'stage')],
    [
      'of another key',
      async () => {
        const { publicKey, secretKey } = tokenKeys(random(32))
        const use = { epoch: 3, question: 'stage' } as const
        const nonce = random(32)
        const hidden = blindNonce(nonce, publicKey, use, random)
        return finishToken({ ...use, nonce, ...hidden, ...evaluateBlinded(secretKey, hidden.blinded, use), publicKey })
      },
    ],
    [
      'with one bit changed',
      async () => {
        const spoilt = await token(await newCredential())
        spoilt[63] = (spoilt[63] ?? 0) ^ 1
        return spoilt
      },
    ],
    [
      'whose nonce was changed',
      async () => {
        const spoilt = await token(await newCredential())
        spoilt[0] = (spoilt[0] ?? 0) ^ 1
        return spoilt
      },
    ],
  ])('%s brings no card in', async (_, make) => {
    place.clock.at = Date.parse('2026-03-31T12:00:00Z')
    const reply = await send((await card(policy, random, { epoch: 3, question: 'stage', token: await make() })).bytes)
    expect(reply.status).toBe(400)
    expect(Problem.parse(await reply.json()).errors?.[0]?.path).toBe('token')
    expect(await rows(place.db, 'cards')).toBe(0)
  })

  test('is not needed again once the library has opened', async () => {
    const before = policy.tokenKey
    expect(await put(true)).toMatchObject({ open: true, tokenKey: before })
    expect(policy.openEnrolment).toBe(true)
    expect((await send((await card(policy, random, { epoch: 3, question: 'stage' })).bytes)).status).toBe(202)
  })

  test.each<[string, number, QuestionId, string, number]>([
    ['for a question that is not asked', 3, 'gap', '2026-04-04T12:00:00Z', 400],
    ['for an epoch to come', 4, 'stage', '2026-04-04T12:00:00Z', 400],
    ['for an epoch that was counted', 2, 'stage', '2026-04-04T12:00:00Z', 410],
    ['for the epoch before within its grace', 2, 'stage', '2026-03-31T23:59:59Z', 200],
  ])('%s is answered %s', async (_, epoch, question, at, status) => {
    const credential = await newCredential()
    place.clock.at = Date.parse(at)
    expect((await askToken(credential, blinded(epoch, question))).status).toBe(status)
  })

  test('for an epoch that was counted is not given by a clock set back', async () => {
    const credential = await newCredential()
    await send((await card(policy, random, { epoch: 3, question: 'stage', token: await token(credential) })).bytes)
    place.clock.at = Date.parse('2026-05-01T00:00:00Z')
    await closeEpochs(place.deps)
    place.clock.at = NOON
    expect((await askToken(credential, blinded(3, 'subject'))).status).toBe(410)
  })

  test('goes to nobody without a credential that is kept and in force', async () => {
    expect((await askToken(random(32), blinded(3, 'stage'))).status).toBe(401)
    const credential = await newCredential()
    place.clock.at = NOON + (CREDENTIAL_DAYS + 1) * DAY
    const epoch = 3 + Math.floor((10 + CREDENTIAL_DAYS) / 28)
    expect((await askToken(credential, blinded(epoch, 'stage'))).status).toBe(401)
    await closeEpochs(place.deps)
    expect(await rows(place.db, 'credentials')).toBe(0)
  })

  test.each([
    ['no point', new Uint8Array(33).fill(7)],
    ['the point at infinity', new Uint8Array(33)],
  ])('is not made of %s, and that uses nothing up', async (_, element) => {
    const credential = await newCredential()
    expect((await askToken(credential, { epoch: 3, question: 'stage', blinded: element })).status).toBe(400)
    expect(await rows(place.db, 'evaluations')).toBe(0)
  })

  test('leaves no row once its epoch is counted, whether or not a card came', async () => {
    await token(await newCredential())
    place.clock.at = Date.parse('2026-05-01T00:00:00Z')
    await closeEpochs(place.deps)
    expect(await rows(place.db, 'evaluations')).toBe(0)
    expect(await rows(place.db, 'credentials')).toBe(1)
  })

  test('is asked for again later when the key is not the policy’s, and so is a card', async () => {
    const credential = await newCredential()
    const made = await token(credential)
    const other = openHouse(place.db, place.clock)
    other.deps.tokenSeed = random(32)
    const asked = blinded(3, 'subject')
    const body = new TextEncoder().encode(
      JSON.stringify({ credential: base64url(credential), epoch: 3, question: 'subject', blinded: base64url(asked.blinded) }),
    )
    const replies = [
      await other.ask('/v1/tokens', { method: 'POST', body }),
      await other.ask('/v1/cards', { method: 'POST', body: (await card(policy, random, { epoch: 3, question: 'stage', token: made })).bytes, headers: OCTETS }),
    ]
    for (const reply of replies) {
      expect(reply.status).toBe(503)
      expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0)
    }
  })
})

describe('the key', () => {
  test('of the platform wins over the database’s', async () => {
    await house()
    place = openHouse(place.db, place.clock)
    place.deps.tokenSeed = random(32)
    cookie = await signIn(place, 'administrator')
    expect((await put(false)).tokenKey).toBe(base64url(tokenKeys(place.deps.tokenSeed).publicKey))
    expect(await rows(place.db, 'token_seed')).toBe(0)
    expect((await askToken(await newCredential(), blinded(3, 'stage'))).status).toBe(200)
  })

  test('is made once and stays through opening and closing; each switch is a new policy in a new edition', async () => {
    const first = policy
    expect(first.version).toBe(2)
    await put(true)
    await put(false)
    await put(false)
    expect(policy).toMatchObject({ version: 4, tokenKey: first.tokenKey, openEnrolment: false })
    expect(await rows(place.db, 'editions')).toBe(4)
    expect(Policy.safeParse({ ...policy, tokenKey: undefined }).success).toBe(false)
  })

  test('is in no part of the edition but by its public half', async () => {
    const { seed } = (await place.db.prepare('SELECT seed FROM token_seed').first<{ seed: number[] }>()) ?? { seed: [] }
    expect(seed).toHaveLength(32)
    const manifest: { parts: Record<string, string> } = await (await place.ask('/v1/edition')).json()
    const texts = await Promise.all(Object.values(manifest.parts).map(async (hash) => (await place.ask(`/v1/parts/${hash}`)).text()))
    expect(texts.some((text) => text.includes(policy.tokenKey ?? '?'))).toBe(true)
    for (const text of texts) expect(text).not.toContain(base64url(Uint8Array.from(seed)))
  })
})

describe('the tables', () => {
  test('have the columns that are allowed, and no others', async () => {
    const columns = async (table: string) =>
      (await place.db.prepare(`SELECT name, type FROM pragma_table_info('${table}') ORDER BY cid`).all<{ name: string; type: string }>()).results
        .map(({ name, type }) => `${name} ${type}`)
        .join(', ')
    expect(await columns('sheets')).toBe('id INTEGER, made TEXT, until TEXT, issued INTEGER, used INTEGER, revoked INTEGER')
    expect(await columns('codes')).toBe('code_hash BLOB, sheet INTEGER, used INTEGER')
    expect(await columns('credentials')).toBe('credential_hash BLOB, until TEXT')
    expect(await columns('evaluations')).toBe('use_hash BLOB, blinded_hash BLOB, epoch INTEGER')
    expect(await columns('cards')).toBe('token_hash BLOB, epoch INTEGER, question TEXT, answer TEXT, erase_hash BLOB')
    for (const table of ['codes', 'credentials', 'evaluations', 'cards']) {
      await expect(place.db.prepare(`SELECT rowid FROM ${table}`).all(), table).rejects.toThrow(/no such column/)
    }
  })

  test('share no value that would join a code, a credential, a token and a card', async () => {
    const people = [await newCredential(), await newCredential(), await newCredential()]
    for (const credential of people) {
      for (const question of ['stage', 'subject'] as const) {
        await send((await card(policy, random, { epoch: 3, question, token: await token(credential, 3, question) })).bytes)
      }
    }
    const values = new Map<string, Set<string>>()
    for (const table of ['codes', 'credentials', 'evaluations', 'cards']) {
      const { results } = await place.db.prepare(`SELECT * FROM ${table}`).all()
      // A hash is told by its length; epochs, questions, answers and marks are the same for many.
      const hashes = results.flatMap((row) => Object.values(row).flatMap((value) => (Array.isArray(value) && value.length === 32 ? [value.join()] : [])))
      values.set(table, new Set(hashes))
      expect(hashes.length, table).toBeGreaterThan(2)
    }
    const all = [...values.values()].flatMap((set) => [...set])
    expect(new Set(all).size).toBe(all.length)
  })

  test('keep nothing of an enrolment or a token but hashes: no credential, code or blinded nonce, and no time', async () => {
    const { codes } = await sheet()
    const credential = random(32)
    await enrol(codes[0] ?? '', credential)
    const asked = blinded(3, 'stage')
    const made = await finished(asked, await askToken(credential, asked))
    const secrets = [credential, asked.blinded, asked.nonce, made, made.slice(32)].map((secret) => [...secret].join())
    const texts = [...codes, ...codes.map((code) => readCode(code) ?? ''), base64url(credential), base64url(asked.blinded)]
    const { results: tables } = await place.db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'")
      .all<{ name: string }>()
    for (const { name } of tables) {
      const { results } = await place.db.prepare(`SELECT * FROM "${name}"`).all()
      const said = JSON.stringify(results)
      for (const secret of [...secrets, ...texts]) expect(said.includes(secret), `${name} holds ${secret}`).toBe(false)
      if (['sheets', 'codes', 'credentials', 'evaluations'].includes(name)) expect(said).not.toMatch(new RegExp(String(NOON).slice(0, 7)))
    }
  })
})

test('lost replies at every step cost nothing: each request again gives what it gave', async () => {
  const { codes } = await sheet()
  const credential = random(32)
  const asked = blinded(3, 'stage')
  for (const _ of [1, 2]) expect((await enrol(codes[0] ?? '', credential)).status).toBe(204)
  await askToken(credential, asked)
  const made = await finished(asked, await askToken(credential, asked))
  const { bytes: body } = await card(policy, random, { epoch: 3, question: 'stage', token: made })
  for (const _ of [1, 2]) expect((await send(body)).status).toBe(202)
  expect([await rows(place.db, 'credentials'), await rows(place.db, 'evaluations'), await rows(place.db, 'cards')]).toEqual([1, 1, 1])
})
