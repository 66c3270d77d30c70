import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { glance } from '#extension/domain/recognise/glance.ts'
import { hasLabels } from '#extension/domain/recognise/glance-labels.ts'
import { labelsOf } from '#extension/domain/recognise/label-table.ts'
import { core } from '#extension/domain/recognise/labels.ts'
import { type Recognition, recognise } from '#extension/domain/recognise/recognise.ts'
import { corpusPages, fixturePages, samplePages } from '../bench/pages.ts'

const parser = new new JSDOM('', { virtualConsole: new VirtualConsole() }).window.DOMParser()
const documentOf = (html: string): Document => parser.parseFromString(html, 'text/html')

/** What the page's own script tells the background of a recognition: the glance may only answer where this is empty. */
const told = (found: Recognition): boolean => found.kind === 'record' || found.kind === 'unreadable' || (found.kind === 'results' && found.query !== undefined)

/** Reasons the background counts as a step that led nowhere. */
const dead = (found: Recognition): string | undefined => (found.kind === 'none' ? /^(?:account|error|sign-in)(?=:)/.exec(found.reason)?.[0] : undefined)

function compare(pages: readonly { name: string; url: string; html: string }[]): string[] {
  return pages.flatMap(({ name, url, html }) => {
    const document = documentOf(html)
    const quick = glance(document, url)
    if (quick === undefined) return []
    const found = recognise(document, url)
    return told(found) || dead(found) !== dead(quick) ? [`${name}: ${quick.reason} ≠ ${found.reason}`] : []
  })
}

describe('what the reader would say is never missed by the glance', () => {
  test('on the pages written in the manner of platforms, whole, with renamed classes and cut', { timeout: 60_000 }, async () => {
    const pages = await fixturePages()
    const renamed = pages.map((page) => ({ ...page, html: page.html.replace(/(class|id)="[^"]*"/g, '$1="z9"') }))
    const cut = pages.flatMap((page) => [3, 6, 8].map((tenth) => ({ ...page, html: page.html.slice(0, (page.html.length * tenth) / 10) })))
    const bare = pages.map((page) => ({ ...page, url: 'https://other.example.org/page?ref=7', html: page.html.replace(/<head>.*?<\/head>/s, '') }))
    expect(compare([...pages, ...renamed, ...cut, ...bare])).toEqual([])
  })

  test('on the sample library', { timeout: 60_000 }, async () => {
    const pages = await samplePages()
    expect(pages.filter(({ kind }) => kind === 'record').length).toBeGreaterThan(20)
    expect(compare(pages)).toEqual([])
  })

  test('on real pages, when they lie beside the repository', { timeout: 300_000 }, async ({ annotate }) => {
    const pages = corpusPages()
    if (pages.length === 0) await annotate('the corpus of real pages is not on this machine: nothing was measured', 'notice')
    expect(compare(pages)).toEqual([])
  })

  test.each([
    ['a label', (label: string) => `<div>${label}</div>`],
    ['a label with a colon', (label: string) => `<p>${label}: x</p>`],
    ['a label in capitals with a wide colon', (label: string) => `<p>${label.toUpperCase()}：</p>`],
    ['a label with a remark', (label: string) => `<b>${label} (en)</b>`],
    ['a counted label', (label: string) => `<b>${label} 2</b>`],
    ['a label in brackets', (label: string) => `<p>before 【${label.slice(0, 24)}】 after</p>`],
    ['a label whose signs are apart', (label: string) => `<p>  ${label.normalize('NFD')} </p>`],
  ])('where %s stands beside another', { timeout: 60_000 }, (name, html) => {
    const labels = labelsOf(new Set(core)).filter((label) => label.length > 1 && !(name.includes('brackets') && label.length > 24))
    expect(labels.length).toBeGreaterThan(500)
    const missed = labels.filter((label) => !hasLabels(documentOf(`${html(label)}<h5>${label === 'titel' ? 'Autor' : 'Titel'}</h5>`).body))
    expect(missed).toEqual([])
  })
})

test.each([
  ['one label alone', '<p>Title</p><p>Title</p>', 'https://site.example.org/story'],
  ['a story', '<h1>Whales ashore</h1><p>Nobody knows why.</p><p>Reporting by A. B.</p><nav>Home Sport</nav>', 'https://site.example.org/news/whales'],
  ['a blog', '<meta name="generator" content="WordPress 6"><dl><dt>Author</dt><dd>A</dd><dt>Title</dt><dd>B</dd></dl>', 'https://site.example.org/2020/post'],
])('asks for no reader for %s', (_, html, url) => {
  expect(glance(documentOf(html), url)).toEqual({ kind: 'none', reason: expect.stringMatching(/^[a-z -]+: .+\.$/) })
})

test('says why a private page is not read', () => {
  expect(glance(documentOf('<dl><dt>Title</dt><dd>A</dd></dl>'), 'https://site.example.org/MyResearch/account')?.reason).toMatch(/^account: /)
})
