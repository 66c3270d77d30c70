import { cards } from './cards.ts'

/** Voyages, ships and crossings. */
export const seaAndTravel = cards(
  'northmere',
  `
1 principal-navigations | book | 1598/1600 | en
The principal navigations, voyages, traffiques and discoveries of the English nation
by Hakluyt, Richard {1552?–1616} | at London: George Bishop, Ralph Newberie and Robert Barker | of 3 volumes
call G240 .H14 | ddc 910.8 | on Voyages and travels; Discoveries in geography; Great Britain -- Description and travel
The great Elizabethan gathering of sailors’ own reports, enlarged to three volumes.

2 new-voyage-round-the-world | book | 1697 | en
A new voyage round the world
by Dampier, William {1651–1715} | at London: James Knapton
call G420 .D16 1697 | ddc 910.41 | on Voyages around the world; Buccaneers; Natural history
A buccaneer with a naturalist’s eye tells how he came round the globe by stages.

3 anson-voyage | book | 1748 | en
A voyage round the world, in the years MDCCXL, I, II, III, IV
by Anson, George {1697–1762}; Walter, Richard {1716?–1785} = compiler | at London: John and Paul Knapton
call G420 .A5 1748 | ddc 910.41 | on Voyages around the world; Great Britain. Royal Navy -- History -- 18th century; Scurvy
Anson’s squadron lost most of its men to scurvy and still brought home a Manila galleon’s treasure.

4 voyage-towards-south-pole | book | 1777 | en
A voyage towards the South Pole, and round the world
by Cook, James {1728–1779} | at London: W. Strahan and T. Cadell | of 2 volumes
call G420 .C65 1777 | ddc 910.41 | on Cook, James, 1728-1779 -- Voyages; Voyages around the world; Antarctica -- Discovery and exploration
Cook’s own account of the Resolution and Adventure, the voyage that crossed the Antarctic Circle.

5 voyage-to-the-south-sea | book | 1792 | en
A voyage to the South Sea
by Bligh, William {1754–1817} | at London: George Nicol
call DU20 .B63 1792 | ddc 996.18 | on Bounty Mutiny, 1789; Bounty (Ship); Breadfruit
The captain’s side of the mutiny, and the passage of the open boat to Timor.

6 two-years-before-the-mast | book | 1840 | en
Two years before the mast: a personal narrative of life at sea
by Dana, Richard Henry {1815–1882} | at New York: Harper & Brothers
call G540 .D2 1840 | ddc 910.45 | on Seafaring life; Sailors -- United States; California -- Description and travel
A Harvard student ships as a common sailor and writes down how the men of the forecastle were used.

7 moby-dick | book | 1851 | en
Moby-Dick; or, The whale
by Melville, Herman {1819–1891} | at New York: Harper & Brothers
call PS2384 .M6 1851 | ddc 813.3 | on Whaling -- Fiction; Sea stories; Ship captains -- Fiction
Ahab’s hunt, with whole chapters on the craft and trade of whaling.

8 life-of-nelson | book | 1813 | en
The life of Nelson
by Southey, Robert {1774–1843} | at London: John Murray | of 2 volumes
call DA87.1 .N4 S7 1813 | ddc 359.0092 | on Nelson, Horatio Nelson, Viscount, 1758-1805; Admirals -- Great Britain -- Biography; Great Britain. Royal Navy -- Biography
A short life by the Poet Laureate which made Nelson a model for schoolrooms.

9 influence-of-sea-power | book | 1890 | en
The influence of sea power upon history, 1660-1783
by Mahan, A. T. (Alfred Thayer) {1840–1914} | at Boston: Little, Brown
call D27 .M21 1890 | ddc 359.009 | on Sea-power; Naval history; Naval art and science
The lectures that taught navies of many nations to think about trade, bases and fleets together.

10 sailing-alone | book | 1900 | en
Sailing alone around the world
by Slocum, Joshua {1844–1909?} | at New York: The Century Co.
call G440 .S628 1900 | ddc 910.41 | on Voyages around the world; Spray (Boat); Sailing, Single-handed
The first man to sail round the world by himself, told with dry humour.

11 narrative-adventure-and-beagle | book | 1839 | en
Narrative of the surveying voyages of His Majesty’s ships Adventure and Beagle between the years 1826 and 1836
by FitzRoy, Robert {1805–1865} = editor; King, Phillip Parker {1793–1856}; Darwin, Charles {1809–1882} | at London: Henry Colburn | of 3 volumes and appendix
call QH11 .K56 1839 | ddc 508.8 | on Beagle Expedition (1831-1836); Voyages around the world; Hydrographic surveying; South America -- Description and travel
The official narrative of two surveys; its third volume is Darwin’s journal.

12 journal-of-researches | book | 1845 | en
Journal of researches into the natural history and geology of the countries visited during the voyage of H.M.S. Beagle round the world
alt The voyage of the Beagle | by Darwin, Charles {1809–1882} | at London: John Murray | ed Second edition
call QH11 .D2 1845 | ddc 508.8 | on Beagle Expedition (1831-1836); Natural history; Geology; South America -- Description and travel
Darwin’s travels, revised for a wider public and with new hints about the Galápagos.

13 universal-dictionary-of-the-marine | book | 1769 | en
An universal dictionary of the marine
by Falconer, William {1732–1769} | at London: T. Cadell
call V23 .F18 1769 | ddc 623.803 | on Naval art and science -- Dictionaries; Shipbuilding -- Dictionaries; Navigation -- Dictionaries
Every rope, sail and order of the wooden ship, explained by a poet who was drowned at sea.

14 abolition-of-the-slave-trade | book | 1808 | en
The history of the rise, progress, and accomplishment of the abolition of the African slave-trade by the British Parliament
by Clarkson, Thomas {1760–1846} | at London: Longman, Hurst, Rees, and Orme | of 2 volumes
call HT1162 .C6 | ddc 326.0941 | on Slave trade -- Great Britain; Antislavery movements -- Great Britain; Slave ships
A campaigner’s own history, with the plan of a loaded slave ship.

15 interesting-narrative-equiano | book | 1789 | en
The interesting narrative of the life of Olaudah Equiano, or Gustavus Vassa, the African
by Equiano, Olaudah {1745?–1797} | at London: Printed for the author | of 2 volumes
call HT869 .E6 A3 1789 | ddc 306.362092 | on Equiano, Olaudah, 1745?-1797; Slaves -- Biography; Sailors -- Biography
A man sold to the sea and free by his own purchase writes of ships, trade and conscience.

16 embassy-to-china | book | 1797 | en
An authentic account of an embassy from the King of Great Britain to the Emperor of China
by Staunton, George Leonard {1737–1801} | at London: G. Nicol | of 2 volumes and atlas
call DS708 .S79 1797 | ddc 915.1 | on Macartney, George Macartney, Earl, 1737-1806; China -- Description and travel; Great Britain -- Foreign relations -- China
The official story of Lord Macartney’s embassy, by its secretary.

17 robinson-crusoe | book | 1719 | en
The life and strange surprizing adventures of Robinson Crusoe, of York, mariner
alt Robinson Crusoe | by Defoe, Daniel {1661?–1731} | at London: W. Taylor
call PR3403 .A1 1719 | ddc 823.5 | on Shipwreck survival -- Fiction; Castaways -- Fiction; Islands -- Fiction
The castaway’s book-keeping of the soul, in its first printing.

18 typhoon-and-other-stories | book | 1903 | en
Typhoon, and other stories
by Conrad, Joseph {1857–1924} | at London: William Heinemann
call PR6005 .O4 T9 1903 | ddc 823.912 | on Sea stories; Typhoons -- Fiction; Steamboats -- Fiction
Captain MacWhirr takes a steamer of returning Chinese labourers straight through the storm.
`,
)
