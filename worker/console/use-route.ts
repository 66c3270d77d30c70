import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { hashOf, type Route, routeOf } from './route.ts'

/** The place in the address. A move is refused when `question` is set and the person would rather stay. */
export function useRoute(): { route: Route; holdOn: (question: string | undefined) => void } {
  const [hash, setHash] = useState(location.hash)
  const question = useRef<string | undefined>(undefined)
  const holdOn = useCallback((next: string | undefined) => {
    question.current = next
  }, [])

  useEffect(() => {
    let here = location.hash
    const moved = () => {
      if (location.hash === here) return
      if (question.current !== undefined && !confirm(question.current)) {
        history.replaceState(null, '', here || '#/')
        return
      }
      question.current = undefined
      here = location.hash
      setHash(here)
    }
    const leaving = (event: BeforeUnloadEvent) => {
      if (question.current !== undefined) event.preventDefault()
    }
    addEventListener('hashchange', moved)
    addEventListener('beforeunload', leaving)
    return () => {
      removeEventListener('hashchange', moved)
      removeEventListener('beforeunload', leaving)
    }
  }, [])

  return { route: routeOf(hash), holdOn }
}

export function go(route: Route): void {
  location.hash = hashOf(route)
}

/** Puts another place in the address without a step in the browser's history: for filters typed letter by letter. */
export function goInstead(route: Route): void {
  history.replaceState(null, '', hashOf(route))
  dispatchEvent(new HashChangeEvent('hashchange'))
}
