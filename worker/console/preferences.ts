import { preferredLanguage } from '#shared/i18n/messages.ts'
import { Language } from '#shared/subject.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Language and theme are kept in this browser only; the server is never told. */
export function storedLanguage(): Language {
  const stored = Language.safeParse(localStorage.getItem('carrel-language'))
  return stored.success ? stored.data : preferredLanguage(navigator.languages)
}

export function keepLanguage(language: Language): void {
  localStorage.setItem('carrel-language', language)
}

export function storedTheme(): Theme {
  const stored = localStorage.getItem('carrel-theme')
  return THEMES.find((theme) => theme === stored) ?? 'system'
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem('carrel-theme', theme)
}
