import { group } from './rows.ts'

/** Literature, stage, music and the visual arts. Groups 18 to 23. */
export const arts = [
  ...group(
    'literature',
    `
literature | Literature; English literature; Literary criticism; Criticism; World literature | 文学; 英国文学; 文学批评; 世界文学; 外国文学 | ~fiction ~theatre | lcc P PN PR PQ PT, ddc 800 801 803 805 806 807 809 820 828, udc 82 821.111, clc I I0 I1 I3 I5 I561
poetry | Poetry; English poetry; Poems; Sonnets; Poets | 诗歌; 英诗; 诗; 十四行诗 | ~tang-poetry | lcc PN1010-1551 PN6099-6110 PR500-614 PR1170-1227, ddc 821 808.1 808.81 809.1, udc 82-1, clc I106.2 I052
romanticism | Romanticism; Romantic poetry; English literature -- 19th century; Romantic movement | 浪漫主义; 浪漫派诗歌 | ~poetry | lcc PR457 PR590, ddc 821.7 820.9145, clc I109.4
medieval-literature | Medieval literature; English literature -- Middle English, 1100-1500; Arthurian romances; Chaucer; Old English literature | 中世纪文学; 乔叟; 亚瑟王传奇 | ~medieval-manuscripts | lcc PN661-694 PR161-369 PR1490-2165, ddc 821.1 829 809.02, udc 82'04
classical-literature | Greek and Latin classics; Classical literature; Latin literature; Greek literature; Homer; Virgil | 古希腊罗马文学; 古典文学（西方）; 荷马; 拉丁文学 | ~ancient-history ~ancient-philosophy | lcc PA, ddc 870 871 872 873 874 875 876 877 878 880 881 882 883 884 885 886 887 888, udc 821.12 821.14, clc I545.2 I546.2 I198.4
american-literature | American literature; American fiction; American poetry | 美国文学; 美国小说 | ~american-history | lcc PS, ddc 810 811 813 818, udc 821.111(73), clc I712
french-literature | French literature; French fiction; French poetry | 法国文学; 法国小说 | | lcc PQ1-3999, ddc 840 841 842 843 848, udc 821.133.1, clc I565
german-literature | German literature; German fiction; Goethe, Johann Wolfgang von, 1749-1832 | 德国文学; 歌德 | | lcc PT1-4897, ddc 830 831 832 833 838, udc 821.112.2, clc I516
russian-literature | Russian literature; Russian fiction; Slavic literature | 俄国文学; 俄罗斯文学; 苏联文学 | ~russian-history | lcc PG2900-3699, ddc 891.7 891.73, udc 821.161.1, clc I512
italian-and-spanish-literature | Italian and Spanish literature; Italian literature; Spanish literature; Dante Alighieri, 1265-1321 | 意大利与西班牙文学; 但丁; 塞万提斯 | | lcc PQ4001-8929, ddc 850 851 853 860 861 863, udc 821.131.1 821.134.2, clc I546 I551
japanese-literature | Japanese literature; Japanese fiction; Haiku; Genji monogatari | 日本文学; 俳句; 源氏物语 | ~japanese-history | lcc PL700-889, ddc 895.6, udc 821.521, clc I313
war-poetry | War poetry; World War, 1914-1918 -- Poetry | 战争诗歌 | <poetry ~first-world-war | ddc 821.91208
ballads | Ballads and chapbooks; Ballads; Broadsides; Chapbooks; Street literature; Folk songs | 民谣与唱本; 民谣; 唱本; 歌谣 | ~folklore ~popular-music | lcc PN1376 PR1181 PR507, ddc 398.5 821.04, clc I277.2 I276.2
satire-and-humour | Satire and humour; Satire; Wit and humor; Parody | 讽刺与幽默; 讽刺文学; 笑话 | ~caricature | lcc PN6147-6231 PR931, ddc 827 817 808.87, udc 82-7, clc I277.8
translation | Translation; Translating and interpreting; Literature -- Translations | 翻译; 翻译研究; 译介; 翻译文学 | ~language | lcc P306-310 PN241, ddc 418.02 418.04, udc 81'25, clc H059 I046
`,
  ),
  ...group(
    'chinese-literature',
    `
chinese-literature | Chinese literature; Chinese literature -- History and criticism | 中国文学; 中国文学史; 古典文学; 古代文学 | ~literature ~confucian-classics | lcc PL2250-3299, ddc 895.1, udc 821.581, clc I2 I20 I206 I209 I21
tang-poetry | Tang poetry; Chinese poetry -- Tang dynasty, 618-907; Li Bai; Du Fu; Tang dynasty poetry | 唐诗; 李白; 杜甫; 全唐诗; 杜诗; 李白诗; 唐代诗歌 | <chinese-poetry ~tang-dynasty | lcc PL2531 PL2321, ddc 895.113, clc I222.742 I207.22
chinese-poetry | Chinese poetry; Shi poetry; Book of Songs | 中国诗歌; 古诗; 诗经; 楚辞; 诗词 | ~poetry | lcc PL2306-2345 PL2517-2543, ddc 895.11, clc I22 I222 I207.2
song-ci | Song lyrics (ci); Ci (Chinese poetry); Su Shi; Li Qingzhao | 宋词; 词; 苏轼; 李清照 | <chinese-poetry ~song-dynasty | lcc PL2336 PL2548, ddc 895.114, clc I222.844 I207.23
classical-chinese-fiction | Classical Chinese fiction; Chinese fiction; Ming and Qing novels; Chinese fiction -- Ming dynasty, 1368-1644; Chinese fiction -- Qing dynasty, 1644-1912 | 明清小说; 古典小说; 章回小说; 志怪; 传奇小说; 中国古代小说; 笔记小说; 话本小说; 白话小说; 文言小说 | ~four-great-novels ~fiction | lcc PL2415-2443 PL2625-2653 PL2629-2653, ddc 895.13 895.134, clc I242 I207.41
four-great-novels | The great classical novels; Hong lou meng; Journey to the West; Water Margin; Romance of the Three Kingdoms; Dream of the Red Chamber | 四大名著; 红楼梦; 红学; 西游记; 水浒传; 三国演义 | <classical-chinese-fiction | lcc PL2690-2698 PL2727, clc I207.411 I242.4
chinese-prose | Classical Chinese prose; Chinese prose literature; Chinese essays | 中国古代散文; 古文; 骈文; 赋; 文选 | ~essays | lcc PL2395-2413 PL2606-2623, ddc 895.14, clc I207.6 I207.62
new-culture-literature | Modern Chinese literature; Chinese literature -- 20th century; Lu Xun, 1881-1936; New Culture movement | 中国现代文学; 现代文学; 鲁迅; 新文学; 白话文学; 小说 -- 中国 -- 现代; 短篇小说 -- 中国 -- 现代; 长篇小说 -- 中国 -- 现代; 左翼文学 | ~republican-china | lcc PL2302-2303 PL2442 PL2754, ddc 895.15 895.135, clc I206.6 I210 I246 I216
contemporary-chinese-literature | Contemporary Chinese literature; Chinese literature -- 21st century | 中国当代文学; 当代文学; 当代小说; 网络文学; 长篇小说 -- 中国 -- 当代; 短篇小说 -- 中国 -- 当代; 中篇小说 -- 中国 -- 当代; 小说 -- 中国 -- 当代; 小说集 -- 中国 -- 当代; 中篇小说 | | lcc PL2850-3080, ddc 895.152, clc I206.7 I247 I217
chinese-criticism | Chinese literary criticism; Poetics -- China; Wenxin diaolong | 中国文学批评; 诗话; 文心雕龙; 古代文论 | | lcc PL2258-2273, ddc 895.109, clc I206.2 I206.09
chinese-folk-literature | Chinese storytelling and folk literature; Folk literature, Chinese; Chinese tales | 中国民间文学; 弹词; 宝卷; 变文; 说唱文学; 曲艺 | ~folklore ~dunhuang-studies | lcc PL2445-2448, ddc 398.20951, clc I276 I277 I239 J826
collected-works | Collected works of Chinese authors; Chinese literature -- Collections; Literati | 别集与总集; 别集; 总集; 文集; 诗文集 | ~chinese-prose | lcc PL2450-2510, clc I211 I212 I213 I214
`,
  ),
  ...group(
    'fiction',
    `
fiction | Novels and stories; Fiction; Novels; Novel; Short stories; English fiction; Short stories, English; Bildungsromans | 小说; 长篇小说; 短篇小说; 小说史; 英国小说; 小说研究; 小说集; 小小说 | ~literature ~classical-chinese-fiction | lcc PN3311-3503 PR821-888 PR6000-6076, ddc 823 808.3 808.83 809.3, udc 82-3, clc I054 I106.4 I14 I561.4
victorian-fiction | Victorian fiction; Victorian novels; English fiction -- 19th century; Dickens, Charles, 1812-1870; Brontë family; Eliot, George, 1819-1880; Hardy, Thomas, 1840-1928 | 维多利亚小说; 狄更斯; 勃朗特姐妹; 哈代; 维多利亚时期小说 | ~victorian-age ~serial-fiction | lcc PR4000-5990 PR871-878, ddc 823.8, clc I561.44
eighteenth-century-fiction | Eighteenth-century and Regency fiction; English fiction -- 18th century; Austen, Jane, 1775-1817; Defoe, Daniel; Epistolary fiction | 十八世纪小说; 奥斯汀; 笛福 | ~letters-and-diaries | lcc PR3291-3785 PR851-858 PR4030-4038, ddc 823.5 823.6 823.7
gothic-fiction | Gothic and horror fiction; Gothic fiction; Horror tales; Ghost stories; Frankenstein | 哥特与恐怖小说; 哥特小说; 鬼故事; 恐怖小说 | ~victorian-fiction | lcc PN3435 PR830.T3, ddc 809.38729
detective-fiction | Detective and crime fiction; Detective and mystery stories; Sherlock Holmes; Crime fiction; Thrillers | 侦探与犯罪小说; 侦探小说; 推理小说; 公案小说; 福尔摩斯 | ~crime | lcc PN3448.D4 PR830.D4, ddc 823.0872 808.3872, clc I561.45
adventure-fiction | Sea stories and adventure; Sea stories; Adventure stories; Stevenson, Robert Louis; Conrad, Joseph | 海洋与冒险小说; 冒险小说; 康拉德; 武侠小说 | ~maritime-history ~travel | lcc PR830.S4, ddc 823.0870 808.387
science-fiction | Science fiction and fantasy; Science fiction; Fantasy fiction; Utopias; Wells, H. G. | 科幻与奇幻小说; 科幻小说; 奇幻小说; 乌托邦 | ~science | lcc PN3433 PR830.S35, ddc 823.0876 808.3876 809.38762
historical-fiction | Historical fiction; Scott, Walter, 1771-1832; Historical novels | 历史小说; 司各特 | ~world-history | lcc PN3441 PR5300-5349, ddc 823.081 808.381
romance-fiction | Romance and domestic fiction; Love stories; Domestic fiction; Romance fiction | 言情与家庭小说; 言情小说; 爱情小说; 才子佳人 | ~women | lcc PN3448.L67, ddc 823.085 808.385
serial-fiction | Serials and periodical fiction; Serialized fiction; Penny dreadfuls; Serial publications | 连载小说; 报刊小说; 通俗小说 | ~newspapers
modernist-fiction | Twentieth-century fiction; Modernism (Literature); English fiction -- 20th century; Woolf, Virginia; Joyce, James | 二十世纪小说; 现代主义文学; 伍尔夫; 乔伊斯 | | lcc PR6000-6049 PR881-888, ddc 823.91 823.912 823.914
`,
  ),
  ...group(
    'theatre',
    `
theatre | Theatre; Theater; Drama; Performing arts; Acting; Actors; Playbills; Actresses; Dramatists; Theater audiences | 戏剧; 戏剧史; 表演艺术; 戏剧艺术; 演员; 戏剧文学; 戏剧理论; 舞台艺术 | ~literature ~music | lcc PN1560-1988 PN2000-3307, ddc 792 822 812 808.2 808.82 809.2, udc 792 82-2, clc J8 I053 I106.3
shakespeare | Shakespeare; Shakespeare, William, 1564-1616 | 莎士比亚; 莎剧 | <early-modern-drama ~poetry | lcc PR2750-3112, ddc 822.33, clc I561.33 I561.073
early-modern-drama | Elizabethan and Restoration drama; English drama -- Early modern and Elizabethan, 1500-1600; Restoration comedy; Marlowe, Christopher | 英国文艺复兴戏剧; 伊丽莎白时代戏剧 | ~tudor-and-stuart | lcc PR621-744 PR2411-3195, ddc 822.3 822.4
chinese-opera | Chinese opera and drama; Operas, Chinese; Chinese drama; Peking opera; Kunqu; Zaju | 戏曲; 京剧; 昆曲; 元杂剧; 传奇戏曲; 牡丹亭; 中国戏剧; 杂剧; 南戏; 戏曲史; 地方戏; 越剧; 豫剧; 剧本 | ~chinese-literature | lcc PL2354-2393 PL2566-2603 ML1751, ddc 895.12 792.50951 782.10951, clc J82 I23 I207.3
playhouses | Playhouses and managers; Playhouses; Theatrical managers; Drury Lane; Stage-setting and scenery | 剧院与舞台; 剧院; 剧场; 舞台美术 | ~architecture | lcc PN2085-2219 PN2570-2609 NA6820-6845, ddc 725.822 792.02, clc J81 TU242.2
music-hall | Music hall, circus and popular shows; Music-halls; Circus; Pantomime; Vaudeville; Puppets | 杂耍、马戏与木偶; 马戏; 杂技; 木偶戏; 皮影 | ~popular-music | lcc GV1800-1860 PN1960-1985, ddc 791 792.7 791.3 791.5, clc J827 J828
dance | Dance; Ballet; Dancing; Choreography | 舞蹈; 芭蕾; 舞剧 | ~music | lcc GV1580-1799, ddc 792.8 793.3, udc 793.3, clc J7
film | Film and cinema; Motion pictures; Cinema; Television programs; Films | 电影; 电影史; 影视; 电视 | ~photography | lcc PN1992-1999, ddc 791.43 791.45, udc 791.43 778.5, clc J9
modern-drama | Modern drama; Drama -- 20th century; Shaw, Bernard; Ibsen, Henrik; English drama -- 20th century | 现代戏剧; 话剧; 易卜生; 萧伯纳 | | lcc PN1861 PT8850-8898 PR736-739, ddc 822.8 822.91 839.8226, clc J834 I234
`,
  ),
  ...group(
    'music',
    `
music | Music; Musicology; Music -- History and criticism; Composers | 音乐; 音乐学; 音乐史; 作曲家 | ~theatre | lcc M ML MT, ddc 780 781, udc 78, clc J6
opera | Opera; Operas; Oratorios; Librettos | 歌剧; 清唱剧 | ~theatre | lcc ML1700-2110 M1500-1527, ddc 782.1, udc 782, clc J617 J652.4
chinese-music | Chinese music; Qin (Musical instrument); Music -- China | 中国音乐; 古琴; 琴谱; 民乐; 乐府 | ~chinese-opera | lcc ML336, ddc 780.951, clc J607 J609.2 J632 J63
church-music | Church music and hymns; Church music; Hymns; Psalmody; Choirs (Music); Organ music | 教会音乐; 赞美诗; 圣咏 | ~christianity | lcc ML2900-3275 M1999-2199, ddc 782.3 782.2 781.71, clc J608
popular-music | Popular and folk music; Popular music; Folk music; Jazz; Songs; Rock music | 流行与民间音乐; 民歌; 流行音乐; 爵士乐; 歌曲 | ~ballads | lcc ML3469-3541 M1627-1853 ML3545, ddc 781.6 782.42, udc 784.4 785.16, clc J605 J64 J642
instrumental-music | Instrumental music; Symphonies; Piano music; Chamber music; Violin music; Orchestral music; String quartets; Sonatas; Concertos; Quartets | 器乐; 钢琴曲; 交响曲; 室内乐 | | lcc M5-1490, ddc 784 785 786 787 788, udc 785, clc J62 J65
musical-instruments | Musical instruments; Piano; Organs; Violin | 乐器; 钢琴; 管风琴; 乐器史 | | lcc ML459-1380, ddc 784.19, udc 780.6, clc TS953
music-manuscripts | Music manuscripts and scores; Music -- Manuscripts; Scores; Musical notation | 乐谱; 音乐手稿; 曲谱 | ~medieval-manuscripts | lcc ML93-98 ML431-457, ddc 780.148, clc J613.2
`,
  ),
  ...group(
    'art',
    `
art | Art and architecture; Art; Arts; Art history; Visual arts; Artists; Modernism (Art); Art, Modern | 艺术与建筑; 艺术; 美术; 艺术史; 美术史; 艺术理论; 工艺; 美术作品 | ~aesthetics | lcc N NX, ddc 700 701 702 703 704 706 707 709, udc 7, clc J J0 J1
painting | Painting; Paintings; Portraits; Landscape painting; Watercolor painting; Miniature painting; Murals; Still-life painting | 绘画; 油画; 肖像画; 风景画; 水彩; 壁画; 静物画; 画家 | | lcc ND, ddc 750 751 757 758 759, udc 75, clc J2 J21 J23
chinese-painting | Chinese painting; Painting, Chinese; Scroll paintings; Ink painting | 中国画; 国画; 山水画; 书画; 水墨画 | <painting ~calligraphy | lcc ND1040-1049, ddc 759.951, udc 75(510), clc J212 J222
calligraphy | Calligraphy; Calligraphy, Chinese; Rubbings; Seals (Numismatics) | 书法; 碑帖; 法帖; 篆刻; 拓片 | ~chinese-painting ~chinese-archaeology | lcc NK3600-3640, ddc 745.61, udc 003.077, clc J29 J292
prints-and-drawings | Prints and drawings; Prints; Engraving; Drawing; Woodcuts; Lithography; Etching | 版画与素描; 版画; 素描; 木刻; 年画 | ~illustrated-books | lcc NC NE, ddc 740 741 760 761 763 765 769, udc 74 76, clc J217 J227 J214
caricature | Caricature and comics; Caricatures and cartoons; Comic books, strips, etc.; Graphic novels; Posters | 漫画; 连环画; 讽刺画; 海报; 宣传画 | ~satire-and-humour | lcc NC1300-1766 PN6700-6790, ddc 741.5 741.6, udc 741.5, clc J218 J228
photography | Photography; Photographs; Photographers; Daguerreotypes | 摄影; 老照片; 照片; 摄影史 | ~film | lcc TR, ddc 770 771 775 778 779, udc 77, clc J4 TB8
sculpture | Sculpture; Statues; Carving; Grottoes | 雕塑; 石窟; 造像; 雕刻 | ~dunhuang-studies | lcc NB, ddc 730 731 732 733 734 735, udc 73, clc J3 K879.2 K879.3
ceramics-and-decorative-arts | Ceramics and decorative arts; Decorative arts; Porcelain; Pottery; Furniture; Jewelry; Lacquer; Jade | 陶瓷与工艺美术; 陶瓷; 瓷器; 工艺美术; 家具; 玉器; 漆器 | ~trade | lcc NK, ddc 738 739 745 748 749 736, udc 738 745 749, clc J5 K876.3
architecture | Architecture; Buildings; Architects; Domestic architecture; Palaces | 建筑; 建筑史; 建筑学; 宫殿; 民居 | ~buildings-and-monuments ~city-planning | lcc NA, ddc 720 721 722 723 724 725 728 729 690, udc 72, clc TU TU-09 TU2
city-planning | Town planning and gardens; City planning; Landscape architecture; Gardens | 城市规划与园林; 园林; 城市规划; 景观设计; 苏州园林 | ~gardening | lcc NA9000-9428 SB469-476, ddc 711 712 713 307.1216, udc 711 712, clc TU98 TU984 TU986
illustrated-books | Illustration and book art; Illustrated books; Illumination of books and manuscripts; Book illustration; Bookbinding | 插图与书籍艺术; 插图; 书籍装帧; 泥金写本 | ~prints-and-drawings ~medieval-manuscripts | lcc NC960-996 Z266-276, ddc 741.64 745.67 686.3, clc J238 TS881 J218.4
museums-and-collecting | Museums and collecting; Museums; Collectors and collecting; Exhibitions; Art museums | 博物馆与收藏; 博物馆; 收藏; 展览; 鉴藏 | ~books-and-archives | lcc AM N400-4042, ddc 069 708 790.13, udc 069, clc G26 G262 G894
`,
  ),
]
