import { picks } from './picks.ts'

/** 戏剧与戏曲: plays, playhouses and their papers. */
export const theatreAndOpera = picks(
  'theatre-and-opera',
  { en: 'R. Okafor', zh: '林静' },
  `
henslowes-diary | playhouses early-modern-drama theatre | practised | 2026-01-19 | pinned | until 2027-01-31
Not a diary but an account book, and the best witness we have of the Rose.

henslowe-and-alleyn-papers | playhouses early-modern-drama archives | expert | 2026-01-19
Contracts, inventories, begging letters: how plays were paid for.

first-folio | shakespeare early-modern-drama printing-history | any | 2026-02-16
Turn to the list of “principall Actors” before any play.

will-of-shakespeare | shakespeare wills-and-probate | newcomer | 2026-02-16
Three sheets you can read in ten minutes and argue over for years.

workes-of-beniamin-jonson | early-modern-drama theatre | practised | 2026-03-30
Laughed at in 1616 for calling plays “works”.

doctor-faustus | early-modern-drama theatre | any | 2026-03-30
The short text of 1604. Compare the last hour with any later edition.

the-rover | early-modern-drama women theatre | any | 2026-05-04
Aphra Behn gives the best lines to the women in masks.

way-of-the-world | early-modern-drama satire-and-humour | practised | 2026-05-04
Draw the cousins on paper first; then laugh.

beggars-opera | opera ballads theatre | newcomer | 2026-06-22 | boost 0.2
Sing it: the tunes are printed with the words.

she-stoops-to-conquer | theatre satire-and-humour | newcomer | 2026-06-22
The safest choice for a reading group that wants to perform.

the-rivals | theatre satire-and-humour | newcomer | 2026-07-27
Set in Bath, written at twenty-three, rescued in eleven days.

importance-of-being-earnest | modern-drama theatre satire-and-humour | newcomer | 2026-07-27
Printed four years after the curtain fell on it, with no author’s name.

some-account-of-the-english-stage | playhouses theatre | expert | 2026-08-31
Have a playbill without a year? Genest will find it.

apology-for-colley-cibber | playhouses autobiography theatre | practised | 2026-08-31
Vain, unreliable and there: he saw everyone act.

larpent-plays | theatre politics | expert | 2026-09-28
What the censor cut is marked in the copy he read.

lord-chamberlains-plays | theatre music-hall modern-drama | practised | 2026-09-28
Plays that were never printed wait here by the thousand.

/playbills-on-show | ephemera theatre playhouses | newcomer | 2026-10-26 | until 2027-02-28
Two centuries of promises in large type, free and on the ground floor.

xixiang-ji | chinese-opera yuan-dynasty | newcomer | 2026-03-02 | pinned | until 2027-01-31
先读“长亭送别”一折，元曲写离别无过于此。

dou-e-yuan | chinese-opera yuan-dynasty courts-and-trials | newcomer | 2026-03-02
第三折宜出声读。

mudan-ting | chinese-opera ming-dynasty | any | 2026-04-27
读《惊梦》《寻梦》，再听昆曲，所得不同。

taohua-shan | chinese-opera qing-dynasty historical-fiction | any | 2026-06-15
卷首《考据》列其所本，史与戏可一一覆按。

changsheng-dian | chinese-opera qing-dynasty music | practised | 2026-08-03
与《长恨歌》《梧桐雨》连读，可见题材之流变。

yuanqu-xuan | chinese-opera yuan-dynasty collected-works | practised | 2026-10-05
臧氏有所改订，引用元剧请兼检元刊杂剧。

songyuan-xiqu-shi | chinese-opera chinese-criticism republican-china | any | 2026-11-02
一册薄书，开一门学问。
`,
)
