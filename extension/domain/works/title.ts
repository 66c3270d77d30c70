import { normalise } from '#shared/vocabulary/normalise.ts'
import { title as catalogued } from '../recognise/normalise/title.ts'
import { plainHan } from './han.ts'
import { newRussian } from './spelling.ts'

/** A title taken apart for comparison. Keys are folded and without spaces; `''` where there is nothing. */
export interface TitleKey {
  /** Title and subtitle. */
  full: string
  /** Title up to the first sign of a subtitle. */
  main: string
  /** What follows it. */
  sub: string
  /** Words of the whole title; a Chinese character counts half a word. */
  size: number
  /** Words of it, for likeness. */
  words: readonly string[]
  /** "2", "12.3": volume, part or issue as the title says it. */
  volume: string
  /** "2", "rev": edition as the title says it. */
  edition: string
  /** A review, whatever it reviews. */
  review: boolean
  /** "40": how many juan an old Chinese book says that it has. */
  juan: string
  /** "康熙": the reign or dynasty in brackets before the title. */
  reign: string
  /** Stands after " = ": a translation of the title beside it. */
  parallel: boolean
  /** Its second piece comes after a full stop, as the title of a part does. */
  stopped: boolean
  /** Its subtitle says that it goes with another work, or is less than it: exercises, a guide, an abridgement. */
  companion: boolean
  /** A title many works share: "Letters", "Annual report". */
  generic: boolean
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  erster: 1,
  zweiter: 2,
  dritter: 3,
  premier: 1,
  deuxième: 2,
  troisième: 3,
  primero: 1,
  primera: 1,
  segundo: 2,
  segunda: 2,
  tercero: 3,
} // prettier-ignore
const HAN_DIGITS = '〇一二三四五六七八九'
const figure = `(\\d{1,4}(?:\\s?[.\\/-]\\s?\\d{1,3})?|[ivxlc]{1,7}|${Object.keys(NUMBERS).join('|')})`
const part =
  'vol(?:ume|umen)?s?|v|bd|band|tom(?:e|o|us)?|t|teil(?:band)?|tl|part(?:ie|e)?|pts?|books?|buch|heft|h|nr|no|num|número|nº|n°|issue|fasc(?:icle|icule)?|livre|libro|cahier|lfg|lieferung|jg|jahrgang|series|reihe|serie|série|abteilung|abt|томъ?|т|часть?|ч|выпуск|вып|книга|кн'
const beforeFigure = new RegExp(`(?<=^|[\\s,.;:(\\[–—-])(?:${part})\\.?\\s*${figure}(?=$|[\\s,.;:)\\]–—-])`, 'giu')
const afterFigure =
  /(?<=^|[\s,.;:([–—-])(first|second|third|fourth|fifth|erster|zweiter|dritter|premier|deuxième|troisième|primer|primera|segundo|segunda|tercer|\d{1,3}\.)\s(?:volume|part|book|band|teil|tome|tomo|partie|parte|heft)(?=$|[\s,.;:)\]–—-])/giu
const hanVolume =
  /(?:第\s?([\d〇零一二三四五六七八九十百两]+)\s?(?:卷|册|部|辑|期|编|集|回|季|分册)|卷\s?之?([\d〇零一二三四五六七八九十百]+|[上中下])|[([（]?([上中下])(?:册|卷|编|集|部)[)\]）]?|[([（]([上中下]|[一二三四五六七八九十]{1,3}|\d{1,3})[)\]）])/gu
const editions =
  /[([]?(?<![\p{L}\d])(?:(\d{1,3}|first|second|third|fourth|fifth)(?:st|nd|rd|th|e|ème|ª|º|\.)?,?\s*(?:rev(?:ised|\.)?\s*|verb\.\s*|überarb\.\s*|erw\.\s*|neu(?:bearb)?\.\s*)*(?:ed(?:ition|n|\.|ición)?|aufl(?:age|\.)?|éd(?:ition|\.)?)(?![\p{L}])\.?|(rev(?:ised|\.)? (?:ed\.?|edition)|neue ausgabe|nouvelle édition))[)\]]?/giu
