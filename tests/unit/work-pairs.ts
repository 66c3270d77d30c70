import type { Describing } from '../../extension/domain/works/marks.ts'
import type { CatalogueRecord, Identifiers } from '../../shared/record.ts'

/**
 * Pairs of descriptions with the answer a cataloguer would give, at the level of the manifestation: another edition, year,
 * translation, volume or review is another work (docs/use.md). Written by hand; titles and names are of known works, catalogue details often invented.
 */
export interface Pair {
  same: boolean
  about: string
  a: Describing
  b: Describing
}

type Ids = { [Kind in keyof Identifiers]: string | string[] }
type More = Partial<Omit<CatalogueRecord, 'identifiers'>> & { id?: Ids; roles?: string[] }

/** A description: title, makers, date and what else there is. */
export function r(title: string, makers: string | string[] = [], date?: string, { id = {}, roles = [], ...more }: More = {}): Describing {
  const identifiers = Object.fromEntries(Object.entries(id).map(([kind, value]) => [kind, Array.isArray(value) ? value : [value]]))
  const creators = [makers].flat().map((name, at) => ({ name, ...(roles[at] === undefined ? {} : { role: roles[at] }) }))
  return { title, creators, identifiers, ...(date === undefined ? {} : { date }), ...more }
}

export const yes = (about: string, a: Describing, b: Describing): Pair => ({ same: true, about, a, b })
export const no = (about: string, a: Describing, b: Describing): Pair => ({ same: false, about, a, b })

const book = { type: 'book' } as const
const article = { type: 'article' } as const

