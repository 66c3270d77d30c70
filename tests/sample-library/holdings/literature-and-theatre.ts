import { cards } from './cards.ts'

/** Fiction, poetry and plays in English. */
export const literatureAndTheatre = cards(
  'northmere',
  `
91 bleak-house | book | 1853 | en
Bleak House
by Dickens, Charles {1812–1870}; Browne, Hablot Knight {1815–1882} = illustrator | at London: Bradbury and Evans
call PR4556 .A1 1853 | ddc 823.8 | on London (England) -- Fiction; Inheritance and succession -- Fiction; Legal stories; English fiction -- 19th century
Fog, Chancery and a detective, first issued in monthly numbers.

92 bleak-house-2003 | book | 2003 | en
Bleak House
by Dickens, Charles {1812–1870}; Bradbury, Nicola = editor | at London: Penguin Books | in Penguin Classics
call PR4556 .A2 B73 2003 | ddc 823.8 | isbn 9780141439723 | on London (England) -- Fiction; Inheritance and succession -- Fiction; Legal stories
A reading edition with notes, for the open shelves.

93 great-expectations | book | 1861 | en
Great expectations
by Dickens, Charles {1812–1870} | at London: Chapman and Hall | of 3 volumes
call PR4560 .A1 1861 | ddc 823.8 | on Orphans -- Fiction; Bildungsromans; English fiction -- 19th century
Pip, the convict on the marsh and the money that came from Australia.

94 oliver-twist | book | 1838 | en
Oliver Twist; or, The parish boy’s progress
by Dickens, Charles {1812–1870}; Cruikshank, George {1792–1878} = illustrator | at London: Richard Bentley | of 3 volumes
call PR4567 .A1 1838 | ddc 823.8 | on Workhouses -- Fiction; Orphans -- Fiction; London (England) -- Fiction
A workhouse boy asks for more four years after the new Poor Law.

95 a-christmas-carol | book | 1843 | en
A Christmas carol
by Dickens, Charles {1812–1870}; Leech, John {1817–1864} = illustrator | at London: Chapman & Hall
call PR4572 .C68 1843 | ddc 823.8 | on Christmas stories; Misers -- Fiction; Ghost stories
Written in six weeks and on sale before Christmas.

96 jane-eyre | book | 1847 | en
Jane Eyre: an autobiography
by Brontë, Charlotte {1816–1855} | at London: Smith, Elder, and Co. | of 3 volumes
call PR4167 .J3 1847 | ddc 823.8 | on Governesses -- Fiction; Young women -- Fiction; English fiction -- 19th century
Published as edited by Currer Bell, and the success of its season.

97 wuthering-heights | book | 1847 | en
Wuthering Heights
by Brontë, Emily {1818–1848} | at London: Thomas Cautley Newby
call PR4172 .W7 1847 | ddc 823.8 | on Yorkshire (England) -- Fiction; Rejection (Psychology) -- Fiction; English fiction -- 19th century
Two houses and two generations on the moor, by Ellis Bell.

98 north-and-south | book | 1855 | en
North and South
by Gaskell, Elizabeth Cleghorn {1810–1865} | at London: Chapman and Hall | of 2 volumes
call PR4710 .N6 1855 | ddc 823.8 | on Industrialization -- Fiction; Strikes and lockouts -- Fiction; English fiction -- 19th century
A southern clergyman’s daughter among mills, masters and a strike.

99 middlemarch | book | 1871/1872 | en
Middlemarch: a study of provincial life
by Eliot, George {1819–1880} | at Edinburgh: William Blackwood and Sons | of 4 volumes
call PR4662 .A1 1871 | ddc 823.8 | on England -- Fiction; City and town life -- Fiction; Married people -- Fiction; English fiction -- 19th century
Reform, medicine, marriage and money in one Midland town.

100 vanity-fair | book | 1848 | en
Vanity fair: a novel without a hero
by Thackeray, William Makepeace {1811–1863} | at London: Bradbury and Evans
call PR5618 .A1 1848 | ddc 823.8 | on Waterloo, Battle of, Waterloo, Belgium, 1815 -- Fiction; Social classes -- Fiction; English fiction -- 19th century
Becky Sharp climbs; the author draws his own pictures.

101 woman-in-white | book | 1860 | en
The woman in white
by Collins, Wilkie {1824–1889} | at London: Sampson Low | of 3 volumes
call PR4494 .W5 1860 | ddc 823.8 | on Detective and mystery stories; Inheritance and succession -- Fiction; English fiction -- 19th century
Told by many witnesses in turn: the novel that began the sensation.

102 the-moonstone | book | 1868 | en
The moonstone: a romance
by Collins, Wilkie {1824–1889} | at London: Tinsley Brothers | of 3 volumes
call PR4494 .M6 1868 | ddc 823.8 | on Detective and mystery stories; Jewelry theft -- Fiction; English fiction -- 19th century
A diamond, a house party and Sergeant Cuff.

103 barchester-towers | book | 1857 | en
Barchester Towers
by Trollope, Anthony {1815–1882} | at London: Longman, Brown, Green, Longmans & Roberts | of 3 volumes
call PR5684 .B3 1857 | ddc 823.8 | on Clergy -- Fiction; Barsetshire (England : Imaginary place) -- Fiction; English fiction -- 19th century
A cathedral close at war over a wardenship.

104 tess | book | 1891 | en
Tess of the d’Urbervilles: a pure woman
by Hardy, Thomas {1840–1928} | at London: Osgood, McIlvaine | of 3 volumes
call PR4748 .A1 1891 | ddc 823.8 | on Wessex (England) -- Fiction; Women, Poor -- Fiction; English fiction -- 19th century
A parson’s chat about old families starts it all.

105 jekyll-and-hyde | book | 1886 | en
Strange case of Dr Jekyll and Mr Hyde
by Stevenson, Robert Louis {1850–1894} | at London: Longmans, Green, and Co.
call PR5485 .A1 1886 | ddc 823.8 | on Physicians -- Fiction; Multiple personality -- Fiction; Horror tales
A shilling shocker that was never out of print.

106 dracula | book | 1897 | en
Dracula
by Stoker, Bram {1847–1912} | at Westminster: Archibald Constable and Company
call PR6037 .T617 D7 1897 | ddc 823.8 | on Vampires -- Fiction; Transylvania (Romania) -- Fiction; Whitby (England) -- Fiction
Diaries, telegrams and a ship’s log, by the manager of the Lyceum Theatre.

107 pride-and-prejudice | book | 1813 | en
Pride and prejudice
by Austen, Jane {1775–1817} | at London: T. Egerton | of 3 volumes
call PR4034 .P7 1813 | ddc 823.7 | on Courtship -- Fiction; Sisters -- Fiction; Social classes -- Fiction
By the author of Sense and Sensibility, sold for one hundred and ten pounds.

108 frankenstein | book | 1818 | en
Frankenstein; or, The modern Prometheus
by Shelley, Mary Wollstonecraft {1797–1851} | at London: Lackington, Hughes, Harding, Mavor & Jones | of 3 volumes
call PR5397 .F7 1818 | ddc 823.7 | on Scientists -- Fiction; Monsters -- Fiction; Science fiction
Anonymous at first; it begins and ends on a ship in the ice.

109 lyrical-ballads | book | 1798 | en
Lyrical ballads, with a few other poems
by Wordsworth, William {1770–1850}; Coleridge, Samuel Taylor {1772–1834} | at London: J. & A. Arch
call PR5869 .L9 1798 | ddc 821.7 | on English poetry -- 18th century; Ballads, English; Romanticism -- England
Opens with the Ancient Mariner and closes with Tintern Abbey.

110 paradise-lost | book | 1667 | en
Paradise lost: a poem written in ten books
by Milton, John {1608–1674} | at London: Peter Parker, Robert Boulter and Matthias Walker
call PR3560 1667 | ddc 821.4 | on Bible. Genesis -- Poetry; Fall of man -- Poetry; Epic poetry, English
The first edition has ten books; the twelve came later.

111 first-folio | book | 1623 | en
Mr. William Shakespeares comedies, histories, & tragedies
alt First folio | by Shakespeare, William {1564–1616}; Heminge, John {1556–1630} = editor; Condell, Henry {–1627} = editor | at London: Isaac Iaggard and Ed. Blount
call PR2751 .A1 1623 | ddc 822.33 | on English drama -- Early modern and Elizabethan, 1500-1600; English drama -- 17th century; Theater -- England -- History
Two fellow actors save eighteen plays that no one had printed.

112 workes-of-beniamin-jonson | book | 1616 | en
The workes of Beniamin Ionson
by Jonson, Ben {1573?–1637} | at London: William Stansby
call PR2600 1616 | ddc 822.3 | on English drama -- 17th century; Masques, English; English poetry -- Early modern, 1500-1700
A playwright dares to call plays works.

113 doctor-faustus | book | 1604 | en
The tragicall history of D. Faustus
by Marlowe, Christopher {1564–1593} | at London: Thomas Bushell
call PR2664 .A1 1604 | ddc 822.3 | on Faust, -approximately 1540 -- Drama; Magicians -- Drama; English drama -- Early modern and Elizabethan, 1500-1600
The shorter text, printed eleven years after the poet was killed.

114 the-rover | book | 1677 | en
The rover; or, The banish’t cavaliers
by Behn, Aphra {1640–1689} | at London: John Amery
call PR3317 .R6 1677 | ddc 822.4 | on English drama -- Restoration, 1660-1700; Women dramatists, English; Comedies
Carnival in Naples by the first woman in England to live by her pen.

115 way-of-the-world | book | 1700 | en
The way of the world: a comedy
by Congreve, William {1670–1729} | at London: Jacob Tonson
call PR3364 .W3 1700 | ddc 822.4 | on English drama -- Restoration, 1660-1700; Comedies; Marriage -- Drama
The last and finest knot of Restoration comedy, bargains over marriage included.

116 beggars-opera | book | 1728 | en
The beggar’s opera
by Gay, John {1685–1732}; Pepusch, John Christopher {1667–1752} = composer | at London: John Watts
call PR3473 .B4 1728 | ddc 822.5 | on Ballad operas; Operas -- Librettos; Criminals -- Drama
Thieves sing ballad tunes; the run of sixty-two nights was a wonder.

117 she-stoops-to-conquer | book | 1773 | en
She stoops to conquer; or, The mistakes of a night
by Goldsmith, Oliver {1730?–1774} | at London: F. Newbery
call PR3488 .A1 1773 | ddc 822.6 | on English drama -- 18th century; Comedies; Mistaken identity -- Drama
Laughing comedy strikes back at sentimental comedy.

118 the-rivals | book | 1775 | en
The rivals: a comedy
by Sheridan, Richard Brinsley {1751–1816} | at London: John Wilkie
call PR3682 .R5 1775 | ddc 822.6 | on English drama -- 18th century; Comedies; Bath (England) -- Drama
Mrs Malaprop at Bath, and a low word for circulating libraries.

119 importance-of-being-earnest | book | 1899 | en
The importance of being earnest: a trivial comedy for serious people
by Wilde, Oscar {1854–1900} | at London: Leonard Smithers
call PR5818 .I4 1899 | ddc 822.8 | on English drama -- 19th century; Comedies; Identity (Psychology) -- Drama
Played in 1895, printed in 1899 as “by the author of Lady Windermere’s Fan”.

120 some-account-of-the-english-stage | book | 1832 | en
Some account of the English stage, from the Restoration in 1660 to 1830
by Genest, John {1764–1839} | at Bath: H. E. Carrington | of 10 volumes
call PN2581 .G4 | ddc 792.0942 | on Theater -- England -- History; English drama -- History and criticism; Actors -- England
A clergyman’s ten volumes of casts and seasons, still used to check playbills.

121 apology-for-colley-cibber | book | 1740 | en
An apology for the life of Mr. Colley Cibber, comedian
by Cibber, Colley {1671–1757} | at London: Printed by John Watts for the author
call PN2598 .C57 A3 1740 | ddc 792.028092 | on Cibber, Colley, 1671-1757; Actors -- England -- Biography; Theater -- England -- London -- History
An actor-manager’s vain, lively and invaluable memoir of the stage.

122 kelmscott-chaucer | book | 1896 | enm
The works of Geoffrey Chaucer, now newly imprinted
by Chaucer, Geoffrey {–1400}; Burne-Jones, Edward Coley {1833–1898} = illustrator; Morris, William {1834–1896} = printer | at Hammersmith: Kelmscott Press
call PR1850 1896 | ddc 821.1 | on English poetry -- Middle English, 1100-1500; Kelmscott Press; Fine books
Morris’s last great book, with eighty-seven woodcuts.
`,
)
