import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { canonicalAddress } from '#extension/domain/recognise/normalise/address.ts'

const file = fileURLToPath(new URL('../../../shared/corpus/url_cases.dev.jsonl', import.meta.url))
const present = existsSync(file)

/** Addresses of our own, in the manner of catalogues whose parameters are written unlike `URLSearchParams` writes them. */
const own = [
  'https://data.example.org/dataset.xhtml?persistentId=doi:10.5555/DVN/ABC',
  'https://opac.example.org/ipac.jsp?uri=full=3100024~!73588~!2',
  'https://cat.example.org/frame.ashx?hreciid=|library%2fmarc|4857057',
  'https://www.example.org/?abstract&did=453776',
  'https://cat.example.cn/kcms/detail?v=Wtx%2bKl9v/7A==',
  'https://cat.example.org/record/b77?&lookfor=salt&max=12',
]

interface Case {
  url: string
  expect: string
  title?: string
}
const cases = (): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** The same page as a patron may come to it: from a campaign, in another language, in a session, at a heading of it. */
function ways(url: string): string[] {
  const joint = new URL(url).search === '' ? '?' : '&'
  const [bare = '', hash] = url.split('#')
  const more = ['utm_source=feed', 'lang=de', 'sid=77', 'PHPSESSID=0a', 'view=full&tab=holdings'].map((query) => `${bare}${joint}${query}`)
  return hash === undefined ? [...more, `${bare}#holdings`] : more.map((way) => `${way}#${hash}`)
}

function faults(urls: readonly string[]): string[] {
  return urls.flatMap((url) => {
    const address = canonicalAddress(url)
    const other = ways(url).find((way) => canonicalAddress(way) !== address)
    if (canonicalAddress(address) !== address) return [`${address} has an address of its own`]
    return other === undefined ? [] : [`${canonicalAddress(other)} ≠ ${address}`]
  })
}

describe('one record has one address', () => {
  test('however its parameters are written, and whatever way led to it', () => expect(faults(own)).toEqual([]))

  test(`on the addresses of real records${present ? '' : ' (they are not on this machine: nothing was measured)'}`, async ({ annotate }) => {
    if (!present) return void (await annotate('the list of real addresses is not on this machine: nothing was measured', 'notice'))
    const records = cases().filter((row) => row.expect === 'record')
    expect(records.length).toBeGreaterThan(200)
    expect(faults(records.map(({ url }) => url))).toEqual([])
    const known = new Map<string, string>()
    const shared = records.filter(({ url, title }) => {
      const address = canonicalAddress(url)
      const before = known.get(address)
      known.set(address, title ?? '')
      return before !== undefined && before !== title
    })
    expect(shared.map(({ url }) => url)).toEqual([])
  })
})
