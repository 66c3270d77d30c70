import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decode } from '../commands/inspect.ts'

const command = fileURLToPath(new URL('../commands/inspect.ts', import.meta.url))
const html =
  '<title>Moving dunes</title><meta name="citation_title" content="Moving dünes"><meta name="citation_author" content="Marram, Ivo"><meta name="citation_date" content="1998"><h1>Moving dünes</h1>'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspect-'))
  writeFileSync(join(folder, 'a.html'), html)
  writeFileSync(join(folder, 'b.html'), Buffer.from(html, 'latin1'))
  writeFileSync(join(folder, 'c.html'), '<title>About us</title>')
  writeFileSync(
    join(folder, 'list.jsonl'),
    '{"id":"a","file":"a.html","url":"https://x.org/1"}\n{"id":"b","file":"b.html","url":null,"testUrl":"https://x.org/2","encoding":"iso-8859-1"}\n{"id":"c","file":"none.html","url":"https://x.org/3"}\nnot json\n{"file":"c.html","url":"ftp://x.org"}\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (args: string[], input?: string) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', input })

describe('inspect', { timeout: 60_000 }, () => {
  test('prints one object for one file', () => {
    const { stdout, status } = run([join(folder, 'a.html'), '--url', 'https://x.org/1'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      isRecord: true,
      record: { title: 'Moving dünes' },
      extractor: 'highwire',
      reason: expect.stringMatching(/^record: /),
      ms: expect.any(Number),
    })
  })
  test('reads the standard input', () => {
    const { stdout } = run(['-', '--url', 'https://x.org/1'], '<title>About us</title>')
    expect(JSON.parse(stdout)).toMatchObject({ isRecord: false, record: null, extractor: null })
  })
  test('prints one line for each of several files', () => {
    const { stdout } = run([join(folder, 'a.html'), join(folder, 'c.html'), '--url', 'https://x.org/1'])
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).isRecord),
    ).toEqual([true, false])
  })
  test('goes through a manifest, echoes ids and goes on after errors', () => {
    const { stdout, status } = run(['--manifest', join(folder, 'list.jsonl')])
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatchObject({ id: 'a', file: 'a.html', isRecord: true })
    expect(lines[1]).toMatchObject({ id: 'b', record: { title: 'Moving dünes' } })
    expect(lines[2]).toMatchObject({ id: 'c', file: 'none.html', error: 'cannot read none.html' })
    expect(lines[3]).toMatchObject({ error: 'line 4 is not JSON' })
    expect(lines[4]).toMatchObject({ file: 'c.html', error: 'not an http(s) address: ftp://x.org' })
  })
  test.each([
    [['nothing-here.html', '--url', 'https://x.org'], 'inspect: cannot read nothing-here.html'],
    [[], 'inspect: give a file, - or --manifest FILE.jsonl'],
    [[command], 'inspect: give the address of the page with --url'],
    [[command, '--url', 'nonsense'], 'inspect: not an http(s) address: nonsense'],
    [[command, '--url', 'https://x.org', '--encoding', 'klingon'], 'inspect: unknown encoding: klingon'],
  ])('says in one line what is wrong with %j', (args, message) => {
    const { stderr, status } = run(args)
    expect(status).toBe(2)
    expect(
      stderr
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('inspect:')),
    ).toEqual([message])
  })
})

test.each([
  ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xbc), undefined, 'ü'],
  ['a declared charset', new TextEncoder().encode('<meta charset="latin1">\u0000').map((byte) => (byte === 0 ? 0xfc : byte)), undefined, 'ü'],
  ['a given encoding', Uint8Array.of(0xc4, 0xe3), 'gb18030', '你'],
  ['nothing', new TextEncoder().encode('ü'), undefined, 'ü'],
])('decodes by %s', (_, bytes, encoding, text) => {
  expect(decode(bytes, encoding)).toContain(text)
})
