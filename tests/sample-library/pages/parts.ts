import { html, type Markup } from './html.ts'

export type Value = Markup | string | undefined | false

const empty = (value: Value): value is undefined | false | '' => value === undefined || value === false || value === ''

/** A meta element for each value there is. */
export const meta = (name: string, ...contents: (string | undefined)[]): Markup[] =>
  contents.flatMap((content) => (content === undefined ? [] : [html`<meta name="${name}" content="${content}">`]))

/** A row of a table with its label, or nothing without a value. */
export const row = (label: string, value: Value): Markup | false => !empty(value) && html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`

/** A labelled field of an archival description, or nothing without a value. */
export const field = (label: string, value: Value): Markup | false => !empty(value) && html`<div class="field"><h3>${label}</h3><div>${value}</div></div>`

/** The parts that are there, joined. */
export const joined = (parts: readonly (string | undefined)[], by: string): string => parts.filter((part) => part !== undefined && part !== '').join(by)

/** Links to the pages of a list, or nothing when there is one page. */
export function pager(
  shown: { page: number; pages: number },
  to: (page: number) => string,
  words: { all: string; one: (page: number) => string },
): Markup | false {
  if (shown.pages === 1) return false
  const numbers = Array.from({ length: shown.pages }, (_, index) => index + 1)
  const links = numbers.map((number) =>
    number === shown.page
      ? html`<li><span aria-current="page">${number}</span></li>`
      : html`<li><a href="${to(number)}" aria-label="${words.one(number)}">${number}</a></li>`,
  )
  return html`<nav aria-label="${words.all}"><ul class="pagination">${links}</ul></nav>`
}
