/** Parses JSON as pages really write it: see `repairJson`. Undefined when it stays broken. */
export function parseLoose(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    try {
      return JSON.parse(repairJson(source))
    } catch {
      return undefined
    }
  }
}

/**
 * Takes out what JSON-LD blocks carry against the grammar: CDATA and HTML comments around the block, line and block comments, control
 * characters in strings, trailing commas and semicolons. Strings are left as they are otherwise; nothing is ever evaluated.
 */
export function repairJson(source: string): string {
  const text = source
    .replace(/^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*\]\]>(?:\*\/)?\s*$/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^\s*<!--|-->\s*$/g, '')
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

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (sign === '"') return at + 1
  }
  return text.length
}
