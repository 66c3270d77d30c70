export const en = {
  navigation: 'Public pages',
  transparency: 'Transparency',
  feeds: 'Feeds',
  otherLanguage: '简体中文',

  feedsLead: 'Every channel is also an open feed, for any feed reader and without an account.',
  feedsTell:
    'A feed reader that fetches a single feed tells this server which one. Carrel in the browser always fetches everything, whatever you follow, and so tells nothing.',
  feedsOfChannels: 'One feed for each channel',
  channel: 'Channel',
  'access.members': 'For members who sign in.',
  'access.onsite': 'To be seen at the library only.',
  noChannels: 'No channel has been published yet.',
  allFeeds: 'All channels as an OPML list',

  lead: 'What {library} receives from readers who use Carrel, what for, how noisy it is made, and how long it is kept. This page is written from the settings in force.',
  openWarning:
    'Enrolment is open: no single-use code is needed to send a card. Somebody could send many, and shift a share. Read the shares with that in mind.',

  tokensAsked:
    'Each voice counts once. The library hands out single-use codes and notes nowhere who got which. A code makes one browser a voice; for each question and period that browser asks for one token, made from a sealed number, so that nobody can know the token again on a card.',
  tokensKept:
    'Kept for it: hashes of codes until their sheet is out of date; hashes of browsers’ secrets for 400 days at most, with the last day and no other time; a hash of each token’s use until the period is counted. None of them joins a code, a browser’s secret, a token and a card.',

  nothingTitle: 'Without your yes, nothing',
  nothing:
    'Carrel works fully with sharing off. What you read, keep and search stays in your browser. Your browser fetches the same edition as everyone else, all of it, so the request tells nothing about you.',

  askedTitle: 'What is asked of readers who said yes',
  asked:
    'At most one card for each question in {days} days. The browser draws a stand-in for the answer, then tickets around the stand-in; only the tickets are sent. Epsilon bounds how much a card can tell: the smaller, the less.',
  noQuestions: 'At present nothing is asked.',
  question: 'Question',
  purpose: 'Purpose',
  noise: 'Noise',
  noiseOf: {
    one: '{keep} of 100 stand-ins are the true answer; {count} ticket of {domain}',
    other: '{keep} of 100 stand-ins are the true answer; {count} tickets of {domain}',
  },
  epsilons: 'Epsilon',
  noiseDirection:
    'a random direction, inside the {share} of 100 nearest to the true one {inside} times in 100; at most two a year; only sums over all are kept',
  epsilonDirection: 'one card {report}, drawn fresh',
  epsilonsOf: 'one card about the answer {one}; the stand-in {standIn}; one card about the stand-in {report}',
  yearly: 'In one year no reader spends more than epsilon {yearly}. What the year does not hold is not drawn: the browser sees to that by itself.',

  q_profile: 'Direction of interests',
  q_stage: 'Stage of use: from aware to loyal, at risk or lost; active and loyal by grade, which counts minutes a visit as well',
  q_gap: 'Subject most sought in vain, or found at most effort',
  q_subject: 'One subject of interest: one of 32 groups, or of 8 wide ones, as stands beside it',
  q_channel: 'Channel most used',
  q_move: 'Move between stages of use',
  q_cost: 'What was found last: wide subject, online or at the library, hard to find or not',
  p_profile: 'To learn the public segments that browsers place themselves in',
  p_stage: 'To see how many readers come to stay and how many are leaving',
  p_gap: 'To see what the collection and its description lack',
  p_subject: 'To see what readers want, beside what is published for them',
  p_channel: 'To see which channels serve',
  p_move: 'To see whether readers stay, leave or come back',
  p_cost: 'To see where finding things costs readers too much',

  fieldsTitle: 'What a card holds',
  fields: 'A card is 512 bytes, always. You can read it in Carrel before it is sent.',
  field: 'Field',
  keptAs: 'Kept until the count as',
  f_version: 'Version, and padding to 512 bytes',
  f_epoch: 'Epoch: which {days} days',
  f_question: 'Question',
  f_answer: 'Tickets of the answer',
  f_token: 'Token: 64 random bytes, new for each card',
  f_tokenMade: 'Token: a random number and what the library made from it, sealed',
  f_erase: 'Lock of your erase key',
  k_none: 'not kept',
  k_number: 'a number',
  k_word: 'a word',
  k_tickets: 'a list of numbers',
  k_hash: 'its SHA-256 hash',
  k_lock: 'as it is: 32 bytes',
  notKept: 'No identifier, address, time, place, language or device is kept with a card, and no log of requests is written.',

  keptTitle: 'How long it is kept',
  keptCards:
    'Cards of an epoch are counted and deleted together, {grace} days after its last day. No card lives longer than {retention} days: should counting fail, cards are deleted uncounted when {retention} days have passed since the epoch’s first, and this page says so.',
  keptCounts:
    'The counts stay, but not of fewer cards than {minimum} for a question, nor sums of fewer directions than {directions}: of so few nothing is kept but how many they were. A share is shown to staff only from {minimum} cards on, always with its 95 % interval, and not at all where noise alone could have made it.',
  erase:
    'You can erase every card you sent for as long as its epoch has not been counted, from the Privacy page of Carrel: the key there opens the card’s lock, and the card is deleted. The opened lock alone is kept for 60 days, so that a card still on its way is not taken in. Once counted, cards are deleted and only the sums are left, in which none can be found.',
  backups:
    'The platform keeps recovery copies of the whole database for 7 or 30 days, depending on its plan (Cloudflare D1 Time Travel). An erased or counted card may be in such a copy until the copy lapses. Were one restored, the next count would delete its cards again.',

  countsTitle: 'Counts at present',
  epochNow: 'Epoch {number}, from {from} to {to}; counted on {closes}',
  waiting: 'Cards waiting to be counted',
  waitingOf: '{count}, in the night of {day}',
  notYetNoted: 'looked at once a night; not yet',
  fewerThanTen: 'fewer than 10',
  atLeast: '{count} or a few more',
  countsRounded: 'Numbers of cards are rounded down to the ten, so that nobody can tell from two looks whether one reader’s card came.',
  lastCount: 'Last count',
  neverCounted: 'Nothing has been counted yet.',
  lastCountOf: 'epoch {epoch}, on {day}: cards for the question most answered: {count}',
  lastCountOpen: 'Some of them came while enrolment was open.',
  lossOf: 'Deleted uncounted',
  lossSays: 'epoch {epoch}, on {day}: {count}. Their time was over before they could be counted; no figure has them in it.',
  editionNow: 'Edition in force',
  editionOf: '{number}, of {day}: {channels} channels, {items} items, the same for everyone',

  whoTitle: 'Who answers for it',
  operator: 'Operator',
  contact: 'Contact',
  policyVersion: 'Version of this policy',
} as const
