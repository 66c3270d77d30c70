import { normalise, stems } from './normalise.ts'
import { placeNames } from './places.ts'

const key = (label: string): string => stems(normalise(label))
const keys = (table: string): ReadonlySet<string> => new Set(table.split(/[|\n]/).map(key))

/** Subdivisions that tell the form, the period or the view of a work, not its subject. Figures aside: "Geschichte 1850-1900" is one of them. */
const FORMS =
  keys(`history|history and criticism|sources|early works to|periodicals|congresses|study and teaching|research|bibliography|dictionaries|exhibitions|catalogs|handbooks manuals etc
statistics|case studies|philosophy|social aspects|economic aspects|political aspects|language|terminology|collections|encyclopedias|law and legislation|criticism and interpretation
textbooks|introduction|societies etc|library|museums|art|psychology|juvenile literature|translations into english|culture|literature|music|science|religion|education|titles|index|indexes
influence|scores|pictorial works|registers|administration|government policy|civilization|th century|century|personal narratives|correspondence|records and correspondence
sources|biography|conservation and restoration|identification|design and construction|methods|methodology|trends|therapy|prevention and control|diagnosis|relations|women authors
geschichte|quelle|bibliografie|katalog|verzeichnis|aufsatzsammlung|kongress|anthologie|einführung|wörterbuch|lehrbuch|rezeption|theorie|ausstellung|online ressource|hochschulschrift|fotografie|bildband
histoire|histoire et critique|sources|bibliographie|catalogues|ouvrages avant|e siècle|siècle|siècles|dictionnaires|thèses et écrits académiques|actes de congrès|expositions|guides manuels etc|aspect social|conditions sociales
historia|fuentes|siglo|bibliografía|catálogos|historia y crítica|congresos|exposiciones|siglo xx|siglo xix|siglo xviii|siglo xvii|siglo xvi
古籍|图书目录|目录|历史|研究|史料|文集|丛书|年鉴|词典|手册|教材|汇编|近代|现代|古代|当代|注释|评论|概论|通俗读物|作品集|选集|画册|图集|资料|文献|论文集|纪念文集|教学|基本知识|普及读物|地区
影印本|鉴赏|鉴定|索引|文化|生平事迹|人物研究|高等学校|年表|译文|讲座|问题解答|拓片|书目`)

/** Labels too common to be looked for inside a text; they count as a whole heading only. */
const ONLY_WHOLE =
  keys(`history|government|culture|mind|readers|games|views|nature|society|the state|state the|chinese|life|health|learning|teaching|schools|books|works|science|arts|art|sciences|stage|companies|clubs|weather
families|marriage|queens|kings and rulers|images|data|songs|letters|fiction|drama|markets|shops|towns|germans|british|italian|irish|welsh|dutch|food|sea|ocean|law|politics|language|languages|music|education|religion|literature|criticism
家庭|历史|文化|社会|教育|政治|经济|文学|艺术|科学|技术|语言|书籍|图书|小说|故事|自然|工程|国家|政府|学校|教学|生活|习俗|研究|环境|海洋|宗教|哲学|音乐|法律|地理|地方史|理科|词|赋|诗|酒|心理|学习|游戏|阅读|收藏|展览|笔记|传记|语文|人口|战争|军事|商业|医学|数学|革命|交通`)

const PLACES: ReadonlySet<string> = new Set([...placeNames.map(key), ...['London', '中国历史', '世界'].map(key)])

/** Chinese periods, which stand after a subject as its time: 书法－中国－清代. */
const PERIOD =
  /^(?:中国)?(?:先秦|秦汉|[夏商周秦汉唐宋元明清辽金隋]代?|[唐宋元明清]朝|明清时代|[东西][周汉晋]时代|民国|中华民国|民国时期)(?:前期|后期|初期|末期|时代)?$/

/** Whether a subdivision says nothing of the subject. */
export function isForm(part: string): boolean {
  const plain = key(part)
  return (
    FORMS.has(plain) ||
    FORMS.has(
      plain
        .replace(/\b(?:to|[ivxl]+|\d+)(?:st|nd|rd|th|er|e|eme)?\b/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
  )
}

/** Whether a heading's part names a place: what follows it says more. A name in brackets after it ("Devon (England)") is no part of it. */
export const isPlace = (part: string): boolean => PLACES.has(key(part)) || (/\([^)]+\)\s*$/.test(part) && PLACES.has(key(inBrackets(part))))

export const isPeriod = (part: string): boolean => PERIOD.test(normalise(part))

export const onlyWhole = (label: string): boolean => ONLY_WHOLE.has(label) || PLACES.has(label)

const inBrackets = (part: string): string => /\(([^():]+)[^)]*\)\s*$/.exec(part)?.[1]?.trim() ?? ''

const SUFFIXES =
  /(?:时代|时期|年间|研究|概论|史料|史话|历史|文化|文集|注释|评论|作品|问题|工作|事业|资料|文献|理论|思想|艺术|制度|社会|建设|疗法|总目|学|史|论|集)$/
const PREFIXES = /^(?:中国|中华|中外|近代|现代|当代|古代|古典|民国|清代|明代|明清|宋代|唐代|元代|汉代)/

/** A Chinese term with general endings and beginnings taken off, the least first: 物理学史 gives 物理学, 物理. Never below two characters. */
export function* barer(term: string): Generator<string> {
  let end = term
  for (let round = 0; round < 3; round += 1) {
    const shorter = end.replace(SUFFIXES, '')
    if (shorter === end || shorter.length < 2) break
    yield shorter
    end = shorter
  }
  const start = term.replace(PREFIXES, '')
  if (start !== term && start.length >= 2) {
    yield start
    const both = start.replace(SUFFIXES, '')
    if (both !== start && both.length >= 2) yield both
  }
}
