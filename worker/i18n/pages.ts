import { type Translate, translator } from '#shared/i18n/messages.ts'
import type { Language } from '#shared/subject.ts'
import { en } from './pages.en.ts'
import { zhCN } from './pages.zh-CN.ts'

export type PageText = Translate<keyof typeof en & string>

/** Texts of the public pages in one language. */
export function pageText(language: Language): PageText {
  return translator<typeof en>(language, { en, 'zh-CN': zhCN })
}
