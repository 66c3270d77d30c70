import { once } from '../once.ts'
import { century, decade } from './century.ts'
import { day, two } from './day.ts'

/** First years of the eras printed on title pages and in archives, Ming to now, in both scripts; year n of an era is `start + n - 1`. */
const eras = once<ReadonlyMap<string, number>>(
  () =>
    new Map(
      '洪武1368|永乐1403|永樂1403|宣德1426|成化1465|弘治1488|正德1506|嘉靖1522|隆庆1567|隆慶1567|万历1573|萬曆1573|天启1621|天啟1621|崇祯1628|崇禎1628|顺治1644|順治1644|康熙1662|雍正1723|乾隆1736|嘉庆1796|嘉慶1796|道光1821|咸丰1851|咸豐1851|同治1862|光绪1875|光緒1875|宣统1909|宣統1909|民国1912|民國1912|明治1868|大正1912|昭和1926|平成1989|令和2019'
        .split('|')
        .map((era) => [era.slice(0, 2), Number(era.slice(2))] as const),
    ),
)
const dated = once(() => new RegExp(`(${[...eras().keys()].join('|')})\\s*(元|\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\\s*年?`))

const digits = '〇一二三四五六七八九'

/** Value of a Chinese numeral up to 99 (二十四, 元) or of digits one by one (一九三五); NaN when it is neither. */
function numeral(text: string): number {
  if (text === '元') return 1
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace(/[零○]/g, '〇').replace('廿', '二十').replace('卅', '三十')
  if (!plain.includes('十')) return Number([...plain].map((sign) => digits.indexOf(sign)).join(''))
  const [tens, ones] = plain.split('十')
  return (tens === '' ? 1 : digits.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : digits.indexOf(ones ?? ''))
}

/** EDTF of one Chinese or Japanese date: western years with 年, numerals digit by digit, years of an era, a year in brackets beside it. Undefined when there is none. */
export function chinese(text: string): string | undefined {
  // Years before the common era are read like Western ones.
  if (/公元前/.test(text)) return undefined
  const round = /(\d{1,2})\s*世[纪紀]\s*(\d|[一二三四五六七八九]十?)0?\s*年代/.exec(text)
  if (round?.[1] !== undefined && round[2] !== undefined) return `${two(Number(round[1]) - 1)}${String(numeral(round[2])).charAt(0)}X`
  const rough = decade(text) ?? century(text)
  if (rough !== undefined) return rough
  const era = dated().exec(text)
  const western = /([12]\d{3})\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日)?/.exec(text)
  if (western?.[1] !== undefined)
    return day(western[1], western[2] === undefined ? undefined : Number(western[2]), western[3] === undefined ? undefined : Number(western[3]))
  const written = /([一二三四五六七八九〇○零]{4})\s*年/.exec(text)
  if (written?.[1] !== undefined) {
    const year = numeral(written[1])
    if (year > 999) return String(year)
  }
  const bracketed = /[[（(](?:公元)?\s*(\d{3,4})\s*年?[\])）]/.exec(text)
  if (bracketed?.[1] !== undefined && /\p{Script=Han}/u.test(text)) return bracketed[1].padStart(4, '0')
  const start = eras().get(era?.[1] ?? '')
  const count = numeral(era?.[2] ?? '')
  return start === undefined || Number.isNaN(count) ? undefined : String(start + count - 1)
}

/** EDTF interval of two Chinese dates with a dash or 至 between; what only one of them says (the year, the era, 年) holds for the other. */
export function chineseSpan(text: string): string | undefined {
  const [, first, last] = /^(.*?[\d一二三四五六七八九十元廿年月日纪紀代初末])\s*(?:[-–—~]|至|到)\s*(.*)$/.exec(text) ?? []
  if (first === undefined || last === undefined) return undefined
  const from = chinese(first) ?? (/世[纪紀]/.test(last) ? century(`${first}世纪`) : chinese(`${first}年`))
  const year = /^.*?年/.exec(first)?.[0] ?? ''
  const to = /[年世]/.test(last) ? (chinese(last) ?? chinese(`${dated().exec(first)?.[1] ?? ''}${last}`)) : chinese(`${year}${last}`)
  return from !== undefined && to !== undefined && from < to ? `${from}/${to}` : undefined
}
