import { errorsByField, type Failure } from '../api.ts'
import { useText } from '../text.tsx'
import { FieldError } from './Field.tsx'
import { wordsOf } from './ServerWords.tsx'
import { SignInAgain } from './SignInAgain.tsx'

interface SaveTroubleProps {
  failure: Failure | undefined
  onSignedIn: () => void
  /** Fetches what somebody else saved in the meantime. */
  onReload: () => void
}

/** Why a save did not go through, where no field can say it; what was typed stays. */
export function SaveTrouble({ failure, onSignedIn, onReload }: SaveTroubleProps) {
  const { t } = useText()
  return (
    <div aria-live="assertive">
      {failure?.kind === 'signed-out' && (
        <p class="stale">
          {t('signedOutUnsaved')} <SignInAgain onDone={onSignedIn} />
        </p>
      )}
      {failure?.kind === 'offline' && <FieldError>{t('offlineUnsaved')}</FieldError>}
      {failure?.kind === 'problem' && (
        <>
          <FieldError>{errorsByField(failure.problem).size > 0 ? t('fieldsRefused') : wordsOf(failure, t('failedSentence'))}</FieldError>
          {failure.problem.status === 409 && (
            <p>
              <button type="button" class="btn small" onClick={onReload}>
                {t('loadNewer')}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  )
}
