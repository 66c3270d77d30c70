/** A piece of HTML which is already safe. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Markup | string | number | undefined | false | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

/** HTML in which every value is escaped but `Markup`; lists are joined, and nothing stands for undefined and false. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Markup {
  return new Markup(strings.reduce((before, string, index) => before + written(values[index - 1]) + string))
}

function written(value: Part): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return value.map(written).join('')
}

/** JSON-LD in a script element; `<` is written so that no value can end the element. */
export function jsonLd(value: unknown): Markup {
  return new Markup(`<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`)
}

/** An answer of one of the catalogues. */
export interface Reply {
  status: number
  body: string
  type: string
  location?: string
}

export const page = (body: Markup, status = 200): Reply => ({ status, body: `<!doctype html>\n${body.text}\n`, type: 'text/html; charset=utf-8' })

/** What a catalogue is asked. */
export interface Ask {
  method: string
  path: string
  query: URLSearchParams
  form: URLSearchParams
}
