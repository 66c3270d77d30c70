import { useCallback, useEffect, useState } from 'preact/hooks'
import { type Failure, failureOf } from './api.ts'
import { SIGNED_IN } from './session.ts'

/** Something fetched. The last good content stays, with the moment it came, while a newer one loads or fails to. */
export interface Resource<T> {
  content: T | undefined
  /** ms of the epoch at which `content` came. */
  at: number | undefined
  failure: Failure | undefined
  loading: boolean
  reload: () => void
}

/** Fetches when `key` changes, when asked to reload, and after a failure when the network or the session is back. */
export function useResource<T>(key: string, load: (key: string) => Promise<T>): Resource<T> {
  const [found, setFound] = useState<{ key: string; content: T; at: number }>()
  const [failure, setFailure] = useState<Failure>()
  const [loading, setLoading] = useState(true)
  const [round, setRound] = useState(0)
  const reload = useCallback(() => setRound((before) => before + 1), [])

  useEffect(() => {
    let current = true
    setLoading(true)
    load(key)
      .then((content) => {
        if (!current) return
        setFound({ key, content, at: Date.now() })
        setFailure(undefined)
      })
      .catch((error: unknown) => {
        if (current) setFailure(failureOf(error))
      })
      .finally(() => {
        if (current) setLoading(false)
      })
    return () => {
      current = false
    }
  }, [key, round])

  useEffect(() => {
    if (failure === undefined) return
    addEventListener('online', reload)
    addEventListener(SIGNED_IN, reload)
    return () => {
      removeEventListener('online', reload)
      removeEventListener(SIGNED_IN, reload)
    }
  }, [failure, reload])

  const good = found?.key === key ? found : undefined
  return { content: good?.content, at: good?.at, failure, loading, reload }
}
