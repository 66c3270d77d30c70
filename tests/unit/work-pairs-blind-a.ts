import { no, type Pair, r, yes } from './work-pairs.ts'

/** Hard near-misses written without sight of the rules, the first half: judged at first sight, then the rules were mended by them. */
export const BLIND_A: Pair[] = [
  // English books
  yes(
    'ISBD punctuation, dates of the author',
    r('Thinking, fast and slow / Daniel Kahneman.', 'Kahneman, Daniel, 1934-2024', '2011', { id: { isbn: '9780374275631', oclc: '706020998' }, type: 'book' }),
    r('Thinking, Fast and Slow', 'Daniel Kahneman', '2011', { id: { isbn: '9780374275631' }, publisher: 'Farrar, Straus and Giroux' }),
  ),
  yes(
    'article moved to the end, initials spelled out',
    r('The making of the English working class', 'Thompson, E. P. (Edward Palmer), 1924-1993', '1963', { publisher: 'V. Gollancz', type: 'book' }),
    r('Making of the English Working Class, The', 'E.P. Thompson', '1963', { publisher: 'Victor Gollancz Ltd' }),
  ),
  no(
    'paperback of five years later, revised',
    r('The making of the English working class', 'Thompson, E. P.', '1963', { publisher: 'Gollancz', type: 'book' }),
    r('The making of the English working class (Pelican books)', 'Thompson, E. P.', '1968', { publisher: 'Penguin', type: 'book' }),
  ),
  no(
    'revised edition',
    r('Imagined communities : reflections on the origin and spread of nationalism', 'Anderson, Benedict', '1983', { publisher: 'Verso' }),
    r('Imagined communities : reflections on the origin and spread of nationalism. Revised edition', "Anderson, Benedict R. O'G.", '2006', {
      publisher: 'Verso',
      id: { isbn: '9781844670864' },
    }),
  ),
  no(
    'same title, another author',
    r('Orientalism', 'Said, Edward W.', '1978', { publisher: 'Pantheon Books', type: 'book' }),
    r('Orientalism', 'Macfie, A. L.', '2002', { publisher: 'Longman', type: 'book' }),
  ),
  no(
    'two translations of one work',
    r('The second sex', ['Beauvoir, Simone de', 'Parshley, H. M.'], '1953', { roles: ['author', 'translator'], publisher: 'Knopf', language: 'en' }),
    r('The second sex', ['Beauvoir, Simone de', 'Borde, Constance', 'Malovany-Chevallier, Sheila'], '2009', {
      roles: ['author', 'translator', 'translator'],
      publisher: 'Jonathan Cape',
      language: 'en',
    }),
  ),
  yes(
    'series in the title',
    r('The structure of scientific revolutions', 'Kuhn, Thomas S.', '1962', {
      publisher: 'University of Chicago Press',
      series: 'International encyclopedia of unified science',
    }),
    r('The Structure of Scientific Revolutions (International Encyclopedia of Unified Science, vol. 2, no. 2)', 'Kuhn, Thomas Samuel', '1962', {
      publisher: 'Univ. of Chicago Pr.',
    }),
  ),
  yes(
    'comma in a number',
    r('Debt : the first 5,000 years', 'Graeber, David', '2011', { publisher: 'Melville House' }),
    r('Debt: The First 5000 Years', 'Graeber, David, author', '2011', { publisher: 'Melville House Publishing', type: 'book' }),
  ),
  no(
    'film of the book',
    r('The Great Gatsby', 'Fitzgerald, F. Scott', '1925', { type: 'book', publisher: "Charles Scribner's Sons" }),
    r('The Great Gatsby', ['Clayton, Jack', 'Fitzgerald, F. Scott'], '1974', {
      type: 'video',
      roles: ['film director', 'author'],
      publisher: 'Paramount Pictures',
    }),
  ),
  yes(
    'digitised copy of the first edition',
    r('To the lighthouse', 'Woolf, Virginia, 1882-1941', '1927', { publisher: 'Hogarth Press', id: { oclc: '1078371' } }),
    r('To the lighthouse [electronic resource]', 'Woolf, Virginia', '1927', {
      publisher: 'London : L. & V. Woolf at the Hogarth Press',
      id: { local: 'tolighthouse00wool' },
      holdings: [{ url: 'https://archive.example.org/details/tolighthouse00wool' }],
    }),
  ),
  no(
    'reprint of another house',
    r('Things fall apart', 'Achebe, Chinua', '1958', { publisher: 'Heinemann' }),
    r('Things fall apart', 'Achebe, Chinua', '1994', { publisher: 'Anchor Books', id: { isbn: '9780385474542' } }),
  ),
  no(
    'critical edition, second of its kind',
    r('Frankenstein : the 1818 text, contexts, criticism', ['Shelley, Mary Wollstonecraft', 'Hunter, J. Paul'], '1996', {
      publisher: 'W.W. Norton',
      series: 'A Norton critical edition',
      id: { isbn: '9780393964585' },
    }),
    r('Frankenstein : the 1818 text, contexts, criticism', ['Shelley, Mary Wollstonecraft', 'Hunter, J. Paul'], '2012', {
      publisher: 'W.W. Norton',
      series: 'A Norton critical edition',
      id: { isbn: '9780393927931' },
    }),
  ),
  no(
    'collected poems of another span',
    r('Collected poems, 1909-1935', 'Eliot, T. S.', '1936', { publisher: 'Faber & Faber' }),
    r('Collected poems, 1909-1962', 'Eliot, T. S.', '1963', { publisher: 'Faber and Faber' }),
  ),
  no(
    'volumes under one ISBN of the set',
    r('The diary of Virginia Woolf. Volume 2, 1920-1924', ['Woolf, Virginia', 'Bell, Anne Olivier'], '1978', {
      publisher: 'Hogarth Press',
      id: { isbn: '9780701204471' },
    }),
    r('The diary of Virginia Woolf. Volume 3, 1925-1930', ['Woolf, Virginia', 'Bell, Anne Olivier'], '1980', {
      publisher: 'Hogarth Press',
      id: { isbn: ['9780701204471', '9780701204662'] },
    }),
  ),
  yes(
    'online copy of a handbook, put up later',
    r('The Oxford handbook of Byzantine studies', ['Jeffreys, Elizabeth', 'Haldon, John F.', 'Cormack, Robin'], '2008', {
      roles: ['editor', 'editor', 'editor'],
      publisher: 'Oxford University Press',
      id: { isbn: '9780199252466' },
    }),
    r('The Oxford Handbook of Byzantine Studies', ['Robin Cormack', 'John F. Haldon', 'Elizabeth Jeffreys'], '2008-11-20', {
      publisher: 'Oxford Academic',
      id: { isbn: ['9780199252466', '9780191743955'], doi: '10.1093/oxfordhb/9780199252466.001.0001' },
    }),
  ),
  no(
    'chapter with the ISBN of its handbook',
    r('Emperor and court', 'Featherstone, Jeffrey', '2008', {
      type: 'article',
      partOf: ['The Oxford handbook of Byzantine studies'],
      id: { isbn: '9780199252466' },
    }),
    r('The Oxford handbook of Byzantine studies', ['Jeffreys, Elizabeth', 'Haldon, John'], '2008', { id: { isbn: '9780199252466' }, type: 'book' }),
  ),
  yes(
    'ligature and a long title',
    r('Cyclopædia: or, An universal dictionary of arts and sciences; containing the definitions of the terms', 'Chambers, Ephraim', '1728', {
      publisher: 'J. and J. Knapton',
    }),
    r('Cyclopaedia, or, An universal dictionary of arts and sciences', 'Chambers, Ephraim, ca. 1680-1740', '1728', { dateText: 'MDCCXXVIII' }),
  ),
  no(
    'supplement to it',
    r('Cyclopaedia, or, An universal dictionary of arts and sciences', 'Chambers, Ephraim', '1728'),
    r("A supplement to Mr. Chambers's Cyclopædia: or, Universal dictionary of arts and sciences", 'Scott, George Lewis', '1753'),
  ),
  yes(
    'author under the pseudonym of the title page',
    r('Jane Eyre : an autobiography / edited by Currer Bell ; in three volumes', 'Bell, Currer', '1847', { publisher: 'Smith, Elder, and Co.' }),
    r('Jane Eyre : an autobiography', 'Brontë, Charlotte, 1816-1855', '1847', { publisher: 'London : Smith, Elder' }),
  ),
  no(
    'third and fourth edition of a textbook',
    r('Introduction to algorithms', ['Cormen, Thomas H.', 'Leiserson, Charles E.', 'Rivest, Ronald L.', 'Stein, Clifford'], '2009', {
      publisher: 'MIT Press',
      id: { isbn: '9780262033848' },
    }),
    r('Introduction to algorithms / Thomas H. Cormen [and three others]. Fourth edition.', 'Cormen, Thomas H.', '2022', {
      publisher: 'The MIT Press',
      id: { isbn: '9780262046305' },
    }),
  ),
  yes(
    'copyright of next year beside the same ISBN',
    r('Educated : a memoir', 'Westover, Tara', '2018', { id: { isbn: '9780399590504' }, publisher: 'Random House' }),
    r('Educated', 'Westover, Tara', '2017', { id: { isbn: '9780399590504' }, dateText: '2017, ©2018' }),
  ),
  no(
    'edition for young readers',
    r('Unbroken : a World War II story of survival, resilience, and redemption', 'Hillenbrand, Laura', '2010', { publisher: 'Random House', type: 'book' }),
    r("Unbroken : an Olympian's journey from airman to castaway to captive (The young adult adaptation)", 'Hillenbrand, Laura', '2014', {
      publisher: 'Delacorte Press',
      type: 'book',
    }),
  ),
  yes(
    'no date on one site',
    r('Gödel, Escher, Bach : an eternal golden braid', 'Hofstadter, Douglas R., 1945-', '1979', { publisher: 'Basic Books', type: 'book' }),
    r('Godel, Escher, Bach: An Eternal Golden Braid', 'Douglas R. Hofstadter', undefined, { publisher: 'Basic Books' }),
  ),
  no(
    'two plays of one name',
    r('King Henry IV, part 1', 'Shakespeare, William', '2002', { series: 'The Arden Shakespeare, third series', publisher: 'Arden Shakespeare' }),
    r('King Henry IV, part 2', 'Shakespeare, William', '2016', { series: 'The Arden Shakespeare, third series', publisher: 'Bloomsbury Arden Shakespeare' }),
  ),
  yes(
    'hardback and paperback in one record',
    r('The field guide to mixing social and biophysical methods in environmental research', ['Lave, Rebecca', 'Lane, Stuart'], '2025', {
      id: { isbn: ['9781805113652', '9781805113669'] },
      publisher: 'Open Book Publishers',
    }),
    r('The Field Guide to Mixing Social and Biophysical Methods in Environmental Research', ['Stuart Lane', 'Rebecca Lave'], '2025', {
      id: { isbn: '9781805113669', doi: '10.11647/obp.0418' },
      publisher: 'Cambridge, UK : Open Book Publishers',
    }),
  ),
  yes(
    'an author added, a subtitle missing',
    r('Why nations fail : the origins of power, prosperity, and poverty', ['Acemoglu, Daron', 'Robinson, James A.'], '2012', { publisher: 'Crown Business' }),
    r('Why nations fail', 'Acemoğlu, Daron', '2012', { publisher: 'Crown', type: 'book' }),
  ),

  // English articles, theses, reports
  yes(
    'article with and without its DOI',
    r('The Strength of Weak Ties', 'Granovetter, Mark S.', '1973-05', {
      id: { doi: '10.1086/225469' },
      partOf: ['American Journal of Sociology'],
      type: 'article',
    }),
    r('The strength of weak ties', 'Mark S. Granovetter', '1973', {
      partOf: ['American journal of sociology, vol. 78, no. 6, pp. 1360-1380'],
      id: { issn: '0002-9602' },
    }),
  ),
  no(
    'the author returns to the theme',
    r('The Strength of Weak Ties', 'Granovetter, Mark S.', '1973', { type: 'article', partOf: ['American Journal of Sociology'] }),
    r('The Strength of Weak Ties: A Network Theory Revisited', 'Granovetter, Mark', '1983', {
      type: 'article',
      partOf: ['Sociological Theory'],
      id: { doi: '10.2307/202051' },
    }),
  ),
  yes(
    'preprint that names the DOI of the article',
    r('Observation of Gravitational Waves from a Binary Black Hole Merger', ['The LIGO Scientific Collaboration', 'the Virgo Collaboration'], '2016', {
      id: { arxiv: '1602.03837', doi: '10.1103/physrevlett.116.061102' },
    }),
    r('Observation of gravitational waves from a binary black hole merger', ['B. P. Abbott', 'R. Abbott', 'T. D. Abbott'], '2016-02-11', {
      id: { doi: '10.1103/physrevlett.116.061102' },
      partOf: ['Physical Review Letters'],
      type: 'article',
    }),
  ),
  no(
    'erratum',
    r('Growth in a Time of Debt', ['Reinhart, Carmen M.', 'Rogoff, Kenneth S.'], '2010', { id: { doi: '10.1257/aer.100.2.573' }, type: 'article' }),
    r('Errata: "Growth in a Time of Debt"', ['Reinhart, Carmen M.', 'Rogoff, Kenneth S.'], '2013', { type: 'report' }),
  ),
  no(
    'review of a book, in a journal',
    r('The great divergence : China, Europe, and the making of the modern world economy', 'Pomeranz, Kenneth', '2000', {
      type: 'book',
      publisher: 'Princeton University Press',
    }),
    r('The Great Divergence: China, Europe, and the Making of the Modern World Economy. By Kenneth Pomeranz', 'Huang, Philip C. C.', '2002', {
      type: 'article',
      partOf: ['The Journal of Asian Studies'],
    }),
  ),
  no(
    'comment on an article',
    r('Estimating the reproducibility of psychological science', 'Open Science Collaboration', '2015', {
      id: { doi: '10.1126/science.aac4716' },
      partOf: ['Science'],
    }),
    r(
      'Comment on “Estimating the reproducibility of psychological science”',
      ['Gilbert, Daniel T.', 'King, Gary', 'Pettigrew, Stephen', 'Wilson, Timothy D.'],
      '2016',
      {
        id: { doi: '10.1126/science.aad7243' },
        partOf: ['Science'],
      },
    ),
  ),
  yes(
    'thesis at the university and in an index of theses',
    r('Tidal marshes and enclosure on the lower Medway, 1570-1720', 'Harkness, Eleanor Ruth', '2014', {
      type: 'thesis',
      publisher: 'University of Kent',
      id: { hdl: '10026/3311' },
    }),
    r('Tidal Marshes and Enclosure on the Lower Medway, 1570–1720 [Ph.D. thesis]', 'Harkness, E. R.', '2014', {
      type: 'thesis',
      id: { local: 'uk.bl.ethos.633120' },
    }),
  ),
  no(
    'the book made of a thesis',
    r('Tidal marshes and enclosure on the lower Medway, 1570-1720', 'Harkness, Eleanor Ruth', '2014', { type: 'thesis', publisher: 'University of Kent' }),
    r('Tidal marshes and enclosure on the lower Medway', 'Harkness, Eleanor', '2018', {
      type: 'book',
      publisher: 'Boydell Press',
      id: { isbn: '9781783272990' },
    }),
  ),
  yes(
    'report under the full name of the body and its short one',
    r('Global tuberculosis report 2019', 'World Health Organization', '2019', { id: { isbn: '9789241565714', hdl: '10665/329368' }, type: 'report' }),
    r('Global tuberculosis report 2019.', 'WHO', '2019', { id: { isbn: '9789241565714' }, publisher: 'Geneva : World Health Organization' }),
  ),
  no(
    'the report of next year',
    r('Global tuberculosis report 2019', 'World Health Organization', '2019', { type: 'report' }),
    r('Global tuberculosis report 2020', 'World Health Organization', '2020', { type: 'report', id: { isbn: '9789240013131' } }),
  ),
  no(
    'summary of a report',
    r('Climate change 2021 : the physical science basis', 'Intergovernmental Panel on Climate Change', '2021', { type: 'report' }),
    r('Climate change 2021 : the physical science basis. Summary for policymakers', 'Intergovernmental Panel on Climate Change', '2021', { type: 'report' }),
  ),
  yes(
    'title with mark-up lost, same DOI',
    r('CO<sub>2</sub> uptake by fen vegetation under a lowered water table', ['Ilomets, Mati', 'Pajula, Raimo'], '2016', {
      id: { doi: '10.1016/j.ecoleng.2016.02.018' },
    }),
    r('CO2 uptake by fen vegetation under a lowered water table', ['M. Ilomets', 'R. Pajula'], '2016', {
      id: { doi: '10.1016/j.ecoleng.2016.02.018', issn: '0925-8574' },
    }),
  ),

  // German
  yes(
    'umlaut written out, honours in the name',
    r('Die protestantische Ethik und der Geist des Kapitalismus', 'Weber, Max, 1864-1920', '1934', { publisher: 'Mohr', language: 'de' }),
    r('Die protestantische Ethik und der "Geist" des Kapitalismus / Max Weber', 'Weber, Max', '1934', { publisher: 'Tübingen : J. C. B. Mohr (Paul Siebeck)' }),
  ),
  no(
    'English translation',
    r('Die protestantische Ethik und der Geist des Kapitalismus', 'Weber, Max', '1934', { language: 'de' }),
    r('The Protestant ethic and the spirit of capitalism', ['Weber, Max', 'Parsons, Talcott'], '1930', {
      language: 'en',
      titleAlt: ['Protestantische Ethik und der Geist des Kapitalismus'],
    }),
  ),
  no(
    'two volumes of one history',
    r('Deutsche Gesellschaftsgeschichte. Bd. 3, Von der "Deutschen Doppelrevolution" bis zum Beginn des Ersten Weltkrieges', 'Wehler, Hans-Ulrich', '1995', {
      publisher: 'Beck',
    }),
    r(
      'Deutsche Gesellschaftsgeschichte. Bd. 4, Vom Beginn des Ersten Weltkriegs bis zur Gründung der beiden deutschen Staaten',
      'Wehler, Hans-Ulrich',
      '2003',
      { publisher: 'Beck' },
    ),
  ),
  yes(
    'volume by Roman and by Arabic number',
    r('Deutsche Gesellschaftsgeschichte. Bd. 3: 1849-1914', 'Wehler, Hans-Ulrich', '1995', { publisher: 'C.H. Beck', id: { isbn: '9783406324901' } }),
    r('Deutsche Gesellschaftsgeschichte III. 1849–1914', 'Hans-Ulrich Wehler', '1995', { publisher: 'München: Beck', id: { isbn: '9783406324901' } }),
  ),
  yes(
    'eszett and ss',
    r('Der Prozeß : Roman', 'Kafka, Franz', '1925', { publisher: 'Die Schmiede' }),
    r('Der Prozess', 'Kafka, Franz, 1883-1924', '1925', { publisher: 'Verlag Die Schmiede, Berlin' }),
  ),
  no(
    'radio play after the novel',
    r('Der Prozess : Roman', 'Kafka, Franz', '2004', { type: 'book', publisher: 'Fischer Taschenbuch Verlag' }),
    r('Der Prozess : Hörspiel', ['Kafka, Franz', 'Samel, Udo'], '2010', { type: 'sound', publisher: 'Der Hörverlag' }),
  ),
  no(
    'selected and collected works',
    r('Ausgewählte Werke in sechs Bänden', 'Brecht, Bertolt', '1997', { publisher: 'Suhrkamp' }),
    r('Gesammelte Werke in acht Bänden', 'Brecht, Bertolt', '1967', { publisher: 'Suhrkamp' }),
  ),
  yes(
    'doctoral thesis, two spellings of its place',
    r('Das Fürstbistum Münster und seine Torfstiche im 18. Jahrhundert', 'Lammers, Gisela', '1988', {
      type: 'thesis',
      publisher: 'Münster (Westf.), Univ., Diss.',
      language: 'de',
    }),
    r('Das Fuerstbistum Muenster und seine Torfstiche im 18. Jahrhundert. Inaugural-Dissertation', 'Lammers, Gisela', '1988', {
      type: 'thesis',
      publisher: 'Universität Münster',
    }),
  ),
  no(
    'eighth and ninth printing revised',
    r('Einführung in die Literaturwissenschaft. 8., aktualisierte Auflage', 'Allkemper, Alo', '2008', { publisher: 'Metzler' }),
    r('Einführung in die Literaturwissenschaft. 9., erweiterte Auflage', 'Allkemper, Alo', '2012', { publisher: 'Metzler' }),
  ),
  yes(
    'Festschrift, under its editors and under the honoured',
    r('Festschrift für Karl Larenz zum 70. Geburtstag', ['Paulus, Gotthard', 'Diederichsen, Uwe', 'Canaris, Claus-Wilhelm'], '1973', {
      publisher: 'Beck',
      roles: ['editor', 'editor', 'editor'],
    }),
    r('Festschrift für Karl Larenz zum 70. Geburtstag / hrsg. von Gotthard Paulus ...', 'Larenz, Karl', '1973', {
      roles: ['honoree'],
      publisher: "München : C. H. Beck'sche Verlagsbuchhandlung",
    }),
  ),
  yes(
    'article in two databases, once with issue',
    r('Karl der Große und das Kaisertum', 'Fichtenau, Heinrich', '1953', {
      partOf: ['Mitteilungen des Instituts für Österreichische Geschichtsforschung'],
      type: 'article',
    }),
    r('Karl der Große und das Kaisertum', 'H. Fichtenau', '1953', { partOf: ['MIÖG 61, Heft 3-4'], id: { doi: '10.7767/miog.1953.61.34.257' } }),
  ),
  yes(
    'letter under two headings',
    r('Brief von Theodor Mommsen an Otto Jahn, Leipzig, 12. März 1850', 'Mommsen, Theodor', '1850-03-12', {
      type: 'letter',
      id: { callnumber: 'Nachl. Jahn 214' },
    }),
    r('Mommsen, Theodor an Jahn, Otto. Leipzig, 12.03.1850', 'Mommsen, Theodor (1817-1903)', '1850-03-12', {
      type: 'letter',
      id: { callnumber: 'Nachl. Jahn, 214' },
    }),
  ),
  no(
    'letters of two days',
    r('Brief von Theodor Mommsen an Otto Jahn, Leipzig, 12. März 1850', 'Mommsen, Theodor', '1850-03-12', { type: 'letter' }),
    r('Brief von Theodor Mommsen an Otto Jahn, Leipzig, 21. März 1850', 'Mommsen, Theodor', '1850-03-21', { type: 'letter' }),
  ),
  no(
    'letter the other way',
    r('Brief von Theodor Mommsen an Otto Jahn', 'Mommsen, Theodor', '1850', { type: 'letter' }),
    r('Brief von Otto Jahn an Theodor Mommsen', 'Jahn, Otto', '1850', { type: 'letter' }),
  ),

  // French
  yes(
    'statement of responsibility, accents left out',
    r('Les misérables / par Victor Hugo. Tome I, Fantine', 'Hugo, Victor (1802-1885)', '1862', { publisher: 'A. Lacroix, Verboeckhoven et Cie' }),
    r('Les Miserables. 1, Fantine', 'Hugo, Victor', '1862', { publisher: 'Lacroix, Verboeckhoven & Ce' }),
  ),
  no(
    'two parts of one novel',
    r('Les misérables. Tome I, Fantine', 'Hugo, Victor', '1862', { publisher: 'Lacroix, Verboeckhoven' }),
    r('Les misérables. Tome II, Cosette', 'Hugo, Victor', '1862', { publisher: 'Lacroix, Verboeckhoven' }),
  ),
  no(
    'part against the whole cycle',
    r('À la recherche du temps perdu', 'Proust, Marcel', '1987/1989', { publisher: 'Gallimard', series: 'Bibliothèque de la Pléiade' }),
    r('À la recherche du temps perdu. Du côté de chez Swann', 'Proust, Marcel', '1987', { publisher: 'Gallimard', series: 'Bibliothèque de la Pléiade' }),
  ),
  yes(
    'ligature, inverted particle',
    r("L'œuvre au noir", 'Yourcenar, Marguerite', '1968', { publisher: 'Gallimard', language: 'fr' }),
    r("L'Oeuvre au noir : roman", 'Marguerite Yourcenar', '1968', { publisher: 'Paris : Gallimard, impr. 1968' }),
  ),
  yes(
    'collection title in the first field',
    r('Histoire de la folie à l’âge classique', 'Foucault, Michel', '1972', { publisher: 'Gallimard', series: 'Bibliothèque des histoires' }),
    r("Histoire de la folie a l'age classique / Michel Foucault (Bibliothèque des histoires)", 'Foucault, Michel, 1926-1984', '1972', {
      publisher: 'Éditions Gallimard',
    }),
  ),
  no(
    'first edition under the earlier title',
    r('Folie et déraison : histoire de la folie à l’âge classique', 'Foucault, Michel', '1961', { publisher: 'Plon' }),
    r('Histoire de la folie à l’âge classique', 'Foucault, Michel', '1972', { publisher: 'Gallimard' }),
  ),
  yes(
    'sheet of the Cassini map in two libraries',
    r(
      'Carte générale de la France. 001, [Paris]. N° 1, feuille 1 / établie sous la direction de César-François Cassini de Thury',
      'Cassini de Thury, César-François (1714-1784)',
      '1756',
      { type: 'map' },
    ),
    r('Carte générale de la France. N° 1, Paris', 'Cassini de Thury, César François', '1756', { type: 'map' }),
  ),
  yes(
    'thesis with its defence year',
    r('Les moulins à marée du golfe du Morbihan (XVIe-XVIIIe siècle)', 'Le Goff, Yannick', '2011', {
      type: 'thesis',
      publisher: 'Rennes 2',
      id: { local: '2011REN20014' },
    }),
    r('Les moulins à marée du golfe du Morbihan, XVIe-XVIIIe siècle : thèse de doctorat en histoire', 'Yannick Le Goff', '2011', {
      id: { local: 'tel-00612233' },
      type: 'thesis',
    }),
  ),
  no(
    'reviews of one book by two hands',
    r('Le Roy Ladurie (Emmanuel), Montaillou, village occitan de 1294 à 1324 [compte-rendu]', 'Duby, Georges', '1976', { type: 'article' }),
    r('Le Roy Ladurie (Emmanuel), Montaillou, village occitan de 1294 à 1324 [compte-rendu]', 'Boyle, Leonard', '1979', { type: 'article' }),
  ),
  yes(
    'one archival article, two portals',
    r('Sénéchaussée de Vannes. Procès-verbaux de visites de moulins', [], '1731/1748', {
      type: 'archival',
      level: 'file',
      id: { referencecode: 'FRAD056 B 1124' },
    }),
    r('Sénéchaussée de Vannes : procès-verbaux de visites de moulins (1731-1748)', [], '1731/1748', {
      level: 'file',
      id: { referencecode: 'B 1124' },
      repository: 'Archives départementales du Morbihan',
    }),
  ),
  no(
    'the next article of the series',
    r('Sénéchaussée de Vannes. Procès-verbaux de visites de moulins', [], '1731/1748', { type: 'archival', level: 'file', id: { referencecode: 'B 1124' } }),
    r('Sénéchaussée de Vannes. Procès-verbaux de visites de moulins', [], '1749/1766', { type: 'archival', level: 'file', id: { referencecode: 'B 1125' } }),
  ),

  // Spanish
  yes(
    'double surname cut short',
    r('Cien años de soledad', 'García Márquez, Gabriel', '1967', { publisher: 'Editorial Sudamericana', language: 'es' }),
    r('Cien años de soledad / Gabriel García Márquez', 'García Márquez, Gabriel, 1927-2014', '1967', { publisher: 'Buenos Aires : Sudamericana' }),
  ),
  no(
    'commemorative edition',
    r('Cien años de soledad', 'García Márquez, Gabriel', '1967', { publisher: 'Sudamericana' }),
    r('Cien años de soledad. Edición conmemorativa', 'García Márquez, Gabriel', '2007', { publisher: 'Real Academia Española', id: { isbn: '9788420422527' } }),
  ),
  yes(
    'file of the Indies, on two portals',
    r('Relación de la provincia de Cumaná y sus salinas', [], '1593', {
      type: 'archival',
      level: 'item',
      id: { referencecode: 'ES.41091.AGI//INDIFERENTE,1528,N.21' },
    }),
    r('Relación de la provincia de Cumaná y de sus salinas', [], '1593', {
      level: 'item',
      id: { referencecode: 'INDIFERENTE,1528,N.21' },
      repository: 'Archivo General de Indias',
    }),
  ),
  yes(
    'same ISBN, the year of the printing',
    r('Las venas abiertas de América Latina', 'Galeano, Eduardo', '2004', { publisher: 'Siglo XXI de España', id: { isbn: '9788432304149' } }),
    r('Las venas abiertas de America Latina', 'Galeano, Eduardo H.', '2003', { publisher: 'Siglo Veintiuno', id: { isbn: '9788432304149' } }),
  ),
  no(
    'the Quixote, first and second part',
    r('El ingenioso hidalgo don Quixote de la Mancha', 'Cervantes Saavedra, Miguel de', '1605', { publisher: 'Juan de la Cuesta' }),
    r('Segunda parte del ingenioso cauallero don Quixote de la Mancha', 'Cervantes Saavedra, Miguel de', '1615', { publisher: 'Juan de la Cuesta' }),
  ),
  yes(
    'early printed book, two spellings of the title',
    r('El ingenioso hidalgo Don Qvixote de la Mancha / compuesto por Miguel de Ceruantes Saauedra', 'Cervantes Saavedra, Miguel de (1547-1616)', '1605', {
      publisher: 'por Iuan de la Cuesta',
    }),
    r('El ingenioso hidalgo Don Quixote de la Mancha', 'Cervantes Saavedra, Miguel de', '1605', { publisher: 'Juan de la Cuesta' }),
  ),
  no(
    'thesis and article of one name',
    r('Riego y conflicto en la huerta de Murcia, 1780-1840', 'Pérez Picazo, María Dolores', '1996', {
      type: 'article',
      partOf: ['Areas. Revista internacional de ciencias sociales'],
    }),
    r('Riego y conflicto en la huerta de Murcia, 1780-1840', 'Martínez Carrión, Lucía', '2009', { type: 'thesis', publisher: 'Universidad de Murcia' }),
  ),
  yes(
    'article with the title in two tongues',
    r('Las salinas de Araya y la expedición de 1605', 'Varela Marcos, Jesús', '1980', {
      titleAlt: ['The Araya salt pans and the 1605 expedition'],
      partOf: ['Anuario de Estudios Americanos'],
      type: 'article',
    }),
    r('Las salinas de Araya y la expedición de 1605', 'Varela-Marcos, J.', '1980', {
      partOf: ['Anuario de estudios americanos, 37'],
      id: { issn: '0210-5810' },
    }),
  ),

  // Chinese
  yes(
    'simplified and traditional, one ISBN',
    r('红楼梦', '曹雪芹, 高鹗', '2008', { publisher: '人民文学出版社', id: { isbn: '9787020002207' }, language: 'zh' }),
    r('紅樓夢', '(清) 曹雪芹', '2008', { publisher: '人民文學出版社', id: { isbn: '9787020002207' } }),
  ),
  no(
    'another house prints the novel',
    r('红楼梦', '曹雪芹', '2008', { publisher: '人民文学出版社', language: 'zh' }),
    r('红楼梦', '曹雪芹', '2013', { publisher: '中华书局', language: 'zh' }),
  ),
  no(
    'upper and lower volume',
    r('中国近代史资料选编 上册', '杨松, 邓力群', '1954', { publisher: '三联书店' }),
    r('中国近代史资料选编 下册', '杨松, 邓力群', '1954', { publisher: '三联书店' }),
  ),
  yes(
    'pinyin beside the characters, one ISBN',
    r('Xiang tu Zhongguo', 'Fei, Xiaotong', '1998', { publisher: 'Beijing da xue chu ban she', id: { isbn: '9787301037478' }, language: 'zh' }),
    r('乡土中国 生育制度', '费孝通', '1998', { publisher: '北京大学出版社', id: { isbn: '9787301037478' } }),
  ),
  yes(
    'Wade-Giles beside pinyin, one OCLC number',
    r('Chung-kuo che hsüeh shih', 'Fung, Yu-lan', '1934', { id: { oclc: '22431128' }, publisher: 'Shang-wu yin shu kuan', language: 'zh' }),
    r('Zhongguo zhe xue shi', 'Feng, Youlan, 1895-1990', '1934', { id: { oclc: '22431128' }, publisher: 'Shang wu yin shu guan' }),
  ),
  no(
    'a short history and the history',
    r('中国哲学史', '冯友兰', '1934', { publisher: '商务印书馆' }),
    r('中国哲学简史', '冯友兰', '1985', { publisher: '北京大学出版社' }),
  ),
  yes(
    'parallel title and role words',
    r('万历十五年 = 1587, a year of no significance / (美)黄仁宇著', '黄仁宇 著', '1982', { publisher: '中华书局' }),
    r('万历十五年', '黄仁宇', '1982', { publisher: '北京：中华书局' }),
  ),
  no(
    'the English original',
    r('万历十五年', '黄仁宇', '1982', { publisher: '中华书局', language: 'zh' }),
    r('1587, a year of no significance : the Ming dynasty in decline', 'Huang, Ray', '1981', { publisher: 'Yale University Press', language: 'en' }),
  ),
  no(
    'second edition of the textbook',
    r('现代汉语（增订四版）', '黄伯荣, 廖序东', '2007', { publisher: '高等教育出版社', id: { isbn: '9787040212396' } }),
    r('现代汉语（增订五版）', '黄伯荣, 廖序东', '2011', { publisher: '高等教育出版社', id: { isbn: '9787040326659' } }),
  ),
  yes(
    'newspaper, two scripts',
    r('申報', [], '1872/1949', { type: 'newspaper', publisher: '申報館', language: 'zh-Hant' }),
    r('申报 = Shun Pao', '申报馆', '1872/1949', { type: 'newspaper', publisher: '上海 : 申报馆' }),
  ),
  yes(
    'article in two indexes, punctuation full and half width',
    r('“内卷化”与中国农村经济研究——兼评黄宗智的观点', '刘世定;邱泽奇', '2004', { partOf: ['社会学研究'], type: 'article' }),
    r('"内卷化"与中国农村经济研究: 兼评黄宗智的观点', ['刘世定', '邱泽奇'], '2004', { partOf: ['社会学研究 2004年05期'], id: { issn: '1002-5936' } }),
  ),
  no(
    'review of a Chinese book',
    r('叫魂 : 1768年中国妖术大恐慌', '孔飞力', '1999', { type: 'book', publisher: '上海三联书店' }),
    r('评孔飞力《叫魂：1768年中国妖术大恐慌》', '王鹤鸣', '2001', { type: 'article', partOf: ['史林'] }),
  ),
  yes(
    'master thesis in two repositories',
    r('清代运河闸官制度研究', '张晓琳', '2016', { type: 'thesis', publisher: '山东大学', language: 'zh' }),
    r('清代运河闸官制度研究 [硕士学位论文]', '张晓琳', '2016', { type: 'thesis', publisher: '山东大学历史文化学院' }),
  ),
  no(
    'thesis of another university on the same',
    r('清代运河闸官制度研究', '张晓琳', '2016', { type: 'thesis', publisher: '山东大学' }),
    r('清代运河闸官制度研究', '李卫东', '2019', { type: 'thesis', publisher: '南京大学' }),
  ),
  no(
    'gazetteers of one county, two reigns',
    r('(康熙)嘉定縣志 二十四卷', '趙昕', '1673', { dateText: '清康熙十二年刻本', type: 'book' }),
    r('(光緒)嘉定縣志 三十二卷', '程其珏', '1882', { dateText: '清光緒八年刻本', type: 'book' }),
  ),
  yes(
    'a block print, reign and the year',
    r('水經注四十卷', '(北魏) 酈道元 撰', '1774', { dateText: '清乾隆三十九年武英殿聚珍版', publisher: '武英殿' }),
    r('水经注 四十卷', '郦道元', '1774', { dateText: '乾隆39年 [1774] 武英殿聚珍本', publisher: '武英殿' }),
  ),
  no(
    'other block print of the same text',
    r('水經注四十卷', '(北魏) 酈道元 撰', '1774', { dateText: '清乾隆三十九年武英殿聚珍版' }),
    r('水經注四十卷', '(北魏) 酈道元 撰', '1534', { dateText: '明嘉靖十三年黃省曾刻本' }),
  ),
  no(
    'annotated edition of it',
    r('水经注', '郦道元', '1774', { dateText: '清乾隆武英殿聚珍本' }),
    r('水经注校证', ['郦道元', '陈桥驿'], '2007', { publisher: '中华书局', id: { isbn: '9787101055870' } }),
  ),
  yes(
    'series as part of the title',
    r('中国历代政治得失', '钱穆', '2001', { publisher: '生活·读书·新知三联书店', series: '钱穆作品系列' }),
    r('中国历代政治得失(钱穆作品系列)', '钱穆', '2001', { publisher: '三联书店' }),
  ),
  no(
    'complete works and selected essays',
    r('鲁迅全集', '鲁迅', '2005', { publisher: '人民文学出版社' }),
    r('鲁迅选集', '鲁迅', '2004', { publisher: '人民文学出版社' }),
  ),
  no(
    'two volumes of the complete works',
    r('鲁迅全集 第一卷', '鲁迅', '2005', { publisher: '人民文学出版社', id: { isbn: '9787020050338' } }),
    r('鲁迅全集 第十一卷', '鲁迅', '2005', { publisher: '人民文学出版社', id: { isbn: '9787020050338' } }),
  ),
  yes(
    'archive file, the year in the title',
    r('上海市公用局关于自来水水费调整的文件', '上海市公用局', '1951', { type: 'archival', level: 'file', id: { referencecode: 'B8-2-14' } }),
    r('上海市公用局关于自来水水费调整的文件（1951年）', '上海市公用局', '1951', {
      level: 'file',
      id: { referencecode: 'B8-2-14' },
      repository: '上海市档案馆',
    }),
  ),
  no(
    'the next file of the office',
    r('上海市公用局关于自来水水费调整的文件', '上海市公用局', '1951', { type: 'archival', level: 'file', id: { referencecode: 'B8-2-14' } }),
    r('上海市公用局关于自来水水费调整的文件', '上海市公用局', '1952', { type: 'archival', level: 'file', id: { referencecode: 'B8-2-15' } }),
  ),
  yes(
    'map, simplified and traditional',
    r('大清一統輿圖', '胡林翼', '1863', { type: 'map', dateText: '同治二年', publisher: '湖北撫署' }),
    r('大清一统舆图', '(清)胡林翼', '1863', { type: 'map', dateText: '清同治二年[1863]湖北抚署刻本' }),
  ),
  yes(
    'a Taiwan catalogue and a mainland one, one ISBN',
    r('撒哈拉的故事', '三毛', '2010', { publisher: '皇冠文化', id: { isbn: '9789573337171' }, language: 'zh-Hant' }),
    r('撒哈拉的故事', '三毛, 1943-1991', '2010', { publisher: '台北 : 皇冠文化出版有限公司', id: { isbn: '9789573337171' } }),
  ),
  no(
    'Taiwan and mainland printing, ISBN of each',
    r('撒哈拉的故事', '三毛', '2010', { publisher: '皇冠文化', id: { isbn: '9789573337171' } }),
    r('撒哈拉的故事', '三毛', '2011', { publisher: '北京十月文艺出版社', id: { isbn: '9787530210949' } }),
  ),
  no(
    'a periodical and one issue of it',
    r('新青年', '陈独秀', '1915/1926', { type: 'periodical', publisher: '群益书社' }),
    r('新青年 第四卷第五号', '陈独秀', '1918-05', { type: 'periodical', publisher: '群益书社' }),
  ),

  // Russian, Japanese
  yes(
    'Cyrillic and transliteration, one ISBN',
    r('Мастер и Маргарита', 'Булгаков, Михаил Афанасьевич', '2011', { id: { isbn: '9785389016668' }, publisher: 'Азбука', language: 'ru' }),
    r('Master i Margarita', 'Bulgakov, Mikhail', '2011', { id: { isbn: '9785389016668' }, publisher: 'Azbuka' }),
  ),
  yes(
    'old Russian spelling',
    r('Война и миръ', 'Толстой, Левъ Николаевичъ, графъ', '1868', { publisher: 'тип. Т. Рисъ' }),
    r('Война и мир : сочинение графа Л. Н. Толстого', 'Толстой, Л. Н.', '1868', { publisher: 'Т. Рис' }),
  ),
  no(
    'volumes of the collected works in Russian',
    r('Собрание сочинений : в 10 т. Т. 3', 'Достоевский, Ф. М.', '1956', { publisher: 'Гослитиздат' }),
    r('Собрание сочинений : в 10 т. Т. 8', 'Достоевский, Ф. М.', '1957', { publisher: 'Гослитиздат' }),
  ),
  yes(
    'reading of the kanji beside them, one ISBN',
    r('ノルウェイの森 上', '村上春樹', '2004', { publisher: '講談社', id: { isbn: '9784062748681' }, language: 'ja' }),
    r('Noruwei no mori. Jō', 'Murakami, Haruki, 1949-', '2004', { publisher: 'Kōdansha', id: { isbn: '9784062748681' } }),
  ),
  no(
    'upper and lower volume, Japanese',
    r('ノルウェイの森 上', '村上春樹', '2004', { publisher: '講談社', id: { isbn: '9784062748681' } }),
    r('ノルウェイの森 下', '村上春樹', '2004', { publisher: '講談社', id: { isbn: '9784062748698' } }),
  ),

  // Manuscripts, archives, letters
  yes(
    'shelf mark written two ways',
    r('Egerton MS 2803: Chartulary of the hospital of St John', [], '1290/1350', { type: 'manuscript', id: { callnumber: 'Egerton MS 2803' } }),
    r('Cartulary of the hospital of St. John (British Library, MS Egerton 2803)', [], '1290/1350', {
      type: 'manuscript',
      id: { callnumber: 'MS Egerton 2803' },
    }),
  ),
  no(
    'facsimile of the manuscript',
    r('The Lindisfarne Gospels', [], '0715', { type: 'manuscript', id: { callnumber: 'Cotton MS Nero D IV' }, repository: 'British Library' }),
    r('The Lindisfarne Gospels : a facsimile', 'Brown, Michelle P.', '2002', { type: 'book', publisher: 'Faksimile Verlag Luzern' }),
  ),
  no(
    'fonds and a series in it',
    r('Records of the Grand Surrey Canal Company', 'Grand Surrey Canal Company', '1801/1909', {
      type: 'archival',
      level: 'fonds',
      id: { referencecode: 'GSC' },
    }),
    r('Records of the Grand Surrey Canal Company: minutes', 'Grand Surrey Canal Company', '1801/1909', {
      type: 'archival',
      level: 'series',
      id: { referencecode: 'GSC/1' },
    }),
  ),
  yes(
    'papers on a union list and at home',
    r('Papers of Dorothy Mary Crowfoot Hodgkin, 1828-1993', 'Hodgkin, Dorothy Mary Crowfoot', '1828/1993', {
      type: 'archival',
      level: 'fonds',
      repository: 'Bodleian Library',
    }),
    r('Archive of Dorothy Mary Crowfoot Hodgkin: papers', 'Hodgkin, Dorothy Mary Crowfoot (1910-1994)', '1828/1993', {
      type: 'archival',
      level: 'fonds',
      repository: 'Bodleian Libraries, University of Oxford',
      id: { referencecode: 'GB 161 Hodgkin' },
    }),
  ),
  no(
    'correspondence files by letter',
    r('Correspondence A-C', 'Hodgkin, Dorothy', '1945/1960', { type: 'archival', level: 'file', partOf: ['Papers of Dorothy Hodgkin', 'Correspondence'] }),
    r('Correspondence D-F', 'Hodgkin, Dorothy', '1945/1960', { type: 'archival', level: 'file', partOf: ['Papers of Dorothy Hodgkin', 'Correspondence'] }),
  ),
  no(
    'minute books of two companies',
    r('Minute book', [], '1844/1850', { type: 'archival', level: 'item', partOf: ['Croydon Canal Company'], id: { referencecode: 'CCC/1/2' } }),
    r('Minute book', [], '1844/1850', { type: 'archival', level: 'item', partOf: ['Thames Tunnel Company'], id: { referencecode: 'TTC/1/2' } }),
  ),
  yes(
    'letter, the month in words and in figures',
    r('Letter to J. D. Hooker, 11 January [1844]', 'Darwin, Charles', '1844-01-11', { type: 'letter', id: { callnumber: 'DAR 114: 3' } }),
    r('Charles Darwin to Joseph Dalton Hooker, 11 Jan. 1844', 'Darwin, C. R.', '1844-01-11', { type: 'letter', id: { callnumber: 'DAR 114.3' } }),
  ),

  // Maps, music, images, periodicals
  no(
    'two sheets of one survey',
    r('Ordnance Survey six-inch. Surrey sheet VII', 'Ordnance Survey', '1871', { type: 'map' }),
    r('Ordnance Survey six-inch. Surrey sheet VIII', 'Ordnance Survey', '1871', { type: 'map' }),
  ),
  yes(
    'map, scale and place added',
    r('Map of London made from an actual survey in the years 1824, 1825 & 1826', 'Greenwood, Christopher; Greenwood, John', '1827', { type: 'map' }),
    r('Map of London, from an actual survey made in the years 1824, 1825 and 1826. Scale 1:7,920', ['Greenwood, C.', 'Greenwood, J.'], '1827', {
      type: 'map',
      publisher: 'Greenwood, Pringle & Co.',
    }),
  ),
  no(
    'full score and vocal score',
    r('Peter Grimes : an opera in three acts and a prologue. Full score', 'Britten, Benjamin', '1963', { type: 'music', publisher: 'Boosey & Hawkes' }),
    r('Peter Grimes : an opera in three acts and a prologue. Vocal score', ['Britten, Benjamin', 'Stein, Erwin'], '1945', {
      type: 'music',
      publisher: 'Boosey & Hawkes',
    }),
  ),
  yes(
    'one print of a symphony, abbreviations resolved',
    r('Symphonie Nr. 5, c-Moll, op. 67 : Partitur', 'Beethoven, Ludwig van', '1826', { type: 'music', publisher: 'Breitkopf & Härtel' }),
    r('Cinquième sinfonie en ut mineur : c moll : de Louis van Beethoven. Œuvre 67. Partition', 'Beethoven, Ludwig van (1770-1827)', '1826', {
      type: 'music',
      publisher: 'Leipsic : chez Breitkopf & Härtel',
      titleAlt: ['Symphonie Nr. 5 op. 67'],
    }),
  ),
  no(
    'sound recording of the work',
    r('Symphony no. 5 in C minor, op. 67', 'Beethoven, Ludwig van', '1967', { type: 'music', publisher: 'Eulenburg' }),
    r('Symphony no. 5 in C minor, op. 67', ['Beethoven, Ludwig van', 'Kleiber, Carlos'], '1975', { type: 'sound', publisher: 'Deutsche Grammophon' }),
  ),
  yes(
    'photograph in the library and in a portal',
    r('Migrant mother, Nipomo, California', 'Lange, Dorothea', '1936', { type: 'image', id: { local: 'fsa1998021539/PP' } }),
    r('Destitute pea pickers in California. Mother of seven children. Age thirty-two. Nipomo, California', 'Dorothea Lange', '1936-03', {
      type: 'image',
      titleAlt: ['Migrant mother, Nipomo, California'],
      id: { local: 'fsa1998021539/PP' },
    }),
  ),
  no(
    'two views of one bridge',
    r('Chepstow railway bridge, from the north', 'Fenton, Roger', '1857', { type: 'image' }),
    r('Chepstow railway bridge, from the south', 'Fenton, Roger', '1857', { type: 'image' }),
  ),
  yes(
    'periodical, full and short title, one ISSN',
    r('Isis : an international review devoted to the history of science and its cultural influences', 'History of Science Society', '1913/', {
      type: 'periodical',
      id: { issn: '0021-1753' },
    }),
    r('Isis', [], '1913', { type: 'periodical', id: { issn: '0021-1753' }, publisher: 'University of Chicago Press' }),
  ),
  no(
    'an article and its periodical, one ISSN',
    r('Isis', [], '1913', { type: 'periodical', id: { issn: '0021-1753' } }),
    r('The history of science and the new humanism', 'Sarton, George', '1924', { type: 'article', partOf: ['Isis'], id: { issn: '0021-1753' } }),
  ),
  no(
    'continuation under a shorter title',
    r('Annalen der Physik und Chemie', ['Poggendorff, Johann Christian'], '1824/1899', { type: 'periodical', publisher: 'Barth' }),
    r('Annalen der Physik', [], '1900/', { type: 'periodical', publisher: 'Barth', id: { issn: '0003-3804' } }),
  ),
]
