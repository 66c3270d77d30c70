// What must hold for every page there can be.
import { fits } from '#extension/domain/limit.ts'
import { PageSeen, SearchSeen, Unreadable } from '#extension/domain/messages.ts'
import { MAX_VALUES, valueCount } from '#extension/domain/recognise/bounds.ts'
import { glance } from '#extension/domain/recognise/glance.ts'
import { identity } from '#extension/domain/recognise/identity.ts'
import { type Recognition, recognise } from '#extension/domain/recognise/recognise.ts'

export interface Judged {
  kind: Recognition['kind']
  /** What does not hold, in words; empty when all does. */
  faults: string[]
  /** Time of one glance and one recognition. */
  ms: number
}

const signs = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** The message a page's script would send. */
function faultsOfMessage(found: Recognition): string[] {
  if (found.kind === 'record') {
    const { record } = found
    const message = { stay: '0'.repeat(32), record }
    const parsed = PageSeen.safeParse(message)
    const texts = [record.title, ...record.creators.map(({ name }) => name), ...record.subjects.map(({ label }) => label)]
    return [
      ...(parsed.success ? [] : [`schema: ${parsed.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')}`]),
      ...(fits(message) ? [] : ['over-size message']),
      ...(valueCount(record) <= MAX_VALUES ? [] : ['too many values']),
      ...(identity(record).length <= 400 ? [] : ['identity too long']),
      ...(texts.some((text) => signs.test(text)) ? ['control or bidi signs in a text'] : []),
    ]
  }
  if (found.kind === 'results' && found.query) {
    const message = { query: found.query.slice(0, 300), hits: found.hits }
    return SearchSeen.safeParse(message).success && fits(message) ? [] : ['schema: search']
  }
  return Unreadable.safeParse({ looksLikeRecord: found.kind === 'unreadable' }).success ? [] : ['schema: unreadable']
}

/** Reads one page twice and says what does not hold. `changed` gives the document as text, to see that reading changed nothing. */
export function judge(document: Document, url: string): Judged {
  const before = document.documentElement?.outerHTML
  const start = performance.now()
  const first = glance(document, url)
  const found = recognise(document, url)
  const ms = performance.now() - start
  const faults = faultsOfMessage(found)
  if (found.reason.startsWith('broken:')) faults.push('thrown inside')
  if (!/^[a-z -]+: .+\.$/.test(found.reason)) faults.push(`reason: ${found.reason}`)
  if (first !== undefined && found.kind === 'record') faults.push('a record the glance missed')
  if (JSON.stringify(recognise(document, url)) !== JSON.stringify(found)) faults.push('another answer the second time')
  if (document.documentElement?.outerHTML !== before) faults.push('document changed')
  return { kind: found.kind, faults, ms }
}
