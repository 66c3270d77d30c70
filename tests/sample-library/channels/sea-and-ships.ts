import { picks } from './picks.ts'

/** 海疆与舟楫: twenty-one items on ships, crews, pilots and navies. */
export const seaAndShips = picks(
  'sea-and-ships',
  { en: 'M. Adeyemi', zh: '林静' },
  `
admiralty-medical-journals | military-medicine ships-and-shipping emigration | any | 2026-09-21 | pinned | until 2027-01-31
Surgeons wrote down each fever and each birth on the crossing: the people behind the passenger lists.

captains-logs | log-books navies sailors | practised | 2026-03-09
Begin with the port, then the weather, then the punishments: three columns tell you the ship.

masters-logs | log-books navigation navies | practised | 2026-03-09
The master often drew the coast; look between the pages of bearings.

logs-of-exploration | scientific-voyages log-books navigation | expert | 2026-04-13
The logs behind the printed voyages, blots and doubts included.

ships-musters-series-i | navies military-service-records sailors | practised | 2026-05-18
A name, a ship and two dates: enough to follow a seaman through a war.

registers-of-seamens-services | military-service-records navies family-history | newcomer | 2026-06-01
The easiest way into the navy for family historians: one man, one page.

admiralty-correspondence | navies politics | expert | 2026-06-01
Captains’ letters are filed by first letter of the surname and by year. Ask us for the index.

agreements-and-crew-lists | sailors ships-and-shipping labour | practised | 2026-07-06
Wages, birthplaces and desertions of the merchant service before 1861.

narrative-adventure-and-beagle | scientific-voyages navigation travel | any | 2026-02-16 | boost 0.3
Read FitzRoy beside Darwin: the same days, seen from the quarterdeck.

voyage-towards-south-pole | travel navigation pacific-history | any | 2026-02-16
Cook in his own words on the search for a continent that was not there.

anson-voyage | navies travel military-medicine | any | 2026-08-10
The losses by scurvy in this book are why Lind made his trial.

two-years-before-the-mast | sailors autobiography american-literature | newcomer | 2026-10-05
The plainest account of forecastle life, and short enough for a weekend.

universal-dictionary-of-the-marine | shipbuilding navigation dictionaries | any | 2026-10-05
Keep it at your elbow when reading logs: every rope has its entry.

influence-of-sea-power | navies war-and-military trade | practised | 2026-11-02
Still the book the arguments begin from.

dongxiyang-kao | chinese-seafaring foreign-trade ming-dynasty | any | 2026-03-16 | boost 0.2
月港开海之后，舶税、商路与针路尽在此书。

shunfeng-xiangsong | chinese-seafaring navigation sea-charts | practised | 2026-03-16 | pinned | until 2027-01-31
先读卷首地罗经下针神文，再看各处往回针路。

zhinan-zhengfa | chinese-seafaring navigation | practised | 2026-04-20
与《顺风相送》对读，可见闽南舟师口诀的传抄与增改。

liangzhong-haidao-zhenjing | chinese-seafaring navigation textual-criticism | any | 2026-04-20
向达校注本附地名索引，初读针路簿由此入门。

yingya-shenglan | chinese-seafaring travel ming-dynasty | newcomer | 2026-05-25
篇幅不长，最宜作为读下西洋史料的第一种。

xingcha-shenglan | chinese-seafaring travel ming-dynasty | any | 2026-05-25
前集亲历，后集得之传译，引用时请留意其别。

xiyang-fanguo-zhi | chinese-seafaring navigation ming-dynasty | practised | 2026-08-17
自序寥寥数语，是明初水罗盘与牵星的一手记述。

chouhai-tubian | chinese-seafaring sea-charts war-and-military | practised | 2026-09-28
沿海山沙图可与方志海防图互证。
`,
)
