import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SubjectHeading } from '#shared/record.ts'
import { matcher } from '#shared/vocabulary/match.ts'
import { isHan, normalise, stems } from '#shared/vocabulary/normalise.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { heldOut, type Labelled, seen } from './vocabulary-headings.ts'

const match = matcher(vocabulary)
const groups = new Map(vocabulary.concepts.map((concept) => [concept.id, concept.group]))
const asHeading = (heading: string | SubjectHeading): SubjectHeading => (typeof heading === 'string' ? { label: heading } : heading)
const leading = (heading: string | SubjectHeading): string | undefined => match.concepts([asHeading(heading)])[0]?.concept

/** What plain string comparison finds: the concept with a label equal to the heading, else with the longest label inside it. */
function baseline(heading: string | SubjectHeading): string | undefined {
  const text = asHeading(heading).label.toLowerCase()
  let best: string | undefined
  let longest = 0
  for (const { id, prefLabel, altLabel } of vocabulary.concepts)
    for (const label of [prefLabel.en, prefLabel['zh-CN'], ...altLabel.en, ...altLabel['zh-CN']])
      if (label.length > longest && text.includes(label.toLowerCase())) [best, longest] = [id, label.length]
  return best
}

function accuracy(table: readonly Labelled[], find: (heading: string | SubjectHeading) => string | undefined): { concept: number; group: number } {
  const right = table.filter(([heading, concept]) => find(heading) === concept).length
  const near = table.filter(([heading, concept]) => groups.get(find(heading) ?? '') === groups.get(concept)).length
  return { concept: right / table.length, group: near / table.length }
}

describe('labelled headings', () => {
  const chinese = (table: readonly Labelled[]) => table.filter(([heading]) => isHan(asHeading(heading).label))

  test('are sixty or more, twenty of them Chinese, and name concepts of the vocabulary', () => {
    for (const table of [seen, heldOut]) {
      expect(table.length).toBeGreaterThanOrEqual(60)
      expect(chinese(table).length).toBeGreaterThanOrEqual(20)
      for (const [, concept] of table) expect(groups.has(concept), concept).toBe(true)
    }
  })

  test('set aside are filed under the right concept at least 85 times in 100, and better than by comparing strings', () => {
    const rows = [
      ['seen', seen],
      ['set aside', heldOut],
      ['set aside, Chinese', chinese(heldOut)],
    ] as const
    const percent = (share: number) => `${Math.round(share * 100)} %`
    const lines = rows.map(([name, table]) => {
      const ours = accuracy(table, leading)
      const plain = accuracy(table, baseline)
      return `${name}: n ${table.length}, concept ${percent(ours.concept)} (strings ${percent(plain.concept)}), group ${percent(ours.group)} (strings ${percent(plain.group)})`
    })
    process.stdout.write(`headings to concepts, first answer\n${lines.join('\n')}\n`)
    expect(accuracy(heldOut, leading).concept).toBeGreaterThanOrEqual(0.85)
    expect(accuracy(chinese(heldOut), leading).concept).toBeGreaterThanOrEqual(0.85)
    expect(accuracy(heldOut, leading).concept).toBeGreaterThan(accuracy(heldOut, baseline).concept + 0.1)
  })
})

describe('concepts', () => {
  test('finds every label of the vocabulary again', () => {
    for (const { id, prefLabel, altLabel } of vocabulary.concepts)
      for (const label of [prefLabel.en, prefLabel['zh-CN'], ...altLabel.en, ...altLabel['zh-CN']]) expect(leading(label), label).toBe(id)
  })

  test('prefers a label to a class number, and a class number to words', () => {
    expect(leading({ label: 'Theatre', scheme: 'ddc', notation: '387' })).toBe('theatre')
    expect(leading({ label: 'A history of old ships and maps', scheme: 'ddc', notation: '792' })).toBe('theatre')
    expect(leading('A history of old ships')).toBe('ships-and-shipping')
  })

  test.each([
    ['lcc', 'DA670.D5', 'county-history'],
    ['lcc', 'DA130', 'british-history'],
    ['lcc', 'VX9', 'maritime-history'],
    ['lcc', 'PR2807.A2', 'shakespeare'],
    ['lcc', 'D16.14', 'oral-history'],
    ['lcc', 'D16.9', 'world-history'],
    ['ddc', '944.361', 'european-history'],
    ['ddc', '949', 'european-history'],
    ['ddc', '446', 'language'],
    ['clc', 'K 248.07', 'ming-dynasty'],
    ['clc', 'K29', 'local-history'],
    ['udc', '821.111-31', 'literature'],
  ])('reads %s %s as %s', (scheme, notation, concept) => {
    expect(leading({ label: notation, scheme, notation })).toBe(concept)
  })

  test('does not read class numbers of schemes it does not know', () => {
    expect(match.concepts([{ label: 'WZ 40', scheme: 'nlm', notation: 'WZ40' }])).toEqual([])
  })

  test.each(['Miller, John, 1790-1850', 'Rice, Anne, 1941-2021', 'Smith, Adam, active 1800', 'xyzzy', '——', '2019'])('says nothing of "%s"', (label) => {
    expect(match.concepts([{ label }])).toEqual([])
  })

  test('gives the topic of a place more than the place', () => {
    const [first, second] = match.concepts([{ label: 'Ireland -- Emigration and immigration' }])
    expect(first).toMatchObject({ concept: 'emigration', share: 0.7 })
    expect(second?.concept).toBe('british-history')
    expect(second?.share).toBeCloseTo(0.3)
  })

  test('keeps half of its weight back for a lone guess', () => {
    expect(match.concepts([{ label: 'the smell of old theatres' }])).toEqual([{ concept: 'theatre', share: 0.5 }])
  })

  test('lets traditional and simplified characters meet', () => {
    expect(leading('敦煌學')).toBe('dunhuang-studies')
    expect(leading('華僑華人')).toBe('overseas-chinese')
  })

  test('gives shares above 0 that sum to at most 1, largest first, whatever the headings', () => {
    const labels = vocabulary.concepts.flatMap((concept) => [concept.prefLabel.en, concept.prefLabel['zh-CN']])
    const heading = fc.record({
      label: fc.oneof(
        fc.constantFrom(...labels),
        fc.string({ minLength: 1 }),
        fc.array(fc.constantFrom(...labels)).map((all) => all.join(' -- ')),
      ),
    })
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
        const found = match.concepts(headings)
        expect(found.length).toBeLessThanOrEqual(8)
        expect(found.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
        expect(new Set(found.map(({ concept }) => concept)).size).toBe(found.length)
        found.forEach(({ concept, share }, at) => {
          expect(groups.has(concept)).toBe(true)
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThanOrEqual(found[at - 1]?.share ?? 1)
        })
      }),
    )
  })
})

describe('words', () => {
  test('are lower case, without plural or accents', () => {
    expect(match.words('Théâtres, Diaries & HARBOURS')).toEqual(['theater', 'diary', 'and', 'harbor'])
  })

  test('are cut from Chinese by the segmenter', () => {
    expect(match.words('中国历史研究')).toEqual(['中国', '历史', '研究'])
  })
})

test.each([
  ['Ships & Shipping', 'ship and shipping'],
  ['  Registers of births,  etc. ', 'register of birth etc'],
  ['Children’s literature', 'children literature'],
  ['《永樂大典》', '永乐大典'],
  ['敦煌 寫本', '敦煌写本'],
])('compares "%s" as "%s"', (label, key) => {
  expect(stems(normalise(label))).toBe(key)
})
