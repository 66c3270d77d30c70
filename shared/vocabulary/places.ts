/**
 * Names of countries and regions under the concept of their history, so that "France -- History -- Louis XIV" is history and not nothing:
 * id | English | 中文 | Deutsch | français | español.
 */
const TABLE = `
european-history | Europe; France; Germany; Italy; Spain; Portugal; Netherlands; Belgium; Switzerland; Austria; Hungary; Poland; Sweden; Norway; Denmark; Finland; Iceland; Greece, Modern; Balkan Peninsula; Czech Republic; Romania; Prussia; Holy Roman Empire; Paris; Venice; Europe, Western; Europe, Eastern | 欧洲; 法国; 德国; 意大利; 西班牙; 葡萄牙; 荷兰; 比利时; 瑞士; 奥地利; 匈牙利; 波兰; 瑞典; 挪威; 丹麦; 芬兰; 西欧; 东欧 | Europa; Deutschland; Frankreich; Italien; Spanien; Niederlande; Österreich; Schweiz; Polen; Ungarn; Preußen; Bayern; Heiliges Römisches Reich | Allemagne; Italie; Espagne; Pays-Bas; Autriche; Suisse; Belgique; Pologne | Francia; Alemania; Italia; España; Países Bajos; Suiza; Polonia
british-history | Great Britain; England; Scotland; Wales; Ireland; United Kingdom; Northern Ireland; British Isles | 英国; 英格兰; 爱尔兰; 苏格兰; 威尔士; 伦敦 | Großbritannien; England (Land); Schottland; Irland | Grande-Bretagne; Angleterre; Écosse; Irlande; Royaume-Uni; Londres | Gran Bretaña; Inglaterra; Escocia; Irlanda; Reino Unido
russian-history | Russia; Soviet Union; Russia (Federation); Ukraine | 俄国; 俄罗斯; 苏联; 乌克兰 | Russland; Sowjetunion | Russie; URSS; Union soviétique | Rusia; Unión Soviética
american-history | United States; America; North America; Canada; New England; Southern States; New York; California | 美国; 加拿大; 北美洲; 美洲 | USA; Vereinigte Staaten; Nordamerika; Kanada; Amerika | États-Unis; Amérique; Amérique du Nord | Estados Unidos; Norteamérica; Canadá
latin-american-history | Latin America; South America; Mexico; Brazil; Argentina; Peru; Chile; Colombia; Cuba; Caribbean Area; West Indies; Central America | 拉丁美洲; 墨西哥; 巴西; 阿根廷; 秘鲁; 古巴 | Lateinamerika; Südamerika; Mexiko; Brasilien; Karibik | Amérique latine; Mexique; Brésil; Antilles; Antilles françaises | América Latina; México; Hispanoamérica; Brasil; Perú
african-history | Africa; Egypt; South Africa; Nigeria; Ethiopia; Kenya; Ghana; Africa, North | 非洲; 埃及; 南非; 尼日利亚 | Afrika; Ägypten; Südafrika | Afrique; Égypte; Algérie; Afrique du Nord | África; Egipto; Sudáfrica
asian-history | Asia; Southeast Asia; Middle East; Turkey; Iran; Iraq; Israel; Palestine; Vietnam; Thailand; Indonesia; Malaysia; Singapore; Philippines; Burma; East Asia | 亚洲; 东南亚; 中东; 土耳其; 伊朗; 越南; 泰国; 印度尼西亚; 马来西亚; 新加坡; 菲律宾; 缅甸 | Asien; Südostasien; Naher Osten; Türkei | Asie; Asie du Sud-Est; Moyen-Orient; Turquie; Indochine | Filipinas; Oriente Medio; Turquía; Sudeste Asiático
south-asian-history | India; South Asia; Pakistan; Sri Lanka; Bangladesh; Nepal | 印度; 南亚; 巴基斯坦; 尼泊尔 | Indien; Südasien | Inde; Asie du Sud | Asia del Sur
japanese-history | Japan | 日本 | | Japon | Japón
pacific-history | Australia; New Zealand; Oceania; Pacific Islands; New South Wales; Islands of the Pacific | 澳大利亚; 新西兰; 大洋洲 | Australien; Neuseeland; Ozeanien | Australie; Nouvelle-Zélande; Océanie | Nueva Zelanda; Oceanía
japanese-and-korean-manuscripts | Korea | 朝鲜; 韩国 | | Corée | Corea
ancient-history | Rome; Greece; Athens; Mesopotamia; Babylonia; Assyria; Roman Empire | 古罗马; 古希腊; 巴比伦 | Rom; Griechenland; Mesopotamien | Grèce; Rome ancienne; Mésopotamie | Grecia; Roma; Mesopotamia
chinese-history | China | 中国 | | Chine |
`

export interface PlaceNames {
  en: string[]
  'zh-CN': string[]
  de: string[]
  fr: string[]
  es: string[]
}

const rows = TABLE.trim()
  .split('\n')
  .map((line): [string, PlaceNames] => {
    const [id = '', en = '', zh = '', de = '', fr = '', es = ''] = line.split('|').map((cell) => cell.trim())
    return [id, { en: names(en), 'zh-CN': names(zh), de: names(de), fr: names(fr), es: names(es) }]
  })

/** The place names filed under a concept. */
export const places: ReadonlyMap<string, PlaceNames> = new Map(rows)

/** Every place name of the table, as written. */
export const placeNames: readonly string[] = rows.flatMap(([, { en, 'zh-CN': zh, de, fr, es }]) => [...en, ...zh, ...de, ...fr, ...es])

function names(cell: string): string[] {
  return cell.split(/;\s*/).filter((name) => name !== '')
}
