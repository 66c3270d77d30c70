import { no, type Pair, r, yes } from './work-pairs.ts'

/** Pairs written last, after the rules were mended. At first sight: precision 0.975, recall 0.929; of what they showed only the false one (papers of two hosts) was mended. */
export const LAST: Pair[] = [
  yes(
    'Discovery layer and catalogue',
    r('The road to serfdom', 'Hayek, Friedrich A. von (Friedrich August), 1899-1992', '1944', { publisher: 'University of Chicago Press' }),
    r('The Road to Serfdom.', 'Friedrich A. Hayek', '1944', { publisher: 'Univ. of Chicago Press' }),
  ),
  yes(
    'Subtitle in brackets',
    r('Gödel, Escher, Bach : an eternal golden braid', 'Hofstadter, Douglas R.', '1979'),
    r('Gödel, Escher, Bach (An Eternal Golden Braid)', 'Hofstadter, Douglas', '1979'),
  ),
  yes(
    'Semicolon title',
    r('Frankenstein; or, the modern Prometheus', 'Shelley, Mary Wollstonecraft', '1818'),
    r('Frankenstein, or, The modern Prometheus', 'Shelley, Mary', '1818'),
  ),
  yes(
    'Title with figure',
    r('Twenty thousand leagues under the sea', 'Verne, Jules', '1872'),
    r('Twenty Thousand Leagues Under the Sea', 'Verne, Jules, 1828-1905', '1872'),
  ),
  yes(
    'Editor only',
    r('The invention of tradition', 'Hobsbawm, E. J. (ed.)', '1983'),
    r('The Invention of Tradition', ['Hobsbawm, Eric', 'Ranger, Terence'], '1983'),
  ),
  yes(
    'Three editors, another first',
    r('Writing culture : the poetics and politics of ethnography', ['Clifford, James', 'Marcus, George E.'], '1986'),
    r('Writing culture', ['Marcus, George', 'Clifford, James'], '1986'),
  ),
  yes(
    'Hyphenated family name',
    r('Mrs Beeton’s household management', 'Beeton, Isabella', '1861'),
    r("Mrs. Beeton's Household Management", 'Isabella Beeton', '1861'),
  ),
  yes('Scots Mac', r('Whisky galore', 'Mackenzie, Compton', '1947'), r('Whisky Galore', 'Compton MacKenzie', '1947')),
  yes('Irish O', r('The informer', "O'Flaherty, Liam", '1925'), r('The Informer', 'O’Flaherty, Liam', '1925')),
  yes('Dutch', r('Herfsttij der Middeleeuwen', 'Huizinga, J.', '1919'), r('Herfsttij der middeleeuwen', 'Huizinga, Johan', '1919')),
  yes('Polish', r('Solaris', 'Lem, Stanisław', '1961'), r('Solaris', 'Stanislaw Lem', '1961')),
  yes('Swedish', r('Gösta Berlings saga', 'Lagerlöf, Selma', '1891'), r('Gosta Berlings saga', 'Lagerlof, Selma', '1891')),
  yes('Turkish', r('Kürk mantolu Madonna', 'Ali, Sabahattin', '1943'), r('Kurk mantolu Madonna', 'Sabahattin Ali', '1943')),
  yes(
    'German von in both orders',
    r('Aus dem Leben eines Taugenichts', 'Eichendorff, Joseph von', '1826'),
    r('Aus dem Leben eines Taugenichts', 'Joseph Freiherr von Eichendorff', '1826'),
  ),
  yes(
    'German DNB and K10plus',
    r('Grundlinien der Philosophie des Rechts : oder Naturrecht und Staatswissenschaft im Grundrisse', 'Hegel, Georg Wilhelm Friedrich', '1821'),
    r('Grundlinien der Philosophie des Rechts', 'Hegel, G. W. F.', '1821'),
  ),
  yes(
    'German thesis',
    r('Die Hanse im Spiegel ihrer Rezesse', 'Behrens, Klaus', '1988', { type: 'thesis' }),
    r('Die Hanse im Spiegel ihrer Rezesse', 'Behrens, Klaus', '1988', { type: 'book', publisher: 'Univ. Hamburg' }),
  ),
  yes(
    'BnF and SUDOC',
    r('Tristes tropiques / Claude Lévi-Strauss', 'Lévi-Strauss, Claude (1908-2009)', '1955', { publisher: 'Plon' }),
    r('Tristes Tropiques', 'Lévi-Strauss, Claude', '1955', { publisher: 'Librairie Plon' }),
  ),
  yes(
    'French with tome',
    r('Les hommes de bonne volonté. 1, Le 6 octobre', 'Romains, Jules', '1932', { id: { isbn: '9782080600010' } }),
    r('Le 6 octobre', 'Romains, Jules', '1932', { id: { isbn: '9782080600010' } }),
  ),
  yes(
    'Gallica and catalogue',
    r('Description de l’Égypte', 'Jomard, Edme-François', '1809', { id: { ark: 'ark:/12148/bpt6k28004v' } }),
    r("Description de l'Egypte, ou Recueil des observations", 'France. Commission des sciences et arts', '1809', { id: { ark: 'ark:/12148/bpt6k28004v' } }),
  ),
  yes(
    'Spanish National Library',
    r('Luces de Bohemia : esperpento', 'Valle-Inclán, Ramón del (1866-1936)', '1924'),
    r('Luces de bohemia', 'Valle-Inclán, Ramón María del', '1924'),
  ),
  yes(
    'Latin American',
    r('Pedro Páramo', 'Rulfo, Juan', '1955', { publisher: 'Fondo de Cultura Económica' }),
    r('Pedro Páramo', 'Rulfo, Juan', '1955', { publisher: 'FCE' }),
  ),
  yes('Portuguese', r('Memórias póstumas de Brás Cubas', 'Assis, Machado de', '1881'), r('Memorias postumas de Bras Cubas', 'Machado de Assis', '1881')),
  yes('Italian', r('I promessi sposi : storia milanese del secolo XVII', 'Manzoni, Alessandro', '1840'), r('I promessi sposi', 'Manzoni, A.', '1840')),
  yes('Chinese, statement with 著', r('边城', '沈从文著', '1934'), r('邊城', '沈從文', '1934')),
  yes('Chinese, several makers', r('中国新民主主义革命史', ['胡华', '彭明'], '1950'), r('中國新民主主義革命史', '胡華', '1950')),
  yes('Chinese, series in brackets', r('史记（点校本）', '司马迁', '1959', { publisher: '中华书局' }), r('史記', '司馬遷', '1959', { publisher: '中華書局' })),
  yes('Chinese with English parallel', r('新青年 = La jeunesse', '陈独秀', '1915'), r('新青年', '陈独秀', '1915')),
  yes('Chinese thesis', r('明代海禁政策研究', '王丽', '2011', { type: 'thesis' }), r('明代海禁政策研究', '王丽', '2011')),
  yes('Chinese ISBN', r('三体', '刘慈欣', '2008', { id: { isbn: '9787536692930' } }), r('三体：地球往事', '刘慈欣', '2008', { id: { isbn: '9787536692930' } })),
  yes(
    'DOI in two repositories',
    r('The Shape of Water: lakes and memory', 'Osei, Kwame', '2019', { type: 'article', id: { doi: '10.5281/zenodo.3234567' } }),
    r('The shape of water', 'Osei, K.', '2019', { id: { doi: '10.5281/zenodo.3234567' } }),
  ),
  yes(
    'Dataset DOI',
    r('Replication data for: Voting at sea', 'Hale, Ruth', '2016', { type: 'dataset', id: { doi: '10.7910/dvn/abcdef' } }),
    r('Replication Data for: Voting at Sea', 'Hale, R.', '2016', { type: 'dataset', id: { doi: '10.7910/dvn/abcdef' } }),
  ),
  yes(
    'Article, PMC and PubMed',
    r('Coral bleaching under thermal stress', 'Okafor N', '2014', { type: 'article', id: { pmid: '25012345', pmcid: 'PMC4123456' } }),
    r('Coral Bleaching under Thermal Stress.', 'Okafor, Ngozi', '2014', { type: 'article', id: { pmcid: 'PMC4123456' } }),
  ),
  yes(
    'Article with full journal title',
    r('A mathematical theory of communication', 'Shannon, C. E.', '1948', { type: 'article', partOf: ['Bell System Technical Journal'] }),
    r('A Mathematical Theory of Communication', 'Shannon, Claude E.', '1948', { type: 'article', partOf: ['The Bell System Technical Journal'] }),
  ),
  yes(
    'OCLC in union catalogue',
    r('Cane', 'Toomer, Jean', '1923', { id: { oclc: '00337541' } }),
    r('Cane', 'Toomer, Jean, 1894-1967', '1923', { id: { oclc: '337541' } }),
  ),
  yes(
    'Map with scale',
    r('Plan of the harbour of Valparaíso', 'FitzRoy, Robert', '1836', { type: 'map' }),
    r('Plan of the harbour of Valparaiso', 'Fitz-Roy, Robert', '1836', { type: 'map' }),
  ),
  yes(
    'Fonds in portal',
    r('Stevenson family papers and engineering drawings', [], '1786/1960', {
      level: 'fonds',
      id: { referencecode: 'Acc.10706' },
      repository: 'National Library of Scotland',
    }),
    r('Stevenson family papers and engineering drawings', [], '1786/1960', {
      level: 'collection',
      id: { referencecode: 'GB 233 Acc.10706' },
      repository: 'National Library of Scotland, Manuscripts Division',
    }),
  ),
  yes(
    'Letter by code',
    r('Letter from Thomas Hardy to Edmund Gosse', 'Hardy, Thomas', '1886-08-30', {
      type: 'letter',
      id: { referencecode: 'BC MS 19c Gosse' },
      repository: 'Leeds University Library',
    }),
    r('Letter from Thomas Hardy to Edmund Gosse', [], '1886-08-30', {
      type: 'letter',
      id: { referencecode: 'BC MS 19c Gosse' },
      repository: 'Leeds University Library',
    }),
  ),
  yes(
    'Score',
    r('Das wohltemperierte Klavier', 'Bach, Johann Sebastian', '1997', { type: 'music', publisher: 'Henle' }),
    r('Das wohltemperierte Klavier', 'Bach, J. S.', '1997', { type: 'music', publisher: 'G. Henle' }),
  ),
  yes(
    'Film',
    r('The battle of the river Plate', 'Powell, Michael', '1956', { type: 'video' }),
    r('The Battle of the River Plate', ['Pressburger, Emeric', 'Powell, Michael'], '1956', { type: 'video' }),
  ),
  yes(
    'No year in one, ISBN in other',
    r('How to lie with statistics and charts', 'Huff, Darrell'),
    r('How to lie with statistics and charts', 'Huff, Darrell', '1954', { id: { isbn: '9780393310726' } }),
  ),
  yes('No year, Chinese', r('中国古代建筑史纲', '刘敦桢'), r('中國古代建築史綱', '劉敦楨', '1980')),
  yes(
    'Report of a body',
    r('Our common future', 'World Commission on Environment and Development', '1987'),
    r('Our Common Future', 'World Commission on Environment & Development', '1987'),
  ),
  // Not the same
  no(
    'Penguin and Oxford of one year',
    r('Middlemarch', 'Eliot, George', '1998', { publisher: 'Oxford University Press' }),
    r('Middlemarch', 'Eliot, George', '1998', { publisher: 'Penguin' }),
  ),
  no(
    'Large print',
    r('Wolf Hall', 'Mantel, Hilary', '2009', { id: { isbn: '9780007230181' } }),
    r('Wolf Hall', 'Mantel, Hilary', '2009', { id: { isbn: '9781410426697' } }),
  ),
  no(
    'Revised edition',
    r('The art of computer programming, vol. 1, 2nd ed.', 'Knuth, Donald', '1973'),
    r('The art of computer programming, vol. 1, 3rd ed.', 'Knuth, Donald', '1997'),
  ),
  no(
    'Volumes with only numbers',
    r('The art of computer programming 1', 'Knuth, Donald', '1968'),
    r('The art of computer programming 2', 'Knuth, Donald', '1968'),
  ),
  no('German Bände', r('Deutsches Wörterbuch, Bd. 3', 'Grimm, Jacob', '1862'), r('Deutsches Wörterbuch, Bd. 13', 'Grimm, Jacob', '1862')),
  no('French volumes without years', r('Histoire de France, tome 5', 'Michelet, Jules'), r('Histoire de France, tome 6', 'Michelet, Jules')),
  no(
    'Spanish parts',
    r('Don Quijote de la Mancha, primera parte', 'Cervantes, Miguel de', '1999'),
    r('Don Quijote de la Mancha, segunda parte', 'Cervantes, Miguel de', '1999'),
  ),
  no('Chinese 第一辑', r('文史资料选辑 第一辑', '政协文史委', '1960'), r('文史资料选辑 第二辑', '政协文史委', '1960')),
  no('Chinese yearbooks', r('中国统计年鉴 2001', '国家统计局', '2001'), r('中国统计年鉴 2002', '国家统计局', '2002')),
  no('Chinese parts by 卷上', r('世说新语 卷上', '刘义庆', '1984'), r('世说新语 卷下', '刘义庆', '1984')),
  no(
    'Book and its film',
    r('The grapes of wrath', 'Steinbeck, John', '1940', { type: 'book' }),
    r('The grapes of wrath', 'Steinbeck, John', '1940', { type: 'video' }),
  ),
  no('Novel and criticism', r('Ulysses', 'Joyce, James', '1986'), r("James Joyce's Ulysses", 'Gilbert, Stuart', '1986')),
  no('Reader', r('Discipline and punish', 'Foucault, Michel', '1991'), r('The Foucault reader', 'Foucault, Michel', '1991')),
  no('Workbook', r('Complete French : all-in-one', 'Heminway, Annie', '2018'), r('Complete French : all-in-one workbook', 'Heminway, Annie', '2018')),
  no('Sayings of two', r('Maxims', 'La Rochefoucauld, François de', '1900'), r('Maxims', 'Chamfort, Nicolas', '1900')),
  no('Sermons', r('Sermons', 'Donne, John', '1640'), r('Sermons', 'Donne, John', '1649')),
  no(
    'Catalogues of two years',
    r('Catalogue', 'Northmere Museum', '1890', { publisher: 'The Museum' }),
    r('Catalogue', 'Northmere Museum', '1891', { publisher: 'The Museum' }),
  ),
  no(
    'Two Johnsons',
    r('A dictionary of the English language', 'Johnson, Samuel', '1755'),
    r('A dictionary of the English language', 'Johnson, Charles', '1755'),
  ),
  no(
    'Two Garcías',
    r('Historia de la literatura española', 'García López, José', '1962'),
    r('Historia de la literatura española', 'García Berrio, Antonio', '1962'),
  ),
  no('Two Lis', r('中国哲学史', '李石岑', '1935'), r('中国哲学史', '李长之', '1935')),
  no(
    'Journal and its supplement',
    r('Lancet', [], '1823', { type: 'periodical', id: { issn: '0140-6736' } }),
    r('Lancet. Supplement', [], '1823', { type: 'periodical', id: { issn: '0140-6737' } }),
  ),
  no(
    'Journal sections',
    r('Physical review. Series A', [], '1970', { type: 'periodical', id: { issn: '1050-2947' } }),
    r('Physical review. Series B', [], '1970', { type: 'periodical', id: { issn: '0163-1829' } }),
  ),
  no(
    'Two bulletins of one name',
    r('Bulletin', 'Société de géographie', '1850', { type: 'periodical' }),
    r('Bulletin', 'Société botanique', '1850', { type: 'periodical' }),
  ),
  no(
    'Articles in one issue',
    r('Notes on a storm', 'Ray, P.', '2001', { type: 'article', partOf: ['Coast'] }),
    r('Notes on a storm surge', 'Ray, P.', '2001', { type: 'article', partOf: ['Coast'] }),
  ),
  no(
    'Editor’s choice',
    r('Editor’s choice', 'Godlee, Fiona', '2012', { type: 'article', partOf: ['BMJ'] }),
    r('Editor’s choice', 'Godlee, Fiona', '2012', { type: 'article', partOf: ['BMJ'] }),
  ),
  no(
    'Erratum',
    r('Erratum to: Coral bleaching under thermal stress', 'Okafor, N.', '2015', { type: 'article' }),
    r('Coral bleaching under thermal stress', 'Okafor, N.', '2014', { type: 'article' }),
  ),
  no(
    'Conference abstract and paper',
    r('Tidal mixing in sea lochs', 'Gill, A.', '1999', { type: 'article', partOf: ['Ocean modelling'] }),
    r('Tidal mixing in sea lochs', 'Gill, A.', '1999', { type: 'conference', partOf: ['Challenger Society meeting'] }),
  ),
  no('Review by its title', r('Silent Spring, by Rachel Carson. A review', 'Darby, William', '1962'), r('Silent Spring', 'Carson, Rachel', '1962')),
  no('Chinese review', r('评《万历十五年》', '王某', '1985'), r('万历十五年', '黄仁宇', '1985')),
  no(
    'Translation with translated title',
    r('La peste', 'Camus, Albert', '1947', { language: 'fr' }),
    r('The plague', 'Camus, Albert', '1948', { language: 'en' }),
  ),
  no(
    'Bilingual and original',
    r('Duineser Elegien', 'Rilke, Rainer Maria', '1923', { language: 'de' }),
    r('Duineser Elegien = Duino elegies', 'Rilke, Rainer Maria', '1939', { language: 'en' }),
  ),
  no(
    'Chinese translation of a Chinese title',
    r('傲慢与偏见', ['奥斯丁', '王科一'], '1980', { roles: ['author', 'translator'] }),
    r('傲慢与偏见', ['奥斯丁', '孙致礼'], '1990', { roles: ['author', 'translator'] }),
  ),
  no(
    'Letters of one file',
    r('Hardy to Gosse', 'Hardy, Thomas', '1886', { level: 'item', id: { referencecode: 'GOS/1/4' }, repository: 'Leeds University Library' }),
    r('Hardy to Gosse', 'Hardy, Thomas', '1886', { level: 'item', id: { referencecode: 'GOS/1/5' }, repository: 'Leeds University Library' }),
  ),
  no(
    'Plans of one building',
    r('Plan of the ground floor', 'Wyatt, James', '1790', { level: 'item', repository: 'RIBA' }),
    r('Plan of the first floor', 'Wyatt, James', '1790', { level: 'item', repository: 'RIBA' }),
  ),
  no(
    'Boxes',
    r('Correspondence, box 1', [], '1900/1910', { level: 'file', repository: 'Bodleian' }),
    r('Correspondence, box 2', [], '1900/1910', { level: 'file', repository: 'Bodleian' }),
  ),
  no(
    'Prints of one subject',
    r('View of Northmere from the sea', 'Turner, J. M. W.', '1830', { type: 'image' }),
    r('View of Northmere from the hill', 'Turner, J. M. W.', '1830', { type: 'image' }),
  ),
  no(
    'Recording and another recording',
    r('Winterreise', 'Schubert, Franz', '1962', { type: 'sound', publisher: 'EMI' }),
    r('Winterreise', 'Schubert, Franz', '1972', { type: 'sound', publisher: 'Deutsche Grammophon' }),
  ),
  no(
    'Recordings of one year',
    r('Winterreise', 'Schubert, Franz', '1972', { type: 'sound', publisher: 'Philips' }),
    r('Winterreise', 'Schubert, Franz', '1972', { type: 'sound', publisher: 'Deutsche Grammophon' }),
  ),
]
