import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { SubjectHeading } from '#shared/record.ts'
import { matcher } from '#shared/vocabulary/match.ts'
import { isHan, normalise, stems } from '#shared/vocabulary/normalise.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'
import { heldOut, type Labelled, seen } from './vocabulary-headings.ts'
import { heldOutMore, seenMore } from './vocabulary-headings-more.ts'

const match = matcher(vocabulary)
const groups = new Map(vocabulary.concepts.map((concept) => [concept.id, concept.group]))
const asHeading = (heading: string | SubjectHeading): SubjectHeading => (typeof heading === 'string' ? { label: heading } : heading)
const leading = (heading: string | SubjectHeading): string | undefined => match.concepts([asHeading(heading)])[0]?.concept

/** Every label in every language, as it is compared. */
const labels = vocabulary.concepts.flatMap(({ id, prefLabel, altLabel }) =>
  [prefLabel.en, prefLabel['zh-CN'], ...Object.values(altLabel).flat()].map((label) => ({ id, key: normalise(label) })),
)

/** What plain string comparison finds: the concept with a label equal to the heading, else with the longest label inside it. Class numbers it cannot read. */
function baseline(heading: string | SubjectHeading): string | undefined {
  const text = normalise(asHeading(heading).label)
  let best: string | undefined
  let longest = 0
  for (const { id, key } of labels) {
    if (text === key) return id
    if (key.length > longest && text.includes(key)) [best, longest] = [id, key.length]
  }
  return best
}

type Find = (heading: string | SubjectHeading) => string | undefined

/** Asks once a heading; the tables below share most of theirs. */
function remembered(find: Find): Find {
  const answers = new Map<string | SubjectHeading, string | undefined>()
  return (heading) => {
    if (!answers.has(heading)) answers.set(heading, find(heading))
    return answers.get(heading)
  }
}
const ourAnswer = remembered(leading)
const plainAnswer = remembered(baseline)

function accuracy(table: readonly Labelled[], find: Find): { concept: number; group: number } {
  const right = table.filter(([heading, concept]) => find(heading) === concept).length
  const near = table.filter(([heading, concept]) => groups.get(find(heading) ?? '') === groups.get(concept)).length
  return { concept: right / table.length, group: near / table.length }
}

describe('labelled headings', () => {
  const chinese = (table: readonly Labelled[]) => table.filter(([heading]) => isHan(asHeading(heading).label))
  const tuned = [...seen, ...seenMore]
  const aside = [...heldOut, ...heldOutMore]
  const every = [...tuned, ...aside]

  test('are more than 320, more than 110 of them Chinese, half of both set aside, each once, and name concepts of the vocabulary', () => {
    expect(every.length).toBeGreaterThanOrEqual(320)
    expect(chinese(every).length).toBeGreaterThanOrEqual(110)
    expect(aside.length).toBeGreaterThanOrEqual(0.45 * every.length)
    expect(chinese(aside).length).toBeGreaterThanOrEqual(0.45 * chinese(every).length)
    expect(new Set(every.map(([heading]) => JSON.stringify(heading))).size).toBe(every.length)
    for (const [heading, concept] of every) expect(groups.has(concept), `${asHeading(heading).label}: ${concept}`).toBe(true)
  })

  test('are filed under the right concept at least 85 times in 100, and far better than by comparing strings', () => {
    const rows = [
      ['all', every],
      ['looked at', tuned],
      ['set aside', aside],
      ['set aside, second sitting', heldOutMore],
      ['Chinese', chinese(every)],
      ['Chinese, set aside', chinese(aside)],
    ] as const
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8)
    const lines = rows.map(([name, table]) => {
      const ours = accuracy(table, ourAnswer)
      const plain = accuracy(table, plainAnswer)
      return `${name.padEnd(26)}${String(table.length).padStart(4)}${[ours.concept, plain.concept, ours.group, plain.group].map(percent).join('')}`
    })
    process.stdout.write(`headings to concepts, first answer\n${' '.repeat(26)}   n concept strings   group strings\n${lines.join('\n')}\n`)
    for (const table of [every, aside, chinese(every), chinese(aside)]) {
      const { concept } = accuracy(table, ourAnswer)
      expect(concept).toBeGreaterThanOrEqual(0.85)
      expect(concept).toBeGreaterThan(accuracy(table, plainAnswer).concept + 0.1)
    }
  })
})

