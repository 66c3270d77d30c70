import type { Mode } from './rows.ts'

const FILE = /\.(pdf|epub|djvu|zip|mobi|tiff?|jp2|mp3|mp4|xlsx?|csv|docx?|caj|azw3?)$/i
const DOWNLOAD = /\/(downloads?|bitstreams?)(\/|$)/i
const REQUEST =
  /(^|[/_.-])(requests?|holds?|placehold|reserve|reservation|order|delivery|reproduction|interlibrary|ill|bestell\w*|vormerk\w*|fernleihe|yuyue)([/_.-]|$)/i
const ASK = /(^|[/_.-])(ask(-?us|-a-librarian|alibrarian)?|contact(-?us)?|enquir(y|ies)|kontakt|zixun)([/_.-]|$)/i

// Whole labels only, without figures and brackets: "Sort order" and "In order to" are none.
const SAYS_DOWNLOAD =
  /^(?:download(?: (?:the |this |full |as )?\w+)?|full text pdf|view pdf|pdf download|herunterladen|datei herunterladen|volltext herunterladen|télécharger(?: .{1,20})?|descargar(?: .{1,20})?|下载|下載|全文下载|pdf下载|caj下载|下载全文)$/
const SAYS_REQUEST =
  /^(?:(?:place|make|submit|send)? ?(?:an? )?(?:request|hold|order|reservation|recall)|(?:request|reserve|order|recall|book) (?:(?:this|the|an?) )?(?:item|title|book|copy|copies|volume|document|material|it|now|to view|for reading room|scan|reproduction)|reserve|get it|interlibrary loan|document delivery|order a copy|buy a copy|bestellen|vormerken|reservieren|jetzt bestellen|fernleihe(?: bestellen)?|titel bestellen|zur ausleihe bestellen|réserver|commander|demander|faire une demande|réserver ce document|reservar|pedir|solicitar|hacer reserva|solicitar préstamo|预约|預約|我要预约|预约借书|预借|委托借阅|馆际互借|文献传递|申请借阅|申请复制|查档预约|荐购)$/
const SAYS_ASK =
  /^(?:ask(?: us| a librarian| an archivist| about this(?: item| record)?| a question)?|contact (?:us|the library|the archive|a librarian)|enquire(?: about this.{0,20})?|make an enquiry|frage stellen|fragen sie uns|kontakt aufnehmen|poser une question|contactez-nous|nous contacter|pregunte al bibliotecario|pregúntenos|contacte con nosotros|咨询|諮詢|在线咨询|咨询馆员|联系我们)$/

const MODES: readonly Mode[] = ['view', 'ask', 'download', 'request']

/** The weightier of two modes: a request before a download, a download before a question, a question before a view. */
export function weightier(one: Mode, other: Mode): Mode {
  return MODES.indexOf(other) > MODES.indexOf(one) ? other : one
}

/** See `modeOf`. */
export type ModeOf = (href: string, download: boolean, label: string) => Mode

/**
 * What following a link or pressing a button on a record's page means: a file is a download, a hold, order or delivery a
 * request, a letter or form to the staff a question, anything else a view. The label and the address are looked at and
 * forgotten; only the mode is counted.
 */
export function modeOf(href: string, download: boolean, label = ''): Mode {
  const address = URL.parse(href)
  const path = address?.pathname ?? ''
  const words = label
    .normalize('NFKC')
    .replace(/[([].*$/, '')
    .replace(/[\s\d:：.…»›→]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  if (address?.protocol === 'mailto:' || SAYS_ASK.test(words)) return 'ask'
  if (download || FILE.test(path) || DOWNLOAD.test(path) || SAYS_DOWNLOAD.test(words)) return 'download'
  if (SAYS_REQUEST.test(words) || REQUEST.test(path)) return 'request'
  return ASK.test(path) ? 'ask' : 'view'
}
