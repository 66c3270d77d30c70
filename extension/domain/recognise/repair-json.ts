import { decodeEntities } from './normalise/text.ts'

/** Longest broken text that is repaired: a description of a work is far shorter. */
const MAX_REPAIR = 60_000

/** Parses JSON as pages really write it: see `repairJson`. Undefined when it stays broken. */
export function parseLoose(source: string): unknown {
  const known = parsed(source)
  if (known !== undefined || source.length > MAX_REPAIR) return known
  return parsed(repairJson(source)) ?? parsed(repairJson(decodeEntities(source))) ?? pieces(repairJson(source))
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source) ?? undefined
  } catch {
    return undefined
  }
}

/** Several objects one after the other in one block, with or without commas between them, as a list. */
function pieces(source: string): unknown {
  return /\}\s*,?\s*\{/.test(source) && /^\s*\{/.test(source) ? parsed(`[${source.replace(/\}\s*,?\s*\{/g, '},{').replace(/,\s*$/, '')}]`) : undefined
}

/**
 * Takes out what JSON-LD blocks carry against the grammar: CDATA and HTML comments around the block, line and block comments, control
 * characters in strings, trailing commas and semicolons. Strings are left as they are otherwise; nothing is ever evaluated.
 */
export function repairJson(source: string): string {
  const text = withoutComments(withoutSection(source.trim()))
  const kept: string[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '"') {
      const end = stringEnd(text, at)
      kept.push(
        text
          .slice(at, end)
          .replace(/\p{Cc}/gu, ' ')
          .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
      )
      at = end - 1
    } else if (sign === '/' && text.charAt(at + 1) === '/') {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else if (sign === '/' && text.charAt(at + 1) === '*') {
      const end = text.indexOf('*/', at + 2)
      at = end < 0 ? text.length : end + 1
    } else if (sign === ',' && /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*[}\],]/.test(text.slice(at + 1, at + 400))) {
      // A comma with nothing after it.
    } else if (sign >= ' ' || /\s/.test(sign)) kept.push(sign)
  }
  return kept.join('').trim().replace(/;+$/, '')
}

/** Without `<![CDATA[` and `]]>` around the block, each itself in a comment or not. */
function withoutSection(text: string): string {
  const start = /^(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\*\/)?/.exec(text)?.[0].length ?? 0
  const end = text.lastIndexOf(']]>')
  if (end < start || !/^(?:\*\/)?$/.test(text.slice(end + 3, end + 6)) || end + 5 < text.length) return text.slice(start)
  return text
    .slice(start, end)
    .trimEnd()
    .replace(/\/[/*]$/, '')
}

/** Without HTML comments, and without the marks of one that is around the whole or never closed. */
function withoutComments(text: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at)
    if (end < 0 || (at === 0 && end + 3 >= text.length)) break
    kept.push(text.slice(from, at))
    from = end + 3
  }
  kept.push(text.slice(from))
  return kept.join('').trim().replace(/^<!--/, '').replace(/-->$/, '')
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (sign === '"') return at + 1
  }
  return text.length
}
