import { no, type Pair, r, yes } from './work-pairs.ts'

/** Pairs written after the rules stood. At first sight: precision 0.939, recall 0.775; the rules were then mended in general, so they are held back no longer. */
export const HELD_BACK: Pair[] = [
  yes(
    'subtitle after a comma',
    r('Guns, germs, and steel : the fates of human societies', 'Diamond, Jared M.', '1997'),
    r('Guns, Germs and Steel', 'Diamond, Jared', '1997', { publisher: 'W.W. Norton' }),
  ),
  yes(
    'publisher written two ways',
    r('The making of the English working class', 'Thompson, E. P.', '1963', { publisher: 'V. Gollancz' }),
    r('The making of the English working class', 'Thompson, Edward Palmer', '1963', { publisher: 'London : Gollancz' }),
  ),
  yes(
    'place before the publisher',
    r('Montaillou, village occitan de 1294 à 1324', 'Le Roy Ladurie, Emmanuel', '1975', { publisher: 'Paris : Gallimard' }),
    r('Montaillou : village occitan de 1294 à 1324', 'Emmanuel Le Roy Ladurie', '1975', { publisher: 'Gallimard' }),
  ),
  yes(
    'illustrator beside the author',
    r('Alice’s adventures in Wonderland', ['Carroll, Lewis', 'Tenniel, John'], '1866'),
    r("Alice's Adventures in Wonderland", 'Lewis Carroll', '1866'),
  ),
  yes(
    'fuller name',
    r('The souls of black folk : essays and sketches', 'Du Bois, W. E. B. (William Edward Burghardt)', '1903'),
    r('The Souls of Black Folk', 'Du Bois, W.E.B.', '1903'),
  ),
  yes('author joined', r('The souls of black folk', 'DuBois, William E. B.', '1903'), r('The souls of black folk', 'Du Bois, W. E. B.', '1903')),
  yes('a saint', r('Confessiones', 'Augustine, Saint, Bishop of Hippo', '1934'), r('Confessiones', 'Augustine of Hippo', '1934')),
  yes(
    'pseudonym spelt in full',
    r('Adam Bede', 'Eliot, George, 1819-1880', '1859', { publisher: 'W. Blackwood and Sons' }),
    r('Adam Bede', 'Eliot, George', '1859', { publisher: 'Blackwood' }),
  ),
  yes(
    'ISBN with another form of title',
    r('1984', 'Orwell, George', '2003', { id: { isbn: '9780452284234' } }),
    r('Nineteen eighty-four', 'Orwell, George', '2003', { id: { isbn: '9780452284234' } }),
  ),
  yes(
    'ISBN, publisher series',
    r('Mythologies', 'Barthes, Roland', '1970', { series: 'Points', id: { isbn: '9782020005852' } }),
    r('Mythologies', 'Roland Barthes', '1970', { id: { isbn: '9782020005852' } }),
  ),
  yes(
    'ISBN and abbreviated title',
    r('C++ programming language', 'Stroustrup, Bjarne', '2013', { id: { isbn: '9780321563842' } }),
    r('The C++ Programming Language', 'Stroustrup, B.', '2013', { id: { isbn: ['9780321563842', '9780133522853'] } }),
  ),
  yes(
    'German, and others',
    r('Dialektik der Aufklärung : philosophische Fragmente', ['Horkheimer, Max', 'Adorno, Theodor W.'], '1947'),
    r('Dialektik der Aufklärung. Philosophische Fragmente', 'Horkheimer, Max', '1947'),
  ),
  yes(
    'German written-out umlauts',
    r('Strukturwandel der Öffentlichkeit', 'Habermas, Jürgen', '1962'),
    r('Strukturwandel der Oeffentlichkeit', 'Habermas, Juergen', '1962'),
  ),
  yes(
    'German corporate',
    r('Statistisches Jahrbuch der Stadt Köln', 'Köln. Statistisches Amt', '1911', { type: 'periodical' }),
    r('Statistisches Jahrbuch der Stadt Köln', 'Statistisches Amt', '1911', { type: 'periodical' }),
  ),
  yes(
    'French accents and capitals',
    r("L'ANCIEN REGIME ET LA REVOLUTION", 'TOCQUEVILLE, ALEXIS DE', '1856'),
    r('L’Ancien Régime et la Révolution', 'Tocqueville, Alexis de (1805-1859)', '1856'),
  ),
  yes(
    'French, d’ in the name',
    r('Mémoires de la cour', "Aulnoy, Marie-Catherine d'", '1692'),
    r('Mémoires de la cour', "Madame d'Aulnoy", '1692', { publisher: 'Barbin' }),
  ),
  yes(
    'Spanish with publisher',
    r('La ciudad y los perros', 'Vargas Llosa, Mario', '1963', { publisher: 'Seix Barral' }),
    r('La ciudad y los perros', 'Mario Vargas Llosa', '1963', { publisher: 'Editorial Seix Barral' }),
  ),
  yes('Spanish subtitle', r('Facundo : civilización y barbarie', 'Sarmiento, Domingo Faustino', '1845'), r('Facundo', 'Sarmiento, Domingo F.', '1845')),
  yes(
    'Spanish volume',
    r('Historia general de las Indias. Tomo II', 'López de Gómara, Francisco', '1922'),
    r('Historia general de las Indias, vol. 2', 'López de Gómara, F.', '1922'),
  ),
  yes(
    'Russian names',
    r('Doctor Zhivago', 'Pasternak, Boris Leonidovich', '1958', { publisher: 'Pantheon' }),
    r('Doctor Zhivago', 'Boris Pasternak', '1958', { publisher: 'Pantheon Books' }),
  ),
  yes('Chekhov', r('The cherry orchard and other plays', 'Chekhov, Anton', '1923'), r('The cherry orchard, and other plays', 'Čechov, Anton', '1923')),
  yes(
    'Arabic article',
    r('The Muqaddimah: an introduction to history', 'Ibn Khaldūn', '1958'),
    r('The Muqaddimah : an introduction to history', 'Ibn Khaldun, 1332-1406', '1958'),
  ),
  yes('Hungarian order', r('Selected essays on music and nation', 'Bartók Béla', '1976'), r('Selected essays on music and nation', 'Bartók, Béla', '1976')),
  yes('traditional and simplified with subtitle', r('中國哲學簡史', '馮友蘭', '1985'), r('中国哲学简史', '冯友兰', '1985')),
  yes('author with note', r('呐喊', '鲁迅 著', '1923'), r('吶喊', '魯迅', '1923')),
  yes(
    'foreign author in Chinese',
    r('百年孤独', '[哥伦比亚]加西亚·马尔克斯', '2011', { publisher: '南海出版公司' }),
    r('百年孤独', '加西亚·马尔克斯', '2011', { publisher: '南海出版公司' }),
  ),
  yes('Chinese volume with brackets', r('中国通史（第三卷）', '白寿彝', '1994'), r('中国通史 第3卷', '白寿彝', '1994')),
  yes(
    'Chinese journal article',
    r('敦煌写本的物质性分析', '荣新江', '2009', { type: 'article', partOf: ['敦煌研究'] }),
    r('敦煌寫本的物質性分析', '榮新江', '2009', { type: 'article', partOf: ['《敦煌研究》'] }),
  ),
  yes('pinyin beside characters', r('Dunhuang yi shu', 'Wang, Zhongmin', '1958', { titleAlt: ['敦煌遗书'] }), r('敦煌遗书', '王重民', '1958')),
  yes('full-width Latin', r('Ｊａｖａ编程思想', 'Eckel, Bruce', '2007'), r('Java编程思想', 'Eckel, Bruce', '2007')),
  yes(
    'thesis in two repositories',
    r('Pilotage on the Humber, 1700-1900', 'Wood, Sarah', '2008', { type: 'thesis', repository: 'University of Hull' }),
    r('Pilotage on the Humber, 1700–1900', 'Wood, Sarah Jane', '2008', { type: 'thesis' }),
  ),
  yes(
    'preprint in two places',
    r('Language models are few-shot learners', ['Brown, Tom B.', 'Mann, Benjamin'], '2020', { type: 'article', id: { arxiv: '2005.14165' } }),
    r('Language Models are Few-Shot Learners', 'Brown, T.', '2020', { id: { arxiv: '2005.14165' } }),
  ),
  yes(
    'article by title, creator and year',
    r('The tragedy of the commons', 'Hardin, Garrett', '1968', { type: 'article', partOf: ['Science'] }),
    r('The Tragedy of the Commons', 'G. Hardin', '1968', { type: 'article', partOf: ['Science (New York, N.Y.)'] }),
  ),
  yes(
    'article, journal abbreviated',
    r('Sequence of the tobacco mosaic virus coat protein', 'Anderer, F. A.', '1960', { type: 'article', partOf: ['Nature'] }),
    r('Sequence of the tobacco mosaic virus coat protein', 'Anderer FA', '1960', { type: 'article' }),
  ),
  yes(
    'map of one year',
    r('A new and accurate map of the world', 'Overton, John', '1670', { type: 'map' }),
    r('A New and Accurat Map of the World', 'Overton, John', '1670', { type: 'map', titleAlt: ['A new and accurate map of the world'] }),
  ),
  yes(
    'handle and DOI copies',
    r('Tidal energy and estuarine ecology', 'Frid, C.', '2012', { type: 'article', id: { hdl: '10072/50001', doi: '10.1016/j.eiar.2011.04.002' } }),
    r('Tidal energy and estuarine ecology', 'Frid, Chris', '2012', { id: { doi: '10.1016/j.eiar.2011.04.002' } }),
  ),
  yes(
    'archive and portal',
    r('Log of HMS Beagle', 'Royal Navy', '1831/1836', { level: 'file', id: { referencecode: 'ADM 53/236' }, repository: 'The National Archives' }),
    r('Log of H.M.S. Beagle', [], '1831/1836', { level: 'file', id: { referencecode: 'GB 66 ADM 53/236' }, repository: 'National Archives (Great Britain)' }),
  ),
  yes(
    'archival series, same holder',
    r('Registers of seamen’s services', 'Admiralty', '1853/1872', {
      level: 'series',
      id: { referencecode: 'ADM 139' },
      repository: 'The National Archives, Kew',
    }),
    r('Registers of Seamen’s Services', [], '1853/1872', { level: 'series', id: { referencecode: 'ADM 139' }, repository: 'The National Archives, Kew' }),
  ),
  yes(
    'a newspaper',
    r('The Northmere Gazette', [], '1841', { type: 'newspaper', id: { issn: '2049-3630' } }),
    r('Northmere gazette', [], '1841', { type: 'periodical', id: { issn: '2049-3630' } }),
  ),
  yes(
    'missing year with house',
    r('A room of one’s own', 'Woolf, Virginia', undefined, { publisher: 'Hogarth Press' }),
    r('A room of one’s own', 'Woolf, Virginia', '1929', { publisher: 'The Hogarth Press' }),
  ),
  // Not the same
  no(
    'another year of one house',
    r('The wealth of nations', 'Smith, Adam', '1776', { publisher: 'Strahan' }),
    r('The wealth of nations', 'Smith, Adam', '1784', { publisher: 'Strahan' }),
  ),
  no(
    'abridged, same year',
    r('A study of history', 'Toynbee, Arnold', '1946'),
    r('A study of history : abridgement of volumes I-VI', 'Toynbee, Arnold', '1946'),
  ),
  no(
    'children’s version',
    r('Robinson Crusoe', 'Defoe, Daniel', '2001', { publisher: 'Penguin' }),
    r('Robinson Crusoe : retold for children', 'Defoe, Daniel', '2001', { publisher: 'Usborne' }),
  ),
  no(
    'volume with subtitle',
    r('The civilizing process. Vol. 1, The history of manners', 'Elias, Norbert', '1978'),
    r('The civilizing process. Vol. 2, State formation', 'Elias, Norbert', '1982'),
  ),
  no('teil', r('Die Ästhetik des Widerstands, Teil 1', 'Weiss, Peter', '1975'), r('Die Ästhetik des Widerstands, Teil 3', 'Weiss, Peter', '1981')),
  no('Heft', r('Beiträge zur Küstenkunde, Heft 4', 'Petersen, J.', '1930'), r('Beiträge zur Küstenkunde, Heft 5', 'Petersen, J.', '1930')),
  no(
    'Chinese volumes by 卷',
    r('毛泽东选集 第一卷', '毛泽东', '1991', { id: { isbn: '9787010009148' } }),
    r('毛泽东选集 第二卷', '毛泽东', '1991', { id: { isbn: '9787010009148' } }),
  ),
  no('Chinese upper and lower with 册', r('中国文学史 上册', '袁行霈', '1999'), r('中国文学史 下册', '袁行霈', '1999')),
  no('year in the title', r('World development report 2010', 'World Bank', '2010'), r('World development report 2011', 'World Bank', '2011')),
  no('year in the title, no dates', r('World development report 1990', 'World Bank'), r('World development report 1991', 'World Bank')),
  no('bulletin numbers', r('Northmere Museum bulletin, n° 3', 'Northmere Museum', '1950'), r('Northmere Museum bulletin, n° 4', 'Northmere Museum', '1950')),
  no('two Smiths', r('A history of the English language', 'Smith, J.', '1920'), r('A history of the English language', 'Smith, Logan', '1920')),
  no('two Müllers', r('Grundriss der Psychologie', 'Müller, Georg', '1890'), r('Grundriss der Psychologie', 'Müller, Hans', '1890')),
  no('two Wangs', r('中国文化史', '王力', '1936'), r('中国文化史', '柳诒徵', '1936')),
  no('father and son', r('The count of Monte Cristo and other tales', 'Dumas, Alexandre', '1846'), r('The lady of the camellias', 'Dumas, Alexandre', '1848')),
  no('same main title by one author', r('Capitalism : a reader', 'Harvey, David', '2010'), r('Capitalism : an introduction', 'Harvey, David', '2010')),
  no(
    'letters to two people',
    r('Letter to Emma Darwin', 'Darwin, Charles', '1840', { type: 'letter', repository: 'Cambridge University Library' }),
    r('Letter to Charles Lyell', 'Darwin, Charles', '1840', { type: 'letter', repository: 'Cambridge University Library' }),
  ),
  no(
    'two letters to one person in one month',
    r('Letter to J. D. Hooker', 'Darwin, Charles', '1845-02', { type: 'letter', repository: 'Cambridge University Library' }),
    r('Letter to J. D. Hooker', 'Darwin, Charles', '1845-02', { type: 'letter', repository: 'Cambridge University Library' }),
  ),
  no(
    'photographs of one street',
    r('Photograph of the High Street, Northmere', [], '1905', { type: 'image', repository: 'Northmere Record Office' }),
    r('Photograph of the High Street, Northmere', [], '1905', { type: 'image', repository: 'Northmere Record Office' }),
  ),
  no(
    'deeds by code',
    r('Lease of a tenement in Fish Lane', 'Hollis, Ann', '1702', { level: 'item', id: { referencecode: 'HOL/T/12' } }),
    r('Lease of a tenement in Fish Lane', 'Hollis, Ann', '1702', { level: 'item', id: { referencecode: 'HOL/T/13' } }),
  ),
  no(
    'series and file',
    r('Ships’ logs', 'Admiralty', '1800/1850', { level: 'series', id: { referencecode: 'ADM 53' } }),
    r('Ships’ logs', 'Admiralty', '1800/1850', { level: 'file', id: { referencecode: 'ADM 53/1' } }),
  ),
  no(
    'two archives',
    r('Register of baptisms', [], '1700/1750', { level: 'file', id: { referencecode: 'P1/1' }, repository: 'Kent Archives' }),
    r('Register of baptisms', [], '1700/1750', { level: 'file', id: { referencecode: 'P1/1' }, repository: 'Devon Archives' }),
  ),
  no(
    'review essay',
    r('The return of Martin Guerre', 'Davis, Natalie Zemon', '1983', { type: 'book' }),
    r('The Return of Martin Guerre. By Natalie Zemon Davis', 'Finlay, Robert', '1984', { type: 'article' }),
  ),
  no('review by compte rendu', r('Compte rendu de Montaillou', 'Le Roy Ladurie, Emmanuel', '1975'), r('Montaillou', 'Le Roy Ladurie, Emmanuel', '1975')),
  no(
    'a correction',
    r('Correction: salt marshes and sea level', 'Ray, P.', '2004', { type: 'article' }),
    r('Salt marshes and sea level', 'Ray, P.', '2004', { type: 'article' }),
  ),
  no(
    'reply',
    r('A theory of tides: reply', 'Ray, P.', '2004', { type: 'article', partOf: ['Coast'] }),
    r('A theory of tides: comment', 'Ray, P.', '2004', { type: 'article', partOf: ['Coast'] }),
  ),
  no(
    'parts of an article',
    r('On the dynamics of shingle, part I', 'Ray, P.', '2004', { type: 'article', partOf: ['Coast'] }),
    r('On the dynamics of shingle, part II', 'Ray, P.', '2004', { type: 'article', partOf: ['Coast'] }),
  ),
  no(
    'column with no DOI',
    r('Notes and queries', 'Ray, P.', '2004', { type: 'article', partOf: ['Coast'] }),
    r('Notes and queries', 'Ray, P.', '2004', { type: 'article', partOf: ['Coast'] }),
  ),
  no('obituaries', r('Obituary', 'Ray, P.', '2004', { type: 'article' }), r('Obituary', 'Ray, P.', '2004', { type: 'article' })),
  no(
    'two DOIs',
    r('Shingle and shore', 'Ray, P.', '2004', { type: 'article', id: { doi: '10.1000/a1' } }),
    r('Shingle and shore', 'Ray, P.', '2004', { type: 'article', id: { doi: '10.1000/a2' } }),
  ),
  no(
    'two translations',
    r('The trial', ['Kafka, Franz', 'Muir, Willa'], '1998', { roles: ['author', 'translator'] }),
    r('The trial', ['Kafka, Franz', 'Mitchell, Breon'], '1998', { roles: ['author', 'translator'] }),
  ),
  no('French and English', r('Candide', 'Voltaire', '1759', { language: 'fr' }), r('Candide', 'Voltaire', '1759', { language: 'en' })),
  no('a game of one title', r('Dune', 'Herbert, Frank', '1965', { type: 'book' }), r('Dune', 'Herbert, Frank', '1965', { type: 'software' })),
  no('an opera and its play', r('Salome', 'Wilde, Oscar', '1905', { type: 'book' }), r('Salome', 'Strauss, Richard', '1905', { type: 'music' })),
  no(
    'a map and its atlas',
    r('Atlas of the northern coast', 'Blaeu, Joan', '1662', { type: 'map' }),
    r('Map of the northern coast', 'Blaeu, Joan', '1662', { type: 'map' }),
  ),
  no(
    'two theses',
    r('Fishing communities of the north', 'Lund, Erik', '2012', { type: 'thesis' }),
    r('Fishing communities of the south', 'Lund, Erik', '2012', { type: 'thesis' }),
  ),
  no(
    'teacher’s book',
    r('English grammar in use', 'Murphy, Raymond', '2012'),
    r('English grammar in use : supplementary exercises', 'Murphy, Raymond', '2012', { id: { isbn: '9781107616417' } }),
  ),
]