export const PAIRS: Pair[] = [
  // Punctuation, capitals, subtitles
  yes(
    'ISBD punctuation',
    r('The origin of species : by means of natural selection /', 'Darwin, Charles', '1859'),
    r('The Origin of Species: By Means of Natural Selection', 'Charles Darwin', '1859'),
  ),
  yes('a subtitle only one gives', r('Middlemarch', 'Eliot, George', '1871'), r('Middlemarch : a study of provincial life', 'Eliot, George', '1871')),
  yes('a hyphen', r('Moby-Dick; or, The whale', 'Melville, Herman', '1851'), r('Moby Dick, or, The Whale', 'Herman Melville', '1851')),
  yes(
    'an ampersand',
    r('Sense & sensibility', 'Austen, Jane', '1996', { publisher: 'Penguin' }),
    r('Sense and Sensibility', 'Austen, Jane', '1996', { publisher: 'Penguin Books' }),
  ),
  yes('an article', r('The Waste Land', 'Eliot, T. S.', '1922'), r('Waste land', 'Eliot, T. S. (Thomas Stearns)', '1922')),
  yes(
    'material designation',
    r('Great expectations [electronic resource]', 'Dickens, Charles', '1998', { publisher: 'Project Gutenberg' }),
    r('Great Expectations', 'Dickens, Charles', '1998'),
  ),
  yes('statement of responsibility', r('Walden / by Henry D. Thoreau', 'Thoreau, Henry David', '1854'), r('Walden', 'Thoreau, Henry D.', '1854')),
  yes(
    'a dash before the subtitle',
    r('Sapiens – A Brief History of Humankind', 'Harari, Yuval Noah', '2014'),
    r('Sapiens : a brief history of humankind', 'Harari, Yuval N.', '2014'),
  ),
  yes(
    'quotation marks',
    r('"Race," writing, and difference', 'Gates, Henry Louis', '1986'),
    r('“Race”, Writing and Difference', 'Gates, Henry Louis, Jr.', '1986'),
  ),
  yes('an apostrophe', r('Gulliver’s travels', 'Swift, Jonathan', '1726'), r("Gulliver's Travels", 'Jonathan Swift', '1726')),
  yes(
    'a question',
    r('What is life? The physical aspect of the living cell', 'Schrödinger, Erwin', '1944'),
    r('What is life? : the physical aspect of the living cell', 'Schroedinger, Erwin', '1944'),
  ),
  yes(
    'a longer subtitle',
    r('Silent spring : fortieth anniversary', 'Carson, Rachel', '2002'),
    r('Silent spring : fortieth anniversary, with an introduction', 'Carson, Rachel', '2002'),
  ),
  yes(
    'a stop before the subtitle',
    r('Imagined communities. Reflections on the origin and spread of nationalism', 'Anderson, Benedict', '1983'),
    r('Imagined communities : reflections on the origin and spread of nationalism', 'Benedict Anderson', '1983'),
  ),
  yes('capitals throughout', r('THE GREAT GATSBY', 'FITZGERALD, F. SCOTT', '1925'), r('The great Gatsby', 'Fitzgerald, F. Scott (Francis Scott)', '1925')),
  yes('a parallel title', r('Die Verwandlung = The metamorphosis', 'Kafka, Franz', '1996'), r('Die Verwandlung', 'Kafka, Franz', '1996')),
  yes('title in an alternative', r('Hong lou meng', 'Cao, Xueqin', '1982', { titleAlt: ['红楼梦'] }), r('红楼梦', '曹雪芹', '1982')),
  // Names
  yes('inverted and not', r('Orientalism', 'Said, Edward W.', '1978'), r('Orientalism', 'Edward Said', '1978')),
  yes('dates in the name', r('Leviathan', 'Hobbes, Thomas, 1588-1679', '1651'), r('Leviathan', 'Hobbes, Thomas', '1651')),
  yes(
    'initials',
    r('The Lord of the Rings', 'Tolkien, J. R. R.', '1968', { publisher: 'Allen & Unwin' }),
    r('The lord of the rings', 'Tolkien, John Ronald Reuel', '1968', { publisher: 'George Allen and Unwin' }),
  ),
  yes('initials run together', r('The Hobbit', 'Tolkien, JRR', '1937'), r('The hobbit', 'Tolkien, J.R.R.', '1937')),
  yes('a hyphened given name', r('Wahrheit und Methode', 'Gadamer, Hans-Georg', '1960'), r('Wahrheit und Methode', 'Gadamer, H. G.', '1960')),
  yes('von', r('Vom Kriege', 'Clausewitz, Carl von', '1832'), r('Vom Kriege', 'von Clausewitz, Carl', '1832')),
  yes('von, not inverted', r('Vom Kriege', 'Clausewitz, Carl von', '1832'), r('Vom Kriege', 'Carl von Clausewitz', '1832')),
  yes('two family names', r('Cien años de soledad', 'García Márquez, Gabriel', '1967'), r('Cien anos de soledad', 'Gabriel García Márquez', '1967')),
  yes('one of two family names', r('La casa de los espíritus', 'Allende Llona, Isabel', '1982'), r('La casa de los espíritus', 'Allende, Isabel', '1982')),
  yes('an honorific', r('Waverley', 'Scott, Walter, Sir, 1771-1832', '1814'), r('Waverley', 'Scott, Walter', '1814')),
  yes('transliterated otherwise', r('Prestuplenie i nakazanie', 'Dostoevskij, Fedor M.', '1866'), r('Prestuplenie i nakazanie', 'Dostoyevsky, Fyodor', '1866')),
  yes('Tolstoy', r('War and peace', 'Tolstoj, Lev N.', '1952'), r('War and Peace', 'Tolstoy, Lev', '1952')),
  yes(
    'Tchaikovsky',
    r('Guide to the practical study of harmony', 'Tchaikovsky, Peter', '1900'),
    r('Guide to the practical study of harmony', 'Tschaikowski, Peter', '1900'),
  ),
  yes('a corporate name', r('Survey of London', 'Great Britain. Board of Trade', '1895'), r('Survey of London', 'Board of Trade', '1895')),
  yes('one of several makers', r('The elements of style', ['Strunk, William', 'White, E. B.'], '1959'), r('The elements of style', 'White, E. B.', '1959')),
  yes('an abbreviated name', r('Geological observations', 'Darwin, Chas.', '1846'), r('Geological observations', 'Darwin, Charles', '1846')),
  yes('Chinese name in another order', r('Selected military writings', 'Mao, Zedong', '1963'), r('Selected military writings', 'Mao Zedong', '1963')),
  yes('umlauts written out', r('Die Blechtrommel', 'Grass, Guenter', '1959'), r('Die Blechtrommel', 'Graß, Günter', '1959')),
  yes('no accents', r('Les miserables', 'Hugo, Victor', '1862'), r('Les Misérables', 'Victor Hugo', '1862')),
  yes(
    'written-out umlaut in the title',
    r('Ueber den Begriff der Geschichte', 'Benjamin, Walter', '1942'),
    r('Über den Begriff der Geschichte', 'Benjamin, Walter', '1942'),
  ),
  yes('sharp s', r('Der Prozeß', 'Kafka, Franz', '1925'), r('Der Process', 'Kafka, Franz', '1925', { titleAlt: ['Der Prozess'] })),
  yes('a ligature', r('Le Cœur absolu', 'Sollers, Philippe', '1987'), r('Le coeur absolu', 'Sollers, Philippe', '1987')),
  yes('Danish', r('Frygt og bæven', 'Kierkegaard, Søren', '1843'), r('Frygt og baeven', 'Kierkegaard, Soren', '1843')),
  // German, French, Spanish
  yes('German with subtitle', r('Der Zauberberg : Roman', 'Mann, Thomas', '1924'), r('Der Zauberberg', 'Mann, Thomas', '1924')),
  yes(
    'German creators with role',
    r('Buddenbrooks : Verfall einer Familie', 'Mann, Thomas', '1901'),
    r('Buddenbrooks. Verfall einer Familie', 'Thomas Mann', '1901'),
  ),
  yes('French article elided', r("L'étranger", 'Camus, Albert', '1942'), r('L’Étranger', 'Albert Camus', '1942')),
  yes('French subtitle', r('Madame Bovary : mœurs de province', 'Flaubert, Gustave', '1857'), r('Madame Bovary', 'Flaubert, Gustave', '1857')),
  yes(
    'Spanish inverted marks',
    r('¿Por quién doblan las campanas?', 'Hemingway, Ernest', '1972'),
    r('Por quién doblan las campanas', 'Hemingway, Ernest', '1972'),
  ),
  yes(
    'Spanish long title',
    r('El ingenioso hidalgo don Quijote de la Mancha', 'Cervantes Saavedra, Miguel de', '1605'),
    r('El ingenioso hidalgo Don Quixote de la Mancha', 'Cervantes, Miguel de', '1605', { titleAlt: ['El ingenioso hidalgo don Quijote de la Mancha'] }),
  ),
  yes('Spanish creator', r('Rayuela', 'Cortázar, Julio', '1963'), r('Rayuela', 'Julio Cortazar', '1963')),
  yes(
    'French with edition note alike',
    r('Surveiller et punir : naissance de la prison', 'Foucault, Michel', '1975', { publisher: 'Gallimard' }),
    r('Surveiller et punir', 'Foucault, Michel', '1975', { publisher: 'Éditions Gallimard' }),
  ),
  // Chinese
  yes('traditional and simplified', r('紅樓夢', '曹雪芹', '1982'), r('红楼梦', '曹雪芹', '1982')),
  yes('book title marks', r('《围城》', '钱锺书', '1980'), r('围城', '钱锺书', '1980')),
  yes('dynasty in brackets', r('本草纲目', '〔明〕李时珍', '1977'), r('本草綱目', '李時珍著', '1977')),
  yes('full-width forms', r('ＡＩ：人工智能简史', '尼克', '2017'), r('AI : 人工智能简史', '尼克', '2017')),
  yes('spaces between characters', r('骆驼 祥子', '老舍', '1939'), r('骆驼祥子', '老舍', '1939')),
  yes('subtitle with a Chinese colon', r('乡土中国：社会学讲义', '费孝通', '1948'), r('乡土中国', '费孝通', '1948')),
  yes('traditional name', r('傾城之戀', '張愛玲', '1943'), r('倾城之恋', '张爱玲', '1943')),
  yes('volume written two ways', r('资治通鉴 第三册', '司马光', '1956'), r('資治通鑑. 第3冊', '司馬光', '1956')),
  yes('missing year, long title', r('中国古代文学史纲要', '游国恩'), r('中国古代文学史纲要', '游国恩', '1963')),
  yes(
    'ISBN with Chinese variants',
    r('万历十五年', '黄仁宇', '2006', { id: { isbn: '9787101052039' } }),
    r('萬曆十五年 (增訂本)', '黃仁宇', '2006', { id: { isbn: '9787101052039' } }),
  ),
  // Identifiers
  yes(
    'ISBN',
    r('Thinking, fast and slow', 'Kahneman, Daniel', '2011', { id: { isbn: '9780374275631' } }),
    r('Thinking fast & slow', 'Kahneman', '2011', { id: { isbn: ['9780374275631', '9780385676519'] } }),
  ),
  yes(
    'ISBN, reprint',
    r('The Selfish Gene', 'Dawkins, Richard', '1989', { id: { isbn: '9780192860927' } }),
    r('The selfish gene', 'Dawkins, Richard', '1999', { id: { isbn: '9780192860927' } }),
  ),
  yes(
    'ISBN, title in another script',
    r('Norwei no mori', 'Murakami, Haruki', '1987', { id: { isbn: '9784062035156' } }),
    r('ノルウェイの森', '村上春樹', '1987', { id: { isbn: '9784062035156' } }),
  ),
  yes(
    'DOI',
    r('Initial sequencing and analysis of the human genome', 'Lander, E. S.', '2001', { ...article, id: { doi: '10.1038/35057062' } }),
    r('Initial Sequencing and Analysis of the Human Genome', 'International Human Genome Sequencing Consortium', '2001', {
      ...article,
      id: { doi: '10.1038/35057062' },
    }),
  ),
  yes(
    'DOI, translated title',
    r('Zur Elektrodynamik bewegter Körper', 'Einstein, A.', '1905', { ...article, id: { doi: '10.1002/andp.19053221004' } }),
    r('On the electrodynamics of moving bodies', 'Einstein, Albert', '1905', { ...article, id: { doi: '10.1002/andp.19053221004' } }),
  ),
  yes(
    'DOI, online first',
    r('Deep learning', 'LeCun, Yann', '2015', { ...article, id: { doi: '10.1038/nature14539' } }),
    r('Deep learning', 'LeCun, Y.', '2016', { ...article, id: { doi: '10.1038/nature14539' } }),
  ),
  yes(
    'OCLC',
    r('The fire next time', 'Baldwin, James', '1963', { id: { oclc: '289615' } }),
    r('Fire next time', 'Baldwin, James', '1963', { id: { oclc: '289615' } }),
  ),
  yes(
    'LCCN',
    r('Invisible man', 'Ellison, Ralph', '1952', { id: { lccn: '52005159' } }),
    r('Invisible Man', 'Ellison', undefined, { id: { lccn: '52-5159' } }),
  ),
  yes(
    'ARK',
    r('Fables choisies', 'La Fontaine, Jean de', '1668', { id: { ark: 'ark:/12148/bpt6k1049428h' } }),
    r('Fables choisies, mises en vers', 'La Fontaine', '1668', { id: { ark: 'ark:/12148/bpt6k1049428h.item' } }),
  ),
  yes(
    'handle',
    r('A study of coastal erosion in East Anglia', 'Brown, A.', '2010', { type: 'thesis', id: { hdl: '1842/4567' } }),
    r('A study of coastal erosion in East Anglia', 'Brown, Anne', '2010', { id: { hdl: '1842/4567' } }),
  ),
  yes(
    'URN',
    r('Untersuchungen über die Natur', 'Maier, J.', '1998', { id: { urn: 'urn:nbn:de:bvb:12-bsb0001' } }),
    r('Untersuchungen über die Natur des Lichts', 'Maier, Josef', '1998', { id: { urn: 'urn:nbn:de:bvb:12-bsb0001' } }),
  ),
  yes(
    'PMID',
    r('Molecular structure of nucleic acids', 'Watson JD', '1953', { ...article, id: { pmid: '13054692' } }),
    r('Molecular structure of nucleic acids; a structure for deoxyribose nucleic acid', 'Watson, J. D.', '1953', { ...article, id: { pmid: '13054692' } }),
  ),
  yes(
    'arXiv and DOI',
    r('Attention is all you need', 'Vaswani, Ashish', '2017', { id: { arxiv: '1706.03762' } }),
    r('Attention Is All You Need', 'Vaswani, A.', '2017', { id: { arxiv: '1706.03762', doi: '10.48550/arxiv.1706.03762' } }),
  ),
  yes(
    'reference code with country and holder',
    r('Letters from Charles Lyell', 'Lyell, Charles', '1840/1850', {
      level: 'file',
      id: { referencecode: 'MS 45/1' },
      repository: 'University of Manchester Library',
    }),
    r('Letters from Charles Lyell', [], '1840/1850', { level: 'file', id: { referencecode: 'GB 133 MS 45/1' }, repository: 'Manchester University Library' }),
  ),
  yes(
    'reference code in a portal',
    r('Outwards passenger lists', 'Board of Trade', '1890/1960', { level: 'series', id: { referencecode: 'BT 27' }, repository: 'The National Archives, Kew' }),
    r('Outwards Passenger Lists', 'Great Britain. Board of Trade', '1890/1960', {
      level: 'series',
      id: { referencecode: 'BT 27' },
      repository: 'The National Archives',
    }),
  ),
  yes(
    'reference code, other punctuation',
    r('Minute book of the Harbour Board', [], '1871', { level: 'item', id: { referencecode: 'HB/1/7' }, repository: 'Northmere Record Office' }),
    r('Minute book of the Harbour Board', [], '1871', { level: 'item', id: { referencecode: 'HB-1-7' }, repository: 'Northmere Record Office' }),
  ),
  yes(
    'one address',
    r('Maps of the coast', [], undefined, { url: 'https://www.a.example/item/99' }),
    r('Maps of the coast', [], '1900', { url: 'http://a.example/item/99?lang=de' }),
  ),
  yes(
    'ISSN of a periodical',
    r('Nature', [], '1869', { type: 'periodical', id: { issn: '0028-0836' } }),
    r('Nature (London)', [], '1869', { type: 'periodical', id: { issn: ['0028-0836', '1476-4687'] } }),
  ),
  yes(
    'volume with its own ISBN',
    r('A history of technology. Vol. II', 'Singer, Charles', '1956', { id: { isbn: '9780198581062' } }),
    r('A history of technology, volume 2', 'Singer, C.', '1956', { id: { isbn: '9780198581062' } }),
  ),
  // Missing parts
  yes('a missing year', r('The structure of scientific revolutions', 'Kuhn, Thomas S.'), r('The Structure of Scientific Revolutions', 'Kuhn, Thomas', '1962')),
  yes(
    'both without a year',
    r('A vindication of the rights of woman', 'Wollstonecraft, Mary'),
    r('A Vindication of the Rights of Woman', 'Mary Wollstonecraft'),
  ),
  yes(
    'a missing creator, same house',
    r('The Cambridge history of China before Han', [], '1999', { publisher: 'Cambridge University Press' }),
    r('The Cambridge history of China before Han', 'Loewe, Michael', '1999', { publisher: 'Cambridge UP' }),
  ),
  yes(
    'no creators, long title',
    r('Report on the sanitary condition of the labouring population of Great Britain', [], '1842'),
    r('Report on the Sanitary Condition of the Labouring Population of Great Britain', 'Chadwick, Edwin', '1842'),
  ),
  yes(
    'anonymous, long title and year',
    r('Sir Gawain and the Green Knight, edited from the manuscript', [], '1925'),
    r('Sir Gawain and the Green Knight: edited from the manuscript', [], '1925'),
  ),
  yes('a date with a question mark', r('Persuasion', 'Austen, Jane', '1818?'), r('Persuasion', 'Austen, Jane', '1818')),
  yes(
    'a day and a year',
    r('The theory of the leisure class', 'Veblen, Thorstein', '1899-02-01'),
    r('The theory of the leisure class', 'Veblen, Thorstein', '1899'),
  ),
  // Editions and volumes that agree
  yes(
    'edition in the title',
    r('Organic chemistry, 2nd ed.', 'Clayden, Jonathan', '2012'),
    r('Organic chemistry (second edition)', 'Clayden, Jonathan', '2012'),
  ),
  yes('edition in one, the year in both', r('Gray’s anatomy, 41st ed.', 'Standring, Susan', '2016'), r('Gray’s anatomy', 'Standring, Susan', '2016')),
  yes('German volume', r('Das Kapital. Bd. 2', 'Marx, Karl', '1885'), r('Das Kapital, Band II', 'Marx, Karl', '1885')),
  yes(
    'French volume',
    r('À la recherche du temps perdu. Tome 3', 'Proust, Marcel', '1921'),
    r('À la recherche du temps perdu, t. III', 'Proust, Marcel', '1921'),
  ),
  yes('Spanish volume', r('Historia de España, tomo 4', 'Tuñón de Lara, Manuel', '1982'), r('Historia de España. Vol. 4', 'Tuñón de Lara, M.', '1982')),
  // Articles
  yes(
    'article without DOI on one side',
    r('The market for lemons: quality uncertainty and the market mechanism', 'Akerlof, George A.', '1970', { ...article, id: { doi: '10.2307/1879431' } }),
    r('The Market for "Lemons": Quality Uncertainty and the Market Mechanism', 'Akerlof, G.', '1970', {
      ...article,
      partOf: ['The Quarterly Journal of Economics'],
    }),
  ),
  yes(
    'article, journal with and without article',
    r('The strength of weak ties', 'Granovetter, Mark', '1973', { ...article, partOf: ['American Journal of Sociology'] }),
    r('The strength of weak ties', 'Granovetter, Mark S.', '1973', { ...article, partOf: ['The American Journal of Sociology'] }),
  ),
  yes(
    'proceedings paper as an article',
    r('Dynamo: Amazon’s highly available key-value store', 'DeCandia, Giuseppe', '2007', article),
    r('Dynamo: Amazon’s highly available key-value store', 'DeCandia, G.', '2007', { type: 'conference' }),
  ),
  yes(
    'Chinese article',
    r('论中国古代城市的起源与发展', '许宏', '2000', { ...article, partOf: ['考古'] }),
    r('論中國古代城市的起源與發展', '許宏', '2000', article),
  ),
  yes(
    'thesis and book entry of a repository',
    r('Harbours of the northern sea, 1500-1700', 'Lund, Erik', '2012', { type: 'thesis' }),
    r('Harbours of the northern sea, 1500–1700', 'Lund, Erik', '2012', book),
  ),
  // Maps, images, music, archives
  yes(
    'map as an image',
    r('Carta marina et descriptio septentrionalium terrarum', 'Olaus Magnus', '1539', { type: 'map' }),
    r('Carta marina et descriptio septemtrionalium terrarum', 'Magnus, Olaus', '1539', {
      type: 'image',
      titleAlt: ['Carta marina et descriptio septentrionalium terrarum'],
    }),
  ),
  yes(
    'a manuscript as a book',
    r('Le roman de la rose enluminé', 'Guillaume de Lorris', '1490', { type: 'manuscript' }),
    r('Le Roman de la Rose enluminé', 'Guillaume de Lorris', '1490', book),
  ),
  yes(
    'archival piece, same holder and date, no code on one side',
    r('Plan of the new lighthouse at Northmere Point', 'Stevenson, Robert', '1811', {
      level: 'item',
      repository: 'Northmere Record Office',
      id: { referencecode: 'NL/3/2' },
    }),
    r('Plan of the new lighthouse at Northmere Point', [], '1811', { type: 'archival', repository: 'Northmere Record Office' }),
  ),
  yes(
    'fonds and collection',
    r('Papers of the Hollis family of Northmere', [], '1650/1890', { level: 'fonds', repository: 'Northmere Record Office', id: { referencecode: 'HOL' } }),
    r('Papers of the Hollis family of Northmere', [], '1650/1890', { level: 'collection', repository: 'Northmere Record Office' }),
  ),
  yes(
    'periodical by title and house',
    r('Proceedings of the Northmere Field Club', 'Northmere Field Club', '1880', { type: 'periodical' }),
    r('Proceedings of the Northmere Field Club', 'Northmere Field Club', '1880', { type: 'periodical', id: { issn: '0307-1235' } }),
  ),
  yes(
    'poems of one year and house',
    r('Poems', 'Tennyson, Alfred', '1842', { publisher: 'Moxon', type: 'book' }),
    r('Poems', 'Tennyson, Alfred Tennyson, Baron', '1842', { publisher: 'Edward Moxon', type: 'book' }),
  ),
  yes(
    'a manuscript by its shelfmark',
    r('敦煌星图', [], undefined, { type: 'manuscript', id: { callnumber: 'Or.8210/S.3326' } }),
    r('敦煌星圖', [], undefined, { type: 'manuscript', id: { callnumber: 'Or. 8210/S. 3326' }, repository: 'British Library' }),
  ),
  yes(
    'a short title by maker and shelfmark',
    r('山海经', '郭璞', undefined, { id: { callnumber: 'K928.6/0020' } }),
    r('山海經', '郭璞', undefined, { id: { callnumber: 'K928.6/0020' } }),
  ),
  // Not the same: editions, years
  no(
    'a short shelfmark in two libraries',
    r('Book of hours', [], undefined, { type: 'manuscript', id: { callnumber: 'MS 1' } }),
    r('Book of hours', [], undefined, { type: 'manuscript', id: { callnumber: 'MS 1' } }),
  ),
  no('another year', r('Pride and prejudice', 'Austen, Jane', '1813'), r('Pride and prejudice', 'Austen, Jane', '1995')),
  no('another edition', r('Organic chemistry, 1st ed.', 'Clayden, Jonathan', '2001'), r('Organic chemistry, 2nd ed.', 'Clayden, Jonathan', '2012')),
  no('another edition, no years', r('Einführung in die Logik, 2. Aufl.', 'Menne, Albert'), r('Einführung in die Logik, 5. Aufl.', 'Menne, Albert')),
  no('edition in one, no year', r('Principles of neural science, 4th ed.', 'Kandel, Eric'), r('Principles of neural science', 'Kandel, Eric', '1981')),
  no(
    'same year, other house',
    r('Jane Eyre', 'Brontë, Charlotte', '1996', { publisher: 'Penguin' }),
    r('Jane Eyre', 'Brontë, Charlotte', '1996', { publisher: 'Wordsworth' }),
  ),
  no(
    'print and e-book by ISBN',
    r('Capital in the twenty-first century', 'Piketty, Thomas', '2014', { id: { isbn: '9780674430006' } }),
    r('Capital in the twenty-first century', 'Piketty, Thomas', '2014', { id: { isbn: '9780674369542' } }),
  ),
  no(
    'a list that holds two editions',
    r('Campbell biology', 'Reece, Jane', '2011', { id: { isbn: ['9780321558237'] } }),
    r('Campbell biology', 'Reece, Jane', '2014', { id: { isbn: ['9780321775658', '9780321558237'] } }),
  ),
  no('Chinese editions', r('现代汉语词典 第5版', '中国社会科学院语言研究所', '2005'), r('现代汉语词典 第7版', '中国社会科学院语言研究所', '2016')),
  no(
    'reprint of another house',
    r('鲁迅小说集', '鲁迅', '1952', { publisher: '人民文学出版社' }),
    r('鲁迅小说集', '鲁迅', '1990', { publisher: '浙江文艺出版社' }),
  ),
  no(
    'Chinese, other house, same year',
    r('三国演义', '罗贯中', '1998', { publisher: '人民文学出版社' }),
    r('三国演义', '罗贯中', '1998', { publisher: '岳麓书社' }),
  ),
  no('a facsimile', r('Sidereus nuncius', 'Galilei, Galileo', '1610'), r('Sidereus nuncius', 'Galilei, Galileo', '1964')),
  no(
    'preprint and article by DOI',
    r('A mutation in the gene', 'Xu, Li', '2020', { ...article, id: { doi: '10.1101/2020.01.01.123' } }),
    r('A mutation in the gene', 'Xu, Li', '2020', { ...article, id: { doi: '10.1016/j.cell.2020.1' } }),
  ),
  // Volumes
  no('volumes of a set', r('A history of technology. Vol. 1', 'Singer, Charles', '1954'), r('A history of technology. Vol. 2', 'Singer, Charles', '1954')),
  no(
    'volumes under one ISBN',
    r('Die Geschichte der Stadt, Band 1', 'Benevolo, Leonardo', '1983', { id: { isbn: '9783593330013' } }),
    r('Die Geschichte der Stadt, Band 2', 'Benevolo, Leonardo', '1983', { id: { isbn: '9783593330013' } }),
  ),
  no('set and volume', r('Das Kapital', 'Marx, Karl', '1885'), r('Das Kapital. Bd. 2', 'Marx, Karl', '1885')),
  no(
    'volumes in Roman figures',
    r('Histoire de la sexualité, tome I', 'Foucault, Michel', '1984'),
    r('Histoire de la sexualité, tome III', 'Foucault, Michel', '1984'),
  ),
  no('Chinese volumes', r('资治通鉴 第一册', '司马光', '1956'), r('资治通鉴 第二册', '司马光', '1956')),
  no('upper and lower', r('平凡的世界（上）', '路遥', '1986'), r('平凡的世界（下）', '路遥', '1986')),
  no('parts', r('Faust. Erster Teil', 'Goethe, Johann Wolfgang von', '1850'), r('Faust. Zweiter Teil', 'Goethe, Johann Wolfgang von', '1850')),
  no('parts by figures', r('Faust I', 'Goethe', '1850'), r('Faust II', 'Goethe', '1850')),
  no(
    'issues of a journal',
    r('Northmere review, no. 12', [], '1990', { type: 'periodical', id: { issn: '1234-5679' } }),
    r('Northmere review, no. 13', [], '1990', { type: 'periodical', id: { issn: '1234-5679' } }),
  ),
  no(
    'issue and journal',
    r('Northmere review', [], '1990', { type: 'periodical', id: { issn: '1234-5679' } }),
    r('Northmere review, vol. 5 no. 2', [], '1990', { type: 'periodical', id: { issn: '1234-5679' } }),
  ),
  no('Chinese issues', r('读书 1985年第3期', [], '1985', { type: 'periodical' }), r('读书 1985年第4期', [], '1985', { type: 'periodical' })),
  no(
    'volume in a set by title, set ISBN',
    r('Die Griechen', 'Meier, Fritz', '1990', { series: 'Weltgeschichte', id: { isbn: '9783406300011' } }),
    r('Weltgeschichte', 'Meier, Fritz', '1990', { id: { isbn: '9783406300011' } }),
  ),
  no(
    'two volumes with titles, set ISBN',
    r('Die Griechen', 'Meier, Fritz', '1990', { id: { isbn: '9783406300011' } }),
    r('Die Römer und ihre Nachbarn', 'Meier, Fritz', '1991', { id: { isbn: '9783406300011' } }),
  ),
  // Parts, hosts, series
  no(
    'chapter with the ISBN of its book',
    r('The ritual process in East Africa', 'Turner, V.', '1969', { ...article, partOf: ['Studies in ritual'], id: { isbn: '9780202010434' } }),
    r('Studies in ritual', 'Turner, V.', '1969', { ...book, id: { isbn: '9780202010434' } }),
  ),
  no(
    'article with the ISSN of its journal',
    r('On dunes', 'Ray, P.', '2001', { ...article, id: { issn: '0028-0836' } }),
    r('On tides', 'Ray, P.', '2001', { ...article, id: { issn: '0028-0836' } }),
  ),
  no(
    'two books of one series',
    r('Ritual', 'Bell, Catherine', '1997', { series: 'Oxford studies', id: { issn: '1111-2222' } }),
    r('Religion', 'Bell, Catherine', '1997', { series: 'Oxford studies', id: { issn: '1111-2222' } }),
  ),
  no('article and journal', r('Nature', 'Emerson, Ralph Waldo', '1836', book), r('Nature', [], '1869', { type: 'periodical', id: { issn: '0028-0836' } })),
  no(
    'chapter with the DOI of its book',
    r('The tide tables of Northmere', 'Hart, L.', '2015', { ...article, id: { doi: '10.1007/978-3-1' } }),
    r('Coasts and people', 'Hart, L.', '2015', { ...book, id: { doi: '10.1007/978-3-1' } }),
  ),
  // Generic titles
  no(
    'annual reports of two bodies',
    r('Annual report', 'Northmere Harbour Board', '1901', { type: 'periodical' }),
    r('Annual report', 'Northmere Library', '1901', { type: 'periodical' }),
  ),
  no('annual reports of two years', r('Annual report', 'Northmere Harbour Board', '1901'), r('Annual report', 'Northmere Harbour Board', '1902')),
  no('poems by two people', r('Poems', 'Keats, John', '1817'), r('Poems', 'Hood, Thomas', '1817')),
  no('letters of one person', r('Letters', 'Keats, John', '1895'), r('Letters', 'Keats, John', '1931')),
  no('letters without years', r('Letters', 'Woolf, Virginia'), r('Letters', 'Woolf, Virginia', '1975')),
  no('collected works without a year', r('Gesammelte Werke', 'Freud, Sigmund'), r('Gesammelte Werke', 'Freud, Sigmund', '1940')),
  no('complete works of two', r('Œuvres complètes', 'Rousseau, Jean-Jacques', '1959'), r('Œuvres complètes', 'Diderot, Denis', '1959')),
  no('Chinese collected works', r('全集', '鲁迅', '1981'), r('全集', '巴金', '1981')),
  no(
    'essays, same name and year, other house',
    r('Essays', 'Smith, John', '1850', { publisher: 'Murray' }),
    r('Essays', 'Smith, John', '1850', { publisher: 'Longman' }),
  ),
  no(
    'diaries in archives',
    r('Diary', 'Hollis, Ann', '1850', { level: 'item', repository: 'Northmere Record Office', id: { referencecode: 'HOL/3/1' } }),
    r('Diary', 'Hollis, Ann', '1850', { level: 'item', repository: 'Northmere Record Office', id: { referencecode: 'HOL/3/2' } }),
  ),
  no('untitled photographs', r('Photograph', [], '1920', { type: 'image' }), r('Photograph', [], '1920', { type: 'image' })),
  no('reports with the same body and year', r('Bericht', 'Handelskammer', '1890'), r('Bericht', 'Handelskammer', '1890')),
  no(
    'Spanish works',
    r('Obras completas', 'Borges, Jorge Luis', '1974', { publisher: 'Emecé' }),
    r('Obras completas', 'Borges, Jorge Luis', '1996', { publisher: 'Emecé' }),
  ),
  // Homonyms
  no('homonymous authors, other titles', r('A guide to knots', 'Smith, John', '1990'), r('A guide to sails', 'Smith, John', '1990')),
  no(
    'given names differ',
    r('Introduction to statistics and probability', 'Smith, John', '1990'),
    r('Introduction to statistics and probability', 'Smith, Jane', '1990'),
  ),
  no('initials differ', r('Principles of soil mechanics', 'Brown, A. R.', '1980'), r('Principles of soil mechanics', 'Brown, C.', '1980')),
  no('same title, other authors', r('The second sex and its critics', 'Evans, Mary', '1985'), r('The second sex and its critics', 'Simons, Margaret', '1985')),
  no('same family name in Chinese', r('中国通史', '吕思勉', '1940'), r('中国通史', '范文澜', '1940')),
  no('same title, no creators, short', r('The sea', [], '2005'), r('The sea', 'Banville, John', '2005')),
  // Archives
  no(
    'pieces of one title',
    r('Letter to the harbour master', 'Pilot, John', '1851', { type: 'letter', id: { referencecode: 'HB/1/7' } }),
    r('Letter to the harbour master', 'Pilot, John', '1851', { type: 'letter', id: { referencecode: 'HB/1/8' } }),
  ),
  no(
    'levels',
    r('Harbour Board', [], '1850/1900', { level: 'fonds', id: { referencecode: 'HB' } }),
    r('Harbour Board', [], '1850/1900', { level: 'series', id: { referencecode: 'HB/1' } }),
  ),
  no(
    'code in another archive',
    r('Correspondence', [], '1900', { level: 'file', id: { referencecode: 'MS 1' }, repository: 'Northmere Record Office' }),
    r('Correspondence', [], '1900', { level: 'file', id: { referencecode: 'MS 1' }, repository: 'Bergen City Archive' }),
  ),
  no(
    'codes that end alike',
    r('Rental of the manor', [], '1720', { level: 'item', id: { referencecode: 'D 1/45' }, repository: 'Kent Archives' }),
    r('Rental of the manor', [], '1720', { level: 'item', id: { referencecode: 'D 1/145' }, repository: 'Kent Archives' }),
  ),
  no(
    'same title, other days',
    r('Report on the state of the lighthouse lamps', 'Hale, R.', '1851-03-01', { type: 'archival', repository: 'Trinity House' }),
    r('Report on the state of the lighthouse lamps', 'Hale, R.', '1851-09-01', { type: 'archival', repository: 'Trinity House' }),
  ),
  no(
    'Chinese archive pieces',
    r('关于修堤的奏折', '林则徐', '1841', { type: 'archival', id: { referencecode: '03-0123-001' } }),
    r('关于修堤的奏折', '林则徐', '1841', { type: 'archival', id: { referencecode: '03-0123-002' } }),
  ),
  no(
    'letters of one day',
    r('Letter from Charles Darwin to J. D. Hooker', 'Darwin, Charles', '1844-01-11', { type: 'letter' }),
    r('Letter from Charles Darwin to J. D. Hooker', 'Darwin, Charles', '1844-01-11', { type: 'letter' }),
  ),
  no(
    'minutes of two years',
    r('Minutes of the council of Northmere', [], '1901', { level: 'item', repository: 'Northmere Record Office' }),
    r('Minutes of the council of Northmere', [], '1902', { level: 'item', repository: 'Northmere Record Office' }),
  ),
  // Articles, editorials, reviews
  no(
    'editorials in one journal',
    r('Editorial', 'Hart, L.', '2001', { ...article, partOf: ['Coast'] }),
    r('Editorial', 'Hart, L.', '2001', { ...article, partOf: ['Coast'] }),
  ),
  no('introductions', r('Introduction', 'Hart, L.', '2001', article), r('Introduction', 'Hart, L.', '2001', article)),
  no('book reviews', r('Book reviews', [], '1999', { ...article, partOf: ['Isis'] }), r('Book reviews', [], '1999', { ...article, partOf: ['Isis'] })),
  no(
    'a review and its book',
    r('The Great Transformation', 'Polanyi, Karl', '1944', book),
    r('Review of The Great Transformation', 'Polanyi, Karl', '1944', article),
  ),
  no('a review with the title of its book', r('Orientalism', 'Said, Edward', '1978', book), r('Orientalism', 'Said, Edward', '1978', article)),
  no('a German review', r('Rezension: Die Blechtrommel', 'Grass, Günter', '1959', article), r('Die Blechtrommel', 'Grass, Günter', '1959', book)),
  no('a Chinese review', r('围城书评', '钱锺书', '1980'), r('围城', '钱锺书', '1980')),
  no(
    'same article title in two journals',
    r('Salt marshes and their uses', 'Ray, P.', '2001', { ...article, partOf: ['Coast'] }),
    r('Salt marshes and their uses', 'Ray, P.', '2001', { ...article, partOf: ['Estuaries today'] }),
  ),
  no(
    'article and dataset',
    r('Tide gauge readings of Northmere, 1900-2000', 'Ray, P.', '2003', article),
    r('Tide gauge readings of Northmere, 1900-2000', 'Ray, P.', '2003', { type: 'dataset' }),
  ),
  no(
    'from the editor',
    r('From the editor', 'Lee, K.', '2010', { ...article, partOf: ['Archivaria'] }),
    r('From the editor', 'Lee, K.', '2010', { ...article, partOf: ['Archivaria'] }),
  ),
  // Translations, adaptations, forms
  no('a translation', r('Der Zauberberg', 'Mann, Thomas', '1924', { language: 'de' }), r('The magic mountain', 'Mann, Thomas', '1927', { language: 'en' })),
  no(
    'a translation of one title and year',
    r('Faust', 'Goethe, Johann Wolfgang von', '1986', { language: 'de' }),
    r('Faust', 'Goethe, Johann Wolfgang von', '1986', { language: 'en' }),
  ),
  no(
    'two translators',
    r('The Odyssey', ['Homer', 'Fagles, Robert'], '1996', { roles: ['author', 'translator'] }),
    r('The Odyssey', ['Homer', 'Lattimore, Richmond'], '1996', { roles: ['author', 'translator'] }),
  ),
  no('an audiobook', r('Beloved', 'Morrison, Toni', '1987', book), r('Beloved', 'Morrison, Toni', '1987', { type: 'sound' })),
  no('a film', r('The third man', 'Greene, Graham', '1949', { type: 'video' }), r('The third man', 'Greene, Graham', '1949', book)),
  no(
    'a score and its recording',
    r('Symphony no. 5 in C minor', 'Beethoven, Ludwig van', '1990', { type: 'music' }),
    r('Symphony no. 5 in C minor', 'Beethoven, Ludwig van', '1990', { type: 'sound' }),
  ),
  no(
    'two symphonies',
    r('Symphony no. 5', 'Beethoven, Ludwig van', '1990', { type: 'music' }),
    r('Symphony no. 6', 'Beethoven, Ludwig van', '1990', { type: 'music' }),
  ),
  no('a commentary', r('Emma', 'Austen, Jane', '1996'), r('Emma and the critics', 'Austen, Jane', '1996')),
  no('other subtitles', r('London : a history', 'Porter, Roy', '1994'), r('London : a guide', 'Porter, Roy', '1994')),
  no('a sequel', r('Little women', 'Alcott, Louisa May', '1868'), r('Little men', 'Alcott, Louisa May', '1868')),
  no('a study of a work', r('红楼梦', '曹雪芹', '1982'), r('红楼梦研究', '俞平伯', '1982')),
  no(
    'an abridgement of another year',
    r('The decline and fall of the Roman Empire', 'Gibbon, Edward', '1776'),
    r('The decline and fall of the Roman Empire (abridged)', 'Gibbon, Edward', '1960'),
  ),
  no(
    'pieces of music by key',
    r('Sonatas', 'Mozart, Wolfgang Amadeus', '1956', { type: 'music' }),
    r('Sonatas', 'Mozart, Wolfgang Amadeus', '1960', { type: 'music' }),
  ),
  no('another place', r('Map of Northmere', 'Ordnance Survey', '1890', { type: 'map' }), r('Map of Southmere', 'Ordnance Survey', '1890', { type: 'map' })),
  no(
    'sheets of a map',
    r('Ordnance Survey of England, sheet no. 12', 'Ordnance Survey', '1890', { type: 'map' }),
    r('Ordnance Survey of England, sheet no. 13', 'Ordnance Survey', '1890', { type: 'map' }),
  ),
  no('one page address for all', r('Home', [], undefined, { url: 'https://a.example/' }), r('Ships', [], undefined, { url: 'https://a.example/' })),
  no(
    'one canonical address, other titles',
    r('Letters from the sea', 'Ray, P.', '1900', { url: 'https://a.example/record/1' }),
    r('Mineral maps of Peru', 'Soto, J.', '1950', { url: 'https://a.example/record/1' }),
  ),
]
