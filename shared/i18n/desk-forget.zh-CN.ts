import type { enForget } from './desk-forget.en.ts'
import type { Translation } from './messages.ts'

/** 简体中文文字：哪些不保存，其余保存多久，以及如何忘记。 */
export const zhForget: Translation<typeof enForget> = {
  'forget.this': '忘记此条',
  'forget.forgotten': '已忘记',
  'forget.forgottenWhy': '这条记录没有留下任何内容。再次打开时会重新保存，除非已暂停该网站或划去其主题。',
  'forget.searchesToo': { other: '同时忘记引到此处的 {count} 次检索：{words}' },
  'forget.excluded': '未保存：您已划去这一主题',
  'forget.excludedWhy': '本页属于{subjects}。没有写下任何内容。',
  'forget.keepAgain': '重新保存“{concept}”',
  'forget.change': '查看划去的主题',
  'forget.reload': '“{concept}”不再划去。重新载入本页即会保存。',
  'forget.recordsKept': { other: '其中 {count} 条由您收藏' },
  'forget.searches': { other: '{count} 次检索' },
  'forget.remains': '此前保存的还有：{what}。它们不计入任何结果。',
  'forget.remainsButton': '忘记它们',
  'forget.struckTitle': '已划去“{concept}”',
  'forget.struckAsk': '至今在这一主题下保存了：{what}。今后不再计入任何结果。是否一并忘记？此举无法撤销。',
  'forget.struckAskAll': '在您划去的主题下保存了：{what}。是否忘记？此举无法撤销。',
  'forget.struckYes': '忘记它们',
  'forget.struckNo': '保留',
  'forget.struckDone': '已忘记：{what}。',
  'retention.title': '保存多久',
  'retention.label': '忘记早于以下时限的内容',
  'retention.never': '永不忘记',
  'retention.days': { other: '{count} 天' },
  'retention.years': { other: '{count} 年' },
  'retention.note':
    '来访与检索超过时限即被忘记；最后一次打开早于时限的记录，连同其著录说明以及您对作品异同的判断，也一并忘记，兴趣随之改变。您收藏的记录会保留，但较早的来访不再保留。书隅每天检查一次。',
  'retention.asking': '早于这一时限、将立即忘记的有：{what}。此举无法撤销。',
  'retention.yes': '忘记它们',
}
