import * as z from 'zod/mini'

/** Lower-case types of work, aligned to schema.org, BIBFRAME and ISAD(G); see docs/recognition.md. */
export const WorkType = z.enum([
  'book',
  'article',
  'thesis',
  'periodical',
  'newspaper',
  'map',
  'music',
  'sound',
  'video',
  'image',
  'dataset',
  'manuscript',
  'letter',
  'archival',
  'collection',
  'report',
  'conference',
  'patent',
  'standard',
  'object',
  'software',
  'other',
])
export type WorkType = z.infer<typeof WorkType>

/** ISAD(G) levels of description. */
export const Level = z.enum(['fonds', 'subfonds', 'series', 'subseries', 'file', 'item', 'collection'])
export type Level = z.infer<typeof Level>

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

export const Creator = z.strictObject({
  /** As the record gives it, inverted where the catalogue inverts: "Darwin, Charles". */
  name: text(300),
  /** MARC relator term in English where known ("author", "editor"). */
  role: z.optional(text(60)),
})
export type Creator = z.infer<typeof Creator>

/** A subject as the catalogue gives it: a heading, a class number, or a free keyword. */
export const SubjectHeading = z.strictObject({
  label: text(300),
  /** lcsh, fast, mesh, aat, gnd, clc, ddc, lcc, udc, … lower case; absent for free keywords. */
  scheme: z.optional(text(20)),
  /** Class number or code in the scheme. */
  notation: z.optional(text(60)),
  uri: z.optional(text(500)),
})
export type SubjectHeading = z.infer<typeof SubjectHeading>

/** A number of a classification the catalogue gives beside its headings: {scheme: 'ddc', notation: '598.43'}. */
export const ClassNumber = z.strictObject({ scheme: text(20), notation: text(60) })
export type ClassNumber = z.infer<typeof ClassNumber>

const list = z.array(text(300)).check(z.maxLength(20))
/** Identifiers by kind, each list normalised (ISBN-13, bare DOI …). */
export const Identifiers = z.strictObject({
  isbn: z.optional(list),
  issn: z.optional(list),
  doi: z.optional(list),
  oclc: z.optional(list),
  lccn: z.optional(list),
  hdl: z.optional(list),
  ark: z.optional(list),
  urn: z.optional(list),
  pmid: z.optional(list),
  pmcid: z.optional(list),
  arxiv: z.optional(list),
  callnumber: z.optional(list),
  referencecode: z.optional(list),
  local: z.optional(list),
})
export type Identifiers = z.infer<typeof Identifiers>

/** A place where a copy can be had: an http(s) address without session, and the words of the page for it where it has any. */
export const Holding = z.strictObject({ url: z.string().check(z.maxLength(1000), z.regex(/^https?:\/\//)), label: z.optional(text(80)) })
export type Holding = z.infer<typeof Holding>

/**
 * What a catalogue page describes, normalised. At most 16 KB and 64 values leave a page.
 * dcterms / schema.org: title = name, creators = creator, subjects = about, date = issued or created (EDTF).
 */
export const CatalogueRecord = z.strictObject({
  title: text(1000),
  titleAlt: z.optional(z.array(text(1000)).check(z.maxLength(8))),
  creators: z.array(Creator).check(z.maxLength(20)),
  subjects: z.array(SubjectHeading).check(z.maxLength(40)),
  /** Class numbers, kept apart from the headings because no reader reads them as words. */
  classes: z.optional(z.array(ClassNumber).check(z.maxLength(8))),
  identifiers: Identifiers,
  type: z.optional(WorkType),
  /** EDTF where it can be, else absent. */
  date: z.optional(text(60)),
  /** The date as the page prints it, when EDTF says less or nothing. */
  dateText: z.optional(text(200)),
  /** BCP 47, the first language of the work. */
  language: z.optional(text(35)),
  otherLanguages: z.optional(z.array(text(35)).check(z.maxLength(8))),
  publisher: z.optional(text(300)),
  /** Institution that holds it. */
  repository: z.optional(text(300)),
  /** Links to the work itself: full text, files, the holder's copy. Never the record's own page. */
  holdings: z.optional(z.array(Holding).check(z.maxLength(8))),
  level: z.optional(Level),
  /** Ancestors, the nearest last: fonds, series … or journal, series. */
  partOf: z.optional(z.array(text(300)).check(z.maxLength(8))),
  series: z.optional(text(300)),
  /** What the page says a copy, a loan or a look costs; never what a patron owes. Currency by ISO 4217. */
  fee: z.optional(z.strictObject({ amount: z.number().check(z.gte(0), z.lte(100_000)), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) })),
  /** Canonical address without session, language or view parameters. */
  url: z.string().check(z.maxLength(2000)),
  /** Guessed catalogue software ("vufind"), when known. */
  platform: z.optional(text(40)),
  /** Which extractor gave which field: {title: 'highwire'}. */
  provenance: z.record(z.string().check(z.maxLength(30)), z.string().check(z.maxLength(60))),
})
export type CatalogueRecord = z.infer<typeof CatalogueRecord>
