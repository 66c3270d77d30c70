import type { Language } from '#shared/subject.ts'
import { THEMES, type Theme } from '../preferences.ts'
import { useText } from '../text.tsx'

export interface AppearanceSettings {
  language: Language
  setLanguage: (language: Language) => void
  theme: Theme
  setTheme: (theme: Theme) => void
}

const NAMES = { en: 'English', 'zh-CN': '中文' } as const
const LANGUAGES = ['en', 'zh-CN'] as const

/** Language and theme: the present choice is plain and pressed, the others can be chosen. */
export function Appearance({ language, setLanguage, theme, setTheme }: AppearanceSettings) {
  const { t } = useText()
  const themes = { system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark') }
  return (
    <div class="appearance">
      <fieldset aria-label={t('language')}>
        {LANGUAGES.map((each) => (
          <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => setLanguage(each)}>
            {NAMES[each]}
          </button>
        ))}
      </fieldset>
      <fieldset aria-label={t('theme')}>
        {THEMES.map((each) => (
          <button key={each} type="button" aria-pressed={each === theme} onClick={() => setTheme(each)}>
            {themes[each]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
