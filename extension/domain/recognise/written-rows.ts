import { decodeEntities } from './normalise/text.ts'

const MAX_LENGTH = 200_000
const MAX_ROWS = 80

/**
 * A table of the rows a page writes by script (`document.write('<tr><td>…')`), for pages whose saved form holds their record nowhere else. Built outside the
 * page from the text alone, so that no script and no attribute of it is used; undefined when fewer than three rows of label and value are written.
 */
export function writtenRows(document: Document): Element | undefined {
  const written = [...document.querySelectorAll('script')]
    .map((script) => script.textContent ?? '')
    .filter((text) => text.includes('document.write'))
    .flatMap((text) =>
      [...text.slice(0, MAX_LENGTH).matchAll(/document\.write(?:ln)?\('((?:[^'\\]|\\.)*)'\)/g)].map(([, literal = '']) => literal.replace(/\\(.)/g, '$1')),
    )
    .join(' ')
  const made = document.implementation.createHTMLDocument('')
  const table = made.createElement('table')
  for (const [, inside = ''] of [...written.matchAll(/<tr\b[^>]*>((?:(?!<tr\b)[\s\S]){0,4000}?)<\/tr>/gi)].slice(0, MAX_ROWS)) {
    const cells = [...inside.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/gi)].map(([, cell = '']) => cell)
    if (cells.length !== 2) continue
    const row = made.createElement('tr')
    for (const cell of cells) {
      const data = made.createElement('td')
      cell.split(/<br\b[^>]*>/i).forEach((line, at) => {
        if (at > 0) data.append(made.createElement('br'))
        data.append(decodeEntities(line.replace(/<[^>]*>/g, ' ')))
      })
      row.append(data)
    }
    table.append(row)
  }
  return table.rows.length < 3 ? undefined : table
}
