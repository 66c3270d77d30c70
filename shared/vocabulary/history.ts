import { group } from './rows.ts'

/** History by place, and the sources of family and locality. Groups 1 to 6. */
export const history = [
  ...group(
    'world-history',
    `
world-history | World history; History; Universal history; Civilization; Historiography | 世界史; 历史; 史学; 世界历史 | ~chinese-history | lcc C CB D F, ddc 900 901 902 903 904 905 906 907 908 909, udc 9 93 94, clc K0 K1 K
ancient-history | Ancient history; History, Ancient; Antiquity; Rome; Greece; Civilization, Ancient; Civilization, Classical | 古代史; 上古史; 古希腊; 古罗马; 古埃及; 古代文明 | ~archaeology ~classical-literature | lcc D51-90 DE DF DG11-365, ddc 930 937 938, udc 94(3), clc K12
medieval-history | Middle Ages; Medieval history; Civilization, Medieval; Crusades; Feudalism; Byzantine Empire | 中世纪史; 中古史; 中世纪 | ~medieval-manuscripts ~british-history | lcc D111-203, ddc 909.07 940.1 942.03 942.04, clc K13
archaeology | Archaeology; Excavations (Archaeology) | 考古学; 文物考古; 考古; 考古发掘 | ~ancient-history ~chinese-archaeology | lcc CC GN700-890, ddc 930.1, udc 902 903 904, clc K85 K86
european-history | European history; Europe | 欧洲史; 欧洲 | ~british-history | lcc D901-1075 DB DC DD DH DJ DL DP, ddc 940 943 944 945 946 948 949, udc 94(4), clc K5
british-history | British history; Great Britain; England; Scotland; Wales; Ireland; United Kingdom | 英国史; 英国; 英格兰; 爱尔兰 | <european-history ~victorian-age ~local-history | lcc DA, ddc 941 942, udc 94(410), clc K561
victorian-age | Victorian age; Victorian Britain; Great Britain -- History -- Victoria, 1837-1901 | 维多利亚时代 | <british-history ~victorian-fiction ~industrial-revolution | lcc DA550-566, ddc 941.081 942.081
tudor-and-stuart | Tudor and Stuart Britain; Civil War, 1642-1649; Elizabethan age; Great Britain -- History -- Tudors, 1485-1603; Great Britain -- History -- Stuarts, 1603-1714; England -- History -- 16th century | 都铎与斯图亚特王朝; 英国内战 | <british-history ~early-modern-drama | lcc DA310-463, ddc 941.05 941.06 942.05 942.06
french-revolution | French Revolution and Napoleon; France -- History -- Revolution, 1789-1799; Napoleonic Wars | 法国大革命; 拿破仑战争 | <european-history ~navies | lcc DC139-249, ddc 944.04 944.05, clc K565.41
russian-history | Russian history; Russia; Soviet Union; Russia -- History -- Revolution, 1917-1921 | 俄国史; 苏联史; 俄罗斯; 十月革命 | <european-history | lcc DK, ddc 947, udc 94(47), clc K512
american-history | American history; United States; United States -- History; United States -- History -- Revolution, 1775-1783; African Americans; Indians of North America | 美国史; 美洲史; 美国; 印第安人 | ~emigration ~slavery | lcc E F1-975, ddc 970 971 973 974 975 976 977 978 979, udc 94(73), clc K7 K712
latin-american-history | Latin American history; Latin America; South America; Mexico | 拉丁美洲史; 拉丁美洲 | | lcc F1201-3799, ddc 972 980 981 982 983 985, udc 94(8), clc K73 K77
african-history | African history; Africa; Egypt | 非洲史; 非洲 | ~empire | lcc DT, ddc 960 962 966 967 968, udc 94(6), clc K4
asian-history | Asian history; Asia; Southeast Asia | 亚洲史; 亚洲; 东南亚史 | ~chinese-history ~overseas-chinese | lcc DS1-699 DS901-999, ddc 950 953 955 956 958 959, udc 94(5), clc K3
south-asian-history | Indian and South Asian history; India; South Asia | 南亚史; 印度史; 印度 | <asian-history ~empire ~east-india-company | lcc DS331-498, ddc 954, udc 94(540), clc K35
japanese-history | Japanese history; Japan; Meiji period | 日本史; 日本; 明治维新 | <asian-history ~japanese-literature | lcc DS801-899, ddc 952, udc 94(520), clc K313
pacific-history | Australia and the Pacific; Australia; New Zealand; Oceania | 大洋洲史; 澳大利亚史; 太平洋岛屿 | ~emigration ~convict-transportation | lcc DU, ddc 990 993 994 995 996, udc 94(9), clc K6
empire | Empire and colonies; Imperialism; Colonies; Colonization; British Empire | 帝国与殖民地; 殖民史; 帝国主义; 殖民主义 | ~emigration ~politics ~slavery | lcc JV1-5397, ddc 325.3
slavery | Slavery and abolition; Slavery; Slave trade; Abolitionists | 奴隶制; 奴隶贸易; 废奴运动 | ~empire ~trade ~american-history | lcc HT851-1445 E441-453, ddc 306.362 326, clc D033.2
`,
  ),
  ...group(
    'chinese-history',
    `
chinese-history | Chinese history; China; China -- History | 中国史; 中国历史; 中国通史 | ~east-asian-manuscripts ~chinese-literature | lcc DS701-799, ddc 951, udc 94(510), clc K2
early-china | Early China; Shang dynasty; Zhou dynasty; Oracle bones | 先秦史; 商周史; 甲骨文; 春秋战国; 夏代; 商代; 西周; 东周; 春秋; 战国; 先秦; 殷商; 甲骨学 | ~chinese-archaeology ~bamboo-slips | lcc DS741-747, ddc 931, clc K21 K22 K877.1
han-dynasty | Qin and Han dynasties; China -- History -- Han dynasty, 202 B.C.-220 A.D. | 秦汉史; 汉代; 秦代; 秦汉; 西汉; 东汉; 汉朝; 秦朝 | ~bamboo-slips | lcc DS748, clc K232 K233 K234
six-dynasties | Three Kingdoms to Southern and Northern dynasties; Six Dynasties | 魏晋南北朝史; 三国; 六朝; 魏晋; 南北朝; 三国时代; 两晋 | | clc K235 K236 K238 K239
tang-dynasty | Sui and Tang dynasties; Tang dynasty; China -- History -- Tang dynasty, 618-907 | 隋唐史; 唐代; 唐朝; 隋唐五代; 隋代; 五代十国; 唐史 | ~dunhuang-studies ~silk-road ~tang-poetry | lcc DS749, ddc 951.017, clc K241 K242 K243
song-dynasty | Song dynasty; Liao and Jin dynasties; China -- History -- Song dynasty, 960-1279 | 宋史; 宋代; 宋朝; 辽金史; 辽史; 金史; 辽代; 金代; 北宋; 南宋; 西夏 | ~song-ci | lcc DS751, ddc 951.024, clc K244 K245 K246
yuan-dynasty | Yuan dynasty; Mongols | 元史; 元代; 蒙古史; 蒙古帝国 | ~silk-road | lcc DS752, ddc 951.025, clc K247
ming-dynasty | Ming dynasty; China -- History -- Ming dynasty, 1368-1644; Zheng He | 明史; 明代; 明朝; 郑和下西洋; 明清史 | ~yongle-dadian ~chinese-seafaring | lcc DS753, ddc 951.026, clc K248
qing-dynasty | Qing dynasty; China -- History -- Qing dynasty, 1644-1912 | 清史; 清代; 清朝; 清后期; 晚清; 洋务运动; 戊戌变法; 义和团运动; 清前期 | ~palace-archives ~opium-war | lcc DS754-773, ddc 951.03, clc K249 K25
opium-war | Opium Wars; China -- History -- Opium War, 1840-1842 | 鸦片战争; 第二次鸦片战争 | <qing-dynasty ~foreign-relations-of-china ~trade | lcc DS757-760, ddc 951.033, clc K253 K254.1
taiping | Taiping Rebellion | 太平天国 | <qing-dynasty | lcc DS759, ddc 951.034, clc K254.2
palace-archives | Grand Council and palace archives; Memorials to the throne | 军机处档案; 军机处录副; 奏折; 宫中档; 内阁大库档案; 明清档案 | <qing-dynasty ~archives
xinhai-revolution | Revolution of 1911; China -- History -- Revolution, 1911-1912 | 辛亥革命 | <republican-china | lcc DS773, ddc 951.036, clc K257
republican-china | Republican China; China -- History -- Republic, 1912-1949; May Fourth movement | 民国史; 中华民国; 五四运动; 民国时期 | ~sino-japanese-war ~new-culture-literature | lcc DS774-777, ddc 951.04, clc K258 K26
sino-japanese-war | War of resistance against Japan; Sino-Japanese War, 1937-1945 | 抗日战争; 抗战; 抗战史 | <republican-china ~second-world-war | lcc DS777, ddc 951.042, clc K265
modern-china | China since 1949; China -- History -- 1949- | 中国当代史; 中华人民共和国史; 新中国史 | | lcc DS777-779, ddc 951.05 951.06, clc K27
chinese-archaeology | Chinese archaeology; Bronzes, Chinese; China -- Antiquities | 中国考古; 青铜器; 金石学; 中国文物; 碑刻 | ~archaeology ~early-china | clc K87
silk-road | Silk Road; Central Asia; Western Regions | 丝绸之路; 西域; 中亚史; 海上丝绸之路 | ~dunhuang-studies ~trade | lcc DS327-329, clc K928.6
foreign-relations-of-china | China's foreign relations; Sino-foreign relations; China -- Foreign relations; Missionaries in China | 中外关系史; 中外关系; 中西交通史; 外交史 | ~diplomacy ~opium-war ~missions | lcc DS740, ddc 327.51, clc D829 K203
border-peoples | Peoples of China's borders; Manchus; Tibet; Mongolia; Ethnic groups in China | 边疆民族; 边疆史地; 满族; 西藏; 民族史; 少数民族; 蒙古族; 藏族; 回族; 维吾尔族; 民族关系 | ~anthropology | lcc DS730-731 DS785-797, clc K28
chinese-customs | Chinese customs and festivals; China -- Social life and customs | 中国风俗; 民俗; 节令; 岁时 | ~folklore | clc K892
chinese-economy-history | Chinese economic history; Salt trade; China -- Economic conditions | 中国经济史; 盐业; 漕运; 契约文书; 徽州文书 | ~trade ~land-tenure | lcc HC427, ddc 330.951, clc F129
`,
  ),
  ...group(
    'local-history',
    `
local-history | Local history; Regional history; Local history sources; Towns; Villages | 地方史; 地方史志; 地方历史; 乡土史 | ~parish-history ~family-history ~maps-and-land | lcc DA600-690, ddc 942.1 942.2 942.3 942.4 942.5 942.6 942.7 942.8 942.9, udc 908, clc K29
local-gazetteers | Local gazetteers; Gazetteers; Chinese gazetteers; County histories | 方志; 地方志; 县志; 府志; 通志; 方志学; 府县志; 乡镇志; 地方文献; 县志 -- 中国; 省志; 市志 | ~maps-and-land ~chinese-history | lcc DS793, clc K290
county-history | Histories of counties; Victoria County History; Counties | 郡县史; 郡史 | ~british-history | lcc DA670
town-history | Town and city history; Cities and towns; Urban history; London; Shanghai | 城市史; 都市史; 市镇; 上海史 | ~architecture ~city-planning | lcc DA675-689 HT101-395, ddc 307.76, clc C912.81 F299
village-history | Village and rural history; Country life; Rural conditions | 乡村史; 村史; 村落; 乡村生活 | ~agriculture ~parish-history | lcc HT401-485 S521, ddc 307.72, clc C912.82
estate-papers | Estate papers; Manors; Manorial records; Country houses; Landowners; Court rolls, Manorial; Estates | 庄园档案; 庄园; 地产文书 | ~land-tenure ~family-papers | lcc DA660-669, ddc 333.322
local-government-records | Local government records; Borough records; Quarter sessions; Poor laws | 地方政府档案; 地方档案; 市政档案; 济贫法 | ~archives ~local-government | lcc HV245-249, ddc 352.14 362.5
folklore | Folklore and customs; Folklore; Fairy tales; Legends; Manners and customs | 民间传说; 民俗学; 民间故事; 风俗 | ~ballads ~anthropology | lcc GR GT, ddc 390 392 393 394 395 398, udc 39, clc K89 I27 B932
oral-history | Oral history; Interviews; Reminiscences | 口述史; 口述历史; 访谈 | ~letters-and-diaries | lcc D16.14, ddc 907.2
local-newspapers | Local newspapers | 地方报纸; 地方报刊 | ~newspapers
buildings-and-monuments | Historic buildings and monuments; Castles; Monuments; Historic buildings | 古迹; 名胜古迹; 古建筑; 历史建筑 | ~architecture | ddc 363.69, clc K928.7
`,
  ),
  ...group(
    'family-history',
    `
family-history | Family history; Genealogy; Families; Ancestry; Pedigrees | 家族史; 谱牒; 家史; 宗族 | ~parish-history ~local-history ~emigration | lcc CS, ddc 929 929.1 929.2, udc 929.5, clc K820.9
chinese-genealogies | Chinese genealogies; Clan genealogies; Jiapu; Lineages | 家谱; 族谱; 宗谱; 家乘; 家谱学; 族谱学 | ~chinese-history ~overseas-chinese | lcc CS1160-1189
surnames | Surnames and personal names; Names, Personal; Surnames; Onomastics | 姓氏; 姓名学; 百家姓 | | lcc CS2300-3090, ddc 929.4, udc 81'373.2, clc K810.2
census | Census returns; Census; Population registers; Household registers | 人口普查; 户籍; 户口册; 人口登记 | ~population ~parish-history | lcc HA29-4737, ddc 312, clc C924
wills-and-probate | Wills and probate; Wills; Probate records; Inventories of decedents' estates; Inheritance and succession | 遗嘱; 遗产; 继承; 分家文书 | ~law | ddc 346.054
births-marriages-deaths | Births, marriages and deaths; Vital records; Registers of births, etc.; Civil registration | 出生婚姻死亡登记; 民事登记 | ~parish-registers | lcc CS43-49
family-papers | Family papers; Family archives; Personal papers | 家族文书; 家族档案; 私人文书 | ~letters-and-diaries ~estate-papers
heraldry | Heraldry; Coats of arms; Peerage; Nobility | 纹章学; 纹章; 贵族谱系 | | lcc CR, ddc 929.6 929.7, udc 929.6, clc K810.3
military-service-records | Service and muster records; Military records; Muster rolls; Medal rolls; Soldiers -- Genealogy | 兵役档案; 军人名册; 服役记录 | ~war-and-military ~navies
passenger-lists | Passenger lists; Ships' passenger lists; Ship registers -- Passengers | 旅客名单; 乘客名单 | ~emigration ~ships-and-shipping
childhood-and-family-life | Family life and childhood; Marriage; Children -- History; Households | 家庭与婚姻; 婚姻; 家庭; 儿童史 | ~society ~women | lcc HQ503-1058, ddc 306.8, clc C913.1 D669.1
`,
  ),
  ...group(
    'parish-history',
    `
parish-history | Parish history; Parishes; Parish records; Church records and registers | 教区史; 教区; 教区档案; 教会档案 | ~parish-registers ~local-history ~family-history | lcc BX5195, ddc 274.2 283.42, clc B979
parish-registers | Parish registers; Church registers; Bishops' transcripts; Baptismal records; Marriage registers; Burial registers | 教区登记簿; 教区册; 受洗登记 | ~births-marriages-deaths ~family-history | lcc CS434-436
churchwardens-and-vestry | Churchwardens' accounts and vestry records; Churchwardens; Vestries; Overseers of the poor | 堂会账册; 堂区委员会; 教会执事账目 | ~local-government-records
church-buildings | Church buildings; Churches; Church architecture; Cathedrals; Abbeys | 教堂建筑; 教堂; 修道院 | ~architecture ~buildings-and-monuments | lcc NA4790-6113, ddc 726, udc 726, clc TU252
church-courts | Church courts and dioceses; Ecclesiastical courts; Dioceses; Bishops | 教会法庭; 主教区; 主教 | ~law ~christianity | ddc 262
tithes | Tithes; Tithe records; Glebe | 什一税; 什一税册 | ~tithe-maps ~land-tenure | lcc HJ2281-2287, ddc 254.8
nonconformity | Nonconformity; Dissenters, Religious; Quakers; Methodists; Society of Friends | 不从国教者; 贵格会; 卫理公会 | ~christianity | lcc BX5200-5207 BX7601-7795 BX8201-8495, ddc 280.4 287 289.6
churchyards-and-burials | Churchyards and burials; Cemeteries; Epitaphs; Monumental inscriptions; Tombstones; Inscriptions | 墓地与墓志; 墓志; 墓碑; 墓志铭 | ~family-history ~chinese-archaeology | lcc CN, ddc 929.5 393.1, udc 718
parish-clergy | Parish clergy; Clergy; Rectors; Vicars | 教区牧师; 神职人员 | ~christianity | lcc BV4000-4470, ddc 253
`,
  ),
  ...group(
    'maps-and-land',
    `
maps-and-land | Maps and land; Cartography; Maps; Atlases; Geography | 舆图与土地; 地图; 舆图; 地图集; 地理 | ~local-history ~travel | lcc G GA G1000-9980, ddc 526 912 910, udc 912 528.9 91, clc K9 K99 P28
estate-maps | Estate and enclosure maps; Inclosures; Enclosure awards; Commons | 庄园地图; 圈地; 圈地运动 | ~estate-papers ~land-tenure | ddc 333.2
tithe-maps | Tithe maps; Tithe surveys; Tithe apportionments | 什一税地图; 什一税图 | ~tithes
sea-charts | Sea charts; Nautical charts; Hydrography; Pilot guides; Rutters | 海图; 航海图; 针路; 针经; 更路簿 | ~navigation ~maritime-history | lcc VK587-600 VK798-997, ddc 623.892 623.89, clc P229 U675.8
chinese-maps | Chinese maps; China -- Maps; Early Chinese cartography | 中国古地图; 古地图; 鱼鳞图册; 坤舆图; 历史地图; 地图 -- 中国 | ~chinese-history ~local-gazetteers | lcc G7820-7824, clc K992
surveying | Surveying and mapping; Surveying; Ordnance Survey; Cadastral surveys; Geodesy | 测绘; 测量; 地籍; 清丈 | ~technology | lcc TA501-625 QB275-343, ddc 526.9 526.3, udc 528, clc P2
land-tenure | Land tenure and property; Land tenure; Real property; Land use; Land titles; Deeds | 土地制度; 地权; 地契; 土地; 田赋 | ~law ~estate-papers | lcc HD101-1395, ddc 333 333.3, udc 332.2 332.3, clc F301 F321 F329
historical-geography | Historical geography; Place names; Names, Geographical; Toponymy | 历史地理; 地名; 地名学; 沿革地理 | ~local-gazetteers | lcc G141 GF, ddc 911 910.014, udc 911.3, clc K901 K92
travel | Travel and exploration; Voyages and travels; Discoveries in geography; Explorers; Description and travel | 游记与探险; 游记; 旅行; 地理大发现; 探险 | ~maritime-history ~letters-and-diaries | lcc G149-570 G575-890, ddc 910.4 910.9 914 915 916 917 918 919, udc 910.4, clc K919 K928.9 I267.4
city-maps | Town plans and views; City maps; Views; Panoramas | 城市地图; 城图; 市街图 | ~town-history
human-geography | Human geography; Anthropogeography; Landscapes | 人文地理; 景观 | ~society ~environment | lcc GF1-900, ddc 304.2, udc 911, clc K90
`,
  ),
]
