import type { Vocabulary } from '../subject.ts'
import { arts } from './arts.ts'
import { booksAndLanguage } from './books-and-language.ts'
import { GROUP_IDS } from './groups.ts'
import { history } from './history.ts'
import { sciences } from './sciences.ts'
import { seaAndState } from './sea-and-state.ts'
import { society } from './society.ts'

/**
 * The built-in subject vocabulary: 32 top groups and their narrower concepts, in English and simplified Chinese, shaped as a SKOS concept scheme.
 * Labels are plain names of subjects; class numbers are facts about where the schemes place them. A library may publish its own instead.
 */
export const vocabulary: Vocabulary = {
  id: 'carrel',
  title: { en: 'Carrel subjects', 'zh-CN': '书隅主题表' },
  groups: [...GROUP_IDS],
  concepts: [...booksAndLanguage, ...history, ...seaAndState, ...society, ...arts, ...sciences].toSorted((a, b) => a.group - b.group),
}
