import { useState } from 'preact/hooks'
import type { ReadersReply } from '#shared/staff.ts'
import { type Failure, failureOf, tell } from '../api.ts'
import { useText } from '../text.tsx'
import { Field } from './Field.tsx'
import { SaveTrouble } from './SaveTrouble.tsx'
import { Sure } from './Sure.tsx'

type SegmentFacts = ReadersReply['segments']['segments'][number]

interface SegmentActsProps {
  segment: SegmentFacts
  onChanged: () => void
}

const pathOf = (id: string) => `/v1/staff/segments/${encodeURIComponent(id)}`

/** Renaming, pinning and dropping a segment. Each change is in the next edition at once. */
export function SegmentActs({ segment, onChanged }: SegmentActsProps) {
  const { t, of } = useText()
  const [naming, setNaming] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const act = async (work: () => Promise<void>) => {
    setFailure(undefined)
    try {
      await work()
      setNaming(false)
      onChanged()
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  const { id, pinned } = segment
  return (
    <>
      <div class="segment-acts">
        <button type="button" class="btn small" aria-expanded={naming} onClick={() => setNaming(!naming)}>
          {t('segmentRename')}
          <span class="vh"> {of(segment.name)}</span>
        </button>
        <button
          type="button"
          class="btn small"
          aria-pressed={pinned === true}
          onClick={() => void act(() => tell(`${pathOf(id)}/pin`, { body: { pinned: pinned !== true } }))}
        >
          {t(pinned === true ? 'segmentUnpin' : 'segmentPin')}
          <span class="vh"> {of(segment.name)}</span>
        </button>
        <Sure icon="x" verb={t('segmentDrop')} question={t('segmentDropSure')} onDo={() => void act(() => tell(pathOf(id), { method: 'DELETE' }))} />
      </div>
      {naming && <Naming segment={segment} onSave={(body) => void act(() => tell(pathOf(id), { method: 'PUT', body }))} />}
      <SaveTrouble failure={failure} onSignedIn={() => setFailure(undefined)} onReload={onChanged} />
    </>
  )
}

/** Takes a dropped segment back. */
export function RestoreSegment({ id, name, onChanged }: { id: string; name: string; onChanged: () => void }) {
  const { t } = useText()
  const [failure, setFailure] = useState<Failure>()
  const restore = async () => {
    try {
      await tell(`${pathOf(id)}/restore`, { body: {} })
      onChanged()
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <>
      <button type="button" class="btn small" onClick={() => void restore()}>
        {t('segmentRestore', { name })}
      </button>
      <SaveTrouble failure={failure} onSignedIn={() => setFailure(undefined)} onReload={onChanged} />
    </>
  )
}

const LONGEST = 400

function Naming({ segment, onSave }: { segment: SegmentFacts; onSave: (words: Pick<SegmentFacts, 'name' | 'story'>) => void }) {
  const { t } = useText()
  const [name, setName] = useState(segment.name)
  const [story, setStory] = useState(segment.story)
  const fields = [
    { words: name, set: setName, labels: { en: t('segmentNameEn'), 'zh-CN': t('segmentNameZh') } },
    { words: story, set: setStory, labels: { en: t('segmentStoryEn'), 'zh-CN': t('segmentStoryZh') } },
  ] as const
  return (
    <form
      class="edit below"
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ name, story })
      }}
    >
      {fields.flatMap(({ words, set, labels }) =>
        (['en', 'zh-CN'] as const).map((language) => (
          <Field key={labels[language]} label={labels[language]}>
            {(control) => (
              <input
                {...control}
                class="f"
                lang={language}
                required
                maxLength={LONGEST}
                value={words[language]}
                onInput={(event) => set({ ...words, [language]: event.currentTarget.value })}
              />
            )}
          </Field>
        )),
      )}
      <p class="note">{t('segmentNamingNote')}</p>
      <div class="acts">
        <button type="submit" class="btn first">
          {t('save')}
        </button>
      </div>
    </form>
  )
}
