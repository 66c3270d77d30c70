import { everyLabel } from './label-table.ts'

// The table of labels as the reader looks them up. `precompute` (wxt.config.ts) puts the values in the place of this module: folding thousands of words
// would cost a page more than all else. In tests and commands it is an ordinary module.

/** Code of the first meaning: the first printable character that needs no escape in a string. */
export const FIRST = 35

const every = [...everyLabel()].filter(([words]) => words !== '').sort(([a], [b]) => (a < b ? -1 : 1))

const each = [...new Set(every.map(([, label]) => label))]

/** What labels stand for, each once, as JSON: most pages ask for none. */
export const meanings: string = JSON.stringify(each)

/** Folded labels in the order of their UTF-16 units, joined by `|`. */
export const words: string = every.map(([label]) => label).join('|')

/** For each of those labels the place of its meaning in `meanings`, as one character from `FIRST` on. */
export const codes: string = every.map(([, label]) => String.fromCharCode(FIRST + each.indexOf(label))).join('')
