import { group } from './rows.ts'

/** Sciences and their history, medicine, technology, the living world. Groups 27 to 31. */
export const sciences = [
  ...group(
    'science',
    `
science | Science and mathematics; Science; Natural science; Sciences | 科学与数学; 自然科学; 科学; 理科; 自然科学总论; 科学研究; 数理科学 | ~history-of-science ~technology | lcc Q, ddc 500 502 503 505 506 507, udc 5 50 001, clc N O G3
mathematics | Mathematics; Geometry; Algebra; Calculus; Arithmetic; Probabilities; Mathematical statistics; Numerical analysis; Set theory | 数学; 几何; 代数; 微积分; 概率; 算学; 算术; 拓扑学; 代数学 | ~history-of-mathematics | lcc QA, ddc 510 511 512 513 514 515 516 518 519, udc 51, clc O1 O21
astronomy | Astronomy; Stars; Comets; Planets; Cosmology; Observatories | 天文学; 天文; 星图; 彗星; 天体; 天文学地球科学 | ~history-of-astronomy ~navigation | lcc QB, ddc 520 521 522 523 525, udc 52 524, clc P1 P14
physics | Physics; Optics; Electricity; Magnetism; Thermodynamics; Quantum theory; Mechanics; Nuclear physics; Relativity (Physics); Sound; Light | 物理学; 物理; 光学; 电学; 力学; 量子; 原子; 相对论; 声学; 热学 | | lcc QC, ddc 530 531 532 533 534 535 536 537 538 539, udc 53, clc O3 O4
chemistry | Chemistry; Biochemistry; Chemical elements | 化学; 生物化学; 化学元素 | ~alchemy | lcc QD QP501-801, ddc 540 541 542 543 546 547 548 572, udc 54, clc O6 Q5
earth-sciences | Earth sciences; Meteorology; Climatology; Weather; Earthquakes; Volcanoes; Geophysics | 地球科学; 气象; 气候; 地震; 地质地理 | ~geology ~climate-change | lcc QC801-999 QE500-639 GB, ddc 550 551 551.5 551.2, udc 551.5, clc P3 P4 P9 P
geology | Geology and fossils; Geology; Paleontology; Mineralogy; Fossils; Dinosaurs | 地质与化石; 地质学; 古生物学; 化石; 矿物 | ~mining ~evolution | lcc QE, ddc 549 551.7 552 553 554 555 560 561 565 567 569, udc 55 56 549, clc P5 P57 Q91
biology | Biology; Life sciences; Genetics; Cells; Ecology; Microbiology; Physiology; Molecular biology; Bacteria | 生物学; 生命科学; 遗传学; 细胞; 生态学; 微生物; 生物科学; 分子生物学 | ~evolution ~nature | lcc QH301-705 QP QR, ddc 570 571 573 574 575 576 577 579, clc Q Q1 Q2 Q3 Q7 Q93
statistics-and-data | Statistics and data analysis; Data analysis; Sampling (Statistics) | 统计学与数据分析; 统计学; 数据分析 | ~population ~computing | lcc QA276-280 HA29, ddc 001.422 519.5 310, udc 311 519.2, clc C8 O212
`,
  ),
  ...group(
    'history-of-science',
    `
history-of-science | History of science; Science -- History; Scientists; Natural philosophy; Royal Society (Great Britain); Scientific Revolution | 科学史; 科技史; 自然科学史; 科学家; 科学革命 | ~science ~history-of-medicine | lcc Q124-149, ddc 509 509.2, udc 001(091) 5(091), clc N09 N0 K826.1
evolution | Evolution and Darwin; Evolution (Biology); Darwin, Charles, 1809-1882; Natural selection; Darwinism | 进化论与达尔文; 进化论; 达尔文; 自然选择; 天演论 | ~biology ~natural-history | lcc QH359-425 QH31.D2, ddc 576.8 575.01, udc 575.8, clc Q11 Q111
history-of-astronomy | History of astronomy; Astronomy -- History; Star charts; Calendars; Chronology; Galileo; Observatories -- History | 天文学史; 天文史; 历法; 历书; 中国天文 | ~astronomy | lcc QB15-37 CE, ddc 520.9 529, udc 52(091), clc P1-09 P19
history-of-mathematics | History of mathematics; Mathematics -- History; Newton, Isaac, 1642-1727; Mathematics, Ancient | 数学史; 九章算术; 算经; 牛顿; 几何原本; 古代数学; 中国数学史 | ~mathematics | lcc QA21-27 QA31-35, ddc 510.9, udc 51(091), clc O11 O112
alchemy | Alchemy and early chemistry; Alchemy; Chemistry -- History; Phlogiston | 炼金术与早期化学; 炼金术; 炼丹; 化学史 | ~chemistry ~popular-religion | lcc QD11-26, ddc 540.112 540.9, udc 54(091) 133.5, clc O6-09
chinese-science | Chinese science and technology history; Science and civilisation in China; Science -- China -- History; Shen Kuo | 中国科学技术史; 中国科技史; 天工开物; 梦溪笔谈; 四大发明 | ~chinese-history ~chinese-maps | lcc Q127.C5 DS721, ddc 509.51, clc N092
scientific-instruments | Scientific instruments; Telescopes; Microscopes; Clocks and watches; Scientific apparatus and instruments | 科学仪器; 望远镜; 显微镜; 钟表; 浑天仪 | ~navigation | lcc QC53 QH201-278 TS540-549 Q184-185, ddc 502.8 522.2 681, udc 681, clc TH7
scientific-voyages | Scientific voyages; Scientific expeditions; Beagle Expedition (1831-1836); Challenger Expedition; Cook, James, 1728-1779 | 科学考察航行; 科学考察; 库克船长 | ~travel ~maritime-history ~natural-history | lcc Q115-116 QH11, ddc 508.9 508.09, clc N8
philosophy-of-science | Philosophy of science; Science -- Philosophy; Science and religion; Science -- Social aspects | 科学哲学; 自然辩证法; 科学与社会 | ~philosophy | lcc Q174-175 BL239-265, ddc 501 201.65 303.483, udc 167, clc N02 N031 G301
history-of-technology | History of technology and invention; Technology -- History; Inventions; Inventors | 技术史与发明; 技术史; 发明; 发明家 | ~technology ~industrial-revolution | lcc T14-40, ddc 609 608, udc 62(091) 608, clc N091 T-09 TB-09
`,
  ),
  ...group(
    'medicine',
    `
medicine | Medicine and health; Medicine; Health; Medical care; Diseases; Neoplasms; Cancer; Surgery; Pediatrics; Internal medicine; Therapeutics | 医学与健康; 医学; 医药; 健康; 疾病; 卫生; 医药卫生; 内科; 外科; 肿瘤; 临床医学; 儿科 | | lcc R RB RC RD RE RF RG RJ RK RL, ddc 610 613 616 617 618, udc 61 616, clc R R3 R4 R5 R6 R7
history-of-medicine | History of medicine; Medicine -- History; Medicine, Ancient; Physicians; Surgeons; Surgery -- History | 医学史; 医史; 名医; 西医东渐; 外科史; 医学家; 中国医学史 | ~history-of-science | lcc R131-687 R690-703, ddc 610.9 610.92 610.938 617.09, udc 61(091), clc R-09
chinese-medicine | Chinese medicine; Medicine, Chinese; Acupuncture; Materia medica; Bencao | 中医; 中医学; 中医药; 本草; 针灸; 本草纲目; 黄帝内经; 伤寒论; 医案; 中药 | ~herbals | lcc R601-605 RM184 RS180.C5, ddc 610.951 615.892, clc R2 R28
public-health | Public health and epidemics; Public health; Epidemics; Cholera; Plague; Smallpox; Influenza; COVID-19 (Disease); Vaccination; Disease outbreaks; Hygiene; Communicable diseases | 公共卫生与流行病; 公共卫生; 瘟疫; 霍乱; 鼠疫; 流行病; 防疫; 天花; 传染病; 卫生防疫; 公共卫生史 | ~population | lcc RA, ddc 614 362.1 363.72, udc 614 616.9, clc R1 R18 R51
hospitals-and-nursing | Hospitals and nursing; Hospitals; Nursing; Nightingale, Florence, 1820-1910; Midwives; Asylums | 医院与护理; 医院; 护理; 护士; 助产 | ~poverty-and-welfare | lcc RA960-1000 RT RG950-991, ddc 362.11 610.73 618.2, udc 614.2 616-083, clc R47 R197
mental-health | Mental health; Psychiatry; Psychiatric hospitals; Mental illness; Neurology | 精神卫生; 精神病学; 心理健康; 神经病学 | ~psychology | lcc RC321-571, ddc 616.8 616.89 362.2, udc 616.89 159.97, clc R74 R749
herbals | Herbals and pharmacy; Herbals; Pharmacy; Drugs; Medicinal plants; Pharmacology; Recipes -- Early works to 1800 | 草药与药学; 药学; 草药; 药物; 药方 | ~botany ~chinese-medicine | lcc RS RM QK99, ddc 615 615.1 615.321, udc 615, clc R9 R93
anatomy | Anatomy and the body; Anatomy; Human body; Human anatomy; Dissection | 解剖与人体; 解剖学; 人体 | ~biology | lcc QM QP1-345, ddc 611 612, udc 611 612, clc R322 R32 R33
military-medicine | Naval and military medicine; Medicine, Naval; Medicine, Military; Scurvy | 海陆军医学; 军医; 军事医学; 坏血病 | ~navies ~war-and-military | lcc RC970-1015 UH201-515 VG100-475, ddc 616.98023 616.98024 355.345, clc R82 R83
veterinary-medicine | Veterinary medicine; Horses -- Diseases; Animal health | 兽医; 动物医学; 马医 | ~animals-and-husbandry | lcc SF600-1100, ddc 636.089, udc 619, clc S85
`,
  ),
  ...group(
    'technology',
    `
technology | Technology and engineering; Technology; Engineering; Industry -- Technological innovations; Production engineering | 技术与工程; 技术; 工程; 工业技术; 工业技术总论; 制造业 | ~history-of-technology | lcc T TS, ddc 600 601 602 603 604 605 607 620 670 680, udc 6 62 67 68, clc T TB
computing | Computing and the internet; Computers; Computer science; Internet; Software; Programming (Computer science); Information technology; Databases; Algorithms; Computer networks; Electronic data processing | 计算机与互联网; 计算机; 互联网; 软件; 程序设计; 信息技术; 算法; 数据库; 程序语言; 计算机网络; 操作系统; 大数据 | ~artificial-intelligence ~digital-humanities | lcc QA75-76 TK5101-5105 TK7885-7895, ddc 003 004 005 006, udc 004, clc TP3 TP39 TP31
artificial-intelligence | Artificial intelligence; Machine learning; Robotics; Neural networks (Computer science) | 人工智能; 机器学习; 机器人; 神经网络 | <computing ~statistics-and-data | lcc Q325-390 TJ210-211, ddc 006.3 629.892, udc 004.8, clc TP18 TP24
engineering | Civil and mechanical engineering; Civil engineering; Bridges; Steam-engines; Mechanical engineering; Waterworks; Engineers | 土木与机械工程; 土木工程; 桥梁; 水利; 蒸汽机; 机械 | ~railways | lcc TA TC TG TH TJ, ddc 621 621.1 624 625 627 628, udc 621 624 626 627, clc TH TU3 TV U44
electricity-and-telegraph | Electricity, telegraph and radio; Telegraph; Telephone; Radio; Electric engineering; Electronics; Submarine cables | 电力、电报与无线电; 电报; 电话; 无线电; 电气工程; 电子; 通信 | ~physics | lcc TK HE7601-8700, ddc 384 621.3 621.38, udc 621.3 621.39, clc TM TN F62
aviation | Aviation and space; Aeronautics; Airplanes; Astronautics; Balloons; Space flight | 航空与航天; 航空; 飞机; 航天; 气球 | ~air-warfare | lcc TL HE9761-9900, ddc 387.7 629.13 629.4, udc 629.7 656.7, clc V F56
chemical-technology | Chemical and food technology; Chemical engineering; Chemical technology; Plastics; Brewing; Dyes and dyeing | 化工与食品技术; 化学工程; 化工; 酿造; 染料 | ~chemistry ~food-and-drink | lcc TP, ddc 660 661 663 664 667 668, udc 66, clc TQ TS2
crafts | Crafts and trades; Handicraft; Woodworking; Papermaking; Building trades; Clock and watch makers | 手工艺与行业; 手工艺; 木工; 工匠; 营造 | ~ceramics-and-decorative-arts | lcc TT, ddc 684 694 745.5 745.51, udc 684 694, clc TS93 J528 TS95
energy | Energy; Power resources; Petroleum; Renewable energy sources; Nuclear energy | 能源; 石油; 可再生能源; 核能; 煤炭 | ~climate-change ~mining | lcc HD9502 TJ163 TP315-360 TN860-879 TK9001-9401, ddc 333.79 333.82 621.042 621.48 662, udc 620.9, clc TK TE TL TM6 F407.2
`,
  ),
  ...group(
    'nature',
    `
nature | Nature, farming and environment; Nature; Environment | 自然、农业与环境; 自然; 生态与环境 | ~biology | lcc QH1-300, clc Q-9
natural-history | Natural history; Naturalists; Nature study; Specimens | 博物学; 自然史; 博物志; 动植物志 | ~history-of-science ~evolution | lcc QH, ddc 508 578, udc 502.2 57, clc N91 Q-0
botany | Plants and botany; Botany; Plants; Trees; Flowers; Botanical illustration; Mosses | 植物与植物学; 植物学; 植物; 花卉; 植物志; 树木 | ~herbals ~gardening | lcc QK, ddc 580 581 582 583 584 585 586 587 588, udc 58, clc Q94 S68
zoology | Animals and zoology; Zoology; Animals; Birds; Ornithology; Insects; Entomology; Fishes; Mammals | 动物与动物学; 动物学; 动物; 鸟类; 昆虫; 鱼类 | | lcc QL, ddc 590 591 592 593 594 595 596 597 598 599, udc 59, clc Q95 Q96
gardening | Gardening and horticulture; Gardening; Horticulture; Fruit; Nurseries (Horticulture) | 园艺; 花园; 果树; 蔬菜; 盆栽 | ~city-planning ~botany | lcc SB, ddc 635 634 715 716, udc 635 634, clc S6
agriculture | Agriculture; Farming; Farms; Crops; Rice; Agriculture -- History; Tea plantations; Peasants -- Economic conditions; Soils; Irrigation | 农业; 农学; 农书; 农业史; 水稻; 耕作; 农业科学; 农村经济; 农业经济; 土壤; 农作物 | ~land-tenure ~village-history | lcc S HD1401-2210, ddc 630 631 632 633 338.1, udc 63 631 633, clc S S1 S5 F3 S-09
animals-and-husbandry | Livestock and horses; Livestock; Animal culture; Horses; Dogs; Cattle; Sheep; Bees | 畜牧与马匹; 畜牧; 养马; 养蜂; 家畜 | ~zoology | lcc SF, ddc 636 637 638, udc 636 638, clc S8 S89
forestry | Forests and forestry; Forests; Forestry; Timber; Woods | 森林与林业; 林业; 森林; 木材 | ~agriculture | lcc SD, ddc 634.9 333.75 674, udc 630, clc S7 F307.2 F326.2
climate-change | Climate change and conservation; Climatic changes; Global warming; Nature conservation; Conservation of natural resources; Biodiversity | 气候变化与自然保护; 气候变化; 全球变暖; 自然保护; 生物多样性 | ~earth-sciences ~energy | lcc QC902-903 QH75-77 S900-972, ddc 363.738 333.72 333.95 577.22 551.6, udc 551.583, clc P46 X3 X17 P467
environment | Environment and pollution; Environmental sciences; Environmental history; Pollution; Sustainability; Natural disasters; Floods; Environmental protection; Environmental policy; Water -- Pollution | 环境与灾害; 环境; 环境史; 污染; 自然灾害; 水灾; 可持续发展; 环境科学; 环境保护; 安全科学; 旱灾; 灾荒 | ~human-geography ~public-health | lcc GE TD GB5000-5030, ddc 363.7 363.34 333.7, udc 502 504 628, clc X X4 X5
hunting-and-fishing | Hunting and angling; Hunting; Fishing; Angling; Game and game-birds | 狩猎与垂钓; 狩猎; 垂钓 | ~whaling-and-fisheries ~sport-and-leisure | lcc SK SH401-691, ddc 799 639.1, udc 639.1, clc S86 G897
`,
  ),
]
