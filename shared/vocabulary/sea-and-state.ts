import { group } from './rows.ts'

/** The sea, people on the move, war, trade, government and law. Groups 7 to 12. */
export const seaAndState = [
  ...group(
    'maritime-history',
    `
maritime-history | Maritime history; Naval history; Seafaring; Sea; Ocean travel; Maritime studies | 海洋史; 海洋文化; 海事史; 航海史; 海洋 | ~emigration ~trade ~sea-charts | lcc V D27 DA70-89 G540-550, ddc 910.45 387.09, clc U6-09 K108
ships-and-shipping | Ships and shipping; Shipping; Merchant marine; Merchant ships; Steamboats; Sailing ships; Ships; Ocean liners; Passenger ships; Cargo ships; Steamships; Inland water transportation | 船舶与航运; 航运; 船舶; 船运; 轮船; 舟楫; 水运; 船只; 内河航运; 水路运输 | ~trade ~passenger-lists ~navigation | lcc HE380-971 HE561, ddc 387 387.2 387.5 623.82, udc 656.61 629.5, clc U6 F55
navies | Navies; Navy; Sea power; Naval warfare; Naval battles; Great Britain. Royal Navy; Admiralty | 海军; 海军史; 海战; 水师; 海防 | ~war-and-military ~military-service-records | lcc VA VB VC VD VE VF, ddc 359, udc 359, clc E273 E925
shipbuilding | Shipbuilding; Naval architecture; Shipyards; Boatbuilding; Shipwrights; Ships -- Design and construction | 造船; 船厂; 造船史; 船政; 船舶工业; 造船工业 | <ships-and-shipping ~technology | lcc VM, ddc 623.8 623.81, clc U66 U67
navigation | Navigation; Nautical astronomy; Longitude; Compass; Pilots and pilotage; Lighthouses | 航海; 航海术; 导航; 罗盘; 灯塔 | ~sea-charts ~astronomy | lcc VK1-1250, ddc 527 623.88, udc 656.61.052, clc U675 U644
ports | Ports and harbours; Harbors; Ports; Docks; Treaty ports; Customs houses | 港口; 码头; 通商口岸; 海关 | ~trade ~town-history | lcc HE551-560 TC203-373, ddc 387.1 627.2, udc 627.2 656.615, clc U65 F550.3
sailors | Sailors and seafaring life; Sailors; Seamen; Merchant mariners; Fishermen | 水手与海员; 海员; 水手; 渔民; 航海生活 | ~labour ~letters-and-diaries | lcc G540-549 HD8039, ddc 387.5092
shipwrecks-and-piracy | Shipwrecks and piracy; Shipwrecks; Pirates; Privateering; Smuggling; Salvage | 海难与海盗; 海盗; 沉船; 倭寇; 走私 | ~navies | lcc G521-537, ddc 910.452 364.164, clc K885
log-books | Ships' logs and log-books; Logbooks; Ship's papers; Medical journals of ships | 航海日志; 船舶日志 | ~letters-and-diaries ~navies
whaling-and-fisheries | Whaling and fisheries; Fisheries; Whaling | 捕鲸与渔业; 渔业; 捕鲸; 水产 | ~nature ~trade | lcc SH, ddc 639.2 338.372, udc 639.2, clc S9 F307.4
chinese-seafaring | Chinese seafaring; Junks; Chinese maritime history; South China Sea | 中国航海史; 下西洋; 针路簿; 南海; 海疆; 中国海洋史 | ~ming-dynasty ~sea-charts | clc U6-092
oceanography | Oceanography; Ocean; Tides; Marine sciences | 海洋学; 海洋科学; 潮汐 | ~earth-sciences | lcc GC, ddc 551.46, udc 551.46, clc P7
`,
  ),
  ...group(
    'emigration',
    `
emigration | Emigration; Migration; Emigration and immigration; Immigrants; Human migration; Refugees; Diaspora; Germans; British; Scots; Italians; Norwegians; Swedes; Poles; Welsh; German Americans; Italian Americans; Immigrants -- Social conditions | 移民; 移民史; 人口迁徙; 难民; 迁徙 | ~family-history ~maritime-history ~empire | lcc JV6001-9480, ddc 304.8 325 325.2, udc 314.7 325, clc D523.8 C922
overseas-chinese | Overseas Chinese; Chinese; Chinese diaspora; Chinese in foreign countries; Chinese Americans | 华侨华人; 华侨; 华侨史; 华人; 海外华人; 侨乡; 归侨; 侨眷; 华裔; 侨务 | ~chinese-genealogies ~qiaopi | lcc DS732, ddc 305.8951, clc D634 D634.3
qiaopi | Qiaopi letters and remittances; Remittance letters; Emigrant remittances | 侨批; 侨汇; 银信 | <overseas-chinese ~letters-and-diaries | clc F632.9
emigrant-letters | Emigrants' letters and guides; Emigrant letters; Emigrants' guides | 移民书信; 移民指南 | ~letters-and-diaries
convict-transportation | Convict transportation; Penal transportation; Convicts; Penal colonies; Exiles | 流放; 罪犯流放; 流放殖民地 | ~pacific-history ~crime | lcc HV8935-8962, ddc 365.34 994.02
indenture-and-labour-migration | Indenture and contract labour; Indentured servants; Contract labor; Coolies; Foreign workers | 契约劳工; 华工; 苦力贸易; 契约移民 | ~labour ~slavery | lcc HD4875, ddc 331.117 331.62
irish-emigration | Irish emigration; Irish diaspora; Famine, Ireland; Irish; Irish Americans | 爱尔兰移民; 爱尔兰大饥荒 | ~british-history | ddc 941.5081
jewish-diaspora | Jewish diaspora; Jews; Jewish refugees | 犹太人离散; 犹太人; 犹太史 | ~judaism | lcc DS101-151, ddc 909.04924 305.8924, clc K18
refugees | Refugees and exile; Displaced persons; Political refugees; Right of asylum | 难民与流亡; 流亡; 战争难民 | ~second-world-war | lcc HV640, ddc 325.21 362.87, udc 314.745, clc D815.6
ethnic-communities | Ethnic communities; Minorities; Race relations; Ethnicity; Multiculturalism | 族群; 少数族裔; 种族关系; 族裔 | ~society | lcc HT1501-1595 GN495, ddc 305.8, udc 323.1, clc C955 D56
`,
  ),
  ...group(
    'war-and-military',
    `
war-and-military | War and military history; Military history; War; Armies; Military art and science; Soldiers | 军事与战争; 军事; 战争史; 军事史; 战争; 军队 | ~navies ~military-service-records | lcc U UB UC UD UE UF UG UH, ddc 355 356 357 358, udc 355 356 357 358, clc E
first-world-war | First World War; World War, 1914-1918; Great War; Trench warfare | 第一次世界大战; 一战 | ~war-poetry | lcc D501-680, ddc 940.3 940.4, clc K143
second-world-war | Second World War; World War, 1939-1945; Holocaust, Jewish (1939-1945); Germany -- History -- World War, 1939-1945; National socialism | 第二次世界大战; 二战; 反法西斯战争 | ~sino-japanese-war ~refugees | lcc D731-838, ddc 940.53 940.54, clc K152
napoleonic-wars | Wars of the eighteenth and early nineteenth centuries; Trafalgar, Battle of, 1805; Waterloo, Battle of, 1815; Peninsular War, 1807-1814; Great Britain -- History -- George III, 1760-1820; Seven Years War, 1756-1763 | 十八至十九世纪初的战争; 滑铁卢; 特拉法尔加海战 | ~french-revolution ~navies | lcc DC226-249, ddc 940.27
civil-wars | Civil wars and revolutions; Civil war; American Civil War, 1861-1865; Revolutions; United States -- History -- Civil War, 1861-1865 | 内战与革命; 内战; 革命; 美国内战 | ~politics | lcc E456-655 JC491, ddc 973.7 355.0218 303.64
chinese-military-thought | Chinese military thought; Sunzi; Art of war | 中国兵法; 孙子兵法; 兵书; 兵家 | ~chinese-philosophy | lcc U101, ddc 355.02, clc E892 E2
weapons-and-fortification | Weapons and fortification; Weapons; Fortification; Firearms; Arms and armour; Artillery | 兵器与城防; 武器; 城防; 长城; 火器 | ~technology | lcc UG400-442 U799-897, ddc 355.8 623.4 623.1, udc 623, clc E92 E95
regiments | Regiments and armies; Regimental histories; Great Britain. Army; Officers | 团队与军队; 军团史; 八旗; 绿营 | ~military-service-records | lcc UA, ddc 355.31 356.1
prisoners-of-war | Prisoners of war; Military prisons; Internment camps; Concentration camps | 战俘; 集中营; 战俘营 | ~refugees | lcc UB800-805, ddc 355.71 365.45
air-warfare | Air forces and air warfare; Air warfare; Air forces; Aeronautics, Military | 空军; 空战; 军事航空 | ~aviation | lcc UG622-1435, ddc 358.4, udc 358.4, clc E926
intelligence-and-espionage | Intelligence and espionage; Espionage; Spies; Ciphers; Cryptography | 情报与间谍; 间谍; 情报; 密码 | ~computing | lcc UB250-271 JF1525, ddc 327.12 652.8, clc D526 E87
`,
  ),
  ...group(
    'trade',
    `
trade | Trade and industry; Commerce; Trade; Economics; Economic history; Business; Industries; Economic conditions; Economic policy; Economic development | 贸易与工业; 经济; 贸易; 商业; 经济史; 工商业; 经济建设; 工业经济; 工业史; 经济学; 经济发展; 企业 | ~ships-and-shipping ~chinese-economy-history | lcc HB HC HD HF, ddc 330 338 380 381, udc 33 338 339, clc F
foreign-trade | Foreign trade; International trade; Customs; Tariff; Exports; Tea trade; Silk industry | 对外贸易; 国际贸易; 海关贸易; 茶叶贸易; 十三行 | ~ports ~silk-road | lcc HF1371-1647 HF3000-4055 HJ6603-7390, ddc 382, udc 339.5, clc F74 F75
east-india-company | East India companies; East India Company; Chartered companies; Merchant companies | 东印度公司; 特许公司 | ~south-asian-history ~empire | lcc HF481-491 DS465, ddc 382.0941
merchants | Merchants and guilds; Merchants; Guilds; Shops; Retail trade; Markets | 商人与行会; 商人; 行会; 商帮; 晋商; 徽商 | ~town-history | lcc HF5001-6182 HD2340-2346, ddc 381.1 338.632 658.87, clc F729 F71 F72
banking-and-money | Banking and money; Banks and banking; Finance; Money; Coins; Numismatics; Currency | 银行与货币; 金融; 银行; 货币; 钱币; 票号 | | lcc HG CJ, ddc 332 737, udc 336 737, clc F8 K865.6 K875.6
taxation | Taxation and public finance; Taxation; Public finance; Exchequer | 赋税与财政; 财政; 税收; 赋役 | ~politics | lcc HJ, ddc 336, udc 336.2, clc F81
industrial-revolution | Industrial Revolution; Industrialization; Factories; Factory system; Manufactures | 工业革命; 工业化; 工厂; 近代工业 | ~victorian-age ~technology | lcc HC254-260 HD2321-4730, ddc 330.941081 338.09, clc F4
textiles | Textile trade; Textile industry; Cotton; Wool; Silk; Weaving | 纺织业; 棉业; 丝绸; 纺织; 蚕桑 | ~costume | lcc HD9850-9969 TS1300-1865, ddc 677 338.47677, udc 677, clc TS1 F407.81 F426.81
mining | Mining and metals; Coal mines and mining; Mines and mineral resources; Metallurgy; Iron industry | 矿冶; 矿业; 煤矿; 冶金; 采矿 | ~geology | lcc TN HD9506-9585, ddc 622 669 338.2, udc 622 669, clc TD TF F407.1
railways | Railways; Railroads; Railway history; Trains | 铁路; 铁路史; 火车 | ~engineering ~transport | lcc HE1001-5600 TF, ddc 385 625.1, udc 656.2 625.1, clc U2 F53
transport | Transport and roads; Transportation; Roads; Canals; Postal service; Inland navigation; Automobiles; Traffic engineering | 交通运输; 公路; 运河; 邮政; 驿站; 大运河; 交通; 道路; 汽车; 交通运输经济 | ~railways ~ships-and-shipping | lcc HE TE TC601-791, ddc 383 386 388 625.7, udc 656, clc U1 U4 F5 F6 U
labour | Labour and trade unions; Labor; Working class; Trade unions; Labor unions; Strikes | 劳工; 工人运动; 工会; 工人阶级; 劳动 | ~socialism ~society | lcc HD4801-8943, ddc 331, udc 331, clc D41 F24
business-archives | Business archives; Business records; Account books; Companies; Corporations -- History | 企业档案; 账簿; 商号; 公司史 | ~archives | lcc HD2709-2930 HF5601-5689, ddc 338.7 657, clc F279
management | Management and marketing; Management; Accounting; Marketing; Advertising; Industrial management; Entrepreneurship; Personnel management | 管理与营销; 管理; 会计; 广告; 市场营销; 企业管理; 人力资源; 管理学 | | lcc HD28-70 HF5410-5417, ddc 658 659 650, udc 65.01 658 659, clc C93 F27
`,
  ),
  ...group(
    'politics',
    `
politics | Politics and government; Political science; Government; State, The; Public administration; Public policy; Political parties | 政治与政府; 政治; 政治学; 政府; 政治制度; 国家; 政治制度史; 政党; 行政管理; 公共管理 | ~law ~empire | lcc J JA JF JK JL JN JQ, ddc 320 321 322 350 351 353, udc 32 321 35, clc D D0 D5 D6
parliament | Parliament and elections; Great Britain. Parliament; Elections; Legislative bodies; Suffrage; Legislation | 议会与选举; 议会; 选举; 国会 | ~british-history | lcc JN500-695 JF1001-1191, ddc 324 328, udc 324 328, clc D034.3 D62
chinese-government | Chinese government and institutions; Imperial examinations; Civil service -- China; Officials | 中国政治制度; 科举; 职官; 官制; 科举制度 | ~chinese-history ~education-history | lcc JQ1500-1519, ddc 320.951, clc D69 D691
diplomacy | Diplomacy and international relations; International relations; Foreign relations; Treaties; Diplomatic and consular service | 外交与国际关系; 国际关系; 外交; 条约; 领事 | ~foreign-relations-of-china | lcc JZ JX D31-34, ddc 327, udc 327, clc D8
political-thought | Political thought; Political theory; Liberalism; Democracy; Conservatism; Nationalism | 政治思想; 政治思想史; 民主; 民族主义 | ~philosophy | lcc JC, ddc 320.01 320.5, udc 321.01, clc D09
socialism | Socialism and communism; Socialism; Communism; Marxism; Anarchism; Marxian economics; Lenin, Vladimir | 社会主义与共产主义; 马克思主义; 社会主义; 共产主义; 中国共产党; 列宁主义; 毛泽东思想; 马克思列宁主义; 社会主义建设; 邓小平理论 | ~labour | lcc HX, ddc 335 324.251, udc 330.85 329.15, clc A D1 D2
monarchy-and-court | Monarchy and court; Kings and rulers; Queens; Courts and courtiers; Emperors | 君主与宫廷; 皇帝; 帝王; 宫廷; 皇室 | ~qing-dynasty ~heraldry | lcc JC374-393, ddc 321.6 352.23, clc D033
local-government | Local government; Municipal government; Boroughs; Police administration | 地方政府; 市政; 县政; 地方自治 | ~local-government-records | lcc JS, ddc 352, udc 352, clc D035.5 D625
human-rights | Rights and reform; Human rights; Civil rights; Social reform; Political activists | 人权与改革; 人权; 公民权利; 维新变法 | ~women ~slavery | lcc JC571-628, ddc 323, udc 342.7, clc D082 D815.7
`,
  ),
  ...group(
    'law',
    `
law | Law; Jurisprudence; Statutes; Law reports; Civil law; Civil procedure; Administrative law | 法律; 法学; 法规; 司法; 民法; 行政法; 法律解释; 法的理论 | ~politics ~wills-and-probate | lcc K KB KD KE KF KJ, ddc 340 343 344 346 348 349, udc 34, clc D9
courts-and-trials | Courts and trials; Trials; Courts; Chancery; Assizes; Old Bailey | 法院与审判; 审判; 法院; 诉讼; 刑案 | ~crime | lcc KD6850-7785 KF220-228, ddc 345.07 347, udc 347.9, clc D915 D916
crime | Crime and punishment; Crime; Criminals; Prisons; Punishment; Murder; Criminology; Police; Criminal law; Criminal procedure; Juvenile delinquency | 犯罪与刑罚; 犯罪; 监狱; 刑罚; 警察; 刑法; 刑事; 犯罪学; 刑事诉讼法 | ~detective-fiction ~convict-transportation | lcc HV6001-9960 K5000-5582, ddc 364 365 345 363.2, udc 343, clc D914 D917 D924
legal-history | Legal history; Law -- History and criticism; Common law; Roman law; Charters | 法制史; 法律史; 普通法; 罗马法 | ~medieval-history | lcc KD530-632 KJA, ddc 340.09 340.5, udc 34(091), clc D909
chinese-law | Chinese law; Law -- China; Qing code | 中国法律; 中国法制史; 大清律例; 唐律 | ~chinese-history | lcc KNN KNQ, ddc 349.51, clc D92 D929
international-law | International law; Law of the sea; Maritime law; Laws of war | 国际法; 海洋法; 海商法 | ~diplomacy ~maritime-history | lcc KZ K1150-1231, ddc 341, udc 341, clc D99
property-law | Property and contract; Contracts; Conveyancing; Trusts; Intellectual property; Copyright | 财产与契约; 契约; 物权; 知识产权; 著作权 | ~land-tenure | lcc K720-792 K1401-1578, ddc 346.04 346.048, udc 347.2, clc D913 D923
constitutional-law | Constitutions; Constitutional law; Magna Carta; Constitutional history | 宪法; 宪政; 大宪章; 宪政史 | ~political-thought | lcc JN111-248 K3154-3370, ddc 342, udc 342, clc D911 D921
`,
  ),
]
