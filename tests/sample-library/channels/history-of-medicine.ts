import { picks } from './picks.ts'

/** 医药史: physicians, nurses, herbs and epidemics. */
export const historyOfMedicine = picks(
  'history-of-medicine',
  { en: 'S. Banerjee', zh: '周明远' },
  `
treatise-of-the-scurvy | military-medicine history-of-medicine food-and-drink | any | 2026-02-09 | pinned | until 2027-01-31
The trial is a few pages in the middle of a long book. Here it is, marked.

mode-of-communication-of-cholera | public-health history-of-medicine city-maps | newcomer | 2026-02-09
Look at the map last. The argument is in the water bills.

notes-on-nursing | hospitals-and-nursing public-health women | newcomer | 2026-03-16
Her chapter on noise should hang in every ward.

nightingale-papers | hospitals-and-nursing scientific-correspondence statistics-and-data | expert | 2026-03-16
Thousands of letters. Come with a name or a year.

wonderful-adventures-of-mrs-seacole | hospitals-and-nursing autobiography women | newcomer | 2026-04-27 | boost 0.2
The Crimea from the other side of the counter.

inquiry-variolae-vaccinae | public-health history-of-medicine | any | 2026-06-08
Twenty-three cases, no statistics, and it changed the world.

de-motu-cordis | anatomy history-of-medicine | expert | 2026-06-08
In Latin; chapter eight is where the blood begins to go round.

gerard-herball | herbals botany illustrated-books | newcomer | 2026-07-06
Borrowed woodcuts, charming prose, doubtful barnacle geese.

english-physitian | herbals history-of-medicine | newcomer | 2026-07-06
Remedies for people who could not pay a physician.

account-of-the-foxglove | herbals history-of-medicine | practised | 2026-08-17
Ten years of cases, with the failures left in.

/physic-garden-walk | herbals gardening botany | newcomer | 2026-11-16 | until 2027-05-15
Twelve plants and twelve pages, in the open air.

bills-of-mortality-observations | population public-health statistics-and-data | practised | 2026-09-14
A shopkeeper asks what one can learn from counting the dead.

anatomy-descriptive-and-surgical | anatomy illustrated-books history-of-medicine | any | 2026-09-14
Gray gave the book his name; Carter’s drawings made it last.

the-lancet | history-of-medicine newspapers | practised | 2026-10-19
Begin with the first volumes, taken to court for printing lectures.

poor-law-correspondence | public-health poverty-and-welfare local-government-records | expert | 2026-10-19 | any interest:history-of-medicine interest:local-history stage:at-risk
Medical officers complain here about what the guardians would not buy.

bencao-gangmu | chinese-medicine herbals natural-history | any | 2026-03-02 | pinned | until 2027-01-31
金陵本图虽朴拙，却是此书最早的面目。

huangdi-neijing-suwen | chinese-medicine history-of-medicine | practised | 2026-03-02
先读《上古天真论》《四气调神大论》，再及经脉。

shanghan-lun | chinese-medicine history-of-medicine han-dynasty | practised | 2026-05-11
以方类证，条文自明。

beiji-qianjin-yaofang | chinese-medicine ethics tang-dynasty | newcomer | 2026-05-11
《大医精诚》一篇，习医者皆当先读。

xiyuan-jilu | courts-and-trials chinese-medicine song-dynasty | any | 2026-07-20
检验之书，条理如案；与今日法医学对读尤有味。

wenyi-lun | public-health chinese-medicine ming-dynasty | any | 2026-09-07
崇祯疫年的临证所得，“戾气”之说由此而立。

zhenjiu-jiayi-jing | chinese-medicine history-of-medicine | expert | 2026-11-02
腧穴部位依头身四肢次第，便于按图索取。
`,
)
