import { cards } from './cards.ts'

/** Emigrants, parishes, towns, maps and diaries. */
export const peopleAndPlaces = cards(
  'northmere',
  `
21 backwoods-of-canada | book | 1836 | en
The backwoods of Canada: being letters from the wife of an emigrant officer
by Traill, Catharine Parr {1802–1899} | at London: Charles Knight
call F1057 .T76 1836 | ddc 971.302 | on Frontier and pioneer life -- Ontario; Emigration and immigration; Women pioneers -- Ontario -- Correspondence
Letters home about clearing land, baking bread and naming plants in Upper Canada.

22 roughing-it-in-the-bush | book | 1852 | en
Roughing it in the bush; or, Life in Canada
by Moodie, Susanna {1803–1885} | at London: Richard Bentley | of 2 volumes
call F1057 .M8 1852 | ddc 971.302 | on Frontier and pioneer life -- Ontario; Ontario -- Emigration and immigration; Women pioneers -- Ontario -- Biography
Traill’s sister gives intending settlers a sober and funny warning.

23 bound-for-the-great-salt-lake | article | 1863-07-04 | en
Bound for the Great Salt Lake
by Dickens, Charles {1812–1870} | at London | in All the Year Round | dated 4 July 1863
call AP4 .A4 | ddc 325.242 | on Emigration and immigration; Latter Day Saint converts -- England; Ships -- Passenger lists
The uncommercial traveller boards an emigrant ship in the London docks and finds order where he looked for scandal.

24 amateur-emigrant | book | 1895 | en
The amateur emigrant
by Stevenson, Robert Louis {1850–1894} | at Chicago: Stone and Kimball
call PR5488 .A5 1895 | ddc 828.803 | on Stevenson, Robert Louis, 1850-1894 -- Travel; Ocean travel; United States -- Emigration and immigration
Stevenson crosses the Atlantic in the second cabin and goes down to the steerage to listen.

25 natural-history-of-selborne | book | 1789 | en
The natural history and antiquities of Selborne, in the county of Southampton
by White, Gilbert {1720–1793} | at London: B. White and Son
call QH138 .S4 W5 1789 | ddc 508.4227 | on Natural history -- England -- Selborne; Selborne (England) -- History; Parishes -- England -- Hampshire
A parish watched for years by its curate: swallows, tortoise, echoes and priory.

26 britannia-camden | book | 1586 | la
Britannia
by Camden, William {1551–1623} | at London: Ralph Newbery
call DA620 .C172 1586 | ddc 942 | on Great Britain -- Description and travel; Great Britain -- Antiquities; England -- History, Local
The founding survey of British antiquities, county by county, in Latin.

27 survey-of-london | book | 1598 | en
A survay of London
alt A survey of London | by Stow, John {1525?–1605} | at London: John Wolfe
call DA680 .S87 1598 | ddc 942.1 | on London (England) -- Description and travel; London (England) -- History; Parishes -- England -- London
A tailor walks his city ward by ward and writes down what has gone.

28 antiquities-of-warwickshire | book | 1656 | en
The antiquities of Warwickshire illustrated
by Dugdale, William {1605–1686} | at London: Thomas Warren
call DA670 .W3 D9 1656 | ddc 942.48 | on Warwickshire (England) -- History; Warwickshire (England) -- Antiquities; Warwickshire (England) -- Genealogy
The county history that set the pattern: records, tombs, pedigrees and maps.

29 london-labour-and-the-london-poor | book | 1861/1862 | en
London labour and the London poor
by Mayhew, Henry {1812–1887} | at London: Griffin, Bohn | of 4 volumes
call HV4088 .L8 M5 | ddc 305.56209421 | on Working class -- England -- London; Poor -- England -- London; London (England) -- Social conditions
Costermongers, crossing-sweepers and seamstresses speak in something close to their own words.

30 life-and-labour-of-the-people | book | 1902/1903 | en
Life and labour of the people in London
by Booth, Charles {1840–1916} | at London: Macmillan | of 17 volumes
call HC258 .L6 B6 | ddc 305.56209421 | on Working class -- England -- London; Poverty -- England -- London; London (England) -- Social conditions
Street by street, household by household: the survey behind the poverty maps.

31 history-of-parish-registers | book | 1829 | en
The history of parish registers in England
by Burn, John Southerden | at London: Edward Suter
call CS434 .B8 1829 | ddc 929.342 | on Registers of births, etc. -- England; Church records and registers -- England; Great Britain -- Genealogy
An early guide to what parsons wrote down since 1538, and how much of it was lost.

32 burke-peerage | book | 1826 | en
A general and heraldic dictionary of the peerage and baronetage of the United Kingdom
by Burke, John {1787–1848} | at London: Henry Colburn
call CS420 .B85 1826 | ddc 929.72 | on Nobility -- Great Britain -- Genealogy; Heraldry -- Great Britain; Great Britain -- Peerage
The first Burke’s Peerage.

33 notes-and-queries | periodical | 1849/.. | en
Notes and queries
at London: George Bell | dated 1849–
call AG305 .N7 | ddc 032 | issn 0029-3970 | on Literature -- Periodicals; Genealogy -- Periodicals; Folklore -- Periodicals; England -- Antiquities -- Periodicals
Antiquaries ask and answer each other in print, week after week.

34 memoirs-of-samuel-pepys | book | 1825 | en
Memoirs of Samuel Pepys, Esq. F.R.S., comprising his diary from 1659 to 1669
by Pepys, Samuel {1633–1703}; Braybrooke, Richard Griffin, Baron {1783–1858} = editor | at London: Henry Colburn | of 2 volumes
call DA447 .P4 A3 1825 | ddc 942.066 | on Pepys, Samuel, 1633-1703 -- Diaries; Great Britain. Royal Navy -- History -- 17th century; London (England) -- Social life and customs -- 17th century
The diary’s first appearance in print, much shortened, out of the shorthand.

35 memoirs-of-john-evelyn | book | 1818 | en
Memoirs illustrative of the life and writings of John Evelyn
by Evelyn, John {1620–1706}; Bray, William {1736–1832} = editor | at London: Henry Colburn | of 2 volumes
call DA447 .E9 A3 1818 | ddc 942.06 | on Evelyn, John, 1620-1706 -- Diaries; Great Britain -- Court and courtiers; Gardens -- England -- History
The other great diarist of the Restoration: gardens, sermons, the Royal Society.

36 rural-rides | book | 1830 | en
Rural rides
by Cobbett, William {1763–1835} | at London: William Cobbett
call DA625 .C65 1830 | ddc 914.2 | on England -- Description and travel; Agriculture -- England -- History -- 19th century; England -- Rural conditions
On horseback through the southern counties, angry about turnips, tithes and paper money.

37 general-survey-kent | map | 1801 | en
An entirely new and accurate survey of the county of Kent, with part of the county of Essex
by Mudge, William {1762–1820}; Great Britain. Ordnance Survey | at London: William Faden | of 1 map on 4 sheets
call G5753 .K4 1801 .M8 | ddc 912.4223 | on Kent (England) -- Maps; Essex (England) -- Maps; Ordnance surveys -- Great Britain
The first map the Ordnance Survey published, one inch to the mile.

38 theatre-of-the-empire | map | 1611 | en
The theatre of the empire of Great Britaine
by Speed, John {1552?–1629} | at London: John Sudbury and George Humble
call G1808 .S6 1611 | ddc 912.41 | on Great Britain -- Maps; Atlases, British; Cities and towns -- Great Britain -- Maps
County maps with town plans in their corners, and the royal arms in plenty.

39 saxton-atlas | map | 1579 | en
Atlas of the counties of England and Wales
by Saxton, Christopher | at London | of 1 atlas (35 maps)
call G1808 .S3 1579 | ddc 912.42 | on England -- Maps; Wales -- Maps; Atlases, British
The first national atlas of England and Wales, drawn from survey under royal warrant.

40 ogilby-britannia | map | 1675 | en
Britannia, volume the first; or, An illustration of the kingdom of England and dominion of Wales
by Ogilby, John {1600–1676} | at London: Printed by the author | of 100 plates
call G1808 .O4 1675 | ddc 912.42 | on Roads -- England -- Maps; Roads -- Wales -- Maps; Great Britain -- Maps
The first road atlas: strip maps of the post roads at one inch to the mile.

41 rocque-plan-of-london | map | 1746 | en
A plan of the cities of London and Westminster, and borough of Southwark
by Rocque, John {–1762}; Pine, John {1690–1756} = engraver | at London: John Pine and John Tinney | of 1 map on 24 sheets
call G5754 .L7 1746 .R6 | ddc 912.421 | on London (England) -- Maps; Westminster (London, England) -- Maps; Cities and towns -- Maps
Every alley of Georgian London on twenty-four sheets.

42 strata-of-england-and-wales | map | 1815 | en
A delineation of the strata of England and Wales, with part of Scotland
by Smith, William {1769–1839} | at London: John Cary | of 1 map on 15 sheets
call G5751 .C5 1815 .S6 | ddc 554.2 | on Geology -- England -- Maps; Geology -- Wales -- Maps; Geology, Stratigraphic
The first geological map of a whole country, made by a canal surveyor.

43 theatrum-orbis-terrarum | map | 1570 | la
Theatrum orbis terrarum
by Ortelius, Abraham {1527–1598} | at Antwerp: Gilles Coppens de Diest
call G1006 .T5 1570 | ddc 912 | on World maps -- Early works to 1800; Atlases; Cartography -- History -- 16th century
Usually called the first modern atlas; it names the mapmakers whose work it gathered.
`,
)