const hanEditions = /[([（]?(?:第|修订第?|增订第?|增补第?)\s?([\d一二三四五六七八九十]+)\s?版[)\]）]?|[([（]((?:修订|增订|增补|新|典藏)版)[)\]）]/gu
const reviewing =
  /^\W*(?:(?:book |film )?reviews?(?: of| essay)?\b|rezension|besprechung|buchbesprechung|compte[ -]rendu|recension|reseña|书评|评《)|\b(?:a review|book review|rezension|compte rendu|reseña)\W*$|书评$/iu

const companions =
  /\b(?:exercises|workbook|study guide|teachers?|teacher['’]s (?:book|guide|edition)|answer key|solutions?(?: manual)?|supplement(?:ary)?|companion|abridge(?:d|ment)|retold|adapted|selections?|extracts|excerpts|a (?:guide|commentary|reader|concordance) (?:to|on)|index|summary|errata|correction|reply|comment|arbeitsbuch|übungen|übungsbuch|lehrerhandbuch|lösungen|lösungsheft|kommentar|register|auswahl|gekürzt|cahier d['’]exercices|corrigés|guide pédagogique|abrégé|extraits|ejercicios|cuaderno|solucionario|guía|antología|resumen)\b|习题|练习|教师用书|学习指导|解答|辅导|导读|节选|缩写|绘本|青少年版|注音/iu

const GENERIC = new Set(
  [
    'annual report|annual reports|report|reports|letters|letter|selected letters|collected letters|correspondence|poems|collected poems|selected poems|complete poems|poetry|works|complete works|collected works|selected works|selected writings|essays|collected essays|stories|short stories|collected stories|tales|novels|plays|sermons|speeches|papers|personal papers|family papers|minutes|minute book|diary|diaries|journal|journals|notebook|notebooks|scrapbook|photograph|photographs|photograph album|portrait|self portrait|landscape|untitled|sketches|drawings|maps|map|plan|plans|deed|deeds|will|accounts|account book|ledger|receipts|invoice|memorandum|telegram|postcard|editorial|editorials|introduction|preface|foreword|afterword|conclusion|contents|table of contents|index|notes|notes on contributors|news|news and notes|book reviews|reviews|review|book notes|obituary|obituaries|in memoriam|errata|erratum|corrigendum|letters to the editor|letter to the editor|from the editor|from the editors|editors note|editors introduction|announcements|acknowledgements|front matter|back matter|proceedings|transactions|bulletin|newsletter|yearbook|handbook|catalogue|catalog|miscellanea|miscellany|selections|anthology|memoirs|autobiography|history|lectures|songs|sonnets|sonatas|symphonies|general|administration|case files|subject files|clippings|press cuttings|financial records|meeting minutes',
    'jahresbericht|bericht|geschäftsbericht|briefe|brief|briefwechsel|korrespondenz|gedichte|ausgewählte gedichte|sämtliche gedichte|werke|gesammelte werke|sämtliche werke|ausgewählte werke|schriften|gesammelte schriften|aufsätze|erzählungen|novellen|dramen|tagebuch|tagebücher|nachlass|protokoll|protokolle|akten|urkunde|vorwort|einleitung|nachwort|inhalt|inhaltsverzeichnis|rezensionen|mitteilungen|jahrbuch|festschrift|lieder|predigten|vermischtes|nachruf|karte|verschiedenes',
    'rapport annuel|rapport|lettres|lettre|correspondance|poésies|poèmes|oeuvres|oeuvres complètes|oeuvres choisies|essais|contes|nouvelles|théâtre|romans|journal intime|mémoires|procès verbaux|préface|introduction générale|avant propos|éditorial|comptes rendus|table des matières|bulletin annuel|chansons|mélanges|discours|carte postale|nécrologie',
    'informe anual|memoria anual|memoria|informe|cartas|carta|correspondencia|poesías|poemas|poesía|poesía completa|obras|obras completas|obras escogidas|ensayos|cuentos|cuentos completos|teatro|novelas|diario|actas|prólogo|introducción|reseñas|índice|canciones|discursos|noticias|editorial y notas',
    '全集|文集|选集|诗集|诗选|诗歌|文选|散文|小说|短篇小说|日记|书信|书信集|信函|信件|年报|年鉴|报告|工作报告|年度报告|序|序言|前言|后记|编者按|卷首语|编后记|社论|目录|索引|通知|公告|简讯|会议记录|会议纪要|档案|照片|合影|家谱|族谱|手稿|书画|作品集|作品选|散文集|回忆录|论文集|讲演录|书评|讣告|征稿启事|论语|孟子|诗经|周易|老子|庄子',
  ]
    .join('|')
    .split('|')
    .map(keyed),
)
const genericBeginning =
  /^(?:letters? (?:from|to|of)\b|annual reports?\b|editorial\b|from the editors?\b|in memoriam\b|obituary\b|photographs? of\b|portrait of\b|minutes of\b|brief (?:an|von)\b|briefe (?:an|von)\b|lettres? (?:à|de|a)\b|cartas? (?:a|de)\b|correspondence (?:with|of|between)\b|(?:book )?reviews? of\b|致.{1,12}(?:信|函|书)$|notes? on\b contributors|index to\b)/iu

