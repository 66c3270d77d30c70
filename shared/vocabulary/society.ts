import { group } from './rows.ts'

/** Society, education, belief, thought and lives. Groups 13 to 17. */
export const society = [
  ...group(
    'society',
    `
society | Society; Social sciences; Sociology; Social history; Social conditions; Social life and customs; Sociology -- Methodology; Social problems | 社会; 社会科学; 社会学; 社会史; 社会生活; 社会科学总论; 社会问题; 风俗史 | ~labour ~politics | lcc H HM HN, ddc 300 301 302 303 306, udc 3 308 316, clc C C91
women | Women and gender; Women; Women's history; Feminism; Gender; Women -- Suffrage | 妇女与性别; 妇女; 女性; 妇女史; 性别; 女权 | ~childhood-and-family-life | lcc HQ1101-2030 HQ1075, ddc 305.4 305.3, udc 396 305-055.2, clc C913.68 D44
population | Population; Demography; Statistics; Mortality | 人口; 人口学; 统计; 人口史 | ~census | lcc HB848-3697 HA, ddc 304.6 314, udc 314, clc C92
poverty-and-welfare | Poverty and welfare; Poor; Charities; Workhouses; Public welfare; Philanthropy; Famines; Social security; Poor relief; Almshouses | 贫困与慈善; 慈善; 救济; 赈灾; 社会福利; 饥荒; 社会保障; 社会救济; 社会保险 | ~local-government-records | lcc HV, ddc 361 362 363.8, udc 36, clc C913.7 D632 D57
social-classes | Social classes; Elites; Middle class; Aristocracy; Gentry; Social mobility | 社会阶层; 士绅; 精英; 中产阶级 | ~society | lcc HT601-1444, ddc 305.5, udc 316.34, clc D663
anthropology | Anthropology and ethnology; Anthropology; Ethnology; Indigenous peoples; Kinship; Tribes; Rites and ceremonies | 人类学; 民族学; 文化人类学; 原住民; 民族志; 礼俗; 体质人类学 | ~folklore ~border-peoples | lcc GN, ddc 306.08, udc 572, clc C95 C958 Q98
newspapers | Newspapers and journalism; Newspapers; Journalism; Press; Mass media; Broadcasting; Periodicals; Magazines; Journalists | 报刊与新闻; 新闻; 报纸; 期刊; 近代报刊; 报刊史; 新闻史; 传播; 新闻事业; 报业; 杂志 | ~local-newspapers ~books-and-archives | lcc PN4699-5650 AN AP P87-96, ddc 070 071 072 079 050 302.23 384.5, udc 070 050, clc G21 G22
food-and-drink | Food and drink; Cooking; Cookbooks; Food; Tea; Wine; Taverns | 饮食; 饮食文化; 烹饪; 茶文化; 酒 | ~agriculture | lcc TX GT2850-2960, ddc 641 394.1, udc 641 392.8, clc TS97 TS972 TS971
costume | Dress and costume; Clothing and dress; Fashion; Costume | 服饰; 服装; 服饰史 | ~textiles | lcc GT500-2370 TT507, ddc 391 646 687, udc 391 687, clc TS941 K892.23
sport-and-leisure | Sport and leisure; Sports; Recreation; Games; Holidays; Cricket; Chess; Tourism; Physical education; Football; Olympics; Travel -- Guidebooks | 体育与休闲; 体育; 游戏; 娱乐; 围棋; 旅游; 武术; 足球; 奥运会; 体育运动 | | lcc GV, ddc 790 793 794 795 796 797 798 338.4791, udc 79 796, clc G8 F59
communication-and-culture | Culture and cultural studies; Culture; Popular culture; Intellectual life | 文化; 文化史; 文化研究; 大众文化 | ~newspapers | lcc HM621-656, ddc 306.4, udc 008, clc G0 G1 G
secret-societies | Clubs and secret societies; Freemasonry; Secret societies; Clubs; Friendly societies | 会党与结社; 秘密社会; 会馆; 共济会; 帮会 | | lcc HS, ddc 366 367 369, clc D693.71
`,
  ),
  ...group(
    'education',
    `
education | Education; Schools; Teaching; Learning; Curricula; Teachers; Students | 教育; 学校; 教学; 教育学; 教师; 学生; 课程; 文化教育 | | lcc L LB LC, ddc 370 371 372 373 374 375 379, udc 37, clc G4 G6 G7
education-history | History of education; Education -- History; School records; Ragged schools | 教育史; 中国教育史; 私塾; 书院 | ~chinese-government | lcc LA, ddc 370.9, udc 37(091), clc G5 G51 G52 G529
universities | Universities and colleges; Higher education; Universities; Education, Higher; Dissertations, Academic | 大学与高等教育; 大学; 高等教育; 高校 | | lcc LD LE LF LG LB2300-2430, ddc 378, udc 378, clc G64
childrens-books | Children's books and textbooks; Children's literature; Textbooks; Primers; Readers | 儿童读物与教科书; 儿童文学; 教科书; 蒙学; 童书 | ~fiction | lcc PZ PN1008-1009 LT, ddc 028.5 371.32 809.89282, udc 82-93, clc I28 G624 G634
study-skills | Study and research skills; Research methods; Academic writing; Citation; Study skills | 学习与研究方法; 研究方法; 论文写作; 文献检索 | ~libraries | lcc LB1047-1050 LB2369 Q180, ddc 001.4 371.3 808.02 808.066, udc 001.8, clc G35 G30 H052
educational-technology | Online learning; Educational technology; Distance education; Internet in education | 在线学习; 教育技术; 远程教育 | ~computing | lcc LB1028, ddc 371.33, udc 37.018.43, clc G43 G72
`,
  ),
  ...group(
    'religion',
    `
religion | Religion; Religions; Theology; Religious history; Mythology; Worship | 宗教; 宗教史; 神话; 信仰 | ~philosophy ~parish-history | lcc BL, ddc 200 201 202 203 204 206 207 208 210, udc 2, clc B9 B91 B92
christianity | Christianity and church history; Christianity; Church history; Catholic Church; Church of England; Protestantism; Sermons; Liturgies; Monasticism and religious orders -- History; God; Jesus Christ | 基督教; 教会史; 天主教; 新教; 基督教史; 圣教; 神学; 耶稣; 教会 | ~parish-history ~missions | lcc BR BT BV BX, ddc 230 240 250 260 270 274 280 282 283 284, udc 27, clc B97
bible | Bible; Bible. New Testament; Bible. Old Testament; Biblical scholarship; Psalms | 圣经; 新约; 旧约; 圣经学 | ~christianity | lcc BS, ddc 220 221 225 226 227, udc 27-23, clc B971
reformation | Reformation; Protestant Reformation; Counter-Reformation; Puritans | 宗教改革; 清教徒 | ~tudor-and-stuart ~christianity | lcc BR290-481, ddc 270.6 274.06
missions | Missions and missionaries; Missions; Missionaries; Jesuits; Missionary societies | 传教与传教士; 传教士; 耶稣会士; 来华传教士 | ~foreign-relations-of-china | lcc BV2000-3705, ddc 266 271.53, udc 27-76, clc B977 B979.2
buddhism | Buddhism; Buddhist sutras; Zen Buddhism; Tripitaka; Buddhist literature | 佛教; 佛经; 禅宗; 大藏经; 佛学 | ~dunhuang-studies | lcc BQ, ddc 294.3, udc 24, clc B94
taoism | Daoism; Taoism; Taoist canon; Laozi | 道教; 道家; 道藏; 老子 | ~chinese-philosophy | lcc BL1899-1942, ddc 299.514, udc 221.3, clc B95 B223
islam | Islam; Koran; Muslims; Islamic civilization | 伊斯兰教; 古兰经; 穆斯林; 回教 | ~border-peoples | lcc BP1-253, ddc 297, udc 28, clc B96
judaism | Judaism; Talmud; Hebrew literature | 犹太教; 塔木德 | ~jewish-diaspora | lcc BM, ddc 296, udc 26, clc B985
hinduism | Hinduism and Indian religions; Hinduism; Vedas; Sikhism; Jainism | 印度教; 吠陀; 锡克教 | ~south-asian-history | lcc BL1100-2020, ddc 294, udc 23, clc B982 B98
popular-religion | Popular belief; Popular religion; Witchcraft; Magic; Divination; Superstition; Occultism; Astrology | 民间信仰; 巫术; 占卜; 术数; 风水; 妈祖 | ~folklore | lcc BF1404-1999, ddc 133, udc 133, clc B99 B933
saints-and-pilgrims | Saints and pilgrimage; Saints; Pilgrims and pilgrimages; Monasteries; Monasticism | 圣徒与朝圣; 朝圣; 修道; 寺院 | ~medieval-history | lcc BX2400-4563 BX4654-4662, ddc 270.092 271 263.04, clc B976
`,
  ),
  ...group(
    'philosophy',
    `
philosophy | Philosophy; Ideas, History of; Metaphysics; Knowledge, Theory of; Logic; Knowledge | 哲学; 思想史; 形而上学; 逻辑学; 哲学史; 哲学理论; 逻辑 | ~religion ~political-thought | lcc B BC BD, ddc 100 101 109 110 120 121 160, udc 1 11 14 16, clc B B0 B1 B81
chinese-philosophy | Chinese philosophy; Philosophy, Chinese; Confucianism; Neo-Confucianism; Confucius | 中国哲学; 儒家; 儒学; 理学; 孔子; 诸子百家; 论语 | ~confucian-classics ~taoism | lcc B125-128 B5230-5234, ddc 181.11 181.112 299.512, udc 1(510) 221, clc B2 B22
western-philosophy | Western philosophy; Philosophy, Modern; Enlightenment; Philosophy, German; Empiricism | 西方哲学; 欧洲哲学; 启蒙运动; 近代哲学 | | lcc B770-5802, ddc 190 192 193 194, udc 1(4), clc B5 B56
ancient-philosophy | Greek and Roman philosophy; Philosophy, Ancient; Plato; Aristotle; Stoics | 古希腊罗马哲学; 柏拉图; 亚里士多德; 希腊哲学 | ~ancient-history ~classical-literature | lcc B108-708, ddc 180 182 183 184 185 186 187 188, udc 1(38), clc B502
ethics | Ethics; Moral philosophy; Conduct of life; Virtue | 伦理学; 道德; 伦理; 人生哲学 | | lcc BJ, ddc 170 171 172 174 179, udc 17, clc B82
psychology | Psychology; Mind; Emotions; Psychoanalysis; Consciousness | 心理学; 心理; 精神分析; 情绪 | ~mental-health | lcc BF1-990, ddc 150 152 153 154 155 158, udc 159.9, clc B84
aesthetics | Aesthetics; Beauty; Art -- Philosophy | 美学; 审美 | ~art | lcc BH N61-72, ddc 111.85, udc 111.852 7.01, clc B83
`,
  ),
  ...group(
    'letters-and-diaries',
    `
letters-and-diaries | Letters and diaries; Diaries; Correspondence; Letters; Personal narratives; Private journals | 书信与日记; 日记; 书信; 信札; 尺牍; 手札; 书信集; 书札; 家书; 日记体 | ~family-papers ~literature | ddc 826 816 809.6, udc 82-6, clc I266 I265 K825
biography | Biography; Biographies; Lives; Biographical dictionaries; Obituaries; Authors -- Biography; Women -- Biography | 传记; 人物传记; 生平; 年谱; 人物; 生平事迹; 列传; 名人 | ~family-history | lcc CT, ddc 920 921 923 924 925 926 927 928, udc 92 929, clc K81 K82 K83 K835
autobiography | Autobiography and memoirs; Autobiographies; Memoirs; Confessions | 自传与回忆录; 回忆录; 自传 | ~oral-history | lcc CT25, ddc 808.06692, udc 82-94, clc K820.7
literary-correspondence | Writers' letters; Authors -- Correspondence; English letters; Literary manuscripts | 作家书信; 文人书信; 手稿 | ~literature | lcc PR1341-1349
scientific-correspondence | Scientists' letters; Scientists -- Correspondence; Darwin, Charles, 1809-1882 -- Correspondence | 科学家书信 | ~history-of-science
travel-diaries | Travel diaries; Travelers' writings; Journals (Diaries) | 旅行日记; 行记; 出使日记 | ~travel
war-letters | Letters and diaries of war; Soldiers -- Correspondence; Personal narratives, British | 战地书信; 战时日记 | ~first-world-war
commonplace-books | Commonplace books and notebooks; Notebooks; Commonplace books; Scrapbooks; Autograph albums | 札记与笔记本; 札记; 摘录簿 | ~medieval-manuscripts | lcc PN6245
essays | Essays and jottings; Essays; English essays; Biji | 散文与笔记; 笔记; 散文; 随笔; 小品文 | ~literature | lcc PR1361-1369 PN4500, ddc 824 814 808.84, udc 82-4, clc I26 I267 I262 I264
`,
  ),
]
