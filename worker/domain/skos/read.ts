import { type Concept, GROUPS, Vocabulary } from '#shared/subject.ts'
import { type Fault, parse } from '../parse.ts'
import { address, nodesOf, property, refs, tail, texts, typedValues, typesOf } from './nodes.ts'
import { MOST, SCHEMES, type Scheme } from './terms.ts'

/** A vocabulary read from SKOS, with what was passed over on the way; or every fault, each with the place it stands at. */
export type Reading = { vocabulary: Vocabulary; passedOver: string[] } | { faults: Fault[] }

interface Draft {
  id: string
  path: string
  iri: string
  prefLabel: Map<string, string>
  altLabel: Map<string, string[]>
  broader: string[]
  related: string[]
  numbers: Map<Scheme, string[]>
  isTop: boolean
}

const MOST_FAULTS = 50

/**
 * Reads a SKOS concept scheme from parsed JSON-LD: `@graph`, a list or a flat node; one value or many; language maps or tagged literals; properties by short name,
 * prefix or whole address. A concept's id is the tail of its address. `narrower` stands in for a missing `broader`. Top concepts are the groups; their place is
 * the notation of type `group`, else the place the same id has in `present`, else the next free one; index 0 must be taken, for general works. Never throws.
 */
export function readSkos(document: unknown, present: readonly string[]): Reading {
  const faults: Fault[] = []
  const passedOver = new Set<string>()
  const nodes = nodesOf(document)
  const scheme = nodes.find((node) => typesOf(node).includes('ConceptScheme'))
  const concepts = nodes.filter((node) => typesOf(node).includes('Concept'))
  if (scheme === undefined) faults.push({ path: '@graph', message: 'holds no skos:ConceptScheme' })
  if (concepts.length === 0) faults.push({ path: '@graph', message: 'holds no skos:Concept' })
  if (concepts.length > MOST.concepts) faults.push({ path: '@graph', message: `holds ${concepts.length} concepts; at most ${MOST.concepts} are taken` })
  if (scheme === undefined || faults.length > 0) return { faults }

  const topped = new Set(refs(property(scheme, 'hasTopConcept')))
  const drafts = concepts.map((node) => draftOf(node, `@graph.${nodes.indexOf(node)}`, topped, passedOver))
  const byIri = new Map<string, Draft>()
  const byId = new Map<string, Draft>()
  for (const draft of drafts) {
    const twin = byId.get(draft.id)
    if (draft.iri === '') faults.push({ path: draft.path, message: 'has no @id' })
    else if (twin !== undefined) faults.push({ path: draft.path, message: `the id ${draft.id} is already that of ${twin.path}` })
    byId.set(draft.id, draft)
    byIri.set(draft.iri, draft)
  }
  concepts.forEach((node, at) => {
    const above = drafts[at]
    for (const iri of refs(property(node, 'narrower'))) {
      const below = byIri.get(iri)
      if (below === undefined) faults.push({ path: `${above?.path}.narrower`, message: `${iri} is not in the file` })
      else if (above !== undefined && below.broader.length === 0) below.broader.push(above.iri)
    }
  })
  for (const draft of drafts) faults.push(...linkFaults(draft, byIri, passedOver))
  faults.push(...drafts.flatMap((draft) => circleFault(draft, byIri)))
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) }

  const places = placesOf(
    drafts.filter(({ broader }) => broader.length === 0),
    present,
  )
  if ('faults' in places) return places
  const { groups, indexOf } = places
  const title = new Map(texts(property(scheme, 'title') ?? property(scheme, 'prefLabel')).map(({ language, text }) => [languageOf(language) ?? 'en', text]))
  const value = {
    id: idOf(address(scheme) ?? ''),
    title: { en: title.get('en') ?? 'Subjects', 'zh-CN': title.get('zh-CN') ?? '主题表' },
    groups,
    concepts: drafts.map((draft) => conceptOf(draft, indexOf.get(topOf(draft, byIri).id) ?? 0, byIri)),
  }
  const parsed = parse(Vocabulary, value)
  if ('faults' in parsed) return { faults: parsed.faults.map((fault) => placed(fault, drafts)).slice(0, MOST_FAULTS) }
  return { vocabulary: parsed.value, passedOver: [...passedOver] }
}

