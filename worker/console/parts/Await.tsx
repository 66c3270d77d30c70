import type { ComponentChildren } from 'preact'
import { Empty, Loading } from '#shared/parts/Empty.tsx'
import type { Failure } from '../api.ts'
import { useText } from '../text.tsx'
import type { Resource } from '../use-resource.ts'
import { wordsOf } from './ServerWords.tsx'
import { SignInAgain } from './SignInAgain.tsx'

/** A fetched content, or what stands in its place while it loads, when it failed, or when there is no network. */
export function Await<T>({ resource, children }: { resource: Resource<T>; children: (content: T) => ComponentChildren }) {
  const { t, clock } = useText()
  const { content, at, failure, loading, reload } = resource
  if (content !== undefined) {
    return (
      <>
        {failure !== undefined && at !== undefined && (
          <p class="stale" role="status">
            {failure.kind === 'signed-out' ? (
              <>
                {t('signedOutSentence')} <SignInAgain onDone={reload} />
              </>
            ) : (
              <>
                {t(failure.kind === 'offline' ? 'staleOffline' : 'staleFailed', { time: clock(at) })} <TryAgain onPress={reload} />
              </>
            )}
          </p>
        )}
        {children(content)}
      </>
    )
  }
  if (loading) return <Loading label={t('loading')} />
  return <FailureNotice failure={failure} onRetry={reload} />
}

/** A failure with nothing to show: what happened and the one next step. */
export function FailureNotice({ failure, onRetry }: { failure: Failure | undefined; onRetry: () => void }) {
  const { t } = useText()
  if (failure?.kind === 'offline') {
    return (
      <Empty icon="off" title={t('offlineTitle')} heading={2} step={<TryAgain onPress={onRetry} />}>
        {t('offlineSentence')}
      </Empty>
    )
  }
  if (failure?.kind === 'signed-out') {
    return (
      <Empty icon="lock" title={t('signedOutTitle')} heading={2} step={<SignInAgain onDone={onRetry} />}>
        {t('signedOutSentence')}
      </Empty>
    )
  }
  return (
    <Empty icon="warn" title={t('failedTitle')} heading={2} step={<TryAgain onPress={onRetry} />}>
      {wordsOf(failure, t('failedSentence'))}
    </Empty>
  )
}

function TryAgain({ onPress }: { onPress: () => void }) {
  const { t } = useText()
  return (
    <button type="button" class="btn small" onClick={onPress}>
      {t('tryAgain')}
    </button>
  )
}
