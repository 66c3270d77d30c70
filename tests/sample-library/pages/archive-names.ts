import type { Holding } from '../holdings/holding.ts'
import { holdingsOf } from '../holdings/index.ts'

export const units = holdingsOf('archive')

const slugged = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const unique = (names: readonly string[]): string[] => [...new Set(names)]

/** Institutions and creators with the slugs of their pages. */
export const repositories = unique(units.map(({ repository = '' }) => repository)).map((name) => ({ name, slug: slugged(name) }))
export const actors = unique(units.flatMap(({ makers }) => makers.map(({ name }) => name))).map((name) => ({ name, slug: `creator-${slugged(name)}` }))

export const actorPath = (name: string): string => `/index.php/creator-${slugged(name)}`

/** ISAD(G) levels as the pages word them. */
const LEVEL_WORDS: Readonly<Record<string, string>> = {
  fonds: 'Fonds',
  subfonds: 'Sub-fonds',
  series: 'Series',
  subseries: 'Sub-series',
  file: 'File',
  item: 'Item',
  collection: 'Collection',
}

export const levelWord = ({ level }: Holding): string => (level === undefined ? '' : (LEVEL_WORDS[level] ?? ''))