function draftOf(node: Readonly<Record<string, unknown>>, path: string, topped: ReadonlySet<string>, passedOver: Set<string>): Draft {
  const iri = address(node) ?? ''
  const draft: Draft = {
    id: idOf(iri),
    path,
    iri,
    prefLabel: new Map(),
    altLabel: new Map(),
    broader: [...new Set(refs(property(node, 'broader')))],
    related: [...new Set(refs(property(node, 'related')))],
    numbers: new Map(),
    isTop: topped.has(iri) || refs(property(node, 'topConceptOf')).length > 0,
  }
  for (const { language, text } of texts(property(node, 'prefLabel'))) {
    const name = languageOf(language)
    if (name === 'en' || name === 'zh-CN') draft.prefLabel.set(name, draft.prefLabel.get(name) ?? text.trim())
    else if (name !== undefined) add(draft.altLabel, name, text)
    else passedOver.add(`labels in "${language}"`)
  }
  for (const { language, text } of texts(property(node, 'altLabel'))) {
    const name = languageOf(language)
    if (name === undefined) passedOver.add(`labels in "${language}"`)
    else if (text.trim() !== '') add(draft.altLabel, name, text)
  }
  for (const { type, text } of typedValues(property(node, 'notation'))) {
    const [, written, number] = /^(lcc|ddc|udc|clc)[\s:]+(.+)$/i.exec(text) ?? []
    const name = SCHEMES.find((one) => one === (type === '' ? written?.toLowerCase() : type))
    if (name === undefined) passedOver.add(type === '' ? 'notations without a datatype' : `notations of type ${type}`)
    else add(draft.numbers, name, type === '' ? (number ?? '') : text)
  }
  return draft
}

function add<Key>(lists: Map<Key, string[]>, key: Key, text: string): void {
  const list = lists.get(key) ?? []
  if (!list.includes(text.trim())) list.push(text.trim())
  lists.set(key, list)
}

function linkFaults(draft: Draft, byIri: ReadonlyMap<string, Draft>, passedOver: Set<string>): Fault[] {
  const faults: Fault[] = []
  const fault = (field: string, message: string) => faults.push({ path: `${draft.path}.${field}`, message: `${draft.id}: ${message}` })
  for (const iri of draft.broader) if (!byIri.has(iri)) fault('broader', `${iri} is not in the file`)
  for (const iri of draft.related) if (!byIri.has(iri)) fault('related', `${iri} is not in the file`)
  if (draft.isTop && draft.broader.length > 0) fault('broader', 'a top concept has none')
  if (draft.broader.length > 1) {
    passedOver.add('broader concepts after the first')
    draft.broader.length = 1
  }
  if (!draft.prefLabel.get('en')) fault('prefLabel', 'has no English label')
  if (!draft.prefLabel.get('zh-CN')) fault('prefLabel', 'has no Chinese label')
  if ([...draft.altLabel.values()].flat().length > MOST.labels) fault('altLabel', `has more than ${MOST.labels} other labels`)
  if ([...draft.altLabel.values()].flat().some((label) => label.length > MOST.label)) fault('altLabel', `has a label of more than ${MOST.label} signs`)
  if ([...draft.numbers.values()].flat().length > MOST.notations) fault('notation', `has more than ${MOST.notations} class numbers`)
  for (const number of draft.numbers.get('lcc') ?? [])
    if (!/^[A-Z]{1,3}(\d+(\.\d+)?(-\d+)?)?(\.[A-Z]\d*)?$/.test(number)) fault('notation', `${number} is no class of the Library of Congress`)
  return faults
}

function circleFault(draft: Draft, byIri: ReadonlyMap<string, Draft>): Fault[] {
  const way = [draft.id]
  for (let above = byIri.get(draft.broader[0] ?? ''); above !== undefined; above = byIri.get(above.broader[0] ?? '')) {
    if (above === draft) return [{ path: `${draft.path}.broader`, message: `goes in a circle: ${[...way, draft.id].join(' < ')}` }]
    if (way.includes(above.id)) return []
    way.push(above.id)
  }
  return []
}

function topOf(draft: Draft, byIri: ReadonlyMap<string, Draft>): Draft {
  let top = draft
  for (let above = byIri.get(top.broader[0] ?? ''); above !== undefined; above = byIri.get(top.broader[0] ?? '')) top = above
  return top
}

