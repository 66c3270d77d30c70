import type { Language } from '../subject.ts'
import { en } from './desk.en.ts'
import { zhCN } from './desk.zh-CN.ts'
import { type Translate, translator } from './messages.ts'

/** A key of the patron's surfaces. */
export type TextKey = keyof typeof en
export type Texts = Translate<TextKey>

const ready = { en: translator<typeof en>('en', { en, 'zh-CN': zhCN }), 'zh-CN': translator<typeof en>('zh-CN', { en, 'zh-CN': zhCN }) }

/** The patron's texts in one language. */
export function texts(language: Language): Texts {
  return ready[language]
}
