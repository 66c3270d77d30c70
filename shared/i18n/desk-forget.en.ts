import type { Catalogue } from './messages.ts'

/** English texts of what is not kept, for how long the rest is, and how it is forgotten. */
export const enForget = {
  'forget.this': 'Forget this',
  'forget.forgotten': 'Forgotten',
  'forget.forgottenWhy': 'Nothing of this record is kept. Opened again, it is kept again, unless its site is paused or its subject struck out.',
  'forget.searchesToo': { one: 'Also forget the search that led here: {words}', other: 'Also forget the {count} searches that led here: {words}' },
  'forget.excluded': 'Not kept: you struck this subject out',
  'forget.excludedWhy': 'This page falls under {subjects}. Nothing of it was written down.',
  'forget.keepAgain': 'Keep {concept} again',
  'forget.change': 'What is struck out',
  'forget.reload': '{concept} is no longer struck out. Load the page again, and it is kept.',
  'forget.recordsKept': { one: '{count} of them kept by hand', other: '{count} of them kept by hand' },
  'forget.searches': { one: '{count} search', other: '{count} searches' },
  'forget.remains': 'Kept from before: {what}. They count for nothing.',
  'forget.remainsButton': 'Forget them',
  'forget.struckTitle': '{concept} is struck out',
  'forget.struckAsk': 'Kept on it until now: {what}. From now on they count for nothing. Also forget them? This cannot be undone.',
  'forget.struckAskAll': 'Kept on subjects you struck out: {what}. Forget them? This cannot be undone.',
  'forget.struckYes': 'Forget them',
  'forget.struckNo': 'Leave them',
  'forget.struckDone': 'Forgotten: {what}.',
  'retention.title': 'How long things are kept',
  'retention.label': 'Forget what is older than',
  'retention.never': 'Never forget',
  'retention.days': { one: '{count} day', other: '{count} days' },
  'retention.years': { one: '{count} year', other: '{count} years' },
  'retention.note':
    'Visits and searches go when they are older, records when they were last opened before, with their descriptions and what you decided of them as works. Interests follow. Records you keep by hand stay, without their old visits. Carrel looks once a day.',
  'retention.asking': 'Older than that, and forgotten at once: {what}. This cannot be undone.',
  'retention.yes': 'Forget them',
} as const satisfies Catalogue
