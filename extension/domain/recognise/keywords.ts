import type { Reading } from './claims.ts'
import { collector } from './claims.ts'
import { isApart, textUpTo } from './dom.ts'
import { pairsOf } from './label-pairs.ts'

const MAX_HEADINGS = 800
const MAX_TEXT = 3000
const headed =
  /^(?:author )?(?:key ?-?words?(?: and phrases)?|index terms|mots[- ]cl[eé]s|schl(?:ag|üssel)w(?:ort|örter)|stichw(?:ort|örter)|palabras clave|palavras-chave|parole chiave|trefwoorden|关键词|关键字|關鍵詞|キーワード)\s*[:：]?$/i

/**
 * Reads the keywords an article prints under a heading of that name, for pages whose head is whole but for them. Only the small element around the heading is
 * read, never the article's text.
 */
export function readKeywords(root: Element): Reading | undefined {
  let seen = 0
  for (const heading of root.querySelectorAll('h2, h3, h4, h5, h6, strong, b, dt, th, .kwd-title, .label')) {
    if (++seen > MAX_HEADINGS) return undefined
    const text = textUpTo(heading, 41)
    if (text.length > 40 || !headed.test(text.trim())) continue
    for (let holder = heading.parentElement, up = 0; holder !== null && up < 2; holder = holder.parentElement, up++) {
      if (isApart(holder) || textUpTo(holder, MAX_TEXT + 1).length > MAX_TEXT) break
      const values = pairsOf(holder).find((pair) => pair.label.meaning === 'subject')?.values ?? []
      if (values.length === 0) continue
      const reading = collector('labels', 0.65)
      for (const value of values.slice(0, 40))
        if (value.text.length <= 400) reading.add('subject', value.text, value.single && values.length > 1 ? { whole: true } : {})
      return reading.claims.length === 0 ? undefined : reading
    }
  }
  return undefined
}
