import { picks } from './picks.ts'

/** 科学史: notebooks, letters, instruments and treatises. */
export const historyOfScience = picks(
  'history-of-science',
  { en: 'S. Banerjee', zh: '周明远' },
  `
darwin-to-hooker-1844 | scientific-correspondence evolution biography | any | 2026-01-12 | pinned | until 2027-01-31
A letter to a friend, fourteen years before he told the world.

darwin-papers | evolution scientific-correspondence archives | practised | 2026-01-12
Use the letters first; the notebooks make sense after them.

darwin-notebook-b | evolution commonplace-books natural-history | practised | 2026-02-09
Page 36 is on every T-shirt. Read the pages round it.

origin-of-species | evolution biology victorian-age | newcomer | 2026-02-09
Chapter four is the argument; chapter six, the doubts he raised himself.

tendency-of-species | evolution natural-history learned-societies | practised | 2026-03-02
Two authors, neither in the room when it was read.

journal-of-researches | scientific-voyages natural-history travel | newcomer | 2026-03-02 | boost 0.2
The second edition of 1845 holds the hints on the finches.

malay-archipelago | natural-history scientific-voyages travel | any | 2026-04-06
The best travel book of its science, and the map of Wallace’s line.

wallace-species-notebook | evolution natural-history commonplace-books | expert | 2026-04-06
Watch him argue with Lyell page by page, in the field.

himalayan-journals | botany travel-diaries scientific-voyages | any | 2026-05-18 | any segment:history-of-science interest:botany interest:travel
Hooker among the rhododendrons, and under arrest.

/darwins-post | scientific-correspondence evolution | newcomer | 2026-11-16 | until 2027-01-14
How a theory travelled by post. Letters on the table, gloves not needed.

board-of-longitude | scientific-instruments navigation history-of-astronomy | practised | 2026-06-15
Sensible schemes and mad ones, filed side by side.

principles-of-mr-harrisons-time-keeper | scientific-instruments navigation history-of-technology | any | 2026-06-15
With Maskelyne’s preface: read the quarrel between the lines.

newton-waste-book | history-of-mathematics physics commonplace-books | expert | 2026-07-27
Paper was dear; so the calculus was begun in a dead man’s ledger.

principia | history-of-science physics history-of-astronomy | expert | 2026-07-27
In Latin and hard. Look at the diagrams of Book I even so.

new-theory-about-light-and-colors | physics history-of-science learned-societies | newcomer | 2026-08-24
A famous experiment in a few pages of plain English.

micrographia | illustrated-books natural-history scientific-instruments | newcomer | 2026-08-24 | boost 0.3
Unfold the flea.

sketch-of-the-analytical-engine | computing history-of-mathematics women | any | 2026-09-28
Skip to Note G, then start again from the beginning.

connexion-of-the-physical-sciences | physics women history-of-science | any | 2026-09-28 | except stage:aware
Mary Somerville explains everything to everyone, without a diagram.

mengxi-bitan | chinese-science essays song-dynasty | newcomer | 2026-03-09 | pinned | until 2027-01-31
“技艺”“象数”二门最近今日所谓科学，可先读之。

tiangong-kaiwu | chinese-science crafts history-of-technology | newcomer | 2026-03-09
图与文对读；先看“锤锻”“膏液”“陶埏”三篇。

nongzheng-quanshu | agriculture chinese-science ming-dynasty | practised | 2026-05-25
水利诸卷附《泰西水法》，是中西之学相接处。

jihe-yuanben | history-of-mathematics translation chinese-science | any | 2026-07-06
读利玛窦、徐光启二序，再看卷首界说。

jiuzhang-suanshu | history-of-mathematics chinese-science han-dynasty | practised | 2026-08-10
刘徽注“方田”割圆一条，值得手算一遍。

qimin-yaoshu | agriculture chinese-science food-and-drink | any | 2026-10-26
农书而兼食谱，造曲酿酒诸篇尤可观。

yingzao-fashi | architecture history-of-technology song-dynasty | expert | 2026-11-09
先明“以材为祖”一语，再看大木作图样。
`,
)
