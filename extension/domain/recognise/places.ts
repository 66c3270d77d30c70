import { collector, type Reading } from './claims.ts'
import { isElement } from './dom.ts'
import { valuesOf } from './label-values.ts'
import { edtf } from './normalise/date.ts'
import type { Page } from './page.ts'
import type { Platform } from './platforms/platform.ts'

const MAX_AT_PLACE = 60

/** A copy of the element without the parts a selector names. */
function withoutParts(element: Element, selector: string): Node {
  const copy = element.cloneNode(true)
  if (isElement(copy)) for (const part of copy.querySelectorAll(selector)) part.remove()
  return copy
}

/** Reads the fixed places of a platform: title and single fields take the first place that has a value, lists take all of the first place with any. */
export function readPlaces(page: Page, platform: Platform): Reading | undefined {
  if (platform.places === undefined && platform.local === undefined && platform.type === undefined) return undefined
  const reading = collector('platform', 0.88)
  const done = new Set<string>()
  for (const place of platform.places?.() ?? []) {
    if (done.has(place.field) && place.field !== 'subject') continue
    const elements = [...page.document.querySelectorAll(place.at)].slice(0, MAX_AT_PLACE)
    for (const element of elements) {
      if (elements.some((other) => other !== element && element.contains(other))) continue
      const values =
        place.attribute === undefined
          ? valuesOf([place.without === undefined ? element : withoutParts(element, place.without)])
          : [{ text: element.getAttribute(place.attribute) ?? '', single: true }]
      for (const value of place.field === 'title' ? values.slice(0, 1) : values) {
        if (place.field === 'date' && edtf(value.text) === undefined) continue
        reading.add(place.field, value.text, {
          ...(place.whole === true && (values.length > 1 || elements.length > 1 || value.single) ? { whole: true } : {}),
          ...(place.role === undefined ? {} : { role: place.role }),
          ...(place.scheme === undefined ? {} : { scheme: place.scheme }),
          ...(place.field === 'class' ? { notation: value.text.slice(0, 60), whole: true } : {}),
          ...('uri' in value && value.uri !== undefined ? { uri: value.uri } : {}),
        })
        done.add(place.field)
      }
    }
  }
  const local = platform.local?.(page)
  if (local !== undefined && local !== '') reading.add('local', local.slice(0, 120))
  reading.add('type', platform.type)
  reading.works = 1
  return reading.claims.length === 0 ? undefined : reading
}
