import type { Level, WorkType } from './record.ts'

/** What one of our types is called elsewhere. A class in `broader` takes in more than the type: it is written for it, and is not read back as it. */
export interface TypeNames {
  /** Class of schema.org 29. */
  schema: string
  /** Class of BIBFRAME 2.3, of a Work or of an Instance. */
  bibframe: string
  broader: readonly ('schema' | 'bibframe')[]
  /** ISAD(G) levels at which a unit of the type is described; none for what is published. */
  levels: readonly Level[]
}

const own = (schema: string, bibframe: string, levels: readonly Level[] = []): TypeNames => ({ schema, bibframe, broader: [], levels })
const within = (broader: TypeNames['broader'], schema: string, bibframe: string, levels: readonly Level[] = []): TypeNames => ({
  schema,
  bibframe,
  broader,
  levels,
})

/** The one list of types, beside the classes of schema.org and BIBFRAME and the levels of ISAD(G); docs/recognition.md prints it. */
export const workTypes: Readonly<Record<WorkType, TypeNames>> = {
  book: own('Book', 'Monograph'),
  article: within(['bibframe'], 'ScholarlyArticle', 'Text'),
  thesis: within(['bibframe'], 'Thesis', 'Text'),
  periodical: own('Periodical', 'Serial'),
  newspaper: within(['bibframe'], 'Newspaper', 'Serial'),
  map: own('Map', 'Cartography', ['item']),
  music: own('SheetMusic', 'NotatedMusic', ['item']),
  sound: own('AudioObject', 'Audio', ['item']),
  video: own('VideoObject', 'MovingImage', ['item']),
  image: own('ImageObject', 'StillImage', ['item']),
  dataset: own('Dataset', 'Dataset'),
  manuscript: own('Manuscript', 'Manuscript', ['item']),
  letter: within(['schema', 'bibframe'], 'Manuscript', 'Manuscript', ['item']),
  archival: own('ArchiveComponent', 'Archival', ['fonds', 'subfonds', 'series', 'subseries', 'file', 'item', 'collection']),
  collection: own('Collection', 'Collection', ['fonds', 'collection']),
  report: within(['bibframe'], 'Report', 'Text'),
  conference: within(['schema', 'bibframe'], 'ScholarlyArticle', 'Text'),
  patent: within(['schema', 'bibframe'], 'CreativeWork', 'Text'),
  standard: within(['schema', 'bibframe'], 'CreativeWork', 'Text'),
  object: own('3DModel', 'Object', ['item']),
  software: within(['bibframe'], 'SoftwareSourceCode', 'Multimedia'),
  other: within(['schema', 'bibframe'], 'CreativeWork', 'Work'),
}
