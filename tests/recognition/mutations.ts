// Ways a page changes without the work on it changing. Each mutation makes pages of one page; `none` of them may be read wrongly (see verdict.ts).
import { encode } from './charsets.ts'
import { STRANGE } from './verdict.ts'

export interface Mutant {
  name: string
  html: string
}

/** Parses as a browser would; given by the test, so that these functions know no DOM of their own. */
export type Parse = (html: string) => Document

type Mutation = (html: string, parse: Parse) => Mutant[]

const one = (name: string, html: string): Mutant[] => [{ name, html }]
const written = (document: Document): string => `<!doctype html>${document.documentElement.outerHTML}`
/** Changes a parsed copy of the page. */
const inTree =
  (name: string, change: (document: Document) => void): Mutation =>
  (html, parse) => {
    const document = parse(html)
    change(document)
    document.body?.append('\n')
    return one(name, written(document))
  }
const beforeEnd = (html: string, more: string): string => (html.includes('</body>') ? html.replace('</body>', () => `${more}</body>`) : `${html}${more}`)
const afterStart = (html: string, more: string): string => html.replace(/<body[^>]*>/i, (start) => `${start}${more}`)

const names: Mutation = (html) => [
  { name: 'all classes and ids renamed', html: html.replace(/\b(class|id)=("[^"]*"|'[^']*')/g, '$1="z9"') },
  {
    name: 'each class and id renamed apart',
    html: html.replace(/\b(class|id)="([^"]*)"/g, (_, attribute: string, value: string) => `${attribute}="${value.split(/\s+/).map(hashed).join(' ')}"`),
  },
  { name: 'classes and ids taken away', html: html.replace(/\s(class|id)="[^"]*"/g, '') },
  { name: 'generator taken away', html: html.replace(/<meta name="generator"[^>]*>/gi, '') },
]

function hashed(name: string): string {
  let sum = 7
  for (const sign of name) sum = (sum * 31 + sign.charCodeAt(0)) % 1_000_003
  return `css-${sum.toString(36)}`
}

function moveFirst(document: Document): void {
  const last = document.body?.lastElementChild
  if (last) document.body.prepend(last)
}

/** Reverses rows, list entries and pairs of a definition list, each pair kept together. */
function reverseRows(document: Document): void {
  for (const list of document.querySelectorAll('tbody, ul, ol')) list.append(...[...list.children].reverse())
  for (const list of document.querySelectorAll('dl')) {
    const groups: Element[][] = []
    for (const child of list.children) {
      if (child.localName === 'dt' || groups.length === 0) groups.push([])
      groups.at(-1)?.push(child)
    }
    list.append(...groups.reverse().flat())
  }
}

const order: Mutation = (html, parse) =>
  [
    inTree('last block of the body first', moveFirst),
    inTree('blocks of the body reversed', (document) => document.body?.append(...[...document.body.children].reverse())),
    inTree('metas at the end of the body', (document) => document.body?.append(...document.querySelectorAll('head meta'))),
    inTree('metas reversed', (document) => document.head.append(...[...document.querySelectorAll('head meta')].reverse())),
    inTree('rows reversed', reverseRows),
    inTree('attributes reversed', (document) => {
      for (const element of document.querySelectorAll('*')) {
        const attributes = [...element.attributes].reverse()
        for (const { name } of attributes) element.removeAttribute(name)
        for (const { name, value } of attributes) element.setAttribute(name, value)
      }
    }),
  ].flatMap((mutation) => mutation(html, parse))

const CUTS = 24
const cut: Mutation = (html) =>
  Array.from({ length: CUTS }, (_, at) => ({
    name: `cut after ${at + 1} of ${CUTS + 1} parts`,
    html: html.slice(0, Math.floor((html.length * (at + 1)) / (CUTS + 1))),
  }))

const declared = (html: string, name: string): string => html.replace(/<head>/i, `<head><meta charset="${name}">`)
const encoded: Mutation = (html) => [
  ...['utf-8', 'utf-16le', 'windows-1252', 'iso-8859-2', 'gbk', 'gb18030', 'big5', 'shift_jis', 'euc-kr'].map((name) => ({
    name: `written in ${name} and declared so`,
    html: new TextDecoder(name).decode(encode(declared(html, name), name)),
  })),
  ...[
    ['utf-8', 'windows-1252'],
    ['utf-8', 'iso-8859-2'],
    ['utf-8', 'gbk'],
    ['utf-8', 'big5'],
    ['utf-8', 'shift_jis'],
    ['gbk', 'utf-8'],
    ['gbk', 'windows-1252'],
    ['big5', 'utf-8'],
    ['big5', 'windows-1252'],
    ['windows-1252', 'utf-8'],
    ['windows-1252', 'gbk'],
    ['windows-1252', 'big5'],
    ['utf-16le', 'utf-8'],
    ['utf-16le', 'windows-1252'],
  ].map(([from = '', to = '']) => ({ name: `written in ${from} and read as ${to}`, html: new TextDecoder(to).decode(encode(html, from)) })),
]

const remove = (name: string, selector: string): Mutation =>
  inTree(name, (document) => {
    for (const element of document.querySelectorAll(selector)) element.remove()
  })
const strip = (name: string, ...attributes: string[]): Mutation =>
  inTree(name, (document) => {
    for (const attribute of attributes) for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute)
  })
const formats: Mutation = (html, parse) =>
  [
    remove('without JSON-LD', 'script[type*="json"]'),
    remove('without Highwire', 'meta[name^="citation_" i]'),
    remove('without Dublin Core', 'meta[name^="dc." i], meta[name^="dcterms." i]'),
    remove('without EPrints and bepress', 'meta[name^="eprints." i], meta[name^="bepress" i]'),
    remove('without PRISM', 'meta[name^="prism." i]'),
    remove('without OpenGraph', 'meta[property^="og:" i]'),
    remove('without COinS', '.Z3988'),
    remove('without metas', 'meta'),
    remove('without headings', 'h1, h2, h3'),
    remove('without the page title', 'title'),
    remove('without tables', 'table'),
    remove('without definition lists', 'dl'),
    strip('without RDFa', 'typeof', 'property', 'vocab', 'resource'),
    strip('without microdata', 'itemscope', 'itemtype', 'itemprop'),
  ].flatMap((mutation) => mutation(html, parse))

const twice: Mutation = (html, parse) =>
  [
    inTree('body twice', (document) => document.body?.append(...[...document.body.childNodes].map((node) => node.cloneNode(true)))),
    inTree('metas twice', (document) => document.head.append(...[...document.querySelectorAll('head meta')].map((node) => node.cloneNode(true)))),
    inTree('JSON-LD twice', (document) => document.head.append(...[...document.querySelectorAll('script')].map((node) => node.cloneNode(true)))),
  ].flatMap((mutation) => mutation(html, parse))

const other = `${STRANGE} weather at sea`
const rows = `<dl><dt>Title</dt><dd>${other}</dd><dt>Author</dt><dd>${STRANGE}man, Otto</dd><dt>ISBN</dt><dd>978-3-16-148410-0</dd><dt>Published</dt><dd>Bath : Gull, 1777</dd><dt>Subject</dt><dd>${STRANGE} clouds</dd></dl>`
const links = `<ul><li><a href="/r/1">${other}</a> by ${STRANGE}man, Otto (1777)</li><li><a href="/r/2">${STRANGE} tides</a></li></ul>`
const sidebars: readonly (readonly [string, string])[] = [
  ['an aside', `<aside><h3>You may also like</h3>${links}${rows}</aside>`],
  ['a sidebar of similar items', `<div class="sidebar"><h4>Similar items</h4>${rows}${links}</div>`],
  ['related works', `<section id="related"><h2>Related works</h2>${rows}</section>`],
  ['recommendations', `<div class="recommendations"><h2>Recommended</h2>${links}</div>`],
  ['a footer', `<footer><h2>${STRANGE} news</h2><p>© 1777 ${STRANGE} Library. Author: ${STRANGE}man, Otto</p></footer>`],
  ['a hidden block', `<div hidden>${rows}</div>`],
  ['a template', `<template>${rows}</template><noscript>${rows}</noscript>`],
  ['a plain list of links', `<h3>New in the library</h3>${links}`],
  [
    'a search form',
    `<form role="search"><label>Title <input name="title" value="${other}"></label><select><option>Author: ${STRANGE}man</option></select></form>`,
  ],
]
const beside: Mutation = (html) =>
  sidebars.flatMap(([name, block]) => [
    { name: `${name} after`, html: beforeEnd(html, block) },
    { name: `${name} before`, html: afterStart(html, block) },
  ])

/** The words a catalogue changes when its reader changes the language. */
const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    Title: 'Titel',
    Author: 'Verfasser',
    'Main Author': 'Verfasser',
    'Personal Author': 'Verfasser',
    'Author(s)': 'Verfasser',
    Published: 'Erschienen',
    Imprint: 'Erschienen',
    'Publication Information': 'Erschienen',
    Publisher: 'Verlag',
    Subjects: 'Schlagwörter',
    Subject: 'Schlagwort',
    'Subject(s)': 'Schlagwörter',
    'Subject Term': 'Schlagwort',
    Language: 'Sprache',
    'Call Number': 'Signatur',
    Year: 'Erscheinungsjahr',
  },
  fr: {
    Title: 'Titre',
    Author: 'Auteur',
    'Main Author': 'Auteur principal',
    'Personal Author': 'Auteur',
    'Author(s)': 'Auteur(s)',
    Published: 'Publié',
    Imprint: 'Publication',
    Publisher: 'Éditeur',
    Subjects: 'Sujets',
    Subject: 'Sujet',
    'Subject(s)': 'Sujet(s)',
    'Subject Term': 'Sujet',
    Language: 'Langue',
    'Call Number': 'Cote',
    Year: 'Année',
  },
  es: {
    Title: 'Título',
    Author: 'Autor',
    'Main Author': 'Autor principal',
    'Personal Author': 'Autor',
    'Author(s)': 'Autor',
    Published: 'Publicado',
    Imprint: 'Publicación',
    Publisher: 'Editorial',
    Subjects: 'Materias',
    Subject: 'Materia',
    'Subject(s)': 'Materias',
    'Subject Term': 'Materia',
    Language: 'Idioma',
    'Call Number': 'Signatura',
    Year: 'Año',
  },
  zh: {
    Title: '题名',
    Author: '作者',
    'Main Author': '作者',
    'Personal Author': '作者',
    'Author(s)': '作者',
    Published: '出版发行',
    Imprint: '出版发行',
    'Publication Information': '出版发行',
    Publisher: '出版社',
    Subjects: '主题',
    Subject: '主题',
    'Subject(s)': '主题',
    'Subject Term': '主题',
    Language: '语种',
    'Call Number': '索书号',
    Year: '出版年',
  },
  xx: {
    Title: 'Pealkiri',
    Author: 'Egile',
    'Main Author': 'Egile',
    'Author(s)': 'Egile',
    Published: 'Ilmunud',
    Publisher: 'Kirjastus',
    Subjects: 'Teemad',
    Subject: 'Teema',
    Language: 'Keel',
  },
}
const translated: Mutation = (html) =>
  Object.entries(translations).map(([tag, words]) => ({
    name: `labels in ${tag}`,
    html: html.replace(/>([^<>:]{2,40})(:?)</g, (all, word: string, colon: string) =>
      words[word.trim()] === undefined ? all : `>${words[word.trim()]}${colon}<`,
    ),
  }))

