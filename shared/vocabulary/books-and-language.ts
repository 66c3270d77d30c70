import { group } from './rows.ts'

/** General works, books and archives, East Asian manuscripts, language. Groups 0 and 24 to 26. */
export const booksAndLanguage = [
  ...group(
    'general',
    `
general | General works; Generalities; Miscellanea; Collections; Anthologies | 综合; 综合性图书; 总类 | | lcc A AC AG AZ, ddc 000 001 040 080 081, udc 0 08, clc Z Z4
encyclopaedias | Encyclopaedias and dictionaries; Encyclopedias and dictionaries; Reference works; Almanacs; Yearbooks | 百科全书与工具书; 百科全书; 类书; 工具书; 年鉴 | ~yongle-dadian | lcc AE AY, ddc 030 031 032 039, udc 030 031, clc Z2 Z3 Z5
book-series | Collectanea and series; Collectanea; Siku quanshu | 丛书; 四库全书; 丛刊 | ~rare-chinese-books | lcc AC149, clc Z1 Z12
learned-societies | Learned societies; Academies | 学会与学术团体; 学术团体; 学会 | ~history-of-science | lcc AS, ddc 060 061 062 068, udc 06, clc G32 Z29
`,
  ),
  ...group(
    'books-and-archives',
    `
books-and-archives | Books, manuscripts and archives; Books; Book history; Book industries and trade; Bibliography | 书籍与档案; 图书; 书史; 文献学; 目录学 | ~east-asian-manuscripts ~illustrated-books | lcc Z Z1-8 Z4 Z1001-9000, ddc 002 010 011 012 015 016 017 018 090, udc 002 01, clc G25 G256 G257 G23 G2
medieval-manuscripts | Western manuscripts; Manuscripts; Manuscripts, Medieval; Codicology; Books of hours; Illuminated manuscripts | 西方写本; 抄本; 中世纪写本; 手抄本; 手稿学 | ~medieval-history ~palaeography | lcc Z6601-6625 ND2889-3416, ddc 091 096 011.31, udc 091, clc G256.1 K877.9
palaeography | Palaeography and diplomatics; Paleography; Diplomatics; Handwriting; Seals | 古文书学; 古文字识读; 文书学; 印章 | ~archives ~chinese-script | lcc Z105-115 CD1-511, ddc 411.7 417.7, udc 003.07 930.2, clc G275.9 K854
printing-history | History of printing; Printing; Printers; Type and type-founding; Publishers and publishing; Booksellers and bookselling; Incunabula | 印刷与出版史; 印刷史; 出版; 出版史; 活字印刷; 雕版印刷; 书店 | ~rare-chinese-books | lcc Z116-659 Z240-241, ddc 070.5 093 094 381.45002 686.2 655, udc 655 093, clc G239 TS8 TS805
libraries | Libraries; Librarians; Library science; Library catalogs; Private libraries; Cataloging; Classification; Acquisitions (Libraries); Reference services (Libraries) | 图书馆; 图书馆学; 图书馆史; 馆员; 藏书楼; 藏书家; 图书分类; 图书编目; 文献编目; 图书馆工作; 情报学 | ~study-skills | lcc Z662-1000 Z719-871 ZA, ddc 020 021 022 023 025 026 027, udc 02, clc G250 G251 G252 G254 G255 G258 G259
archives | Archives; Archival science; Archival materials; Public records; Record-keeping; Archival resources; Finding aids; Archivists | 档案; 档案学; 档案馆; 公共档案; 档案管理; 档案馆学; 历史档案; 档案工作; 文书 | ~palace-archives ~local-government-records | lcc CD921-4280, ddc 027.1 651.5 025.1714 026.9, udc 930.25, clc G27 G275 G279
digital-humanities | Digital humanities; Digital libraries; Digitization; Metadata; Text mining | 数字人文; 数字图书馆; 数字化; 元数据 | ~computing | lcc AZ105 ZA4080 Z701.3, ddc 001.30285 025.00285 025.3, clc C39 G250.7 G255.75
conservation | Conservation of books and documents; Preservation; Books -- Conservation and restoration; Paper | 文献保护与修复; 古籍修复; 文献保护; 古籍保护; 造纸 | ~rare-chinese-books | lcc Z700-701 TS1080-1268, ddc 025.7 025.84 676, udc 025.85 676, clc G253 G264 TS7
ephemera | Ephemera; Printed ephemera; Pamphlets; Trade cards; Postcards; Playbills and programmes | 印刷零散文献; 小册子; 明信片; 传单 | ~ballads ~theatre | lcc NC1870-1896, ddc 741.683 769.5
reading-history | History of reading; Books and reading; Literacy; Readers -- History | 阅读史; 阅读; 识字 | ~newspapers ~education | lcc Z1003, ddc 028 028.9 418.4, udc 028, clc G252.17 G792
`,
  ),
  ...group(
    'east-asian-manuscripts',
    `
east-asian-manuscripts | East Asian manuscripts and rare books; Manuscripts, Chinese; Chinese manuscripts; Manuscripts, Japanese; Rare books -- China | 东亚写本与古籍; 古籍; 写本; 中文古籍; 善本; 古写本 | ~chinese-history ~books-and-archives | lcc Z6605.C5, ddc 091.0951, clc G255.1 G256.22
dunhuang-studies | Dunhuang studies; Dunhuang manuscripts; Dunhuang Caves; Tun-huang; Mogao Caves; Turfan | 敦煌学; 敦煌文献; 敦煌; 敦煌写本; 敦煌遗书; 莫高窟; 吐鲁番文书; 藏经洞 | ~buddhism ~silk-road ~sculpture | lcc DS793.T8, clc K870.6
yongle-dadian | Yongle dadian; Yongle da dian; Yongle Encyclopedia; Yung-lo ta tien | 永乐大典; 《永乐大典》 | ~encyclopaedias ~ming-dynasty ~rare-chinese-books | lcc AE2, ddc 039.951
rare-chinese-books | Rare Chinese books and editions; Chinese imprints; Woodblock books; Editions; Song editions | 善本与版本; 宋刻本; 明刻本; 刻本; 版本学; 善本书目; 版本; 版本目录学; 古籍版本 | ~printing-history ~conservation | lcc Z186, clc G256.2
confucian-classics | Confucian classics; Classics, Chinese; Yi jing; Four Books; Mencius; Chinese classics; Spring and Autumn Annals | 经学; 四书五经; 十三经; 周易; 易经; 尚书; 礼记; 孟子 | ~chinese-philosophy | lcc PL2458-2482 BL1830-1883, ddc 299.5128, clc Z126 B221 B222 K224
bamboo-slips | Bamboo slips and silk texts; Bamboo tablets; Wooden slips; Mawangdui | 简帛; 竹简; 木简; 帛书; 简牍; 马王堆; 汉简; 楚简; 秦简; 竹木简; 简牍学 | ~early-china ~han-dynasty | lcc PL2456, clc K877.5 K877
textual-criticism | Textual criticism and collation; Chinese philology; Criticism, Textual -- China; Evidential scholarship | 校勘与考据; 校勘学; 考据学; 辑佚; 训诂; 古籍整理 | ~chinese-language | clc G256.3 H131 H13 G256.4
dynastic-histories | Dynastic histories and sources; Twenty-four histories; Shi ji; Zizhi tongjian; Chinese historiography | 正史与史籍; 二十四史; 史记; 资治通鉴; 实录; 史籍; 史料; 纪传体; 编年体; 史评; 断代史 | ~chinese-history | lcc DS734-735, ddc 951.0072, clc K204 K092
japanese-and-korean-manuscripts | Japanese and Korean manuscripts; Korean manuscripts; Korean rare books; Korea -- History; Korea | 日本与朝鲜古籍; 和刻本; 朝鲜古籍; 域外汉籍; 朝鲜史 | ~japanese-history | lcc DS901-935, ddc 951.9, udc 94(519), clc K312
tibetan-and-central-asian-texts | Tibetan, Uighur and Central Asian texts; Tibetan literature; Tangut; Sanskrit manuscripts; Manichaeism | 西域与民族文字文献; 西夏文; 藏文文献; 梵文; 回鹘文; 粟特文 | ~dunhuang-studies ~border-peoples | lcc PL3601-3775, ddc 895.4, clc H2 H211 H214 H711
stein-and-exploration | Explorers of Central Asia; Stein, Aurel, Sir, 1862-1943; Pelliot, Paul | 西域探险; 斯坦因; 伯希和 | ~dunhuang-studies ~travel
`,
  ),
  ...group(
    'language',
    `
language | Language; Linguistics; Languages; Philology; Language and languages; Grammar, Comparative and general; Semantics; Phonetics | 语言; 语言学; 语文; 语言文字; 语法; 语义学; 语音学; 语言史 | ~literature ~translation | lcc P1-410 PB PC PD PF PG PH PJ PK PM, ddc 400 401 410 411 412 414 415 417 418 430 440 450 460 490, udc 8 80 81, clc H H0 H4 H5 H7
chinese-language | Chinese language; Mandarin dialects; Classical Chinese | 汉语; 中文; 古汉语; 文言; 现代汉语; 音韵; 音韵学; 汉语语法; 汉语史; 普通话 | ~chinese-script | lcc PL1001-2245, ddc 495.1, udc 811.581, clc H1
chinese-script | Chinese characters and epigraphy; Chinese characters; Paleography, Chinese; Seal script | 汉字与古文字; 汉字; 古文字; 文字学; 说文解字; 金文 | ~early-china ~calligraphy | lcc PL1171-1230 PL1281-1315, ddc 495.111, clc H12 H121 K877.3
dialects | Dialects; English language -- Dialects; Chinese language -- Dialects; Cantonese | 方言; 汉语方言; 粤语; 闽南语; 官话 | ~local-history | lcc PE1700-3601 PL1501-1940, ddc 427 495.17, udc 81'282, clc H17
english-language | English language; English language -- History; Old English language | 英语; 英语史; 英语语法; 英语教学 | ~dictionaries | lcc PE, ddc 420 421 422 425 428 429, udc 811.111, clc H31
dictionaries | Dictionaries; Lexicography; Glossaries, vocabularies, etc. | 词典与字典; 词典; 字典; 辞书; 韵书; 康熙字典 | ~encyclopaedias | lcc P327 PE1611-1693 PL1420-1489, ddc 413 423 495.13, udc 81'374, clc H16 H061 H316
language-learning | Language learning; Second language acquisition; Language and languages -- Study and teaching; English as a second language | 语言学习; 第二语言习得; 外语教学; 对外汉语 | ~education | lcc P51-59 P118 PE1128, ddc 418.0071 428.24 428.34 495.182, udc 81'243, clc H09 H195 H319
rhetoric | Rhetoric and oratory; Rhetoric; Oratory; Speeches, addresses, etc. | 修辞与演说; 修辞学; 演说 | ~literature | lcc PN4001-4355 P301, ddc 808 808.5 808.85 825, udc 808, clc H05 H15 H019
japanese-language | Japanese and Korean language; Japanese language; Korean language | 日语与朝鲜语; 日语; 朝鲜语; 韩语 | ~japanese-literature | lcc PL501-699 PL901-949, ddc 495.6 495.7, udc 811.521, clc H36 H55
classical-languages | Latin and Greek; Latin language; Greek language | 拉丁语与希腊语; 拉丁语; 希腊语 | ~classical-literature | lcc PA1-1179 PA2001-2995, ddc 470 471 475 478 480 485 488, udc 811.124 811.14, clc H771 H791
`,
  ),
]
