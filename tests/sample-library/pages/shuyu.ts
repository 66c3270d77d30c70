import { marcNo, recordPath } from '../addresses.ts'
import type { Holding } from '../holdings/holding.ts'
import { holdingsOf } from '../holdings/index.ts'
import { printedDate, typeWords } from '../holdings/terms.ts'
import { found, paged } from '../search.ts'
import { type Ask, html, type Markup, page, type Reply } from './html.ts'
import { pager } from './parts.ts'
import { responsible, searchPath, shuyuLayout } from './shuyu-layout.ts'
import { chineseRecord } from './shuyu-record.ts'

const all = holdingsOf('shuyu')
const HOT = ['敦煌文献', '永乐大典', '海上交通', '唐诗', '古代戏曲', '中医', '地方志', '章回小说']

/** The Chinese catalogue of 临江大学图书馆: an OPAC with one table of labels, Highwire and Dublin Core tags, and CLC numbers. */
export function shuyu({ method, path, query, form }: Ask): Reply {
  if (path === '/' || path === '/opac/search.php') return home()
  if (path === '/opac/openlink.php') return results(query)
  if (path === '/opac/item.php') {
    const entry = all.find((holding) => marcNo(holding) === query.get('marc_no'))
    return entry === undefined ? missing('没有找到这条书目记录。') : chineseRecord(entry, all)
  }
  if (path === '/opac/clc.php') return classes()
  if (path === '/reader/login.php') return method === 'POST' ? signedIn(form) : login()
  if (path === '/reader/book_lst.php') return loans()
  return missing('您访问的页面不存在。')
}

function home(): Reply {
  return page(
    shuyuLayout({
      title: '临江大学图书馆馆藏书目检索系统',
      main: html`<h1>馆藏书目检索</h1><p>本系统收古籍善本、复制本与流通图书 ${all.length} 种。</p>
<h2>热门检索</h2><ul class="hot">${HOT.map((word) => html`<li><a href="${searchPath('title', word)}">${word}</a></li>`)}</ul>
<h2>新近编目</h2><ol>${all.slice(-8).map((holding) => html`<li><a href="${recordPath(holding)}">${holding.title}</a>　${responsible(holding)}</li>`)}</ol>`,
    }),
  )
}

function matching(type: string, text: string): Holding[] {
  if (type === 'author') return all.filter(({ makers }) => makers.some(({ name }) => name.includes(text)))
  if (type === 'keyword') return all.filter(({ subjects }) => subjects.some((subject) => subject.includes(text)))
  if (type === 'callno') return all.filter(({ clc = '' }) => clc.startsWith(text))
  return found(all, text)
}

function results(query: URLSearchParams): Reply {
  const text = query.get('strText') ?? ''
  const type = query.get('strSearchType') ?? 'title'
  const kept = matching(type, text)
  const shown = paged(kept, query.get('page'))
  const none = html`<h1>检索结果</h1><p>本馆没有您检索的馆藏书目：“${text}”。请减少检索词，或改用责任者、主题词检索。</p>`
  const list = html`<h1>检索结果</h1><p>检索到 <strong>${kept.length}</strong> 条${text !== '' && `　检索词=“${text}”`}　的结果</p>
<ol class="book_article" start="${shown.from + 1}">${shown.entries.map(hit)}</ol>
${pager(shown, (number) => searchPath(type, text, { page: String(number) }), { all: '翻页', one: (number) => `第 ${number} 页` })}`
  return page(shuyuLayout({ title: `检索结果：${text}`, main: kept.length === 0 ? none : list, query: text }))
}

function hit(holding: Holding): Markup {
  return html`<li class="book_list_info"><h2><a href="${recordPath(holding)}">${holding.title}</a></h2>
<p>${responsible(holding)}　${printedDate(holding)}</p><p class="muted">${typeWords(holding).zh}　索书号：${holding.shelfmark}</p></li>`
}

function classes(): Reply {
  const codes = [...new Set(all.map(({ clc = '' }) => clc))].toSorted()
  const entry = (code: string): Markup => html`<li><a href="${searchPath('callno', code)}">${code}</a> ${all.filter(({ clc }) => clc === code).length} 种</li>`
  return page(shuyuLayout({ title: '中图法分类浏览', main: html`<h1>中图法分类浏览</h1><ul class="hot">${codes.map(entry)}</ul>` }))
}

function login(message?: string, status = 200): Reply {
  const main = html`<h1>读者登录</h1>${message !== undefined && html`<p role="alert">${message}</p>`}
<form method="post" action="/reader/login.php" class="login">
<p><label for="number">读者证号</label><br><input id="number" name="number" autocomplete="username"></p>
<p><label for="passwd">密码</label><br><input id="passwd" name="passwd" type="password" autocomplete="current-password"></p>
<button>登录</button></form>`
  return page(shuyuLayout({ title: '读者登录', main }), status)
}

function signedIn(form: URLSearchParams): Reply {
  if ((form.get('number') ?? '') === '' || (form.get('passwd') ?? '') === '') return login('请输入读者证号和密码。', 401)
  return { status: 303, body: '', type: 'text/plain; charset=utf-8', location: '/reader/book_lst.php' }
}

function loans(): Reply {
  const lent = all.filter(({ key }) => key === 'hongloumeng-1996' || key === 'liangzhong-haidao-zhenjing')
  const line = (holding: Holding): Markup => html`<tr><td><a href="${recordPath(holding)}">${holding.title}</a></td><td>2026-12-01</td><td>2027-01-12</td></tr>`
  const main = html`<h1>当前借阅</h1><p>示例读者，证号 200147</p>
<table class="booklist"><thead><tr><th scope="col">题名</th><th scope="col">借阅日期</th><th scope="col">应还日期</th></tr></thead>
<tbody>${lent.map(line)}</tbody></table>`
  return page(shuyuLayout({ title: '当前借阅', main }))
}

const missing = (words: string): Reply =>
  page(shuyuLayout({ title: '页面不存在', main: html`<h1>页面不存在</h1><p>${words}</p><p><a href="/">返回首页</a></p>` }), 404)
