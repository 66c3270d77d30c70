import { cards } from './cards.ts'

const national = '| kept The National Archives'

/** Fonds and series of The National Archives, Kew: ships, crossings, parishes, land. Codes, titles and years as its catalogue gives them. */
export const archivesSeaAndPeople = cards(
  'archive',
  `
1 board-of-trade | archival | - | en
Records of the Board of Trade and of successor and related bodies
by Board of Trade
call BT ${national} | level fonds | on Trade; Shipping; Merchant navy
The department that kept the registers of ships, crews and passengers.

2 outwards-passenger-lists | archival | 1890/1960 | en
Outwards passenger lists
by Board of Trade. Commercial and Statistical Department | dated 1890–1960
call BT 27 ${national} | level series | under board-of-trade | on Passenger lists; Emigration; Merchant ships; Ports
Lists handed in by masters of ships leaving the United Kingdom for ports outside Europe and the Mediterranean.

3 titanic-outwards-list | archival | 1912 | en
Passenger list of the Titanic, Southampton
by Board of Trade. Commercial and Statistical Department | dated April 1912
call BT 27/780B ${national} | level file | under outwards-passenger-lists | on Passenger lists; Titanic (Steamship); Emigration
The sheets made up before the ship sailed from Southampton.

4 inwards-passenger-lists | archival | 1878/1960 | en
Inwards passenger lists
by Board of Trade. Commercial and Statistical Department | dated 1878–1960
call BT 26 ${national} | level series | under board-of-trade | on Passenger lists; Immigration; Merchant ships; Ports
The other direction: arrivals from outside Europe, ship by ship and port by port.

5 agreements-and-crew-lists | archival | 1747/1860 | en
Agreements and crew lists, series I
by Registrar General of Shipping and Seamen | dated 1747–1860
call BT 98 ${national} | level series | under board-of-trade | on Merchant seamen; Crew lists; Merchant ships
Who signed on, for what wage and on which ship, in the merchant service.

6 admiralty | archival | - | en
Records of the Admiralty, Naval Forces, Royal Marines, Coastguard, and related bodies
by Admiralty
call ADM ${national} | level fonds | on Navy; Sailors; Warships
The paper of the Royal Navy from the letters of its Board to the musters of its ships.

7 admiralty-medical-journals | archival | 1785/1963 | en
Medical journals
by Admiralty. Medical Department of the Navy | dated 1785–1963
call ADM 101 ${national} | level series | under admiralty | on Naval medicine; Ship surgeons; Convict ships; Emigrant ships; Diseases
Journals of surgeons on naval, convict and emigrant ships, with the cases they treated on the passage.

8 captains-logs | archival | 1669/1853 | en
Captains’ logs
by Admiralty | dated 1669–1853
call ADM 51 ${national} | level series | under admiralty | on Ships’ logs; Naval officers; Navigation
Wind, course, punishment and powder, in the captain’s own keeping.

9 masters-logs | archival | 1672/1840 | en
Masters’ logs
by Admiralty | dated 1672–1840
call ADM 52 ${national} | level series | under admiralty | on Ships’ logs; Navigation; Weather
The sailing master’s record, often with sketches of coasts.

10 logs-of-exploration | archival | 1757/1904 | en
Supplementary logs and journals of ships on exploration
by Admiralty | dated 1757–1904
call ADM 55 ${national} | level series | under admiralty | on Ships’ logs; Exploration; Scientific expeditions
Where the logs of the great surveying and discovery voyages were gathered.

11 ships-musters-series-i | archival | 1688/1808 | en
Royal Navy ships’ musters, series I
by Navy Board | dated 1688–1808
call ADM 36 ${national} | level series | under admiralty | on Muster rolls; Sailors; Navy
Every man victualled on board, with the day he came and the day he left or died.

12 registers-of-seamens-services | archival | 1853/1928 | en
Royal Navy registers of seamen’s services
by Admiralty | dated 1853–1928
call ADM 188 ${national} | level series | under admiralty | on Sailors; Service records; Navy
One line of ships for each rating, with birthplace and conduct.

13 admiralty-correspondence | archival | 1660/1976 | en
Admiralty correspondence and papers
by Admiralty | dated 1660–1976
call ADM 1 ${national} | level series | under admiralty | on Navy; Naval officers; Correspondence
In-letters to the Board, among them captains’ letters filed by initial and year.

14 inland-revenue | archival | - | en
Records of the Boards of Stamps, Taxes, Excise, Stamps and Taxes, and Inland Revenue
by Board of Inland Revenue
call IR ${national} | level fonds | on Taxation; Land; Tithes
Taxes made surveyors walk every field.

15 tithe-maps | archival | 1836/1870~ | en
Tithe maps
by Tithe Commission | dated 1836–c. 1870
call IR 30 ${national} | level series | under inland-revenue | on Tithe maps; Tithes; Land tenure; Parishes
One large map for each tithe district of England and Wales, every plot numbered.

16 tithe-maps-devon | archival | - | en
Tithe maps: Devon
by Tithe Commission
call IR 30/9 ${national} | level subseries | under tithe-maps | on Tithe maps; Parishes; Devon (England)
The sheets for the parishes of Devon, Abbots Bickington onwards.

17 tithe-apportionments | archival | 1836/1929 | en
Tithe apportionments
by Tithe Commission | dated 1836–1929
call IR 29 ${national} | level series | under inland-revenue | on Tithes; Land tenure; Parishes; Farms
The schedules that give each numbered plot its owner, occupier, name, use and rent-charge.

18 tithe-apportionments-devon | archival | - | en
Tithe apportionments: Devon
by Tithe Commission
call IR 29/9 ${national} | level subseries | under tithe-apportionments | on Tithes; Farms; Devon (England)
To be read beside the map: numbers on the sheet, names in the schedule.

19 tithe-files | archival | 1836/1870 | en
Tithe files
by Tithe Commission | dated 1836–1870
call IR 18 ${national} | level series | under inland-revenue | on Tithes; Agriculture; Parishes
Reports on farming and quarrels over value, parish by parish.

20 home-office | archival | - | en
Records created or inherited by the Home Office, Ministry of Home Security, and related bodies
by Home Office
call HO ${national} | level fonds | on Home affairs; Crime; Census
Order at home: petitions, prisons, aliens and the first censuses with names.

21 census-1841-and-1851 | archival | 1841/1851 | en
Census returns: 1841 and 1851
by Home Office
call HO 107 ${national} | level series | under home-office | on Census; Population; Households
Enumerators’ books of the first two censuses that name every person in the house.

22 convict-transportation-registers | archival | 1787/1870 | en
Convict transportation registers
by Home Office | dated 1787–1870
call HO 11 ${national} | level series | under home-office | on Convicts; Transportation of criminals; Convict ships; Australia
Ship by ship, the convicts sent to Australia with court, date and term.

23 criminal-petitions | archival | 1819/1839 | en
Criminal petitions, series I
by Home Office | dated 1819–1839
call HO 17 ${national} | level series | under home-office | on Crime; Petitions; Convicts
Wives, masters and parishes plead for people condemned.

24 general-register-office | archival | - | en
Records of the General Register Office, Government Social Survey Department, and Office of Population Censuses and Surveys
by General Register Office
call RG ${national} | level fonds | on Census; Births, marriages and deaths; Population
Counting the people, from chapel registers to modern surveys.

25 non-parochial-registers | archival | 1567/1858 | en
Registers of births, marriages and deaths surrendered to the Non-parochial Registers Commissions
by General Register Office | dated 1567–1858
call RG 4 ${national} | level series | under general-register-office | on Nonconformist registers; Births, marriages and deaths; Chapels
Baptisms and burials of Independents, Baptists, Methodists, Huguenots and others, called in by the state.

26 census-1881 | archival | 1881 | en
1881 census returns
by General Register Office
call RG 11 ${national} | level series | under general-register-office | on Census; Population; Households
A whole country on the night of 3 April 1881.

27 census-1911 | archival | 1911 | en
Census schedules, 1911
by General Register Office
call RG 14 ${national} | level series | under general-register-office | on Census; Households; Fertility
The householder’s own sheet, kept for the first time, with the years and children of each marriage.

28 prerogative-court-of-canterbury | archival | - | en
Records of the Prerogative Court of Canterbury
by Prerogative Court of Canterbury
call PROB ${national} | level fonds | on Wills; Probate; Church courts
The archbishop’s court proved the wills of the well-off south of the Trent.

29 famous-wills | archival | 1552/1854 | en
Wills of selected famous persons
by Prerogative Court of Canterbury | dated 1552–1854
call PROB 1 ${national} | level series | under prerogative-court-of-canterbury | on Wills; Probate; Famous people
Originals taken out of the files because of who signed them.

30 will-of-shakespeare | archival | 1616 | en
Will of William Shakespeare
by Shakespeare, William {1564–1616} | dated 25 March 1616
call PROB 1/4 ${national} | level item | under famous-wills | on Wills; Shakespeare, William; Dramatists
Three sheets, three signatures and the second best bed.

31 will-of-jane-austen | archival | 1817 | en
Will of Jane Austen
by Austen, Jane {1775–1817} | dated 27 April 1817
call PROB 1/78 ${national} | level item | under famous-wills | on Wills; Austen, Jane; Women novelists
A short paper in her own hand, leaving nearly all to her sister Cassandra.

32 will-registers | archival | 1384/1858 | en
Prerogative Court of Canterbury: will registers
by Prerogative Court of Canterbury | dated 1384–1858
call PROB 11 ${national} | level series | under prerogative-court-of-canterbury | on Wills; Probate; Genealogy
Clerks’ copies of more than four centuries of wills.

33 treasury | archival | - | en
Records created and inherited by HM Treasury
by HM Treasury
call T ${national} | level fonds | on Public finance; Slavery
Money, and what it was paid for.

34 slave-registers | archival | 1812/1851 | en
Office of Registry of Colonial Slaves and Slave Compensation Commission: records
by Slave Compensation Commission | dated 1812–1851
call T 71 ${national} | level series | under treasury | on Slavery; Plantations; Compensation; Caribbean
Registers that list enslaved people by name, and the claims of those who owned them.

35 poor-law-correspondence | archival | 1833/1909 | en
Correspondence with poor law unions and other local authorities
by Poor Law Commission | dated 1833–1909
call MH 12 ${national} | level series | on Poor law; Workhouses; Local government
Letters between London and the unions: inmates, guardians, epidemics, scandals.

36 chelsea-soldiers-documents | archival | 1760/1913 | en
Royal Hospital Chelsea: soldiers’ service documents
by War Office | dated 1760–1913
call WO 97 ${national} | level series | on Soldiers; Service records; Pensions
Discharge papers with birthplace, trade, looks and wounds.

37 war-diaries | archival | 1914/1923 | en
First World War and army of occupation war diaries
by War Office | dated 1914–1923
call WO 95 ${national} | level series | on World War, 1914-1918; Regiments; War diaries
What each unit did, day by day, pencilled in the field.

38 exchequer | archival | - | en
Records of the Exchequer and its related bodies
by Exchequer
call E ${national} | level fonds | on Public finance; Taxation; Middle Ages
Eight centuries of the Crown’s accounts.

39 great-domesday | archival | 1086 | la
Great Domesday
by Exchequer | dated 1086
call E 31/2 ${national} | level item | under exchequer | on Domesday book; Land tenure; Manors
The king’s survey of who held what, south of the Tees, in one clerk’s hand.

40 lay-and-clerical-taxation | archival | 1190~/1690~ | la
Particulars of account and other records relating to lay and clerical taxation
by Exchequer. King’s Remembrancer | dated c. 1190–c. 1690
call E 179 ${national} | level series | under exchequer | on Taxation; Hearth tax; Population
Poll taxes, subsidies and hearth taxes, with names of those who paid.
`,
)
