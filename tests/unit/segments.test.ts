import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Item } from '#shared/item.ts'
import { SegmentModel } from '#shared/segment.ts'
import { pointsOf } from '#shared/segments/algebra.ts'
import { assign, cosine, groupProfile } from '#shared/segments/assign.ts'
import { adjustedRand, cluster, repeatable, unit } from '#shared/segments/cluster.ts'
import { LEAST_STABILITY, segmentModel } from '#shared/segments/model.ts'
import { GROUPS } from '#shared/subject.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'

const index = (id: string): number => vocabulary.groups.indexOf(id)
const axis = (id: string, value = 1): number[] => Array.from({ length: GROUPS }, (_, group) => (group === index(id) ? value : 0))

const item = (id: number, subjects: string[]): Item =>
  z.parse(Item, {
    id: `item-${id}`,
    channel: 'all',
    title: `Item ${id}`,
    url: 'https://library.example/1',
    language: 'en',
    level: 'any',
    subjects,
    reason: 'for the test',
    by: 'A. Librarian',
    published: '2026-11-01',
  })

describe('groupProfile', () => {
  test('adds up the weights of a group', () => {
    const profile = groupProfile(
      new Map([
        ['navies', 2],
        ['shipbuilding', 1],
        ['victorian-fiction', 1],
      ]),
      vocabulary,
    )
    expect(profile[index('maritime-history')]).toBe(0.75)
    expect(profile[index('fiction')]).toBe(0.25)
  })

  test('is nought for nothing, and for weights that weigh nothing', () => {
    expect(groupProfile(new Map(), vocabulary)).toEqual(new Array(GROUPS).fill(0))
    expect(
      groupProfile(
        new Map([
          ['navies', 0],
          ['theatre', -1],
          ['unheard-of', 5],
        ]),
        vocabulary,
      ),
    ).toEqual(new Array(GROUPS).fill(0))
  })

  test('sums to 1 or is all 0', () => {
    const ids = vocabulary.concepts.map((concept) => concept.id)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.double({ min: -1, max: 10, noNaN: true }))), (weights) => {
        const profile = groupProfile(new Map(weights), vocabulary)
        const sum = profile.reduce((a, b) => a + b, 0)
        expect(profile).toHaveLength(GROUPS)
        expect(Math.min(...profile)).toBeGreaterThanOrEqual(0)
        expect(sum === 0 || Math.abs(sum - 1) < 1e-9).toBe(true)
      }),
    )
  })
})

describe('assign', () => {
  const segment = (id: string, group: string) => ({ id, name: { en: id, 'zh-CN': id }, story: { en: id, 'zh-CN': id }, centre: axis(group) })
  const model: SegmentModel = {
    version: 1,
    mean: new Array<number>(GROUPS).fill(1 / GROUPS),
    segments: [segment('sea', 'maritime-history'), segment('stage', 'theatre'), { ...segment('back', 'law'), stages: ['at-risk', 'lost'] }],
    threshold: 0.35,
    method: { en: 'by hand', 'zh-CN': '手工' },
  }

  test('finds the segment a profile points to', () => {
    expect(assign(axis('maritime-history'), model)?.id).toBe('sea')
    expect(assign(axis('theatre'), model)?.id).toBe('stage')
  })

  test('finds none for an empty profile, an even one, or one that points elsewhere', () => {
    expect(assign(new Array(GROUPS).fill(0), model)).toBeUndefined()
    expect(assign(new Array(GROUPS).fill(1 / GROUPS), model)).toBeUndefined()
    expect(assign(axis('medicine'), model)).toBeUndefined()
  })

  test('keeps a segment of certain stages to them', () => {
    expect(assign(axis('law'), model)).toBeUndefined()
    expect(assign(axis('law'), model, 'active')).toBeUndefined()
    expect(assign(axis('law'), model, 'lost')?.id).toBe('back')
  })

  test('depends on the direction only, not on how much is read', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: GROUPS, maxLength: GROUPS }), (weights) => {
        const weighted = new Map(weights.map((weight, group) => [vocabulary.groups[group] ?? '', weight]))
        const tenfold = new Map([...weighted].map(([id, weight]) => [id, weight * 8]))
        expect(assign(groupProfile(tenfold, vocabulary), model)?.id).toBe(assign(groupProfile(weighted, vocabulary), model)?.id)
      }),
    )
  })
})

