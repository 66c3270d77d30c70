import { cards } from './cards.ts'

/** Papers of scientists, writers and theatres, records of the China trade, and passenger lists abroad. */
export const archivesLettersAndEast = cards(
  'archive',
  `
51 darwin-papers | archival | - | en
Charles Darwin papers
by Darwin, Charles {1809–1882}
call MS DAR | kept Cambridge University Library | level fonds | on Darwin, Charles; Evolution; Naturalists; Correspondence
Notebooks, drafts, letters and the annotated pamphlets of a working life.

52 darwin-notebook-b | archival | 1837/1838 | en
Notebook B: transmutation of species
by Darwin, Charles {1809–1882} | dated 1837–1838
call MS DAR 121 | kept Cambridge University Library | level item | under darwin-papers | on Evolution; Notebooks; Naturalists
“I think”, and under it a tree of branching lines.

53 darwin-to-hooker-1844 | letter | 1844-01-11 | en
Letter from Charles Darwin to J. D. Hooker, [11 January 1844]
by Darwin, Charles {1809–1882}; Hooker, Joseph Dalton {1817–1911} = addressee | dated [11 January 1844]
call MS DAR 114: 3 | kept Cambridge University Library | level item | under darwin-papers | on Species; Evolution; Scientists’ letters
“It is like confessing a murder”: Darwin tells a friend that species are not immutable.

54 portsmouth-collection | archival | - | en
Newton papers (Portsmouth Collection)
by Newton, Isaac {1642–1727}
call MS Add. 3958–4007 | kept Cambridge University Library | level collection | on Newton, Isaac; Mathematics; Optics; Scientists’ letters
The scientific portion of the family’s papers, given in 1872.

55 newton-certain-philosophical-questions | archival | 1664~ | la
Trinity College notebook with “Quaestiones quaedam philosophicae”
by Newton, Isaac {1642–1727} | dated c. 1664
call MS Add. 3996 | kept Cambridge University Library | level item | under portsmouth-collection | on Newton, Isaac; Notebooks; Natural philosophy
A student turns the book round and begins to ask his own questions.

56 newton-waste-book | archival | - | en
Waste Book
by Newton, Isaac {1642–1727}
call MS Add. 4004 | kept Cambridge University Library | level item | under portsmouth-collection | on Newton, Isaac; Mathematics; Mechanics
His stepfather’s almost empty commonplace book, filled with the beginnings of the calculus.

57 royal-greenwich-observatory | archival | - | en
Royal Greenwich Observatory archives
by Royal Greenwich Observatory
call RGO | kept Cambridge University Library | level fonds | on Astronomy; Observatories; Longitude; Timekeeping
The observatory’s papers from Flamsteed on.

58 maskelyne-papers | archival | - | en
Papers of Nevil Maskelyne
by Maskelyne, Nevil {1732–1811}
call RGO 4 | kept Cambridge University Library | level series | under royal-greenwich-observatory | on Astronomy; Longitude; Nautical almanacs
The fifth Astronomer Royal and the computers of his almanac.

59 airy-papers | archival | - | en
Papers of George Airy
by Airy, George Biddell {1801–1892}
call RGO 6 | kept Cambridge University Library | level series | under royal-greenwich-observatory | on Astronomy; Observatories; Magnetism
The Astronomer Royal who threw away nothing.

60 board-of-longitude | archival | - | en
Papers of the Board of Longitude
by Board of Longitude
call RGO 14 | kept Cambridge University Library | level series | under royal-greenwich-observatory | on Longitude; Chronometers; Navigation; Inventions
Minutes, letters and rejected schemes of the commissioners who paid for finding longitude.

61 board-of-longitude-minutes | archival | 1737/1779 | en
Confirmed minutes of the Board of Longitude
by Board of Longitude | dated 1737–1779
call RGO 14/5 | kept Cambridge University Library | level file | under board-of-longitude | on Longitude; Chronometers; Minutes
From the first recorded meeting: Harrison asks, the commissioners hesitate.

62 wallace-species-notebook | archival | 1855/1859 | en
Species notebook
by Wallace, Alfred Russel {1823–1913} | dated 1855–1859
call MS 180 | kept Linnean Society of London | level item | on Wallace, Alfred Russel; Evolution; Natural history; Notebooks
Kept in the Malay Archipelago: specimens at one end, arguments with Lyell at the other.

63 nightingale-papers | archival | - | en
Nightingale papers
by Nightingale, Florence {1820–1910}
call Add MS 43393–43403, 45750–45849 | kept British Library | level collection | on Nightingale, Florence; Nursing; Hospitals; Correspondence
Letters and notes on barracks, hospitals, statistics and India.

64 pepys-diary | archival | 1660/1669 | en
Diary of Samuel Pepys
by Pepys, Samuel {1633–1703} | dated 1660–1669 | of 6 volumes
call PL 1836–1841 | kept Pepys Library, Magdalene College, Cambridge | level item | on Pepys, Samuel; Diaries; Navy; London (England)
Six volumes of shorthand, left to his old college with the rest of his library.

65 evelyn-papers | archival | - | en
Evelyn papers
by Evelyn, John {1620–1706}
call Add MS 78168–78693 | kept British Library | level collection | on Evelyn, John; Diaries; Gardens; Family papers
Three centuries of one family, with the diary at the heart of it.

66 abinger-frankenstein-notebooks | archival | 1816/1817 | en
Drafts of Frankenstein
by Shelley, Mary Wollstonecraft {1797–1851} | dated 1816–1817
call MSS. Abinger c. 56–58 | kept Bodleian Library, Oxford | level item | on Shelley, Mary Wollstonecraft; Novels; Drafts
The novel in Mary Shelley’s hand, with Percy’s changes in the margins.

67 christmas-carol-manuscript | archival | 1843 | en
A Christmas carol: autograph manuscript
by Dickens, Charles {1812–1870} | dated 1843
call MA 97 | kept Morgan Library & Museum, New York | level item | on Dickens, Charles; Novels; Drafts; Christmas
Every change of mind is there, looped and scored, bound in red goatskin.

68 henslowe-and-alleyn-papers | archival | - | en
Henslowe and Alleyn papers
by Henslowe, Philip {–1616}; Alleyn, Edward {1566–1626}
call HAP | kept Dulwich College | level collection | on Theatre; Actors; Playhouses; London (England)
The business papers of the Rose and the Fortune.

69 henslowes-diary | archival | 1592/1609 | en
Henslowe’s diary
by Henslowe, Philip {–1616} | dated 1592–1609
call MSS VII | kept Dulwich College | level item | under henslowe-and-alleyn-papers | on Theatre; Playhouses; Actors; Account books
Takings, loans, costumes and payments to poets, play by play.

70 larpent-plays | archival | 1737/1824 | en
John Larpent plays
by Larpent, John {1741–1824} | dated 1737–1824
call mssLA 1–2503 | kept Huntington Library, San Marino | level collection | on Theatre; Censorship; Drama
The licensing copies of plays sent to the Examiner, as the censor read them.

71 lord-chamberlains-plays | archival | 1824/1968 | en
Lord Chamberlain’s plays
by Lord Chamberlain’s Office | dated 1824–1968
call LCP | kept British Library | level collection | on Theatre; Censorship; Drama; Music hall
Every new play for the public stage had to be sent in, until the law was changed in 1968.

72 colonial-office-hong-kong | archival | 1841/1951 | en
Colonial Office: Hong Kong, original correspondence
by Colonial Office | dated 1841–1951
call CO 129 | kept The National Archives | level series | on Hong Kong; Colonies; Emigration; China
Governors’ despatches, with much on the coolie trade and Chinese passenger ships.

73 colonial-office-new-south-wales | archival | 1783/1900 | en
Colonial Office: New South Wales, original correspondence
by Colonial Office | dated 1783–1900
call CO 201 | kept The National Archives | level series | on Australia; Colonies; Convicts; Emigration
From the plan of a settlement to the last despatch before federation.

74 foreign-office | archival | - | en
Records created or inherited by the Foreign Office
by Foreign Office
call FO | kept The National Archives | level fonds | on Foreign relations; Consuls; Diplomacy
Consuls and ministers write home.

75 general-correspondence-china | archival | 1815/1905 | en
General correspondence before 1906: China
by Foreign Office | dated 1815–1905
call FO 17 | kept The National Archives | level series | under foreign-office | on China; Foreign relations; Treaty ports; Trade
Ninety years between Amherst’s embassy and the Boxer settlement.

76 consulates-in-china | archival | 1834/1930 | en
Consulates and legation, China: general correspondence, series I
by Foreign Office | dated 1834–1930
call FO 228 | kept The National Archives | level series | under foreign-office | on China; Consuls; Treaty ports; Local history
The view from the treaty ports: intelligence reports, river steamers, missionaries.

77 factory-records-china-and-japan | archival | 1596/1840 | en
Factory records: China and Japan
by East India Company | dated 1596–1840
call IOR/G/12 | kept British Library | level series | on East India Company; Trade; Canton (China); Tea
Diaries and consultations of the Company’s men at Canton.

78 stein-collection-chinese | archival | - | zh
Stein collection: Chinese manuscripts from Dunhuang
by Stein, Aurel {1862–1943} = collector
call Or.8210 | kept British Library | level collection | on Dunhuang manuscripts; Buddhism; Silk Road; Manuscripts, Chinese
Scrolls from the cave library at Mogao.

79 dunhuang-star-chart | archival | - | zh
Dunhuang star chart
by Stein, Aurel {1862–1943} = collector | dated Tang dynasty
call Or.8210/S.3326 | kept British Library | level item | under stein-collection-chinese | on Astronomy, Chinese; Dunhuang manuscripts; Star maps
The oldest complete star atlas known from any civilisation, drawn on thin paper.

80 selden-map | map | - | zh
Selden map of China
by Selden, John {1584–1654} = collector | dated early 17th century
call MS. Selden supra 105 | kept Bodleian Library, Oxford | level item | on Maps, Chinese; Navigation; Trade routes; South China Sea
A painted map of the eastern seas with compass bearings from Quanzhou.

81 backhouse-rutter | archival | - | zh
Zhinan zhengfa (Compass directions)
by Backhouse, Edmund {1873–1944} = collector | dated Qing dynasty
call MS. Backhouse 578 | kept Bodleian Library, Oxford | level item | on Navigation; Pilot guides; Manuscripts, Chinese
A pilot’s handbook: bearings, tides and stars from Fujian to Southeast Asia.

82 passenger-lists-new-york-1820 | archival | 1820/1897 | en
Passenger lists of vessels arriving at New York
by United States. Customs Service | dated 1820–1897
call RG 36, M237 | kept National Archives (United States) | level series | on Passenger lists; Immigration; New York (N.Y.); Ports
Lists handed to the collector of customs, now read on 675 rolls of microfilm.

83 passenger-lists-new-york-1897 | archival | 1897/1957 | en
Passenger and crew lists of vessels arriving at New York
by United States. Immigration and Naturalization Service | dated 1897–1957
call RG 85, T715 | kept National Archives (United States) | level series | on Passenger lists; Immigration; New York (N.Y.); Crew lists
The Ellis Island years: who met you, how much money you had, who paid.
`,
)
