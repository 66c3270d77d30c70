import type { Channel } from '#shared/channel.ts'
import type { Item } from '#shared/item.ts'
import { dunhuangAndRareBooks } from './dunhuang-and-rare-books.ts'
import { familyAndEmigration } from './family-and-emigration.ts'
import { historyOfMedicine } from './history-of-medicine.ts'
import { historyOfScience } from './history-of-science.ts'
import { mapsAndLand } from './maps-and-land.ts'
import { novelsAndVerse } from './novels-and-verse.ts'
import { seaAndShips } from './sea-and-ships.ts'
import { theatreAndOpera } from './theatre-and-opera.ts'

/** The eight channels of the sample library. */
export const channels: Channel[] = [
  {
    slug: 'sea-and-ships',
    title: { en: 'Sea and ships', 'zh-CN': '海疆与舟楫' },
    summary: { en: 'Voyages, crews, pilots’ books and navies, from the archive and the shelves.', 'zh-CN': '航海、舟师、针路与海防：档案与书籍并举。' },
    subjects: ['maritime-history', 'ships-and-shipping', 'navies', 'chinese-seafaring'],
  },
  {
    slug: 'family-and-emigration',
    title: { en: 'Family and emigration', 'zh-CN': '家族与移民' },
    summary: { en: 'People who left, arrived, married, died and were written down.', 'zh-CN': '离乡与抵岸，家书与名册。' },
    subjects: ['family-history', 'emigration', 'parish-history'],
  },
  {
    slug: 'maps-and-land',
    title: { en: 'Maps and land', 'zh-CN': '舆图与土地' },
    summary: { en: 'Maps, fields, parishes, towns and gazetteers.', 'zh-CN': '舆图、田土、城邑与方志。' },
    subjects: ['maps-and-land', 'local-history', 'tithe-maps', 'local-gazetteers'],
  },
  {
    slug: 'history-of-science',
    title: { en: 'History of science', 'zh-CN': '科学史' },
    summary: { en: 'Notebooks, letters, instruments and the books that changed minds.', 'zh-CN': '笔记、书信、仪器与改变观念的书。' },
    subjects: ['history-of-science', 'evolution', 'letters-and-diaries', 'chinese-science'],
  },
  {
    slug: 'novels-and-verse',
    title: { en: 'Novels and verse', 'zh-CN': '小说与诗' },
    summary: { en: 'Fiction and poems in first editions, manuscripts and copies to borrow.', 'zh-CN': '小说与诗歌：初刻、稿本与可借之本。' },
    subjects: ['fiction', 'victorian-fiction', 'literature', 'chinese-literature'],
  },
  {
    slug: 'theatre-and-opera',
    title: { en: 'Theatre', 'zh-CN': '戏剧与戏曲' },
    summary: { en: 'Plays, playhouses, players and the censor’s copies.', 'zh-CN': '剧本、戏园、优伶与曲谱。' },
    subjects: ['theatre', 'shakespeare', 'chinese-opera'],
  },
  {
    slug: 'dunhuang-and-rare-books',
    title: { en: 'Dunhuang and rare books', 'zh-CN': '敦煌与古籍' },
    summary: { en: 'Manuscripts, encyclopaedias and early editions of East Asia.', 'zh-CN': '写本、类书与善本。' },
    subjects: ['east-asian-manuscripts', 'dunhuang-studies', 'yongle-dadian'],
  },
  {
    slug: 'history-of-medicine',
    title: { en: 'History of medicine', 'zh-CN': '医药史' },
    summary: { en: 'Physicians, nurses, herbs and epidemics.', 'zh-CN': '医家、本草、疫病与看护。' },
    subjects: ['history-of-medicine', 'medicine', 'chinese-medicine', 'herbals'],
  },
]

/** Every published item, with addresses in the catalogues on a port. */
export const itemsAt = (port: number): Item[] =>
  [seaAndShips, familyAndEmigration, mapsAndLand, historyOfScience, novelsAndVerse, theatreAndOpera, dunhuangAndRareBooks, historyOfMedicine].flatMap((list) =>
    list(port),
  )
