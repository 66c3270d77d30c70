/** Russian before 1918 as it is written since: no hard sign at the end, е for yat, и for і and izhitsa, ф for fita. */
export function newRussian(text: string): string {
  return text
    .replace(/ѣ/giu, 'е')
    .replace(/[іѵ]/giu, 'и')
    .replace(/ѳ/giu, 'ф')
    .replace(/(?<=\p{L})ъ(?!\p{L})/giu, '')
    .replace(/(?<=\p{L}{3})аго(?!\p{L})/giu, 'ого')
}

/** Printers before this year set u for v, i for j, vv for w as the fount had them. */
export const EARLY_PRINT = 1700

/** A key of a title in which letters that early printers took for each other are one. */
export function earlyPrint(key: string): string {
  return key
    .replace(/w/g, 'uu')
    .replace(/v/g, 'u')
    .replace(/[jy]/g, 'i')
    .replace(/([aou])e/g, '$1')
}

/**
 * Consonants of Chinese in Latin letters, as Wade-Giles and pinyin share them: "Chung-kuo" and "Zhongguo" meet, but so do
 * other words. Only for titles that a number already calls one.
 */
export function sounds(key: string): string {
  return key
    .replace(/ng(?![aeiouy])|ng(?=g)/g, 'n')
    .replace(/hs|sh|x/g, 's')
    .replace(/zh|ch|q|j|r/g, 'j')
    .replace(/tz|ts|c/g, 'z')
    .replace(/p/g, 'b')
    .replace(/t/g, 'd')
    .replace(/k/g, 'g')
    .replace(/[aeiouywh]/g, '')
    .replace(/sz/g, 's')
    .replace(/(.)\1+/g, '$1')
}
