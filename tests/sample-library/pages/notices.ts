/** Pages of the libraries which are not records: guides and talks, by slug. */
export interface Notice {
  slug: string
  kind: 'Guide' | 'Talk' | 'Exhibition' | 'Course'
  title: string
  when?: string
  paragraphs: string[]
}

export const NOTICES: readonly Notice[] = [
  {
    slug: 'reading-a-passenger-list',
    kind: 'Talk',
    title: 'Reading a passenger list: what the clerk wrote, and why',
    when: '3 December 2026, 17:30, Local studies room',
    paragraphs: [
      'Occupations that were not occupations, ages that did not grow, and ports spelt by ear: an hour with copies of six lists.',
      'Bring a surname if you have one. No booking.',
    ],
  },
  {
    slug: 'find-a-ship',
    kind: 'Guide',
    title: 'How to find a ship, a crew and a passenger',
    paragraphs: [
      'Start from the port and the year. Lists of people leaving are in BT 27, of people arriving in BT 26, and crews before 1861 in BT 98.',
      'For men of the Royal Navy use musters before 1853 and registers of service after.',
    ],
  },
  {
    slug: 'tithe-maps-step-by-step',
    kind: 'Guide',
    title: 'Tithe maps step by step',
    paragraphs: [
      'Find the tithe district, then the plot number on the map (IR 30), then the number in the apportionment (IR 29).',
      'The tithe file (IR 18) tells how the sum was agreed.',
    ],
  },
  {
    slug: 'house-history-workshop',
    kind: 'Course',
    title: 'The history of your house in four evenings',
    when: 'Tuesdays in January 2027, 18:00, Map room',
    paragraphs: ['Maps, census, deeds and directories, one evening each. Places for twelve.'],
  },
  {
    slug: 'old-handwriting',
    kind: 'Course',
    title: 'Reading old handwriting: secretary hand for beginners',
    when: 'Saturdays in February 2027, 10:00, Reading room',
    paragraphs: ['Letters, numbers and abbreviations of wills and parish books between 1550 and 1700. No Latin needed.'],
  },
  {
    slug: 'playbills-on-show',
    kind: 'Exhibition',
    title: 'By desire: two centuries of playbills',
    when: 'Until 28 February 2027, Long gallery',
    paragraphs: ['Type, ink and promises from the Restoration to the music hall, with the books that record what was really played.'],
  },
  {
    slug: 'numbers-month-by-month',
    kind: 'Talk',
    title: 'Bleak House, one number at a time',
    when: 'First Thursday of each month, 12:30, Reading room',
    paragraphs: ['We read the novel as its first readers did: a number a month, advertisements included.'],
  },
  {
    slug: 'darwins-post',
    kind: 'Talk',
    title: 'Darwin’s post: how a theory travelled by letter',
    when: '14 January 2027, 17:30, Reading room',
    paragraphs: ['Postmarks, drafts and replies between Down House, Kew and the Malay Archipelago.'],
  },
  {
    slug: 'physic-garden-walk',
    kind: 'Talk',
    title: 'From herbal to garden: a walk with Gerard and Culpeper',
    when: '15 May 2027, 14:00, Physic garden',
    paragraphs: ['Twelve plants, twelve pages, and what doctors think of them now.'],
  },
  {
    slug: 'dunhuang-online',
    kind: 'Guide',
    title: 'Where the Dunhuang manuscripts are, and how to see them',
    paragraphs: [
      'The library cave was scattered over London, Paris, Beijing, St Petersburg and Kyoto. Pressmarks tell you where: Or.8210/S. is London, P. is Paris, BD is Beijing.',
      'Most can now be read as pictures from home.',
    ],
  },
]
