import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recognise } from '../../extension/domain/recognise/recognise.ts'
import { ReasonCode, WHY, Why } from '../../extension/domain/why.ts'

const source = readdirSync('extension/domain/recognise', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`extension/domain/recognise/${name}`, 'utf8'))
  .join('\n')

test('every reason the recogniser gives has a code a message may carry', () => {
  const given = new Set(Array.from(source.matchAll(/'([a-z][a-z -]*): [A-Z][^'\n]*\.'/g), ([, code]) => code))
  given.delete('unreadable')
  expect([...given].toSorted()).toEqual(ReasonCode.options.toSorted())
})

test('every sentence for the patron belongs to a code', () => {
  expect([...new Set(Object.values(WHY))].toSorted()).toEqual(Why.options.toSorted())
})

test('a page that breaks the recogniser has a code too', () => {
  const { reason } = recognise(Object.create(null), 'https://a.example/')
  expect(WHY[ReasonCode.parse(reason.split(':')[0])]).toBe('broken')
})
