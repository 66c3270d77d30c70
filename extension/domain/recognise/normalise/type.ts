import type { Level, WorkType } from '#shared/record.ts'
import { entryOf } from '../nodes.ts'
import { once } from '../once.ts'
import { fold } from './text.ts'

/** schema.org class names, lower case, and what they say: the type, and 2 for a bibliographic class, 1 for one that other sites use as well. */
export const schemaTypes = once<Readonly<Record<string, readonly [WorkType, 1 | 2]>>>(() => ({
  book: ['book', 2],
  bookseries: ['book', 2],
  chapter: ['book', 1],
  audiobook: ['sound', 2],
  scholarlyarticle: ['article', 2],
  medicalscholarlyarticle: ['article', 2],
  article: ['article', 1],
  thesis: ['thesis', 2],
  periodical: ['periodical', 1],
  publicationissue: ['periodical', 1],
  publicationvolume: ['periodical', 1],
  newspaper: ['newspaper', 1],
  map: ['map', 2],
  atlas: ['map', 2],
  musicrecording: ['music', 1],
  musicalbum: ['music', 1],
  musiccomposition: ['music', 1],
  sheetmusic: ['music', 2],
  audioobject: ['sound', 1],
  videoobject: ['video', 1],
  movie: ['video', 1],
  imageobject: ['image', 1],
  photograph: ['image', 2],
  painting: ['image', 2],
  drawing: ['image', 2],
  visualartwork: ['image', 1],
  poster: ['image', 2],
  dataset: ['dataset', 2],
  manuscript: ['manuscript', 2],
  archivecomponent: ['archival', 2],
  archivecollection: ['collection', 2],
  collection: ['collection', 1],
  report: ['report', 2],
  creativework: ['other', 1],
  sculpture: ['object', 2],
  '3dmodel': ['object', 1],
  game: ['object', 1],
  softwaresourcecode: ['software', 1],
  digitaldocument: ['other', 1],
  presentationdigitaldocument: ['other', 1],
  textdigitaldocument: ['other', 1],
  legislation: ['other', 1],
})) // prettier-ignore

const words = once<readonly (readonly [RegExp, WorkType])[]>(() => [
  [
    /thes[ie]s|\bph ?d\b|\bm ?sc\b|\bmasters?\b|bachelor|doctorate|laurea\b|diplomarbeit|licentiate|dissertation|hochschulschrift|habilitation|thèse|mémoire|tesis|学位论文|學位論文|硕士|博士|doctoral|master's/,
    'thesis',
  ],
  [/data ?set|collected data|research data|forschungsdaten|jeu de données|数据集|数据/, 'dataset'],
  [/text serial journal|newspaper article|press clipping/, 'article'],
  [/newspaper|zeitungs?\b|journal quotidien|periódico diario|报纸|報紙/, 'newspaper'],
  [
    /article|artikel|aufsatz|beitrag|artículo|期刊论文|期刊文章|论文|pre ?print|post ?print|(?<!working )\bpapers?\b|journal contribution|editorial|\breview\b|original paper/,
    'article',
  ],
  [/conference|proceedings|kongress|konferenz|会议|workshop/, 'conference'],
  [/journal|periodical|serial|zeitschrift|magazine|revue|revista|期刊|杂志|連続|逐次/, 'periodical'],
  [/e-?book|book|buch|bücher|monogra[fp]|livre|libro|chapter|图书|圖書|专著|图书|書籍|古籍|printed text|language material|textbook/, 'book'],
  [/letter|correspondence|brief(?:e)?\b|korrespondenz|lettre|carta|书信|信札|postcard|telegram/, 'letter'],
  [/manuscri|handschrift|autograph|手稿|写本|抄本/, 'manuscript'],
  [/sheet ?music|score|noten|musikdruck|partitur|乐谱|music/, 'music'],
  [/\bmaps?\b|cartograph|karten?\b|atlas|carte|mapa|地图|地圖|舆图/, 'map'],
  [/video|films?\b|movie|motion ?picture|dvd|blu ?ray|moving ?image|vidéo|vídeo|视频|影片|录像/, 'video'],
  [/sound|audio|hörbuch|hörspiel|\bcd\b|tonträger|schallplatte|录音|音频|oral histor(?:y|ies)|enregistrement|grabación/, 'sound'],
  [/photo|image|still|picture|bild|grafik|graphic|painting|drawing|print\b|poster|illustration|图片|照片|图像|影像/, 'image'],
  [/report|bericht|rapport|informe|报告|科技报告|working paper/, 'report'],
  [/patent|专利/, 'patent'],
  [/^standards?$|norm\b|标准/, 'standard'],
  [/software|computer program|source code|软件/, 'software'],
  [/fonds|archiv|series|record group|akte\b|findbuch|finding aid|档案|全宗|案卷|archival/, 'archival'],
  [/collection|sammlung|bestand|colección|馆藏集/, 'collection'],
  [/object|realia|artefact|artifact|specimen|museum|objekt|实物|文物|sculpture/, 'object'],
  [/^text$|printed|druck/, 'book'],
]) // prettier-ignore

/** Type of work for a printed or coded type ("Dissertation", 期刊论文, `info:eu-repo/semantics/article`); undefined when the words say nothing. */
export function workType(text: string): WorkType | undefined {
  const name = text.replace(/^.*[/#:](?=[A-Za-z])/, '').replace(/\s/g, '')
  const schema = entryOf(schemaTypes(), name.toLowerCase())
  if (schema !== undefined && schema[0] !== 'other') return schema[0]
  const value = fold(text.replace(/([a-z])([A-Z])/g, '$1 $2'))
  return words().find(([pattern]) => pattern.test(value))?.[1]
}

/** True for a type that says only what nearly everything is ("Text", "Document"): any other type on the page says more. */
export function isVague(text: string): boolean {
  return /^(?:text|texts|texto|texte|document|documents|printed?|language material|monographic|digital|online|creativework|other|sonstiges|autre|otro|unknown)$/.test(
    fold(text.replace(/^.*[/#:](?=[A-Za-z])/, '')),
  )
}

const levels = once<readonly (readonly [RegExp, Level])[]>(() => [
  [/^(?:sub ?fonds|teilbestand|sous fonds|subfondo|sub group|subgroup)$/, 'subfonds'],
  [/^(?:fonds|bestand|fondo|record group|recordgrp|全宗)$/, 'fonds'],
  [/^(?:sub ?series|unterserie|sous série|subserie|子系列)$/, 'subseries'],
  [/^(?:series|serie|série|系列|类|class|klassifikation)$/, 'series'],
  [/^(?:file|folder|akte|dossier|expediente|案卷|卷|volume|box)$/, 'file'],
  [/^(?:item|einzelstück|pièce|stück|unidad documental|文件|件|document|piece|vorgang)$/, 'item'],
  [/^(?:collection|sammlung|colección|汇集)$/, 'collection'],
])

/** ISAD(G) level for a printed level of description in English, German, French, Spanish or Chinese. */
export function level(text: string): Level | undefined {
  const value = fold(text)
  return levels().find(([pattern]) => pattern.test(value))?.[1]
}
