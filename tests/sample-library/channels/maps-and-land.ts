import { picks } from './picks.ts'

/** 舆图与土地: maps, fields, parishes and gazetteers. */
export const mapsAndLand = picks(
  'maps-and-land',
  { en: 'J. Whitlock', zh: '周明远' },
  `
tithe-maps | tithe-maps land-tenure parish-history | newcomer | 2026-01-26 | pinned | until 2027-01-31
Find your field’s number on the map, then its tenant in the apportionment.

tithe-maps-devon | tithe-maps local-history parish-history | any | 2026-04-27 | boost 0.2
Begin with the parish you know on foot, and take the apportionment with you.

tithe-apportionments | tithes land-tenure parish-history | practised | 2026-01-26
Field names, crops and tenants: the index to the map beside it.

tithe-apportionments-devon | tithes local-history village-history | practised | 2026-04-27
Sort a parish by tenant and the farms of the 1840s stand up again.

tithe-files | tithes agriculture local-history | expert | 2026-05-11
Surveyors’ gossip about soil, farmers and parsons. Some files were weeded.

/tithe-maps-step-by-step | tithe-maps tithes parish-history | newcomer | 2026-01-26 | except stage:loyal
Three record series, one page of advice.

/house-history-workshop | local-history buildings-and-monuments city-maps | newcomer | 2026-11-16 | until 2027-01-26
Four evenings, twelve places, your own front door.

great-domesday | medieval-history land-tenure county-history | any | 2026-06-08 | lang en
Look up your village, then count the ploughs.

general-survey-kent | surveying county-history maps-and-land | any | 2026-07-13
Hills in hachures, drawn with invasion in mind.

theatre-of-the-empire | county-history city-maps maps-and-land | newcomer | 2026-07-13
The small town plans in the corners are often a town’s first.

saxton-atlas | surveying county-history tudor-and-stuart | any | 2026-08-24
Every later county map copies this one. See where they all go wrong.

ogilby-britannia | transport surveying maps-and-land | any | 2026-08-24
Follow the strip from the bottom up: bridges, inns and turnings to avoid.

rocque-plan-of-london | city-maps town-history maps-and-land | any | 2026-09-14
For anyone with a London address before 1800.

strata-of-england-and-wales | geology surveying maps-and-land | any | 2026-09-14
Colour laid on by hand, and an argument made by colour.

survey-of-london | town-history churchyards-and-burials parish-history | any | 2026-10-19
Stow walked it. Read one ward and walk it after him.

antiquities-of-warwickshire | county-history heraldry buildings-and-monuments | practised | 2026-10-19
How county history was done, and who paid for the plates.

natural-history-of-selborne | parish-history natural-history literary-correspondence | newcomer | 2026-11-09
One parish, looked at for forty years.

kunyu-wanguo-quantu | chinese-maps historical-geography foreign-relations-of-china | any | 2026-02-09 | pinned | until 2027-01-31
先找“大明海”与“亚墨利加”，再读图边题跋。

huangyu-quanlan-tu | chinese-maps surveying qing-dynasty | expert | 2026-02-09
经纬测绘之始；满汉图名并存，宜与方志图对看。

xuxiake-youji | travel-diaries travel historical-geography | newcomer | 2026-04-13 | boost 0.2
择《游黄山日记》一篇入手，再读滇游诸记。

shuijing-zhu | historical-geography local-history six-dynasties | practised | 2026-05-11
依一条熟悉的河读下去，胜于从卷一读起。

dushi-fangyu-jiyao | historical-geography local-gazetteers war-and-military | expert | 2026-06-08
考一城一关之沿革形势，先检此书。

yuanhe-junxian-tuzhi | historical-geography local-gazetteers tang-dynasty | practised | 2026-07-20
户数、贡赋、四至八到：总志的体例由此大备。

huizhou-fuzhi | local-gazetteers county-history ming-dynasty | practised | 2026-08-31
查徽州人物与宗族，弘治志先于家谱。

shanghai-xianzhi-tongzhi | local-gazetteers town-history qing-dynasty | any | 2026-10-26
开埠三十年后的上海，城厢图与水道卷最可细看。

dongjing-menghua-lu | town-history chinese-customs song-dynasty | newcomer | 2026-11-02
与《清明上河图》并读，汴京的街声便在耳边。
`,
)
