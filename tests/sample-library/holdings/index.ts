import { archivesLettersAndEast } from './archives-letters-and-east.ts'
import { archivesSeaAndPeople } from './archives-sea-and-people.ts'
import type { CatalogueName, Holding } from './holding.ts'
import { literatureAndTheatre } from './literature-and-theatre.ts'
import { peopleAndPlaces } from './people-and-places.ts'
import { scienceAndMedicine } from './science-and-medicine.ts'
import { seaAndTravel } from './sea-and-travel.ts'
import { zhLiteratureAndScience } from './zh-literature-and-science.ts'
import { zhManuscriptsAndClassics } from './zh-manuscripts-and-classics.ts'
import { zhSeaAndLand } from './zh-sea-and-land.ts'

/** Every holding of the sample library, catalogue by catalogue. */
export const holdings: readonly Holding[] = [
  ...seaAndTravel,
  ...peopleAndPlaces,
  ...scienceAndMedicine,
  ...literatureAndTheatre,
  ...archivesSeaAndPeople,
  ...archivesLettersAndEast,
  ...zhSeaAndLand,
  ...zhManuscriptsAndClassics,
  ...zhLiteratureAndScience,
]

const byKey = new Map(holdings.map((holding) => [holding.key, holding]))

/** The holding with a key; throws when there is none, so that a wrong reference never reaches a page. */
export function holding(key: string): Holding {
  const found = byKey.get(key)
  if (found === undefined) throw new Error(`no holding with key ${key}`)
  return found
}

/** Holdings of one catalogue, by record number. */
export function holdingsOf(catalogue: CatalogueName): Holding[] {
  return holdings.filter((entry) => entry.catalogue === catalogue).toSorted((a, b) => a.no - b.no)
}
