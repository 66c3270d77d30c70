import { useState } from 'preact/hooks'
import { Icon } from '#shared/parts/Icon.tsx'
import { VocabularyReport } from '#shared/staff.ts'
import type { Vocabulary as VocabularyPart } from '#shared/subject.ts'
import { ask, type Failure, failureOf } from '../api.ts'
import { mayReplaceVocabulary, useHouse } from '../house.ts'
import { Await } from '../parts/Await.tsx'
import { Field, FieldError } from '../parts/Field.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { ServerWords, wordsOf } from '../parts/ServerWords.tsx'
import { SignInAgain } from '../parts/SignInAgain.tsx'
import { Sure } from '../parts/Sure.tsx'
import { VocabularyChanges } from '../parts/VocabularyChanges.tsx'
import { useText } from '../text.tsx'

/** The subject vocabulary: what it holds, as a file, and another in its place. */
export function Vocabulary() {
  const { t } = useText()
  const { vocabulary, staff } = useHouse()
  return (
    <>
      <div class="bar1">
        <h1>{t('vocabulary')}</h1>
        <span class="ends">
          <a class="btn" href="/v1/staff/vocabulary.jsonld" download="">
            <Icon name="out" />
            {t('vocabularyDownload')}
          </a>
        </span>
      </div>
      <p class="lead">{t('vocabularyLead')}</p>
      {mayReplaceVocabulary(staff) && <Replace />}
      <section>
        <div class="sech">
          <h2>{t('vocabularyGroups')}</h2>
        </div>
        <Await resource={vocabulary}>{(content) => <Groups vocabulary={content} />}</Await>
      </section>
    </>
  )
}

type Chosen = { file: unknown; report: VocabularyReport }

function Replace() {
  const { t } = useText()
  const { vocabulary, changed } = useHouse()
  const [chosen, setChosen] = useState<Chosen>()
  const [failure, setFailure] = useState<Failure>()
  const [unreadable, setUnreadable] = useState(false)
  const [done, setDone] = useState<VocabularyReport>()
  const [busy, setBusy] = useState(false)

  const send = async (file: unknown, query: string, then: (report: VocabularyReport) => void) => {
    setBusy(true)
    setFailure(undefined)
    try {
      then(await ask(VocabularyReport, `/v1/staff/vocabulary?${query}`, { method: 'PUT', body: file }))
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  const choose = async (file: File | undefined) => {
    setChosen(undefined)
    setDone(undefined)
    setFailure(undefined)
    setUnreadable(false)
    if (file === undefined) return
    const document = jsonOf(await file.text())
    if (document === undefined) return setUnreadable(true)
    await send(document, 'dryRun=true', (report) => setChosen({ file: document, report }))
  }
  const replace = ({ file, report }: Chosen) =>
    send(file, `basis=${report.basis}`, (after) => {
      setChosen(undefined)
      setDone(after)
      vocabulary.reload()
      changed()
    })
  return (
    <section>
      <div class="sech">
        <h2>{t('vocabularyReplace')}</h2>
      </div>
      <Field label={t('vocabularyFile')} note={t('vocabularyFileNote')} error={unreadable ? t('vocabularyNotJson') : undefined}>
        {(control) => (
          <input
            type="file"
            accept=".jsonld,.json,application/ld+json,application/json"
            {...control}
            disabled={busy}
            onChange={(event) => choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <div class="below" aria-live="polite">
        {failure !== undefined && <Trouble failure={failure} />}
        {done !== undefined && (
          <p>{done.edition === null ? t('vocabularySame') : t('vocabularyDone', { edition: String(done.edition), concepts: String(done.concepts) })}</p>
        )}
        {chosen !== undefined && <VocabularyChanges report={chosen.report} />}
      </div>
      {chosen !== undefined && chosen.report.breaks.length === 0 && (
        <Sure icon="tick" verb={t('vocabularyPut')} question={t('vocabularySure')} disabled={busy} onDo={() => void replace(chosen)} />
      )}
    </section>
  )
}

/** Why the file was not taken, each fault with its place in the file. */
function Trouble({ failure }: { failure: Failure }) {
  const { t } = useText()
  if (failure.kind === 'signed-out') {
    return (
      <p class="stale">
        {t('signedOutSentence')} <SignInAgain onDone={() => {}} />
      </p>
    )
  }
  return (
    <>
      <FieldError>{failure.kind === 'offline' ? t('offlineSentence') : wordsOf(failure, t('failedSentence'))}</FieldError>
      {failure.kind === 'problem' && failure.problem.errors !== undefined && (
        <ul class="faults">
          {failure.problem.errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <ServerWords>{`${path}: ${message}`}</ServerWords>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Groups({ vocabulary }: { vocabulary: VocabularyPart }) {
  const { t, of, language } = useText()
  const other = language === 'en' ? 'zh-CN' : 'en'
  const byId = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]))
  return (
    <>
      <p class="note">{t('vocabularyCount', { title: of(vocabulary.title), count: vocabulary.concepts.length })}</p>
      <Scroll label={t('vocabularyGroups')}>
        <table class="tab lines">
          <thead>
            <tr>
              <th scope="col">{t('vocabularyGroup')}</th>
              <th scope="col" class="r">
                {t('vocabularyNumber')}
              </th>
              <th scope="col" class="r">
                {t('vocabularyConcepts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {vocabulary.groups.map((id, index) => {
              const head = byId.get(id)
              return head === undefined ? null : (
                <tr key={id}>
                  <th scope="row">
                    {of(head.prefLabel)}{' '}
                    <span class="note" lang={other}>
                      {head.prefLabel[other]}
                    </span>
                  </th>
                  <td class="r">{index}</td>
                  <td class="r">{vocabulary.concepts.filter(({ group }) => group === index).length}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
