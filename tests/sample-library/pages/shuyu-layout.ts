import type { Holding, Maker } from '../holdings/holding.ts'
import { html, type Markup } from './html.ts'

const FIELDS = [
  ['title', '任意词'],
  ['author', '责任者'],
  ['keyword', '主题词'],
  ['callno', '分类号'],
] as const

interface Parts {
  title: string
  main: Markup
  head?: Markup
  query?: string
}

export function shuyuLayout({ title, main, head, query = '' }: Parts): Markup {
  return html`<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/shuyu.css">${head}
</head>
<body>
<header id="header"><a class="brand" href="/">临江大学图书馆<span>馆藏书目检索系统</span></a>
<nav aria-label="栏目"><a href="/opac/search.php">书目检索</a><a href="/opac/clc.php">分类浏览</a>
<a href="/opac/openlink.php?strText=&amp;strSearchType=title">全部书目</a><a href="/reader/login.php">我的图书馆</a></nav></header>
<form class="find" role="search" action="/opac/openlink.php">
<label for="strText">检索词</label><input id="strText" name="strText" value="${query}">
<label class="vh" for="strSearchType">检索字段</label>
<select id="strSearchType" name="strSearchType">${FIELDS.map(([value, words]) => html`<option value="${value}">${words}</option>`)}</select>
<button>检索</button></form>
<main id="mainbox">${main}</main>
<footer><p>临江大学图书馆（示例）。书是真的，馆是虚构的。</p></footer>
</body></html>`
}

/** Path of a list of results. */
export const searchPath = (type: string, text: string, more: Record<string, string> = {}): string =>
  `/opac/openlink.php?${new URLSearchParams({ strSearchType: type, strText: text, ...more })}`

const stated = ({ name, dates, role }: Maker): string => `${name}${dates === undefined ? '' : `（${dates}）`}${role ?? '撰'}`

/** Statement of responsibility. */
export const responsible = ({ makers }: Holding): string => (makers.length === 0 ? '责任者不详' : makers.map(stated).join('；'))