describe('concepts', () => {
  test('finds every label of the vocabulary again', () => {
    for (const { id, prefLabel, altLabel } of vocabulary.concepts)
      for (const label of [prefLabel.en, prefLabel['zh-CN'], ...Object.values(altLabel).flat()]) expect(leading(label), label).toBe(id)
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

  test.each([
    ['lcc', 'A B C D E F G H J K L M N P Q R S T U V Z KBM KZ PZ DJK ZA'],
    ['ddc', Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0')).join(' ')],
    ['udc', '0 1 2 3 5 6 7 8 9 00 02 17 27 34 51 61 69 72 78 82 91 94'],
    ['clc', 'A B C D E F G H I J K N O P Q R S T U V X Z TB TD TE TF TG TH TJ TK TL TM TN TP TQ TS TU TV'],
  ])('knows a concept for every top class of %s', (scheme, classes) => {
    expect(classes.split(' ').filter((notation) => leading({ label: notation, scheme, notation }) === undefined)).toEqual([])
  })

  test.each([
    ['Geology, Stratigraphic -- Jurassic', 'geology'],
    ['Great Britain -- History -- Edward VI, 1547-1553', 'tudor-and-stuart'],
    ['China -- History -- 1912-1928', 'republican-china'],
    ['England. Shipping', 'ships-and-shipping'],
    ['书法－中国－清代', 'calligraphy'],
    ['物理学史', 'physics'],
    ['Weltkrieg (1914-1918) / Quelle', 'first-world-war'],
  ])('reads %s by its head', (label, concept) => {
    expect(leading(label)).toBe(concept)
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

  const names = vocabulary.concepts.flatMap((concept) => [concept.prefLabel.en, ...Object.values(concept.altLabel).flat()])
  const anyText = fc.oneof(
    fc.constantFrom(...names),
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 12 })))
      .chain((all) => fc.constantFrom(' -- ', '－', ', ', ' (', ' / ', '').map((glue) => all.join(glue))),
  )
  const heading = fc.record(
    { label: anyText, scheme: fc.constantFrom('lcc', 'ddc', 'udc', 'clc', 'nlm', '__proto__'), notation: anyText },
    { requiredKeys: ['label'] },
  )

  test('gives shares above 0 that sum to at most 1, largest first and always the same, whatever the headings', () => {
    const again = matcher(vocabulary)
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
        const found = match.concepts(headings)
        expect(again.concepts(headings)).toEqual(found)
        expect(found.length).toBeLessThanOrEqual(8)
        expect(found.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
        expect(new Set(found.map(({ concept }) => concept)).size).toBe(found.length)
        found.forEach(({ concept, share }, at) => {
          expect(groups.has(concept)).toBe(true)
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThanOrEqual(found[at - 1]?.share ?? 1)
        })
      }),
      { numRuns: 200 },
    )
  })

  test('reads the first 500 characters of a heading and no more', () => {
    expect(match.concepts([{ label: `${' '.repeat(500)}ships` }])).toEqual([])
    expect(leading(`ships${' '.repeat(60_000)}theatre`)).toBe('ships-and-shipping')
  })

  test('reads Chinese in a browser without Intl.Segmenter too', async () => {
    vi.resetModules()
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
    const bare = (await import('#shared/vocabulary/match.ts')).matcher(vocabulary)
    const first = (label: string) => bare.concepts([{ label }])[0]?.concept
    expect(first('敦煌写本研究')).toBe('dunhuang-studies')
    expect(first('唐诗－诗歌欣赏')).toBe('tang-poetry')
    expect(bare.words('海图 and ships')).toEqual(['海', '图', 'and', 'ship'])
    vi.unstubAllGlobals()
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
