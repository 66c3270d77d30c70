import { recordPath } from '../addresses.ts'
import type { Holding, Maker } from '../holdings/holding.ts'
import { firstYear, languageNameZh, printedDate, typeWords } from '../holdings/terms.ts'
import { similar } from '../search.ts'
import { html, type Markup, page, type Reply } from './html.ts'
import { joined, meta, row } from './parts.ts'
import { responsible, searchPath, shuyuLayout } from './shuyu-layout.ts'

/** A record page of the Chinese catalogue: one table of labels, Highwire and Dublin Core tags in the head, and a table of copies. */
export function chineseRecord(holding: Holding, all: readonly Holding[]): Reply {
  const near = similar(holding, all, 5)
  const { title, clc = '', shelfmark } = holding
  const related = html`<h2>相关书目</h2><ul>${near.map((other) => html`<li><a href="${recordPath(other)}">${other.title}</a>　${responsible(other)}</li>`)}</ul>`
  return page(
    shuyuLayout({
      title: `${title} - 临江大学图书馆`,
      head: tags(holding),
      main: html`<nav class="crumbs" aria-label="位置"><a href="/">首页</a> » <a href="${searchPath('callno', clc)}">${clc}</a> » 书目详情</nav>
<h1>${title}</h1>
<table id="item_detail" class="booklist"><caption class="vh">书目信息</caption><tbody>${rows(holding)}</tbody></table>
<h2>馆藏信息</h2>
<table class="booklist"><thead><tr><th scope="col">索书号</th><th scope="col">馆藏地</th><th scope="col">书刊状态</th></tr></thead>
<tbody><tr><td>${shelfmark}</td><td>古籍阅览室</td><td>可阅览</td></tr></tbody></table>
${near.length > 0 && related}`,
    }),
  )
}

function rows(holding: Holding): (Markup | false)[] {
  const { clc = '' } = holding
  const person = (maker: Maker): Markup =>
    html`<a href="${searchPath('author', maker.name)}">${maker.name}</a>${maker.dates !== undefined && `（${maker.dates}）`}${maker.role ?? '撰'}<br>`
  return [
    row('题名', holding.title),
    row('其他题名', holding.alternative),
    row('责任者', holding.makers.length > 0 && html`${holding.makers.map(person)}`),
    row('出版发行项', joined([joined([holding.place, holding.publisher], '：'), printedDate(holding)], '，')),
    row('版本', holding.edition),
    row('载体形态', holding.extent),
    row('丛编', holding.partOf),
    row('文献类型', typeWords(holding).zh),
    row('语种', languageNameZh(holding.language)),
    row('ISBN', holding.isbn),
    row('ISSN', holding.issn),
    row('主题词', html`${holding.subjects.map((subject) => html`<a href="${searchPath('keyword', subject)}">${subject}</a><br>`)}`),
    row('中图法分类号', html`<a href="${searchPath('callno', clc)}">${clc}</a>`),
    row('提要', holding.about),
  ]
}

function tags(holding: Holding): Markup {
  const names = holding.makers.map(({ name }) => name)
  return html`<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
${meta('citation_title', holding.title)}${meta('citation_author', ...names)}${meta('citation_publication_date', firstYear(holding)?.toString())}
${meta('citation_publisher', holding.publisher)}${meta('citation_isbn', holding.isbn)}${meta('citation_issn', holding.issn)}
${meta('citation_language', holding.language)}${meta('citation_keywords', ...holding.subjects)}
${meta('DC.title', holding.title)}${meta('DC.creator', ...names)}${meta('DC.date', printedDate(holding))}${meta('DC.subject', ...holding.subjects)}
${meta('DC.type', typeWords(holding).zh)}${meta('DC.language', holding.language)}${meta('DC.identifier', `索书号:${holding.shelfmark}`)}`
}
