import { useId } from 'preact/hooks'
import type { Question } from '#shared/policy.ts'
import { questionWords } from './consent-words.ts'
import { usePlace } from './Room.tsx'
import { Switch } from './Switch.tsx'

/** What the library asks, each question with a switch of its own: one that is off is never drawn, charged or sent. */
export function Questions({ questions }: { questions: readonly Question[] }) {
  const { t } = usePlace()
  return (
    <>
      <ul class="questions">
        {questions.map((question) => (
          <One key={question.id} question={question} />
        ))}
      </ul>
      <p class="note">{t('share.questionsNote')}</p>
    </>
  )
}

function One({ question }: { question: Question }) {
  const place = usePlace()
  const { t, language, settings, services, say } = place
  const id = useId()
  const words = questionWords(question, place)
  const on = settings.withheld?.includes(question.id) !== true
  const turn = () => {
    const name = t(`question.${question.id}`)
    void services
      .chooseQuestion(question.id, !on, { language, words })
      .then(() => say(t(on ? 'share.questionOff' : 'share.questionOn', { question: name })))
      .catch(() => say(t('privacy.failed')))
  }
  return (
    <li class="tog">
      <Switch id={id} on={on} onTurn={turn} />
      <label for={id}>{words}</label>
    </li>
  )
}
