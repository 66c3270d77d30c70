import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { GROUPS, Vocabulary } from '#shared/subject.ts'
import { GROUP_IDS } from '#shared/vocabulary/groups.ts'
import { normalise, stems } from '#shared/vocabulary/normalise.ts'
import { group } from '#shared/vocabulary/rows.ts'
import { vocabulary } from '#shared/vocabulary/vocabulary.ts'

const byId = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]))

test('the vocabulary is a valid part of an edition', () => {
  expect(z.parse(Vocabulary, vocabulary)).toEqual(vocabulary)
  expect(vocabulary.concepts.length).toBeGreaterThanOrEqual(300)
})

test('each of the 32 groups has a head of its own, in protocol order, and narrower concepts', () => {
  expect(vocabulary.groups).toEqual([...GROUP_IDS])
  expect(vocabulary.groups).toHaveLength(GROUPS)
  vocabulary.groups.forEach((id, index) => {
    expect(byId.get(id)?.group).toBe(index)
    expect(byId.get(id)?.broader).toBeUndefined()
    expect(vocabulary.concepts.filter((concept) => concept.group === index).length).toBeGreaterThanOrEqual(3)
  })
})

test('ids are unique and every link leads to a concept, broader ones within the group and without circles', () => {
  expect(byId.size).toBe(vocabulary.concepts.length)
  for (const concept of vocabulary.concepts) {
    for (const id of concept.related ?? []) expect(byId.has(id), `${concept.id} ~${id}`).toBe(true)
    expect(concept.related ?? []).not.toContain(concept.id)
    let steps = 0
    for (let above = concept.broader; above !== undefined; above = byId.get(above)?.broader) {
      expect(byId.get(above)?.group, `${concept.id} <${above}`).toBe(concept.group)
      expect(++steps).toBeLessThan(5)
    }
  }
})

test('no label stands for two concepts', () => {
  const claimed = new Map<string, string>()
  for (const { id, prefLabel, altLabel } of vocabulary.concepts)
    for (const label of [prefLabel.en, prefLabel['zh-CN'], ...Object.values(altLabel).flat()]) {
      const key = stems(normalise(label))
      expect(key).not.toBe('')
      expect(claimed.get(key) ?? id, label).toBe(id)
      claimed.set(key, id)
    }
})

test('no concept carries a label twice', () => {
  for (const { id, prefLabel, altLabel } of vocabulary.concepts)
    for (const labels of Object.values(altLabel)) expect(new Set([...labels, prefLabel.en, prefLabel['zh-CN']]).size, id).toBe(labels.length + 2)
})

test('no class number stands for two concepts, and each is a number of its scheme', () => {
  const shapes = { lcc: /^[A-Z]{1,3}(\d+(\.\d+)?(-\d+)?)?(\.[A-Z]\d*)?$/, ddc: /^\d{3}(\.\d+)?$/, udc: /^[\d.'()\-:]+$/, clc: /^[A-Z]{1,2}[\d.-]*$/ }
  const claimed = new Map<string, string>()
  for (const { id, notation } of vocabulary.concepts)
    for (const scheme of ['lcc', 'ddc', 'udc', 'clc'] as const)
      for (const number of notation?.[scheme] ?? []) {
        expect(number).toMatch(shapes[scheme])
        expect(claimed.get(`${scheme} ${number}`) ?? id, `${scheme} ${number}`).toBe(id)
        claimed.set(`${scheme} ${number}`, id)
      }
})

test('English labels hold no Chinese and Chinese labels no English', () => {
  for (const { prefLabel, altLabel } of vocabulary.concepts) {
    for (const label of [prefLabel.en, ...altLabel.en]) expect(label).not.toMatch(/\p{Script=Han}/u)
    for (const label of [prefLabel['zh-CN'], ...altLabel['zh-CN']]) expect(label).toMatch(/\p{Script=Han}/u)
  }
})

test.each(['theatre |  | 戏剧', 'theatre | Theatre |', '| Theatre | 戏剧', 'theatre | Theatre | 戏剧 | | bliss 12'])('the row "%s" is refused', (row) => {
  expect(() => group('theatre', row)).toThrow()
})