/** Folded, without articles at the beginning, "and", spaces and the e of written-out umlauts: "Die Mueller & Söhne" and "Müller und Sohne" meet. */
export function keyed(text: string): string {
  return wordsOf(text).join('')
}

function wordsOf(text: string): string[] {
  const words = normalise(
    newRussian(plainHan(text))
      .replace(/ß/g, 'ss')
      .replace(/[æÆ]/g, 'ae')
      .replace(/[œŒ]/g, 'oe')
      .replace(/[øØ]/g, 'o')
      .replace(/[łŁ]/g, 'l')
      .replace(/[đĐðÐ]/g, 'd'),
  )
    .split(' ')
    .map((word) => word.replace(/([aou])e/g, '$1'))
    .filter((word) => word !== '' && word !== 'and' && word !== 'und' && word !== 'et' && word !== 'y')
  const bare = /^(?:the|a|an|der|die|das|den|dem|ein|eine|le|la|les|l|un|une|el|los|las|il|lo|una)$/.test(words[0] ?? '') ? words.slice(1) : words
  return bare.length === 0 ? words : bare
}

/** Where a subtitle, a parallel title or another form of the title begins. */
const boundary =
  /\s*[:：]\s*(?!\d)|\s*[;；]\s+|\s[–—-]{1,2}\s|[—―]{2}|(?<=[\p{L}]{4,}[)"”’]?)\.\s+(?=\p{Lu})|\s=\s|(?<=[\p{L}])[?!]\s+(?=\p{Lu})|,\s+(?:or|oder|ou|o)\b[,:]?\s|(?:\s|(?<=\p{Script=Han}))(?=\()|\s(?=\[[^\]]+\]\W*$)|(?<=\p{Script=Han})(?=[[【〔][^\]】〕]+[\]】〕]\W*$)/u

/** A title as it is compared: without mark-up and statement of responsibility, though not without a volume or an edition that comes after it. */
export function givenTitle(text: string): string {
  const plain = text.replace(/<\/?(?:su[bp]|[ibu]|em|strong|span)>/gi, '')
  const slash = /\s\/\s/.exec(plain)?.index
  const after = slash === undefined ? -1 : plain.slice(slash).search(afterwards)
  const whole = slash === undefined || after < 0 ? plain : `${plain.slice(0, slash)}${plain.slice(slash + after)}`
  return plainHan(catalogued(whole, true) || whole).replace(lastArticle, '')
}

const afterwards = new RegExp(`\\.\\s+(?=(?:${part})\\.?\\s*${figure}(?=$|[\\s,.;:)])|[^.]{3,20}\\s(?:edition|auflage|édition|edición)\\b)`, 'iu')
/** "Making of the English working class, The". */
const lastArticle = /,\s(?:the|an?|der|die|das|le|la|les|l['’]|el|los|las|il|lo)(?=\s*(?:$|[:([]))/iu
/** "Mémoires. 2, La guerre": the number of a part, without a word for it. */
const bareFigure = /(?<=[\p{L})]\.\s)(\d{1,3})(?=,\s\p{L}|\s:\s|$)/gu
/** "Gesellschaftsgeschichte III", and Japanese sets in two or three. */
const romanEnd = /(?<=^[^:]*\p{L}\s)([IVX]{2,6})(?=$|\s*[.:]\s)/gu
const hanEnd = /\s([上中下])(?=$|\s*[:：])/gu
const juans = /(?<![第〇零一二三四五六七八九十百\d]\s?)(?<=\p{Script=Han}\s?)([〇零一二三四五六七八九十百\d]+)\s?卷(?=$|[\s:：,，([]|[首附末])/u
const reigns = /^\s*[([〔【]\s*(\p{Script=Han}{1,4})\s*[)\]〕】]\s*(?=\p{Script=Han}{2})/u

/** Takes a title apart; `main` is never empty where the title has a letter or digit. */
export function titleKey(text: string): TitleKey {
  const told = givenTitle(text)
  const reign = reigns.exec(told)?.[1] ?? ''
  const juan = juans.exec(told)?.[1] ?? ''
  const given = told.replace(reigns, '').replace(juans, '')
  const volumes: string[] = []
  const counts: string[] = []
  const note =
    (list: string[]) =>
    (_: string, ...groups: unknown[]): string => {
      const found = groups.slice(0, 4).find((group): group is string => typeof group === 'string')
      if (found !== undefined) list.push(numeral(found))
      return ' : '
    }
  const plain = given
    .replace(editions, note(counts))
    .replace(hanEditions, note(counts))
    .replace(beforeFigure, note(volumes))
    .replace(afterFigure, note(volumes))
    .replace(bareFigure, note(volumes))
    .replace(romanEnd, note(volumes))
    .replace(hanEnd, note(volumes))
    .replace(hanVolume, note(volumes))
  const pieces = plain.split(boundary).filter((piece) => keyed(piece) !== '')
  const main = pieces[0] ?? given
  const parts = pieces.map((piece, at) => wordsOf(at === 0 ? piece : piece.replace(/^(?:or|oder|ou|o)\b[,:]?\s+/i, '')))
  const words = parts.flat()
  const bare = normalise(main)
  return {
    full: words.join('') || keyed(given) || given,
    main: keyed(main) || given,
    sub: parts.slice(1).flat().join(''),
    size: sizeOf(words),
    words,
    volume: volumes.join('.'),
    edition: counts[0] ?? '',
    review: reviewing.test(given),
    juan: juan === '' ? '' : numeral(juan),
    reign,
    parallel: false,
    stopped: /^\.\s/.test(given.slice(main.length)),
    companion: companions.test(given.slice(main.length)),
    generic: GENERIC.has(keyed(main)) || genericBeginning.test(given) || bare === '',
  }
}

function sizeOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (/\p{Script=Han}/u.test(word) ? [...word].length / 2 : 1), 0)
}

/** A number as figures, whatever it was written in: "II", "two" and 二 are "2". */
function numeral(text: string): string {
  const word = text.toLowerCase().replace(/\.$/, '')
  if (/^\d/.test(word))
    return word
      .replace(/\s/g, '')
      .replace(/[/-]/g, '.')
      .replace(/(^|\.)0+(?=\d)/g, '$1')
  const named = NUMBERS[word]
  if (named !== undefined) return String(named)
  if (/^[ivxlc]+$/.test(word)) return String(roman(word))
  return /[〇零一二三四五六七八九十百两]/u.test(word) ? String(han(word)) : word
}

function roman(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const figures = [...text].map((sign) => values[sign] ?? 0)
  return figures.reduce((sum, value, at) => sum + (value < (figures[at + 1] ?? 0) ? -value : value), 0)
}

function han(text: string): number {
  const figure = (sign: string): number => (sign === '零' ? 0 : sign === '两' ? 2 : HAN_DIGITS.indexOf(sign))
  if (!/[十百]/.test(text)) return Number([...text].map(figure).join(''))
  const [, hundreds, tens, ones] = /^(?:(.)?百)?零?(?:(.)?十)?(.)?$/u.exec(text) ?? []
  return (
    (text.includes('百') ? figure(hundreds ?? '一') * 100 : 0) + (text.includes('十') ? figure(tens ?? '一') * 10 : 0) + (ones === undefined ? 0 : figure(ones))
  )
}
