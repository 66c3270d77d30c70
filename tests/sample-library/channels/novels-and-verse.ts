import { picks } from './picks.ts'

/** 小说与诗: fiction, poems and their manuscripts. */
export const novelsAndVerse = picks(
  'novels-and-verse',
  { en: 'J. Whitlock', zh: '林静' },
  `
bleak-house | victorian-fiction serial-fiction detective-fiction | any | 2026-01-12 | pinned | until 2027-01-31
Ask for the parts in wrappers: the advertisements are half the pleasure.

bleak-house-2003 | victorian-fiction legal-history | newcomer | 2026-01-12
The copy you may take home.

/numbers-month-by-month | victorian-fiction serial-fiction reading-history | newcomer | 2026-10-05 | until 2027-06-03
A number a month, as its first readers had it. Sandwiches allowed.

great-expectations | victorian-fiction convict-transportation | newcomer | 2026-02-02
A good way into Dickens, and the one with Australia in it.

oliver-twist | victorian-fiction poverty-and-welfare childhood-and-family-life | newcomer | 2026-02-02
Read it beside the workhouse letters in the archive.

jane-eyre | victorian-fiction women romance-fiction | newcomer | 2026-03-16
“Edited by Currer Bell”: look at the title page before the first line.

wuthering-heights | victorian-fiction gothic-fiction romance-fiction | any | 2026-03-16
Keep a family tree by you. Everyone needs one.

north-and-south | victorian-fiction industrial-revolution labour | any | 2026-04-20
A strike seen from both sides of the mill gate.

middlemarch | victorian-fiction historical-fiction medicine | practised | 2026-04-20 | boost 0.3
Eight books, one town. Lydgate’s chapters are the history of medicine in little.

vanity-fair | victorian-fiction historical-fiction satire-and-humour | any | 2026-05-11
With the author’s own drawings, which contradict his text.

woman-in-white | victorian-fiction detective-fiction serial-fiction | newcomer | 2026-06-01
The midnight meeting on the Hampstead road still works.

the-moonstone | detective-fiction victorian-fiction empire | any | 2026-06-01
Many narrators and not one of them neutral.

barchester-towers | victorian-fiction parish-clergy satire-and-humour | any | 2026-07-20
Parish politics for people who thought they had seen some.

tess | victorian-fiction village-history women | any | 2026-07-20
It begins with a parson’s pedigree-hunting. Genealogists beware.

jekyll-and-hyde | gothic-fiction victorian-fiction mental-health | newcomer | 2026-08-17
An evening’s reading whose ending you only think you know.

dracula | gothic-fiction victorian-fiction travel-diaries | any | 2026-08-17
Diaries, cuttings and a ship’s log: an archive that frightens.

frankenstein | gothic-fiction science-fiction romanticism | any | 2026-09-21
The first edition, before its author tamed it.

abinger-frankenstein-notebooks | gothic-fiction romanticism textual-criticism | expert | 2026-09-21
Two hands on one page. See what Percy changed and what Mary let stand.

christmas-carol-manuscript | victorian-fiction medieval-manuscripts | any | 2026-11-16 | until 2026-12-31
Six weeks’ work in sixty-odd leaves, with every loop of the pen.

lyrical-ballads | poetry romanticism ballads | any | 2026-10-12
Look for the Mariner in his first, stranger spelling.

hongloumeng-chengjia | four-great-novels rare-chinese-books printing-history | expert | 2026-02-23 | pinned | until 2027-01-31
程甲本百二十回之始，可与脂评诸抄本对勘。

hongloumeng-1996 | four-great-novels classical-chinese-fiction | newcomer | 2026-02-23
初读宜用此本，注释详明，可外借。

sanguozhi-tongsu-yanyi | four-great-novels classical-chinese-fiction ming-dynasty | practised | 2026-04-06
嘉靖本分则不分回，与通行毛本颇异。

xiyouji-shidetang | four-great-novels classical-chinese-fiction rare-chinese-books | practised | 2026-04-06
世德堂本无唐僧出身一回，读者可自检之。

liaozhai-zhiyi | classical-chinese-fiction popular-religion qing-dynasty | newcomer | 2026-06-08
夜读一二则足矣；青柯亭本次第与手稿不同。

rulin-waishi | classical-chinese-fiction satire-and-humour education-history | any | 2026-06-29
范进、严监生之外，请读到王冕与四客。

nahan | new-culture-literature modernist-fiction republican-china | newcomer | 2026-08-31
初版封面与《自序》，宜先看后读。

du-gongbu-ji | tang-poetry collected-works textual-criticism | expert | 2026-09-28
诸家杜集之祖，校勘杜诗必由此本。

tangshi-sanbaishou | tang-poetry chinese-poetry childrens-books | newcomer | 2026-10-19
三百年来最通行的唐诗选本，从五绝读起。

shijing | chinese-poetry confucian-classics early-china | any | 2026-11-09
先诵国风，再看小序与郑笺如何立说。
`,
)
