import { useId, useState } from 'preact/hooks'
import { refusal } from '#shared/policy.ts'
import { stateOf } from '../services/consent.ts'
import { usePlace } from './Room.tsx'
import { Switch } from './Switch.tsx'
import { inLanguage } from './text-of.ts'
import type { Patron } from './use-patron.ts'

/** The opt-in: what would leave, how uncertain it is made, and one switch, off until the patron turns it. */
export function Share({ patron }: { patron: Patron }) {
  const { t, language, words, settings, services, say } = usePlace()
  const [note, setNote] = useState<string>()
  const id = useId()
  const { edition } = patron
  if (edition === undefined) return <p class="note">{t('share.noLibrary')}</p>
  const { policy, library } = edition
  if (policy.questions.length === 0) return <p class="note">{t('share.noQuestions')}</p>
  const refused = refusal(policy)
  const { state } = stateOf(settings.consent, policy)
  const on = state === 'in'
  const turn = () => {
    // Nothing may come before this line: Firefox asks for its own consent only in the click itself.
    const turned = on ? services.optOut().then(() => t('share.off')) : services.optIn(policy.version).then(outcome)
    void turned
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
      <p>{t('share.separate')}</p>
      <p>{t('share.what', { count: policy.epochDays })}</p>
      <ul>
        {policy.questions.map((question) => (
          <li key={question.id}>
            {t(question.id === 'profile' ? 'share.questionProfile' : 'share.question', {
              question: t(`question.${question.id}`),
              words: t(`question.${question.id}.words`),
              count: question.domain,
              standIn: words.number(question.standInEpsilon),
              report: words.number(question.reportEpsilon),
            })}
          </li>
        ))}
      </ul>
      <p>{t('share.budget', { count: policy.yearlyEpsilon })}</p>
      {policy.openEnrolment ? <p class="warned">{t('share.open')}</p> : <p>{t('share.tokens')}</p>}
      <p class="note">
        {t('share.policy', { version: String(policy.version), operator: policy.operator, contact: policy.contact, count: policy.retentionDays })}
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
        <label for={id}>{t('share.switch', { library: inLanguage(library.name, language) })}</label>
      </div>
      {note !== undefined && <p class="note">{note}</p>}
    </div>
  )
}
