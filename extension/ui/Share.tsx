import { useId, useState } from 'preact/hooks'
import { refusal } from '#shared/policy.ts'
import { stateOf } from '../services/consent.ts'
import { consentWords } from './consent-words.ts'
import { Questions } from './Questions.tsx'
import { usePlace } from './Room.tsx'
import { Switch } from './Switch.tsx'
import { TurnOff } from './TurnOff.tsx'
import type { Patron } from './use-patron.ts'

/** The opt-in: what would leave, how uncertain it is made, a switch for each question, and the one switch for all, off until the patron turns it. */
export function Share({ patron }: { patron: Patron }) {
  const place = usePlace()
  const { t, language, settings, services, say } = place
  const [note, setNote] = useState<string>()
  const [leaving, setLeaving] = useState(false)
  const id = useId()
  const { edition } = patron
  if (edition === undefined) return <p class="note">{t('share.noLibrary')}</p>
  const { policy, library, manifest } = edition
  if (policy.questions.length === 0) return <p class="note">{t('share.noQuestions')}</p>
  const read = consentWords(policy, library.name, place)
  const refused = refusal(policy)
  const { state } = stateOf(settings.consent, policy)
  const on = state === 'in'
  const turn = () => {
    if (on) {
      setLeaving(true)
      return
    }
    // Nothing may come before this line: Firefox asks for its own consent only in the click itself.
    void services
      .optIn({ policy: policy.version, sha256: manifest.parts.policy, language, words: read.whole })
      .then(outcome)
      .catch(() => t('privacy.failed'))
      .then((sentence) => {
        setNote(sentence)
        say(sentence)
      })
  }
  const outcome = (reply: Awaited<ReturnType<typeof services.optIn>>): string => {
    if (reply.kind === 'in') return t('share.on')
    if (reply.kind === 'refused') return t('share.refusedPolicy', { reason: reply.words })
    return t(reply.kind === 'changed' ? 'share.changed' : reply.kind === 'no-library' ? 'share.noLibrary' : 'share.refused')
  }
  return (
    <div class="share">
      {read.opening.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Questions questions={policy.questions} />
      <p>{read.budget}</p>
      <p class={policy.openEnrolment ? 'warned' : undefined}>{read.voices}</p>
      <p class="note">
        {read.terms}
        {t('sentence.gap')}
        {settings.library !== undefined && (
          <a href={`${settings.library}/transparency`} target="_blank" rel="noreferrer">
            {t('privacy.transparency')}
          </a>
        )}
      </p>
      {refused !== undefined && <p>{t('share.refusedPolicy', { reason: refused })}</p>}
      {state === 'renew' && <p>{t('share.renew')}</p>}
      <div class="tog">
        <Switch id={id} on={on} disabled={refused !== undefined} onTurn={turn} />
        <label for={id}>{read.agreement}</label>
      </div>
      {note !== undefined && <p class="note">{note}</p>}
      {leaving && <TurnOff onClose={() => setLeaving(false)} onDone={setNote} />}
    </div>
  )
}
