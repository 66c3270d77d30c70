import { normalise } from '#shared/vocabulary/normalise.ts'
import { plainHan } from './han.ts'
import { initialsOf } from './name.ts'
import { newRussian } from './spelling.ts'

const weak = new Set(
  'press verlag publishers publisher publishing publications books book and und et the of for in co company inc ltd limited gmbh ag sons son editions edition editorial ediciones editores editora presses group verl pub publ house new york london berlin paris madrid leipzig oxford cambridge university universite universitaires libreria librairie imprimerie'.split(
    ' ',
  ),
)

/** Whether two publishers' names are one house's: true, false, or undefined when one is not given or says nothing. */
export function samePublisher(a: string | undefined, b: string | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined
  const [one, other] = [normalise(expanded(a)), normalise(expanded(b))]
  if (one === '' || other === '') return undefined
  if (one === other || one.includes(other) || other.includes(one)) return true
  if (/\p{Script=Han}/u.test(one) !== /\p{Script=Han}/u.test(other)) return undefined
  if (/\p{Script=Han}/u.test(one)) return false
  const [wordsA, wordsB] = [one.split(' '), other.split(' ')]
  if (initialsOf(wordsA) === other || initialsOf(wordsB) === one) return true
  const tellingA = wordsA.filter((word) => !weak.has(word) && word.length > 1)
  const tellingB = wordsB.filter((word) => !weak.has(word) && word.length > 1)
  if (tellingA.length === 0 || tellingB.length === 0) {
    const plainB = new Set(wordsB)
    const shared = wordsA.filter((word) => plainB.has(word) && /^(?:oxford|cambridge|york|university|london|berlin|paris)$/.test(word))
    return shared.some((word) => word !== 'university')
  }
  return tellingA.some((word) => tellingB.includes(word))
}

function expanded(name: string): string {
  return newRussian(plainHan(name))
    .replace(/^[^:：]{2,30}[:：]\s*/, '')
    .replace(/\bU\.?\s?P\.?(?=\s|$)/g, 'University Press')
    .replace(/\bUniv\.?(?=\s|$)/gi, 'University')
    .replace(/\bPr\.?(?=\s|$)/g, 'Press')
}
