import type { Vocabulary } from '../subject.ts'
import { normalise, stems } from './normalise.ts'

interface Period {
  place: string
  from: number
  to: number
  concept: string
}

const SPAN = /(\d{3,4})\s*(?:-|–)\s*(?:(\d{3,4})|$)/
const HISTORY = /^(?:history|geschichte|histoire|historia)\b/i

/**
 * The periods a vocabulary divides the history of a place into, read from its own labels: "China -- History -- Ming dynasty, 1368-1644" is one.
 * Finds the concept whose period shares most years with a heading of the same place, when it takes in half of the heading's years or more.
 */
export function periods(vocabulary: Vocabulary): (parts: readonly string[]) => string | undefined {
  const known: Period[] = vocabulary.concepts.flatMap(({ id, altLabel }) =>
    Object.values(altLabel)
      .flat()
      .flatMap((label) => {
        const span = placeAndYears(label.split(/\s+--\s+/))
        return span === undefined ? [] : [{ ...span, concept: id }]
      }),
  )
  return (parts) => {
    const wanted = placeAndYears(parts)
    if (wanted === undefined) return undefined
    let best: { concept: string; part: number } | undefined
    for (const { place, from, to, concept } of known) {
      if (place !== wanted.place) continue
      const years = Math.min(to, wanted.to) - Math.max(from, wanted.from) + 1
      const part = years / (wanted.to - wanted.from + 1)
      // Of two periods that hold all its years, the shorter says more.
      const said = part - (to - from) / 1e5
      if (part >= 0.5 && said > (best?.part ?? 0)) best = { concept, part: said }
    }
    return best?.concept
  }
}

function placeAndYears([place = '', ...rest]: readonly string[]): { place: string; from: number; to: number } | undefined {
  if (!rest.some((part) => HISTORY.test(part.trim()))) return undefined
  for (const part of rest) {
    const [, first, last] = SPAN.exec(part) ?? []
    if (first === undefined || /B\.\s?C/i.test(part)) continue
    const from = Number(first)
    const to = Math.max(from, Number(last ?? from + 100))
    return { place: stems(normalise(place)), from, to }
  }
  return undefined
}
