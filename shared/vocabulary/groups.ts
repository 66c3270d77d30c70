/**
 * The 32 top groups in the order of their index: the domain of `subject` and `gap`, the dimensions of `profile`.
 * Index 0 stands for general works and, as an answer, for "none" or "prefer not". The order is part of the protocol: never reorder.
 */
export const GROUP_IDS = [
  'general',
  'world-history',
  'chinese-history',
  'local-history',
  'family-history',
  'parish-history',
  'maps-and-land',
  'maritime-history',
  'emigration',
  'war-and-military',
  'trade',
  'politics',
  'law',
  'society',
  'education',
  'religion',
  'philosophy',
  'letters-and-diaries',
  'literature',
  'chinese-literature',
  'fiction',
  'theatre',
  'music',
  'art',
  'books-and-archives',
  'east-asian-manuscripts',
  'language',
  'science',
  'history-of-science',
  'medicine',
  'technology',
  'nature',
] as const

export type GroupId = (typeof GROUP_IDS)[number]