describe('cluster', () => {
  test('parts directions that lie apart', () => {
    const chance = repeatable(5)
    const near = (id: string) => unit(axis(id).map((value) => value + chance() * 0.05)) ?? []
    const vectors = Array.from({ length: 60 }, (_, i) => near(['theatre', 'law', 'music'][i % 3] ?? ''))
    const { centres, members, tightness } = cluster(pointsOf(vectors, GROUPS), 3, repeatable(1))
    expect(centres.count).toBe(3)
    expect(tightness).toBeGreaterThan(0.95)
    for (const [at, member] of members.entries()) expect(member).toBe(members[at % 3])
  })

  test('makes no more clusters than there are directions, and none of nothing', () => {
    expect(cluster(pointsOf([axis('law'), axis('law')], GROUPS), 4, repeatable(1)).centres.count).toBe(1)
    expect(cluster(pointsOf([], GROUPS), 4, repeatable(1)).centres.count).toBe(0)
  })
})

describe('the adjusted Rand index', () => {
  test('is 1 for the same grouping under any names', () => {
    expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBe(1)
    expect(adjustedRand([1, 1, 1], [2, 2, 2])).toBe(1)
  })

  test('is that of the worked example of Hubert and Arabie’s index', () => {
    // Two groupings of six things: pairs together in both 2, in the first 6, in the second 3, of 15.
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo((2 - (6 * 3) / 15) / ((6 + 3) / 2 - (6 * 3) / 15))
  })

  test('is about 0 for groupings that know nothing of each other', () => {
    const chance = repeatable(3)
    const any = () => Array.from({ length: 4000 }, () => Math.floor(chance() * 5))
    expect(Math.abs(adjustedRand(any(), any()))).toBeLessThan(0.01)
  })
})

const themes = [
  ['navies', 'emigration'],
  ['parish-registers', 'surnames'],
  ['victorian-fiction', 'shakespeare'],
  ['dunhuang-studies', 'yongle-dadian'],
]
const items = Array.from({ length: 120 }, (_, i) => item(i, [...(themes[i % 4] ?? []), ...(i % 5 === 0 ? ['tithe-maps'] : [])]))
const model = segmentModel(items, vocabulary, { segments: 4 })

