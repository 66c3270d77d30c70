import { picks } from './picks.ts'

/** 敦煌与古籍: manuscripts, encyclopaedias and rare editions of East Asia. */
export const dunhuangAndRareBooks = picks(
  'dunhuang-and-rare-books',
  { en: 'Lin Jing', zh: '林静' },
  `
dunhuang-xingtu | dunhuang-studies history-of-astronomy tang-dynasty | any | 2026-01-26 | pinned | until 2027-01-31
卷末电神像前，十二月星图依次可数；先找北斗。

shazhou-dudufu-tujing | dunhuang-studies local-gazetteers silk-road | practised | 2026-01-26 | boost 0.2
现存最早的图经之一，水渠诸条可与今地相证。

jingangjing-xiantong | printing-history buddhism dunhuang-studies | newcomer | 2026-03-23
先看扉画，再看卷尾刊记的年月日。

laozi-xianger-zhu | taoism dunhuang-studies chinese-philosophy | expert | 2026-05-18
早期道教如何读《老子》，残卷即是答案。

mingshashi-yishu | dunhuang-studies rare-chinese-books | expert | 2026-05-18
敦煌学的第一批影印本，罗氏提要尤须细读。

dunhuang-jieyu-lu | dunhuang-studies libraries buddhism | practised | 2026-06-29
北图写经的第一部分类目录，陈寅恪序不可不读。

dunhuang-yanjiu | dunhuang-studies chinese-archaeology conservation | any | 2026-08-10
近期论文可在阅览室现刊架取阅。

yongle-dadian | yongle-dadian encyclopaedias ming-dynasty | any | 2026-02-16 | pinned | until 2027-01-31
一书之散佚与重聚；本馆有影印零册可阅。

yongle-dadian-hu | yongle-dadian rare-chinese-books libraries | any | 2026-02-16
“湖”字册归来，书口、界行与引书朱字俱可细观。

gujin-tushu-jicheng | encyclopaedias printing-history qing-dynasty | practised | 2026-04-13
先查《目录》与《考证》，再入各典。

taiping-yulan | encyclopaedias textual-criticism song-dynasty | practised | 2026-04-13
辑佚者必检之书，引文请覆核原书。

siku-quanshu-zongmu | libraries textual-criticism confucian-classics | practised | 2026-07-13
读书门径，仍从提要开始。

shuowen-jiezi | chinese-script dictionaries han-dynasty | any | 2026-07-13
先记五百四十部首，查检自易。

lunyu-jizhu | confucian-classics chinese-philosophy song-dynasty | any | 2026-09-07
朱子一生改订之书，大学首章尤见用力。

shiji | dynastic-histories biography han-dynasty | newcomer | 2026-09-07
从《项羽本纪》《李将军列传》读起。

zizhi-tongjian | dynastic-histories politics chinese-history | any | 2026-10-12
附《考异》之本，可见取舍之故。

qing-macau-archives | palace-archives foreign-relations-of-china local-government-records | expert | 2026-10-26 | except stage:aware stage:acquired
汉文文书千余件，澳门一地而见中西往来。

yuemantang-riji | literary-correspondence travel-diaries qing-dynasty | practised | 2026-11-09
晚清京官的读书、看戏与牢骚，一日不缺者累年。

stein-collection-chinese | dunhuang-studies stein-and-exploration buddhism | practised | 2026-03-23 | lang en
Start from the pressmark: Or.8210/S. is Stein’s own numbering.

dunhuang-star-chart | dunhuang-studies history-of-astronomy stein-and-exploration | any | 2026-03-30 | lang en | boost 0.2
Thirteen hundred stars on thin paper, and a figure with a bow at the end.

/dunhuang-online | dunhuang-studies stein-and-exploration digital-humanities | newcomer | 2026-03-30 | all reads:en
One cave, five cities: how to read the pressmarks and see the pictures.

selden-map | chinese-maps sea-charts chinese-seafaring | any | 2026-04-27 | lang en
Compass roses in Chinese, and lines that leave from Quanzhou.
`,
)
