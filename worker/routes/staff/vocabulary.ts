import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { VocabularyReport } from '#shared/staff.ts'
import type { Vocabulary } from '#shared/subject.ts'
import type { Deps } from '../../bindings.ts'
import { audit, isConflict } from '../../db/audit.ts'
import { listChannels } from '../../db/channels.ts'
import { readPolicy, readVocabulary, writeDocument } from '../../db/documents.ts'
import { standingItems } from '../../db/items.ts'
import { canonical, sha256Hex } from '../../domain/publishing.ts'
import { readSkos } from '../../domain/skos/read.ts'
import { writeSkos } from '../../domain/skos/write.ts'
import { vocabularyChange } from '../../domain/vocabulary-change.ts'
import { changeEdition } from '../../jobs/edition.ts'
import { checkedJson, notReady, ProblemError, query } from '../../middleware/problem.ts'
import { roleOf, type StaffContext } from '../../middleware/staff-only.ts'

/** Above this a file is refused: a vocabulary of 2000 concepts has about half. */
export const VOCABULARY_BODY = 1_048_576
const LD = 'application/ld+json'

/** The subject vocabulary: read as the edition has it or as SKOS, and replaced by a file of SKOS. */
export const vocabulary = (deps: Deps) =>
  new Hono<StaffContext>()
    .get('/vocabulary', async (c) => {
      const { value } = await present(deps)
      return c.req.header('Accept')?.includes(LD) ? c.body(skosText(value), 200, { 'Content-Type': LD }) : c.json(value)
    })
    .get('/vocabulary.jsonld', async (c) => {
      const { value } = await present(deps)
      return c.body(skosText(value), 200, { 'Content-Type': LD, 'Content-Disposition': `attachment; filename="${value.id}.jsonld"` })
    })
    .put(
      '/vocabulary',
      roleOf('editor', 'administrator'),
      query(z.object({ dryRun: z.optional(z.literal('true')), basis: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))) })),
      async (c) => {
        const { dryRun, basis } = c.req.valid('query')
        const { value: before, text } = await present(deps)
        const reading = readSkos(checkedJson(z.unknown(), await c.req.text()), before.groups)
        if ('faults' in reading) throw new ProblemError(400, 'The file could not be read as a vocabulary.', { errors: reading.faults })
        const next = reading.vocabulary
        const policy = (await readPolicy(deps.db))?.value
        if (policy === undefined) throw notReady()
        const [items, channels] = await Promise.all([standingItems(deps.db), listChannels(deps.db)])
        const change = vocabularyChange(before, next, { items, channels: channels.map(({ body }) => body), policy })
        const report = { ...change, basis: await sha256Hex(new TextEncoder().encode(text)), passedOver: reading.passedOver }
        if (dryRun === 'true') return c.json({ ...report, edition: null } satisfies VocabularyReport)
        if (basis !== report.basis) throw new ProblemError(409, 'The vocabulary was changed in between, or no dry run was made. Look at the report first.')
        if (report.breaks.length > 0) throw new ProblemError(409, wordsOf(report.breaks))
        const edition = await replace(deps, c.var.staff.name, text, next)
        return c.json({ ...report, edition: edition ?? null } satisfies VocabularyReport)
      },
    )

async function replace(deps: Deps, staff: string, before: string, next: Vocabulary): Promise<number | undefined> {
  const now = deps.now()
  const statements = [
    writeDocument(deps.db, 'vocabulary', canonical(next), now),
    audit(deps.db, { at: now, staff, action: 'vocabulary.replace', subject: next.id }),
  ]
  if (canonical(next) === before) return undefined
  try {
    return await changeEdition(deps, statements, (source) => {
      // What was published while the file was read would be in the source: it is looked at once more, under the number of the edition to come.
      const { breaks } = vocabularyChange(source.vocabulary, next, {
        items: source.items.map((item) => ({ id: item.id, state: 'published', content: item })),
        channels: source.channels,
        policy: source.policy,
      })
      if (canonical(source.vocabulary) !== before) throw new ProblemError(409, 'The vocabulary was changed in between. Look at the report again.')
      if (breaks.length > 0) throw new ProblemError(409, wordsOf(breaks))
      return { ...source, vocabulary: next }
    })
  } catch (error) {
    throw isConflict(error) ? new ProblemError(409, 'The vocabulary was changed in between. Look at the report again.') : error
  }
}

const WORDS = {
  items: 'items that are out or scheduled would lose a subject: give them others first',
  channels: 'channels would lose a subject: give them others first',
  questions: 'a question in force counts answers by top group, and a group would stand for something else: keep the groups, or end the question first',
} as const

const wordsOf = (breaks: VocabularyReport['breaks']): string => `Nothing was changed: ${breaks.map((one) => WORDS[one]).join('; ')}.`

const skosText = (value: Vocabulary): string => `${JSON.stringify(writeSkos(value), undefined, 1)}\n`

async function present(deps: Deps): Promise<{ value: Vocabulary; text: string }> {
  const found = await readVocabulary(deps.db)
  if (found === undefined) throw notReady()
  return { value: found.value, text: canonical(found.value) }
}
