import { once } from '../once.ts'
import { wordTable } from './table.ts'
import { fold } from './text.ts'

/** Codes of ISO 639-2 and names of languages in English, German, French, Spanish, Italian and Chinese, by the tag they stand for. */
const table = once(() =>
  wordTable(`
en=eng,english,englisch,anglais,inglés,ingles,inglese,英语,英文,英語|de=ger,deu,german,deutsch,allemand,alemán,德语,德文,tedesco,德語|
fr=fre,fra,french,französisch,français,francés,法语,法文,francese,法語|es=spa,spanish,spanisch,espagnol,español,castellano,西班牙语,西班牙文|
it=ita,italian,italienisch,italien,italiano,意大利语|pt=por,portuguese,portugiesisch,portugais,portugués,português,葡萄牙语|
nl=dut,nld,dutch,niederländisch,néerlandais,nederlands,neerlandés|la=lat,latin,latein,lateinisch,latín,拉丁语|
ru=rus,russian,russisch,russe,ruso,俄语,俄文,русский|zh=chi,zho,chinese,chinesisch,chinois,chino,中文,汉语,漢語,汉文,中国语|
ja=jpn,japanese,japanisch,japonais,japonés,日语,日文,日本語,日語|ko=kor,korean,koreanisch,coréen,韩语,韩文,朝鲜语,한국어|
ar=ara,arabic,arabisch,arabe,árabe,阿拉伯语|he=heb,hebrew,hebräisch|pl=pol,polish,polnisch|cs=cze,ces,czech,tschechisch|
sv=swe,swedish,schwedisch|da=dan,danish,dänisch|no=nor,norwegian,norwegisch|nb=nob|fi=fin,finnish,finnisch|hu=hun,hungarian,ungarisch|
el=gre,ell,greek,griechisch|tr=tur,turkish,türkisch|uk=ukr,ukrainian,ukrainisch|ca=cat,catalan,català,katalanisch|cy=wel,cym,welsh|
ga=gle,irish|ka=geo,kat,georgian|hi=hin,hindi|sa=san,sanskrit|fa=per,fas,persian|vi=vie,vietnamese|th=tha|id=ind,indonesian|grc=grc|yi=yid|
ro=rum,ron,romanian|bg=bul|sr=srp,serbian|hr=hrv,croatian|sl=slv|et=est|lv=lav|lt=lit|is=ice,isl|mt=mlt|af=afr|sw=swa|ta=tam|ur=urd|bn=ben|
bo=tib,bod,tibetan,藏语,藏文|mn=mon,mongolian,蒙古语,蒙古文|mnc=mnc,manchu,满语,满文|hy=arm,hye|gl=glg|eu=baq,eus|gd=gla|non=non|ang=ang|sk=slk|ota=ota|
zh-Hans=简体中文|zh-Hant=繁體中文,繁体中文|lzh=classical chinese,文言文|ug=维吾尔语`),
)

const english = once(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }))

/** English name of a language code the runtime knows. */
function named(code: string): string | undefined {
  try {
    return english().of(code)
  } catch {
    return undefined
  }
}

/** English names of the tags, for those the table leaves out. */
const others = once(() => new Map([...new Set(table().values())].map((tag) => [fold(named(tag) ?? ''), tag])))

/** BCP 47 tag of a language code (ISO 639-1/2, `en_AU`) or of its English, German, French, Spanish or Chinese name; undefined when neither. */
export function language(text: string): string | undefined {
  const value = text.trim()
  const known = value === '' ? undefined : (table().get(fold(value)) ?? others().get(fold(value)))
  if (known !== undefined) return known
  const code = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?$/i.exec(value)
  if (code?.[1] !== undefined) {
    const base = code[1].toLowerCase()
    if (base === 'und' || base === 'zxx' || base === 'mul') return undefined
    if (base.length === 3 && !table().has(base) && named(base) === undefined) return undefined
    const script = code[2] === undefined ? '' : `-${code[2].slice(0, 1).toUpperCase()}${code[2].slice(1).toLowerCase()}`
    return `${table().get(base) ?? base}${script}${code[3] === undefined ? '' : `-${code[3].toUpperCase()}`}`
  }
  const first = value.split(/[;,/|；、，(（]|\s+(?:and|und|et|y)\s+/i)[0]?.trim()
  if (first !== undefined && first !== '' && first !== value) return language(first)
  const word = /^(?:in\s+|en\s+|text in\s+)?(\p{L}+)\b/iu.exec(value)?.[1]
  return word === undefined ? undefined : word.length < 4 ? undefined : table().get(word.toLowerCase())
}

/** Tags of every language a text names: "English, French and Old Norse". What is no language is left out. */
export function languages(text: string): string[] {
  const tags = text.split(/[;；|/,，、]|\s+(?:and|und|et|y|&)\s+/).map(language)
  return (tags[0] === undefined ? [language(text)] : tags).filter((tag) => tag !== undefined)
}
