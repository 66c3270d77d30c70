import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Failure, RequestFailure } from '../api.ts'
import { FieldError } from '../parts/Field.tsx'
import { wordsOf } from '../parts/ServerWords.tsx'
import { PasskeyRefused, signIn } from '../session.ts'
import { useText } from '../text.tsx'

interface SignInProps {
  /** False until the one-time set-up link was used. */
  isSetUp: boolean
  onDone: () => void
}

export function SignIn({ isSetUp, onDone }: SignInProps) {
  const { t } = useText()
  const { busy, error, run } = usePasskey(signIn, onDone)
  if (!isSetUp) {
    return (
      <>
        <h1>{t('notSetUpTitle')}</h1>
        <p class="lead">{t('notSetUpSentence')}</p>
        <p>
          <button type="button" class="btn" onClick={onDone}>
            {t('lookAgain')}
          </button>
        </p>
      </>
    )
  }
  return (
    <>
      <h1>{t('signInTitle')}</h1>
      <p class="lead">{t('signInSentence')}</p>
      <p>
        <button type="button" class="btn first" aria-disabled={busy} onClick={run}>
          {t('signIn')}
        </button>
      </p>
      <div aria-live="polite">
        {busy && <p class="note">{t('passkeyAsked')}</p>}
        {error !== undefined && <FieldError>{error}</FieldError>}
      </div>
    </>
  )
}

/** Runs one passkey ceremony at a time and puts its failure into words. */
export function usePasskey(
  ceremony: () => Promise<unknown>,
  onDone: () => void,
): { busy: boolean; error: ComponentChildren; failure: Failure | undefined; run: () => void } {
  const { t } = useText()
  const [busy, setBusy] = useState(false)
  const [caught, setCaught] = useState<PasskeyRefused | RequestFailure>()
  const attempt = async () => {
    setBusy(true)
    setCaught(undefined)
    try {
      await ceremony()
      onDone()
    } catch (error) {
      if (!(error instanceof PasskeyRefused || error instanceof RequestFailure)) throw error
      setCaught(error)
    } finally {
      setBusy(false)
    }
  }
  const failure = caught instanceof RequestFailure ? caught.failure : undefined
  const refused = caught instanceof PasskeyRefused ? t(caught.reason === 'cancelled' ? 'passkeyCancelled' : 'passkeyUnsupported') : undefined
  const error = failure === undefined ? refused : wordsOf(failure, t(failure.kind === 'offline' ? 'offlineSentence' : 'passkeyRefused'))
  return { busy, error, failure, run: () => !busy && void attempt() }
}
