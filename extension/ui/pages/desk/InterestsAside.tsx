import { useId, useState } from 'preact/hooks'
import { Icon } from '#shared/parts/Icon.tsx'
import { SubjectChip } from '#shared/parts/SubjectChip.tsx'
import type { Concept } from '#shared/subject.ts'
import { choose, unchoose, unmute, unstrike } from '../../../store/adjustments.ts'
import type { AdjustmentRow } from '../../../store/database.ts'
import { usePlace } from '../../Room.tsx'
import { inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'
import { Grades } from './Grades.tsx'
import { Remaining } from './Strike.tsx'

/** How the weight is found, and the subjects chosen, muted and struck out by hand. */
export function InterestsAside({ patron, onStrike }: { patron: Patron; onStrike: (id: string, label: string) => void }) {
  const { t, words, language, clock, say } = usePlace()
  const now = clock()
  const decided = [...patron.decided.values()].flatMap((row) => {
    const concept = patron.concepts.get(row.concept)
    return concept === undefined ? [] : [{ row, concept, label: inLanguage(concept.prefLabel, language) }]
  })
  const chosen = decided.filter(({ row }) => row.chosen !== undefined)
  const struck = decided.filter(({ row }) => row.struck === 1)
  const muted = Map.groupBy(
    decided.filter(({ row }) => row.mutedUntil !== undefined && row.mutedUntil > now),
    ({ row }) => words.day(row.mutedUntil ?? 0),
  )
  const back = (deed: Promise<void>, concept: string) => void deed.then(() => say(t('interests.status.back', { concept })))
  return (
    <aside>
      <div>
        <h3>{t('interests.how')}</h3>
        <p>{t('interests.howText')}</p>
      </div>
      <Grades patron={patron} />
      <div>
        <h3>{t('interests.chosenList')}</h3>
        <p>{t('interests.chosenText')}</p>
        <div class="struck">
          {chosen.map(({ row, label }) => (
            <SubjectChip
              key={row.concept}
              label={label}
              title={t('chip.unchoose', { concept: label })}
              onPress={() => void unchoose(row.concept).then(() => say(t('chip.unchoose', { concept: label })))}
            >
              <Icon name="x" label={t('remove')} />
            </SubjectChip>
          ))}
        </div>
        <SubjectPicker
          patron={patron}
          label={t('interests.chooseLabel')}
          button={t('interests.chooseButton')}
          leaveOut={(row) => row?.chosen !== undefined || row?.struck === 1}
          onPick={(concept, label) => void choose([concept]).then(() => say(t('interests.status.chosen', { concept: label })))}
        />
      </div>
      {[...muted].map(([until, list]) => (
        <div key={until}>
          <h3>{t('interests.mutedUntil', { until })}</h3>
          <div class="struck">
            {list.map(({ row, label }) => (
              <SubjectChip key={row.concept} label={label} onPress={() => back(unmute(row.concept), label)}>
                <Icon name="x" label={t('interests.unmute')} />
              </SubjectChip>
            ))}
          </div>
        </div>
      ))}
      <div>
        <h3>{t('interests.struck')}</h3>
        <p>{t('interests.struckText')}</p>
        <div class="struck">
          {struck.map(({ row, label }) => (
            <SubjectChip
              key={row.concept}
              label={label}
              struck
              title={t('interests.unstrike', { concept: label })}
              onPress={() => back(unstrike(row.concept), label)}
            />
          ))}
        </div>
        <SubjectPicker
          patron={patron}
          label={t('interests.strikeLabel')}
          button={t('interests.strikeButton')}
          leaveOut={(row) => row?.struck === 1}
          onPick={onStrike}
        />
        <Remaining patron={patron} />
      </div>
    </aside>
  )
}

interface SubjectPickerProps {
  patron: Patron
  label: string
  button: string
  leaveOut: (row: AdjustmentRow | undefined) => boolean
  onPick: (concept: string, label: string) => void
}

/** The whole vocabulary as a list by top group, in the order of the patron's language. */
function SubjectPicker({ patron, label, button, leaveOut, onPick }: SubjectPickerProps) {
  const { t, language } = usePlace()
  const [picked, setPicked] = useState('')
  const id = useId()
  const name = (concept: Concept) => inLanguage(concept.prefLabel, language)
  const collator = new Intl.Collator(language)
  const { vocabulary, concepts, decided } = patron
  const pick = () => {
    const concept = concepts.get(picked)
    if (concept === undefined) return
    onPick(concept.id, name(concept))
    setPicked('')
  }
  return (
    <form
      class="pick"
      onSubmit={(event) => {
        event.preventDefault()
        pick()
      }}
    >
      <label for={id}>{label}</label>
      <select class="f" id={id} value={picked} onChange={(event) => setPicked(event.currentTarget.value)}>
        <option value="">{t('interests.pick')}</option>
        {vocabulary.groups.map((groupId, index) => {
          const group = concepts.get(groupId)
          const members = vocabulary.concepts
            .filter((concept) => concept.group === index && !leaveOut(decided.get(concept.id)))
            .sort((a, b) => collator.compare(name(a), name(b)))
          return members.length === 0 ? null : (
            <optgroup key={groupId} label={group === undefined ? groupId : name(group)}>
              {members.map((concept) => (
                <option key={concept.id} value={concept.id}>
                  {name(concept)}
                </option>
              ))}
            </optgroup>
          )
        })}
      </select>
      <button type="submit" class="btn small" disabled={picked === ''}>
        {button}
      </button>
    </form>
  )
}
