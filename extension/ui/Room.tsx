import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { type Texts, texts } from '#shared/i18n/desk.ts'
import { preferredLanguage } from '#shared/i18n/messages.ts'
import type { Language } from '#shared/subject.ts'
import { type Settings, settings } from '../store/settings.ts'
import type { Services } from './services.ts'
import { useLiveQuery } from './use-live-query.ts'
import { type Words, words } from './words.ts'

/** What every view of a page may lean on. */
export interface Place {
  services: Services
  settings: Settings
  language: Language
  t: Texts
  words: Words
  clock: () => number
  /** Says a sentence to screen readers, politely. */
  say: (sentence: string) => void
}

const PlaceContext = createContext<Place | undefined>(undefined)

export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (place === undefined) throw new Error('a view stands outside its Room')
  return place
}

interface RoomProps {
  services: Services
  clock: () => number
  /** Languages the browser asks for, best first. */
  languages: readonly string[]
  children: ComponentChildren
}

/** Reads the settings, sets language and theme of the page, and holds its polite voice. Shows nothing until the settings are there. */
export function Room({ services, clock, languages, children }: RoomProps) {
  const stored = useLiveQuery(() => settings(), [])
  const [said, setSaid] = useState('')
  // A sentence said twice must change, or it is not read again.
  const say = useCallback((sentence: string) => setSaid((last) => (last === sentence ? `${sentence} ` : sentence)), [])
  const chosen = stored.state === 'ready' ? stored.value : {}
  const language = chosen.language ?? preferredLanguage(languages)
  const { theme } = chosen
  // By the minute, so that the words stay the same object between two renders.
  const now = Math.floor(clock() / 60_000) * 60_000
  const t = texts(language)
  const spoken = useMemo(() => words(language, t, now), [language, t, now])
  useEffect(() => {
    document.documentElement.lang = language
    if (theme === undefined) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [language, theme])
  if (stored.state === 'loading') return null
  return (
    <PlaceContext.Provider value={{ services, settings: chosen, language, t, words: spoken, clock, say }}>
      {children}
      <p class="vh" role="status" aria-live="polite">
        {said}
      </p>
    </PlaceContext.Provider>
  )
}
