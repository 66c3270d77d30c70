import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Audience, Condition } from '#shared/item.ts'
import { Icon } from '#shared/parts/Icon.tsx'
import type { ReadersReply } from '#shared/staff-sharing.ts'
import {
  CLAUSE_LENGTH,
  CLAUSES,
  type Clause,
  conditionOf,
  contradiction,
  isForAll,
  KINDS,
  type Kind,
  partsOf,
  STAGES,
  withCondition,
  withoutCondition,
} from '../audience.ts'
import { useHouse } from '../house.ts'
import { LANGUAGE_TAGS } from '../languages.ts'
import { useText } from '../text.tsx'
import { ConceptBox } from './ConceptBox.tsx'
import { FieldError } from './Field.tsx'
import { useConceptLabel } from './SubjectPicker.tsx'

type Segments = ReadersReply['segments']['segments']

interface AudienceRuleProps {
  rule: Audience
  segments: Segments
  error: ComponentChildren
  onChange: (rule: Audience) => void
}

/** Who may see an item, in three clauses; answered on each reader's device. */
export function AudienceRule({ rule, segments, error, onChange }: AudienceRuleProps) {
  const { t } = useText()
  const [adding, setAdding] = useState<Clause>()
  const label = useConditionLabel(segments)
  const names = { all: t('clauseAll'), any: t('clauseAny'), except: t('clauseExcept') }
  const clash = contradiction(rule)
  const clashes = { 'all-and-except': t('clashAllExcept'), 'any-and-except': t('clashAnyExcept'), 'two-at-once': t('clashTwo') }
  return (
    <fieldset class="field">
      <legend class="lab">{t('whoMaySee')}</legend>
      <ul class="rule">
        {CLAUSES.map((clause) => (
          <li key={clause}>
            <b id={`clause-${clause}`}>{names[clause]}</b>
            <span class="cl">
              {rule[clause].map((condition) => (
                <span class="tok" key={label(condition)}>
                  {label(condition)}
                  <button type="button" onClick={() => onChange(withoutCondition(rule, clause, condition))}>
                    <Icon name="x" label={t('removeNamed', { name: label(condition) })} />
                  </button>
                </span>
              ))}
              {adding === clause ? (
                <Adder
                  segments={segments}
                  onCancel={() => setAdding(undefined)}
                  onAdd={(condition) => {
                    onChange(withCondition(rule, clause, condition))
                    setAdding(undefined)
                  }}
                />
              ) : (
                rule[clause].length < CLAUSE_LENGTH && (
                  <button type="button" class="btn plain small" aria-describedby={`clause-${clause}`} onClick={() => setAdding(clause)}>
                    <Icon name="plus" />
                    {t('add')}
                  </button>
                )
              )}
            </span>
          </li>
        ))}
      </ul>
      {error !== undefined && <FieldError>{error}</FieldError>}
      {clash !== undefined && <FieldError>{clashes[clash]}</FieldError>}
      <p class="note">
        {isForAll(rule) ? `${t('ruleForAll')}${t('gap')}` : ''}
        {t('ruleNote')}
      </p>
    </fieldset>
  )
}

interface AdderProps {
  segments: Segments
  onAdd: (condition: Condition) => void
  onCancel: () => void
}

function Adder({ segments, onAdd, onCancel }: AdderProps) {
  const { t, of, languageName } = useText()
  const { vocabulary } = useHouse()
  const [kind, setKind] = useState<Kind>('interest')
  const [value, setValue] = useState('')
  const id = useId()
  const stages = useStageNames()
  const kinds = { interest: t('kindInterest'), segment: t('kindSegment'), stage: t('kindStage'), reads: t('kindReads') }
  const choices = {
    interest: [],
    segment: segments.map((segment) => ({ value: segment.id, name: of(segment.name) })),
    stage: STAGES.map((stage) => ({ value: stage, name: stages[stage] })),
    reads: LANGUAGE_TAGS.map((tag) => ({ value: tag, name: languageName(tag) })),
  }
  const condition = conditionOf(kind, value)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands inside a fieldset already
    <span class="adder" role="group" aria-label={t('newCondition')} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <label class="vh" for={`${id}-kind`}>
        {t('conditionKind')}
      </label>
      <select
        class="f"
        id={`${id}-kind`}
        ref={(select) => {
          if (select && !select.dataset.met) {
            select.dataset.met = 'yes'
            select.focus()
          }
        }}
        value={kind}
        onChange={(event) => {
          const chosen = KINDS.find((each) => each === event.currentTarget.value)
          if (chosen === undefined) return
          setKind(chosen)
          setValue('')
        }}
      >
        {KINDS.map((each) => (
          <option key={each} value={each} disabled={each === 'segment' && segments.length === 0}>
            {kinds[each]}
          </option>
        ))}
      </select>
      <label class="vh" for={`${id}-value`}>
        {kinds[kind]}
      </label>
      {kind === 'interest' ? (
        vocabulary.content !== undefined && (
          <span class="subjects">
            <ConceptBox
              vocabulary={vocabulary.content}
              taken={[]}
              control={{ id: `${id}-value`, 'aria-describedby': undefined, 'aria-invalid': undefined }}
              onPick={(concept) => onAdd({ interest: concept.id })}
            />
          </span>
        )
      ) : (
        <>
          <select class="f" id={`${id}-value`} value={value} onChange={(event) => setValue(event.currentTarget.value)}>
            <option value="">{t('choose')}</option>
            {choices[kind].map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.name}
              </option>
            ))}
          </select>
          <button type="button" class="btn small" disabled={condition === undefined} onClick={() => condition !== undefined && onAdd(condition)}>
            {t('addCondition')}
          </button>
        </>
      )}
      <button type="button" class="btn plain small" onClick={onCancel}>
        {t('ratherNot')}
      </button>
    </span>
  )
}

export function useStageNames(): Record<(typeof STAGES)[number], string> {
  const { t } = useText()
  return {
    aware: t('stageAware'),
    acquired: t('stageAcquired'),
    active: t('stageActive'),
    loyal: t('stageLoyal'),
    'at-risk': t('stageAtRisk'),
    lost: t('stageLost'),
  }
}

/** "interest: Maritime history", "reads English". */
function useConditionLabel(segments: Segments): (condition: Condition) => string {
  const { t, of, languageName } = useText()
  const concept = useConceptLabel()
  const stages = useStageNames()
  return (condition) => {
    const { kind, value } = partsOf(condition)
    if (kind === 'interest') return t('saysInterest', { name: concept(value) })
    if (kind === 'reads') return t('saysReads', { name: languageName(value) })
    if (kind === 'stage') return t('saysStage', { name: stages[STAGES.find((stage) => stage === value) ?? 'aware'] })
    const segment = segments.find((each) => each.id === value)
    return t('saysSegment', { name: segment === undefined ? value : of(segment.name) })
  }
}
