import { useState } from 'preact/hooks'
import { Field, FieldError } from '../parts/Field.tsx'
import { wordsByField } from '../parts/ServerWords.tsx'
import { setUp } from '../session.ts'
import { useText } from '../text.tsx'
import { usePasskey } from './SignIn.tsx'

/** The first visit with a set-up link: a name and a passkey, nothing else. */
export function SetUp({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useText()
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const done = () => {
    location.hash = '#/'
    onDone()
  }
  const { busy, error, failure, run } = usePasskey(() => setUp(code, name.trim()), done)
  const nameError = asked && name.trim() === '' ? t('nameMissing') : wordsByField(failure).get('name')
  return (
    <>
      <h1>{t('setUpTitle')}</h1>
      <p class="lead">{t('setUpSentence')}</p>
      <form
        class="narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (name.trim() !== '') run()
        }}
      >
        <Field label={t('yourName')} note={t('yourNameNote')} error={nameError}>
          {(control) => (
            <input class="f" {...control} autocomplete="name" maxLength={80} value={name} onInput={(event) => setName(event.currentTarget.value)} />
          )}
        </Field>
        <p>
          <button type="submit" class="btn first" aria-disabled={busy}>
            {t('makePasskey')}
          </button>
        </p>
        <div aria-live="polite">
          {busy && <p class="note">{t('passkeyAsked')}</p>}
          {error !== undefined && nameError === undefined && <FieldError>{error}</FieldError>}
        </div>
      </form>
      <p class="note">{t('passkeyNote')}</p>
    </>
  )
}
