import { useState } from 'preact/hooks'
import type { ReadersReply } from '#shared/staff-sharing.ts'
import { type Failure, failureOf, tell } from '../api.ts'
import { useText } from '../text.tsx'
import { Field } from './Field.tsx'
import { SaveTrouble } from './SaveTrouble.tsx'
import { Sure } from './Sure.tsx'

type SegmentFacts = ReadersReply['segments']['segments'][number]

interface SegmentActsProps {
  segment: SegmentFacts
  /** The other segments of the model. */
  others: readonly SegmentFacts[]
  onChanged: () => void
}

const pathOf = (id: string) => `/v1/staff/segments/${encodeURIComponent(id)}`

/** Renaming, pinning, merging, splitting and dropping a segment. Each change is in the next edition at once. */
export function SegmentActs({ segment, others, onChanged }: SegmentActsProps) {
  const { t, of } = useText()
  const [open, setOpen] = useState<'naming' | 'merging'>()
  const [failure, setFailure] = useState<Failure>()
  const act = async (work: () => Promise<void>, next?: 'naming') => {
    setFailure(undefined)
    try {
      await work()
      setOpen(next)
      onChanged()
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  const { id, pinned } = segment
  return (
    <>
      <div class="segment-acts">
        <button type="button" class="btn small" aria-expanded={open === 'naming'} onClick={() => setOpen(open === 'naming' ? undefined : 'naming')}>
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
        {others.length > 0 && (
          <button type="button" class="btn small" aria-expanded={open === 'merging'} onClick={() => setOpen(open === 'merging' ? undefined : 'merging')}>
            {t('segmentMerge')}
            <span class="vh"> {of(segment.name)}</span>
          </button>
        )}
        <Sure
          small
          icon="set"
          verb={t('segmentSplit')}
          question={t('segmentSplitSure')}
          onDo={() => void act(() => tell(`${pathOf(id)}/split`, { body: {} }))}
        />
        <Sure small icon="x" verb={t('segmentDrop')} question={t('segmentDropSure')} onDo={() => void act(() => tell(pathOf(id), { method: 'DELETE' }))} />
      </div>
      {open === 'naming' && (
        // Keyed by the name: after a merge the fields begin with the one just proposed.
        <Naming key={segment.name.en} segment={segment} onSave={(body) => void act(() => tell(pathOf(id), { method: 'PUT', body }))} />
      )}
      {open === 'merging' && <Merging others={others} onMerge={(other) => void act(() => tell(`${pathOf(id)}/merge`, { body: { with: other } }), 'naming')} />}
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

function Merging({ others, onMerge }: { others: readonly SegmentFacts[]; onMerge: (id: string) => void }) {
  const { t, of } = useText()
  const [other, setOther] = useState(others[0]?.id ?? '')
  return (
    <form
      class="edit below"
      onSubmit={(event) => {
        event.preventDefault()
        onMerge(other)
      }}
    >
      <Field label={t('segmentMergeWith')} note={t('segmentMergeNote')}>
        {(control) => (
          <select {...control} class="f" value={other} onChange={(event) => setOther(event.currentTarget.value)}>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {of(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="acts">
        <button type="submit" class="btn first">
          {t('segmentMergeDo')}
        </button>
      </div>
    </form>
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
