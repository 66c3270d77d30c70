import { catalogued } from './alternates/links.ts'
import { labelsOf } from './label-table.ts'
import { core } from './labels.ts'
import { schemaTypes } from './normalise/type.ts'
import { platforms } from './platforms/all.ts'
import { signOf } from './sign.ts'

// What the glance must know of the reader's tables, and no more. `precompute` (wxt.config.ts) puts the values in the place of this module, so that the
// tables themselves stay out of the small script; in tests and commands it is an ordinary module.

const catalogueLabels = labelsOf(new Set(core))

/** Signs (`sign.ts`) of every label that only catalogues use, three characters each. */
export const labels: string = [...new Set(catalogueLabels.map(signOf))].sort().join('')

/** First two letters of those labels where both are a to z. */
export const starts: string = [...new Set(catalogueLabels.map((label) => label.slice(0, 2)).filter((two) => /^[a-z]{2}$/.test(two)))].sort().join(' ')

const listed = platforms.flatMap((make) => make().marks?.split(', ') ?? [])

/** One class, identifier or tag of its own without which a selector finds nothing. */
const keyOf = (selector: string): string | undefined => /[#.][\w-]+|^[a-z]+-[a-z-]+/.exec(selector.replace(/\[.*?\]/g, ''))?.[0]

const keyed = [...new Set(listed)].flatMap((selector) => {
  const key = keyOf(selector)
  return key === undefined ? [] : [{ selector, key }]
})

const selectors = (wanted: (key: string) => boolean): string =>
  keyed
    .filter(({ key }) => wanted(key))
    .map(({ selector }) => selector)
    .join(', ')

/** Links to a catalogue's description, and elements platforms are told by beside their marks. */
const elements = `${catalogued}, [id^="aspect_"], [id^="aspect."], [id^="dublin-core-"], link[title^="Omeka"], a[href*="/bitstream/"], table.ds-includeSet-table, .itemDisplayTable, .ds-artifact-list, .element-set, .item-hero`

/**
 * Marks of platforms: `keyed` need one of `keys`, classes and identifiers between bars; `others` are the rest, asked for at once: elements of one software,
 * attributes, and what platforms are told by beside their marks.
 * Strings, because a browser makes them for nothing and a table of a hundred entries for a twentieth of what a page may cost.
 */
export const marks: { keys: string; keyed: string; others: string } = {
  keys: `|${[...new Set(keyed.map(({ key }) => key).filter((key) => !/^[a-z]/.test(key)))].join('|')}|`,
  keyed: selectors((key) => !/^[a-z]/.test(key)),
  others: [selectors((key) => /^[a-z]/.test(key)), ...listed.filter((selector) => keyOf(selector) === undefined), elements].join(', '),
}

/** schema.org classes that make a page a record by themselves, lower case, joined by `|`. */
export const works: string = Object.entries(schemaTypes())
  .filter(([, [, strength]]) => strength === 2)
  .map(([name]) => name)
  .join('|')