/** The id at each of the 32 places, free ones named `unused-1` and so on, which is no concept. */
function placesOf(tops: readonly Draft[], present: readonly string[]): { groups: string[]; indexOf: Map<string, number> } | { faults: Fault[] } {
  if (tops.length > GROUPS) {
    return { faults: [{ path: '@graph', message: `has ${tops.length} top concepts; at most ${GROUPS} are possible, for answers are numbered by them` }] }
  }
  const taken = new Map<number, Draft>()
  const faults: Fault[] = []
  const put = (draft: Draft, index: number) => {
    const other = taken.get(index)
    if (!Number.isInteger(index) || index < 0 || index >= GROUPS)
      faults.push({ path: `${draft.path}.notation`, message: `${draft.id}: a group is numbered 0 to ${GROUPS - 1}` })
    else if (other !== undefined) faults.push({ path: `${draft.path}.notation`, message: `${draft.id}: group ${index} is that of ${other.id}` })
    else taken.set(index, draft)
  }
  const numberOf = (draft: Draft) => draft.numbers.get('group')?.[0]
  for (const draft of tops) if (numberOf(draft) !== undefined) put(draft, Number(numberOf(draft)))
  const rest = tops.filter((draft) => numberOf(draft) === undefined)
  const known = rest.filter(({ id }) => present.includes(id) && !taken.has(present.indexOf(id)))
  for (const draft of known) put(draft, present.indexOf(draft.id))
  for (const draft of rest) {
    if (known.includes(draft)) continue
    // Place 0 means "general, or none": it is never given by chance.
    const free = Array.from({ length: GROUPS - 1 }, (_, at) => at + 1).find((index) => !taken.has(index))
    put(draft, free ?? GROUPS)
  }
  if (!taken.has(0)) faults.push({ path: '@graph', message: 'no top concept stands for general works: give one the notation "0" of type carrel:group' })
  if (faults.length > 0) return { faults }
  const indexOf = new Map([...taken].map(([index, { id }]) => [id, index]))
  return { groups: Array.from({ length: GROUPS }, (_, index) => taken.get(index)?.id ?? `unused-${index}`), indexOf }
}

function conceptOf(draft: Draft, group: number, byIri: ReadonlyMap<string, Draft>): Concept {
  const [above] = draft.broader
  const related = draft.related.flatMap((iri) => byIri.get(iri)?.id ?? [])
  const notation: NonNullable<Concept['notation']> = {}
  for (const scheme of SCHEMES) {
    const numbers = draft.numbers.get(scheme)
    if (scheme !== 'group' && numbers !== undefined) notation[scheme] = numbers
  }
  const altLabel: Concept['altLabel'] = { en: draft.altLabel.get('en') ?? [], 'zh-CN': draft.altLabel.get('zh-CN') ?? [] }
  for (const language of ['de', 'fr', 'es'] as const) {
    const labels = draft.altLabel.get(language)
    if (labels !== undefined) altLabel[language] = labels
  }
  return {
    id: draft.id,
    group,
    prefLabel: { en: draft.prefLabel.get('en') ?? '', 'zh-CN': draft.prefLabel.get('zh-CN') ?? '' },
    altLabel,
    ...(above === undefined ? {} : { broader: byIri.get(above)?.id ?? '' }),
    ...(related.length === 0 ? {} : { related }),
    ...(Object.keys(notation).length === 0 ? {} : { notation }),
  }
}

/** A fault of the made vocabulary, said of the node it came from. */
function placed(fault: Fault, drafts: readonly Draft[]): Fault {
  const [, at, field = ''] = /^concepts\.(\d+)\.?(.*)$/.exec(fault.path) ?? []
  const draft = at === undefined ? undefined : drafts[Number(at)]
  return draft === undefined ? fault : { path: `${draft.path}.${field}`, message: `${draft.id}: ${fault.message}` }
}

/** `zh`, `zh-Hans` and `zh-CN` are one language here, and a label without a language is English. */
function languageOf(tag: string): 'en' | 'zh-CN' | 'de' | 'fr' | 'es' | undefined {
  const [language = ''] = tag.toLowerCase().split('-')
  if (language === '' || language === '@none') return 'en'
  if (language === 'zh') return 'zh-CN'
  return (['en', 'de', 'fr', 'es'] as const).find((one) => one === language)
}

function idOf(iri: string): string {
  return tail(iri)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
