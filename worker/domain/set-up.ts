import type { Library } from '#shared/edition.ts'
import type { Policy } from '#shared/policy.ts'
import type { Vocabulary } from '#shared/subject.ts'
import { canonical } from './publishing.ts'
import { learn } from './segmentation.ts'

/** Signs of a body in one statement: D1 takes statements of at most 100,000 bytes, and a sign has at most three. */
const SIGNS = 25_000

const NOT_REPLACED = "NOT EXISTS (SELECT 1 FROM audit WHERE action = 'vocabulary.replace')"

/**
 * The statements that give a migrated database its library, policy and vocabulary, and a segment model without segments if it has none: for a database that
 * is reached by SQL alone. Again with changed documents they take the place of the old ones; channels, items and cards stay as they are, and so does a
 * vocabulary that librarians have put in place. `now` in milliseconds.
 */
export function setUpStatements({ library, policy, vocabulary }: { library: Library; policy: Policy; vocabulary: Vocabulary }, now: number): string[] {
  const written = { library, policy, vocabulary }
  return [
    ...Object.entries(written).flatMap(([name, value]) => {
      const [first = '', ...rest] = pieces(canonical(value))
      const ours = name === 'vocabulary' ? NOT_REPLACED : 'TRUE'
      return [
        `INSERT INTO documents (name, body, updated) VALUES ('${name}', ${quoted(first)}, ${now}) ON CONFLICT (name) DO UPDATE SET body = excluded.body, updated = excluded.updated WHERE ${ours}`,
        ...rest.map((piece) => `UPDATE documents SET body = body || ${quoted(piece)} WHERE name = '${name}' AND ${ours}`),
      ]
    }),
    `INSERT INTO documents (name, body, updated) VALUES ('segments', ${quoted(canonical(learn([], vocabulary, undefined)))}, ${now}) ON CONFLICT DO NOTHING`,
  ]
}

function pieces(text: string): string[] {
  const signs = [...text]
  return Array.from({ length: Math.ceil(signs.length / SIGNS) }, (_, at) => signs.slice(at * SIGNS, (at + 1) * SIGNS).join(''))
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
