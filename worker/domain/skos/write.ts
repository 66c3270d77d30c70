import type { Concept, Vocabulary } from '#shared/subject.ts'
import { CONTEXT, type Scheme } from './terms.ts'

/**
 * A vocabulary as a SKOS concept scheme in JSON-LD 1.1 (W3C SKOS Reference, 2009): one scheme and its concepts in `@graph`. Class numbers are typed literals of
 * `skos:notation`, one datatype a scheme; the index of a top group is one more. `readSkos` gives the same vocabulary back.
 */
export function writeSkos(vocabulary: Vocabulary): Record<string, unknown> {
  const narrower = new Map<string, string[]>()
  for (const { id, broader } of vocabulary.concepts) if (broader !== undefined) narrower.set(broader, [...(narrower.get(broader) ?? []), ref(id)])
  const tops = vocabulary.concepts.filter(({ broader }) => broader === undefined).map(({ id }) => ref(id))
  const index = new Map(vocabulary.groups.map((id, group) => [id, group]))
  return {
    '@context': CONTEXT,
    '@graph': [
      { id: scheme(vocabulary.id), type: 'ConceptScheme', title: { ...vocabulary.title }, hasTopConcept: tops },
      ...vocabulary.concepts.map((concept) => conceptOf(concept, scheme(vocabulary.id), narrower.get(concept.id), index.get(concept.id))),
    ],
  }
}

function conceptOf(concept: Concept, inScheme: string, narrower: string[] | undefined, group: number | undefined): Record<string, unknown> {
  const { id, prefLabel, altLabel, broader, related, notation = {} } = concept
  const numbers = Object.entries(notation).flatMap(([name, values = []]) => values.map((value) => ({ '@type': `carrel:${name}`, '@value': value })))
  return {
    id: ref(id),
    type: 'Concept',
    inScheme,
    prefLabel: { ...prefLabel },
    altLabel: { ...altLabel },
    ...(broader === undefined ? { topConceptOf: inScheme } : { broader: ref(broader) }),
    ...(narrower === undefined ? {} : { narrower }),
    ...(related === undefined ? {} : { related: related.map(ref) }),
    notation: [
      ...(broader === undefined && group !== undefined ? [{ '@type': 'carrel:group' satisfies `carrel:${Scheme}`, '@value': String(group) }] : []),
      ...numbers,
    ],
  }
}

const ref = (id: string): string => `carrel:${id}`
const scheme = (id: string): string => `carrel:scheme/${id}`
