/** Literal types of `skos:notation`: the four classifications, and the index of a top group. */
export const SCHEMES = ['lcc', 'ddc', 'udc', 'clc', 'group'] as const
export type Scheme = (typeof SCHEMES)[number]

/** The JSON-LD context Carrel writes. A reader of linked data needs nothing else to understand the file. */
export const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  carrel: 'urn:carrel:',
  id: '@id',
  type: '@type',
  ConceptScheme: 'skos:ConceptScheme',
  Concept: 'skos:Concept',
  title: { '@id': 'dcterms:title', '@container': '@language' },
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': '@language' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  narrower: { '@id': 'skos:narrower', '@type': '@id' },
  related: { '@id': 'skos:related', '@type': '@id' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  topConceptOf: { '@id': 'skos:topConceptOf', '@type': '@id' },
  hasTopConcept: { '@id': 'skos:hasTopConcept', '@type': '@id' },
  notation: { '@id': 'skos:notation' },
} as const

/** Most concepts, labels of one concept, and signs of one label that a vocabulary may have. */
export const MOST = { concepts: 2000, labels: 200, label: 400, notations: 100 } as const