describe('the model of what is published', () => {
  test('is a valid part of an edition, with a segment for each theme, in both languages', () => {
    expect(z.parse(SegmentModel, model)).toEqual(model)
    expect(model.segments).toHaveLength(4)
    const names = model.segments.map((segment) => segment.name.en).join('; ')
    for (const name of ['Emigration', 'Family history', 'Theatre', 'East Asian manuscripts']) expect(names).toContain(name)
    for (const segment of model.segments) expect(segment.story['zh-CN']).toMatch(/\p{Script=Han}/u)
    expect(new Set(model.segments.map((segment) => segment.id)).size).toBe(4)
  })

  test('is the same for the same items', () => {
    expect(segmentModel(items, vocabulary, { segments: 4 })).toEqual(model)
  })

  test('gives readers of each theme their own segment', () => {
    const found = themes.map((theme) => assign(groupProfile(new Map(theme.map((concept) => [concept, 1])), vocabulary), model)?.id)
    expect(found).not.toContain(undefined)
    expect(new Set(found).size).toBe(4)
  })

  test('has no segment where nothing is published, nothing of the vocabulary or only one theme, and says so', () => {
    for (const few of [[], [item(1, ['unheard-of'])], [item(1, ['theatre']), item(2, ['theatre'])]]) {
      const none = segmentModel(few, vocabulary)
      expect(none.segments).toEqual([])
      expect(none.facts?.stability).toBeNull()
      expect(none.method.en).toContain('No segments')
    }
    expect(z.parse(SegmentModel, segmentModel([], vocabulary)).mean).toEqual(new Array(GROUPS).fill(0))
  })

  test('has no segment where runs disagree, and says how far', () => {
    const chance = repeatable(11)
    const roots = vocabulary.groups.slice(1)
    const any = Array.from({ length: 200 }, (_, id) =>
      item(id, [...new Set(Array.from({ length: 10 }, () => roots[Math.floor(chance() * roots.length)] ?? ''))]),
    )
    const none = segmentModel(any, vocabulary)
    expect(none.segments).toEqual([])
    expect(none.facts?.stability).toBeLessThan(LEAST_STABILITY)
    expect(none.method.en).toContain(`agree to ${none.facts?.stability?.toFixed(2)}`)
    expect(none.method['zh-CN']).toContain('没有稳定的读者群')
  })

  test('takes fewer segments where those wanted are not stable', () => {
    const many = segmentModel(items, vocabulary, { segments: 12 })
    expect(many.segments.length).toBeGreaterThanOrEqual(4)
    expect(many.facts?.stability).toBeGreaterThanOrEqual(LEAST_STABILITY)
  })

  test('says how it came about', () => {
    expect(model.method.en).toMatch(/120 published items.*no reader/)
    expect(model.method['zh-CN']).toMatch(/120 个已发布条目.*未使用/)
    expect(model.facts).toMatchObject({ items: 120, pseudoReaders: 120, reports: 0, epsilon: null, epochs: [] })
  })
})

describe('learning anew', () => {
  const others = items.map((one, i) => (i % 10 === 0 ? { ...one, subjects: ['tithe-maps', 'navies'] } : one))

  test('keeps ids, stages and what a librarian wrote for the successor of a segment', () => {
    const edited = {
      ...model,
      segments: model.segments.map((segment, at) =>
        at === 1 ? { ...segment, id: 'ours', name: { en: 'Ours', 'zh-CN': '本馆' }, edited: true as const, stages: ['lost' as const] } : segment,
      ),
    }
    const next = segmentModel(others, vocabulary, { segments: 4, last: edited })
    expect(next.version).toBe(2)
    expect(next.segments.map(({ id }) => id).sort()).toEqual(edited.segments.map(({ id }) => id).sort())
    const ours = next.segments.find(({ id }) => id === 'ours')
    expect(ours).toMatchObject({ name: { en: 'Ours' }, edited: true, stages: ['lost'] })
    expect(cosine(ours?.centre ?? [], edited.segments[1]?.centre ?? [])).toBeGreaterThan(0.9)
    for (const segment of next.segments) if (segment.id !== 'ours') expect(segment.edited).toBeUndefined()
  })

  test('never gives the id of a segment that is gone to another', () => {
    const gone = { ...model, segments: model.segments.map((segment) => ({ ...segment, centre: segment.centre.map((value) => -value) })) }
    const next = segmentModel(items, vocabulary, { segments: 4, last: gone })
    for (const { id } of next.segments) expect(gone.segments.map((segment) => segment.id)).not.toContain(id)
  })

  test('keeps the public mean until what is published has moved', () => {
    expect(segmentModel(others, vocabulary, { last: model }).mean).toEqual(model.mean)
    const elsewhere = items.map((one) => ({ ...one, subjects: ['theatre'] }))
    expect(segmentModel(elsewhere, vocabulary, { last: model }).mean).not.toEqual(model.mean)
  })
})

test('the cosine is 1 with itself, 0 with nothing and at right angles', () => {
  expect(cosine(axis('law'), axis('law', 3))).toBeCloseTo(1)
  expect(cosine(axis('law'), axis('music'))).toBe(0)
  expect(cosine(axis('law'), axis('law', 0))).toBe(0)
})
