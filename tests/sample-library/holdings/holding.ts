import type { Level, WorkType } from '#shared/record.ts'

export type CatalogueName = 'northmere' | 'archive' | 'shuyu'

/** A person or body with a part in a work. `dates` are those of an authority heading; `role` is a relator term, author when absent. */
export interface Maker {
  name: string
  dates?: string
  role?: string
}

/** What the sample library knows about one work or unit of description. All works and archives are real; the libraries are invented. */
export interface Holding {
  /** Readable and unique over all catalogues; in the archive also the slug of the address. */
  key: string
  catalogue: CatalogueName
  /** Record number within the catalogue. */
  no: number
  title: string
  alternative?: string
  makers: Maker[]
  type: WorkType
  /** EDTF. */
  date?: string
  /** As a title page or an archivist words it. */
  dateText?: string
  /** BCP 47. */
  language: string
  place?: string
  publisher?: string
  extent?: string
  edition?: string
  /** Journal or series a part stands in. */
  partOf?: string
  subjects: string[]
  /** Library of Congress, Dewey and Chinese Library Classification numbers. */
  lcc?: string
  ddc?: string
  clc?: string
  /** Call number or, in the archive, the reference code. */
  shelfmark: string
  isbn?: string
  issn?: string
  doi?: string
  /** One sentence in the sample library's own words. */
  about: string
  level?: Level
  /** Key of the unit this one lies in. */
  parent?: string
  /** Name of the institution which keeps an archive. */
  repository?: string
}