/** Rewrites the text between tags, scripts and styles left alone. */
const texts = (html: string, write: (text: string) => string): string =>
  html.replace(/(<(script|style)\b[\s\S]*?<\/\2>|<[^>]*>)|([^<]+)/g, (_, tag: string | undefined, __, text: string | undefined) => tag ?? write(text ?? ''))
const referenced = (text: string): string => text.replace(/&[#\w]+;|[\p{L}\p{N}]/gu, (sign) => (sign.startsWith('&') ? sign : `&#${sign.codePointAt(0)};`))
const values: Mutation = (html) => [
  { name: 'letters as character references', html: texts(html, referenced) },
  { name: 'letters of attributes as character references', html: html.replace(/ content="([^"]*)"/g, (_, value: string) => ` content="${referenced(value)}"`) },
  { name: 'white space doubled', html: texts(html, (text) => text.replace(/ /g, ' \n\t  ')) },
  { name: 'spaces as non-breaking spaces', html: texts(html, (text) => text.replace(/ /g, '&nbsp;')) },
  { name: 'white space around values', html: html.replace(/>([^<\s][^<]*)</g, '>\n      $1\n    <') },
  { name: 'soft hyphens and zero widths in words', html: texts(html, (text) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad\u200b')) },
  {
    name: 'bidi marks around words',
    html: texts(html, (text) => text.replace(/&[#\w]+;|\p{L}+/gu, (word) => (word.startsWith('&') ? word : `\u202a${word}\u202c`))),
  },
  { name: 'decomposed letters', html: html.normalize('NFD') },
  { name: 'byte order mark', html: `\ufeff${html}` },
]

const shape: Mutation = (html, parse) => [
  { name: 'tags in capitals', html: html.replace(/<(\/?)([a-z][a-z0-9]*)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`) },
  { name: 'attribute names in capitals', html: html.replace(/\s(class|id|name|content|property|href|itemprop|typeof|title)=/g, (all) => all.toUpperCase()) },
  { name: 'single quotes', html: html.replace(/="([^"']*)"/g, "='$1'") },
  { name: 'without doctype', html: html.replace(/<!doctype[^>]*>/i, '') },
  { name: 'without closing tags of cells', html: html.replace(/<\/(?:td|th|tr|li|dd|dt|p)>/g, '') },
  { name: 'comments everywhere', html: texts(html, (text) => `<!-- ${STRANGE} -->${text}<!-- Author: ${STRANGE} -->`) },
  ...inTree('in a layout table', (document) => {
    if (document.body) document.body.innerHTML = `<table><tr><td>Menu</td><td>${document.body.innerHTML}</td></tr></table>`
  })(html, parse),
  ...inTree('forty divisions deep', (document) => {
    if (document.body) document.body.innerHTML = `${'<div>'.repeat(40)}${document.body.innerHTML}${'</div>'.repeat(40)}`
  })(html, parse),
  ...inTree('in a form', (document) => {
    if (document.body) document.body.innerHTML = `<form action="/act">${document.body.innerHTML}</form>`
  })(html, parse),
  ...inTree('in a frame', (document) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('srcdoc', document.body?.innerHTML ?? '')
    document.body?.replaceChildren(frame)
  })(html, parse),
  ...inTree('values in bold', (document) => {
    for (const cell of document.querySelectorAll('td, dd')) cell.innerHTML = `<b>${cell.innerHTML}</b>`
  })(html, parse),
  ...inTree('tables as divisions', (document) => {
    for (const element of document.querySelectorAll('table, tbody, tr, td, th')) {
      const division = document.createElement('div')
      for (const { name, value } of element.attributes) division.setAttribute(name, value)
      division.append(...element.childNodes)
      element.replaceWith(division)
    }
  })(html, parse),
  ...inTree('scripts between', (document) => {
    for (const element of document.querySelectorAll('td, dd, h1')) {
      const script = document.createElement('script')
      script.textContent = `var title = "${STRANGE}"`
      element.before(script)
    }
  })(html, parse),
  ...inTree('headings emptied', (document) => {
    for (const heading of document.querySelectorAll('h1, h2, h3')) heading.textContent = ''
  })(html, parse),
]

/** Every way a page is changed, by family. */
export const mutations: Readonly<Record<string, Mutation>> = { names, order, cut, encoded, formats, twice, beside, translated, values, shape }

/** Every changed page made of one. */
export const mutantsOf = (html: string, parse: Parse): Mutant[] => Object.values(mutations).flatMap((mutation) => mutation(html, parse))
