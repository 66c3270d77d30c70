import { useState } from 'preact/hooks'
import type { QuestionId } from '#shared/policy.ts'
import { LARGEST_DOMAINS, PRESET_NAMES, type PresetName, presetQuestion, yearlyEpsilonOf } from '#shared/presets.ts'
import { expectedError } from '#shared/privacy/estimator.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import { type PolicyChoice, PolicyReply, type PolicyTerms } from '#shared/staff-sharing.ts'
import { ask, type Failure, failureOf } from '../api.ts'
import { useHouse } from '../house.ts'
import { Await } from '../parts/Await.tsx'
import { FieldError } from '../parts/Field.tsx'
import { SaveTrouble } from '../parts/SaveTrouble.tsx'
import { useQuestionNames } from '../parts/ShareTable.tsx'
import { useText } from '../text.tsx'
import { useResource } from '../use-resource.ts'

const PATH = '/v1/staff/policy'
const ASKED: readonly QuestionId[] = ['profile', 'stage', 'move', 'gap', 'cost', 'subject', 'channel']
const CARDS = [200, 1000, 5000] as const
/** Below so many sharers 32 subjects are more than their cards can tell apart. */
const SMALL = 500

/** What readers are asked; for administrators, the choice of questions and noise with its price and its worth before it is saved. */
export function Policy() {
  const { t } = useText()
  const { staff } = useHouse()
  const policy = useResource(PATH, (path) => ask(PolicyReply, path))
  return (
    <>
      <h1>{t('policy')}</h1>
      <p class="lead">{t('policyLead')}</p>
      <Await resource={policy}>
        {(found) => (
          <>
            <Terms title={t('policyNow', { version: String(found.version) })} terms={found.inForce} />
            {found.next !== null && <NextTerms next={found.next} />}
            {staff.role === 'administrator' ? (
              <Choice key={found.version} found={found} onSaved={policy.reload} />
            ) : (
              <p class="note below">{t('policyAdministrators')}</p>
            )}
          </>
        )}
      </Await>
    </>
  )
}

function NextTerms({ next }: { next: NonNullable<PolicyReply['next']> }) {
  const { t, day } = useText()
  return <Terms title={t('policyNext', { epoch: String(next.epoch), from: day(next.from) })} terms={next} />
}

function Terms({ title, terms }: { title: string; terms: PolicyTerms }) {
  const { t, list, dots, number } = useText()
  const names = useQuestionNames()
  const presets = usePresets()
  const { questions, preset, yearlyEpsilon } = terms
  return (
    <section class="below">
      <h2>{title}</h2>
      <p>{questions.length === 0 ? t('policyNoneAsked') : list(questions.map(({ id }) => names[id].title))}</p>
      <p class="note num">{dots([preset === null ? t('policyOwn') : presets[preset].name, t('policyYear', { epsilon: number(yearlyEpsilon, 1) })])}</p>
    </section>
  )
}

export function Choice({ found, onSaved }: { found: PolicyReply; onSaved: () => void }) {
  const { t, number } = useText()
  const { home } = useHouse()
  const names = useQuestionNames()
  const presets = usePresets()
  const start = found.next ?? found.inForce
  const [chosen, setChosen] = useState<readonly QuestionId[]>(start.questions.map(({ id }) => id))
  const [preset, setPreset] = useState<PresetName>(start.preset ?? 'balanced')
  const sharers = home.content?.sharing?.n ?? 0
  const [groups, setGroups] = useState<8 | 32>(start.questions.find(({ id }) => id === 'subject')?.domain === 32 || sharers >= SMALL ? 32 : 8)
  const [failure, setFailure] = useState<Failure>()
  const [said, setSaid] = useState('')
  const questions = ASKED.filter((id) => chosen.includes(id))
  const wrong =
    questions.length < 1 || questions.length > 3
      ? t('policyTooMany')
      : questions.includes('stage') && questions.includes('move')
        ? t('policyOneStage')
        : undefined
  const domains = { ...LARGEST_DOMAINS, subject: groups, channel: Math.max(2, found.channels + 1) }
  const save = async () => {
    setFailure(undefined)
    const body: PolicyChoice = { preset, questions, groups }
    try {
      await ask(PolicyReply, PATH, { method: 'PUT', body })
      setSaid(t('policySaved'))
      onSaved()
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <form
      class="edit below"
      onSubmit={(event) => {
        event.preventDefault()
        if (wrong === undefined) void save()
      }}
    >
      <h2>{t('policyChoose')}</h2>
      <fieldset class="plain">
        <legend class="lab">{t('policyQuestions')}</legend>
        {ASKED.map((id) => (
          <label key={id} class="tickline">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={id === 'channel' && found.channels === 0}
              onChange={(event) => setChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
            <span>
              {names[id].title} <span class="note">{names[id].note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="plain">
        <legend class="lab">{t('policyPreset')}</legend>
        {PRESET_NAMES.map((name) => (
          <label key={name} class="tickline">
            <input type="radio" name="preset" checked={preset === name} onChange={() => setPreset(name)} />
            <span>
              {presets[name].name} <span class="note">{presets[name].note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {questions.includes('subject') && (
        <fieldset class="plain">
          <legend class="lab">{t('policyGroups')}</legend>
          {([8, 32] as const).map((count) => (
            <label key={count} class="tickline">
              <input type="radio" name="groups" checked={groups === count} onChange={() => setGroups(count)} />
              {t(count === 8 ? 'policyGroups8' : 'policyGroups32')}
            </label>
          ))}
        </fieldset>
      )}
      {wrong === undefined ? (
        <>
          <table class="tab errors">
            <caption class="vh">{t('policyExpected')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('policyExpected')}</th>
                {CARDS.map((count) => (
                  <th key={count} scope="col" class="r">
                    {t('policyAt', { count })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {questions.map((id) => (
                <tr key={id}>
                  <th scope="row">{names[id].title}</th>
                  {id === 'profile' ? (
                    <td colSpan={CARDS.length} class="r note">
                      {t('policyDirection')}
                    </td>
                  ) : (
                    CARDS.map((count) => (
                      <td key={count} class="r num">
                        ± {number(100 * expectedError(count, mechanismOf(presetQuestion(id, preset, domains[id]))), 1)} %
                      </td>
                    ))
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          <p class="num">{t('policyWorst', { epsilon: number(yearlyEpsilonOf(preset, questions), 1) })}</p>
        </>
      ) : (
        <FieldError>{wrong}</FieldError>
      )}
      <p class="note">{t('policyAnew')}</p>
      <SaveTrouble failure={failure} onSignedIn={() => setFailure(undefined)} onReload={onSaved} />
      <div class="acts">
        <button type="submit" class="btn first" disabled={wrong !== undefined}>
          {t('policySave')}
        </button>
      </div>
      <p role="status">{said}</p>
    </form>
  )
}

function usePresets(): Record<PresetName, { name: string; note: string }> {
  const { t } = useText()
  return {
    strict: { name: t('presetStrict'), note: t('presetStrictNote') },
    balanced: { name: t('presetBalanced'), note: t('presetBalancedNote') },
    precise: { name: t('presetPrecise'), note: t('presetPreciseNote') },
  }
}
