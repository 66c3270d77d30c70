import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { depsOf } from '#worker/bindings.ts'

const settings = (more: object) => () => depsOf({ DB: env.DB, ...more })

test.each([
  ['https://carrel.library.example', 'https://carrel.library.example'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
])('takes the origin %s', (ORIGIN, origin) => {
  expect(settings({ ORIGIN })().origin.origin).toBe(origin)
})

test.each(['http://library.example', 'http://127.library.example', 'https://library.example/console', 'javascript:alert(1)', 'library.example'])(
  'refuses the origin %s',
  (ORIGIN) => {
    expect(settings({ ORIGIN })).toThrow('ORIGIN must be')
  },
)

test.each([
  ['', undefined],
  [undefined, undefined],
  ['drawn-at-random-0', 'drawn-at-random-0'],
])('takes the set-up code %j', (SETUP_CODE, code) => {
  expect(settings(SETUP_CODE === undefined ? {} : { SETUP_CODE })().setupCode).toBe(code)
})

test.each(['1234', 'secret', 'fifteen-signs-x'])('refuses the set-up code %s, which can be guessed', (SETUP_CODE) => {
  expect(settings({ SETUP_CODE })).toThrow('SETUP_CODE must have at least 16 signs')
})
