import { picks } from './picks.ts'

/** 家族与移民: items on leaving, arriving and being written down. */
export const familyAndEmigration = picks(
  'family-and-emigration',
  { en: 'M. Adeyemi', zh: '林静' },
  `
outwards-passenger-lists | passenger-lists emigration ports | newcomer | 2026-02-02 | pinned | until 2027-01-31
If your family left by sea after 1890, start here: port and year first, name last.

inwards-passenger-lists | passenger-lists ports emigration | newcomer | 2026-02-02
Many who left came home. Look for them on the ships that arrived.

titanic-outwards-list | passenger-lists shipwrecks-and-piracy | any | 2026-04-06
The one list everybody asks for. See how little it says about each person.

passenger-lists-new-york-1897 | passenger-lists emigration american-history | any | 2026-02-23
The arriving end: who met them, and with how much money in hand.

passenger-lists-new-york-1820 | passenger-lists emigration american-history | practised | 2026-02-23
Older lists are bare, but the ship’s name will lead you back to the port.

/reading-a-passenger-list | passenger-lists emigration family-history | newcomer | 2026-11-16 | until 2026-12-03
An hour in the local studies room with copies of six lists. Bring a surname.

/find-a-ship | ships-and-shipping passenger-lists sailors | newcomer | 2026-01-19 | except stage:loyal
One page to print: which series for which year, and in which order.

convict-transportation-registers | convict-transportation crime pacific-history | any | 2026-03-23
Court, date, term and ship: four facts to carry to the trial records.

criminal-petitions | crime poverty-and-welfare family-history | practised | 2026-03-23
Nowhere else do poor families of the 1820s speak at such length.

census-1841-and-1851 | census population family-history | newcomer | 2026-05-04
1851 gives the parish of birth. Note it before you search any register.

census-1881 | census population family-history | newcomer | 2026-05-04
The best indexed census, good for a first success.

census-1911 | census population childhood-and-family-life | any | 2026-05-04
The householder’s own handwriting, and the children who did not live.

non-parochial-registers | nonconformity births-marriages-deaths parish-registers | practised | 2026-06-15
No baptism in the parish church? Try the chapel.

will-registers | wills-and-probate family-history law | practised | 2026-06-15
Read three wills of neighbours before you read the one you came for.

slave-registers | slavery empire family-history | any | 2026-08-03
Names of people who were counted as property. A hard source and a needed one.

chelsea-soldiers-documents | military-service-records regiments family-history | any | 2026-08-03
Height, hair, wounds and trade: the only portrait many soldiers left.

backwoods-of-canada | emigrant-letters women travel | newcomer | 2026-09-07
A settler’s first three years, told to her mother in letters.

roughing-it-in-the-bush | emigrant-letters autobiography women | any | 2026-09-07
The same woods from her sister’s door, without the sugar.

bound-for-the-great-salt-lake | emigration essays passenger-lists | any | 2026-10-12 | boost 0.2
Dickens walks over an emigrant ship and admits that he was wrong.

amateur-emigrant | emigration travel-diaries | any | 2026-10-12
Second cabin, steerage manners: an emigrant ship from the inside.

history-of-parish-registers | parish-registers parish-history family-history | practised | 2026-11-09 | any interest:family-history interest:parish-history
Old, but the best account of why your parish’s first book is missing.

qiaopi-archives | qiaopi overseas-chinese literary-correspondence | any | 2026-03-30 | pinned | until 2027-01-31
一纸银信，半是汇票半是家书；先看批封上的帮号与列字。

zeng-guofan-jiashu | family-papers literary-correspondence qing-dynasty | newcomer | 2026-06-22
家书之体，此为近代最为人所熟读者。

yanshi-jiaxun | family-papers ethics six-dynasties | any | 2026-06-22
乱世四朝，一位父亲写给子孙的话。
`,
)
