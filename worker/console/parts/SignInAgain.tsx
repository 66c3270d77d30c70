import { useState } from 'preact/hooks'
import { RequestFailure } from '../api.ts'
import { PasskeyRefused, signIn } from '../session.ts'
import { useText } from '../text.tsx'

/** Signs in where one stands, so that what was typed stays. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const { t } = useText()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState(false)
  const press = async () => {
    setBusy(true)
    try {
      await signIn()
      setRefused(false)
      onDone()
    } catch (error) {
      if (!(error instanceof PasskeyRefused || error instanceof RequestFailure)) throw error
      setRefused(true)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <button type="button" class="btn small" aria-disabled={busy} onClick={() => !busy && press()}>
        {t('signInAgain')}
      </button>
      {refused && <span role="status"> {t('passkeyCancelled')}</span>}
    </>
  )
}
