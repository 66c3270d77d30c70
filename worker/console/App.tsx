import { useEffect, useMemo, useState } from 'preact/hooks'
import { SessionReply } from '#shared/staff.ts'
import type { Language } from '#shared/subject.ts'
import { ask } from './api.ts'
import { Await } from './parts/Await.tsx'
import { Doorway } from './parts/Doorway.tsx'
import { Room } from './parts/Room.tsx'
import { keepLanguage, keepTheme, storedLanguage, storedTheme, type Theme } from './preferences.ts'
import { SIGNED_IN } from './session.ts'
import { TextContext, textOf } from './text.tsx'
import { useResource } from './use-resource.ts'
import { useRoute } from './use-route.ts'
import { SetUp } from './views/SetUp.tsx'
import { SignIn } from './views/SignIn.tsx'

/** The console: language, theme and session around the one view the address names. */
export function App() {
  const [language, setLanguage] = useState(storedLanguage)
  const [theme, setTheme] = useState(storedTheme)
  const text = useMemo(() => textOf(language), [language])
  const { route, holdOn } = useRoute()
  const session = useResource('/v1/staff/session', (path) => ask(SessionReply, path))

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])

  const { reload } = session
  useEffect(() => {
    addEventListener(SIGNED_IN, reload)
    return () => removeEventListener(SIGNED_IN, reload)
  }, [reload])

  const appearance = {
    language,
    setLanguage: (next: Language) => {
      keepLanguage(next)
      setLanguage(next)
    },
    theme,
    setTheme: (next: Theme) => {
      keepTheme(next)
      setTheme(next)
    },
  }
  const staff = session.content?.staff
  return (
    <TextContext.Provider value={text}>
      {session.content !== undefined && staff ? (
        <Room staff={staff} library={session.content.library} route={route} holdOn={holdOn} appearance={appearance} onSignedOut={session.reload} />
      ) : (
        <Doorway library={session.content?.library} appearance={appearance}>
          {session.content === undefined && <h1>{text.t('theConsole')}</h1>}
          <Await resource={session}>
            {(content) =>
              route.view === 'set-up' ? <SetUp code={route.code} onDone={session.reload} /> : <SignIn isSetUp={content.setUp} onDone={session.reload} />
            }
          </Await>
        </Doorway>
      )}
    </TextContext.Provider>
  )
}
