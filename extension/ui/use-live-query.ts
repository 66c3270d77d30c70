import { liveQuery } from 'dexie'
import { type Inputs, useEffect, useState } from 'preact/hooks'

export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed' }

/** Runs a query again whenever the rows it read change, in whichever page or worker. New inputs keep the last value until the next is there. */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: Inputs): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' })
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({ next: (value) => setLive({ state: 'ready', value }), error: () => setLive({ state: 'failed' }) })
    return () => subscription.unsubscribe()
  }, inputs)
  return live
}
