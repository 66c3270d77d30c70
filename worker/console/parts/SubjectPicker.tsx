import { Loading } from '#shared/parts/Empty.tsx'
import { Icon } from '#shared/parts/Icon.tsx'
import { useHouse } from '../house.ts'
import { useText } from '../text.tsx'
import { ConceptBox } from './ConceptBox.tsx'
import type { ControlProps } from './Field.tsx'

interface SubjectPickerProps {
  subjects: readonly string[]
  control: ControlProps
  onChange: (subjects: readonly string[]) => void
}

/** At most this many subjects of a channel or an item. */
const MOST = 12

/** The chosen subjects as chips, each with a way out, and a box to search for more. */
export function SubjectPicker({ subjects, control, onChange }: SubjectPickerProps) {
  const { t } = useText()
  const { vocabulary } = useHouse()
  const label = useConceptLabel()
  if (vocabulary.content === undefined) return <Loading label={t('loading')} />
  return (
    <div class="subjects">
      {subjects.map((id) => (
        <button key={id} type="button" class="chip on" onClick={() => onChange(subjects.filter((other) => other !== id))}>
          {label(id)}
          <Icon name="x" label={t('remove')} />
        </button>
      ))}
      {subjects.length < MOST && (
        <ConceptBox
          vocabulary={vocabulary.content}
          taken={subjects}
          control={control}
          onPick={(concept) => onChange([...subjects, concept.id])}
          onBackspace={() => onChange(subjects.slice(0, -1))}
        />
      )}
    </div>
  )
}

/** The label of a concept in the interface's language; its id while the vocabulary is on its way or does not know it. */
export function useConceptLabel(): (id: string) => string {
  const { of } = useText()
  const { vocabulary } = useHouse()
  return (id) => {
    const concept = vocabulary.content?.concepts.find((each) => each.id === id)
    return concept === undefined ? id : of(concept.prefLabel)
  }
}
