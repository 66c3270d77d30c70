import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { consoleEn } from '#shared/i18n/console.en.ts'
import { consoleZh } from '#shared/i18n/console.zh-CN.ts'
import { type Translate, translator } from '#shared/i18n/messages.ts'
import type { Bilingual, Language } from '#shared/subject.ts'
import { type Formats, formatsOf } from './formats.ts'

export type ConsoleKey = keyof typeof consoleEn
export type T = Translate<ConsoleKey>

/** Everything a view needs to speak one language. */
export interface Text extends Formats {
  language: Language
  t: T
  /** The side of a bilingual text that is read here. */
  of: (text: Bilingual) => string
}

export function textOf(language: Language): Text {
  return {
    language,
    t: translator<typeof consoleEn>(language, { en: consoleEn, 'zh-CN': consoleZh }),
    of: (text) => text[language],
    ...formatsOf(language, new Date().getFullYear()),
  }
}

export const TextContext = createContext<Text>(textOf('en'))
export const useText = (): Text => useContext(TextContext)
