import { type T, useText } from '../text.tsx'
import { ServerWords } from './ServerWords.tsx'

type Figures = readonly string[]

const closed = (t: T, epochs: string): string => t('ranClose', { count: epochs.split(', ').length, epochs: epochs.split(', ').join(t('listComma')) })

/** `epoch 3 (at least 40 cards), epoch 4 (fewer than 10 cards)` as the console says it. */
const lost = (t: T, epochs: string): string =>
  epochs
    .split(', ')
    .map((each) => {
      const [epoch = '', n] = each.match(/\d+/g) ?? []
      return each.includes('at least') ? t('lostOf', { epoch, n: n ?? '' }) : t('lostFew', { epoch })
    })
    .join(t('listComma'))

/** What a job notes of its run, sentence by sentence, and the same in the catalogue. */
const KNOWN: readonly (readonly [RegExp, (t: T, figures: Figures) => string])[] = [
  [/^Nothing to do\.$/, (t) => t('ranNothing')],
  [/^It was stopped before it came to an end\.$/, (t) => t('ranStopped')],
  [/^(\d+) scheduled items published, edition (\d+)\.$/, (t, [count = '', edition = '']) => t('ranPublish', { count: Number(count), edition })],
  [/^Policy (\d+) is in force, edition (\d+)\.$/, (t, [version = '', edition = '']) => t('ranPolicy', { version, edition })],
  [/^(\d+) items expired\.$/, (t, [count = '']) => t('ranExpire', { count: Number(count) })],
  [
    /^(\d+|No stable) segments learned(?: from (\d+) reports)?, edition (\d+)\.$/,
    (t, [segments = '', reports, edition = '']) => {
      const count = Number(reports)
      if (segments === 'No stable') return t('ranSegmentNone', { edition })
      return reports === undefined ? t('ranSegment', { count: Number(segments), edition }) : t('ranSegmentFrom', { segments, count, edition })
    },
  ],
  [
    /^Deleted uncounted, because their time was over: (.+?)\.( More are left; the next run goes on\.)?$/,
    (t, [epochs = '', more]) => t('ranRetention', { epochs: lost(t, epochs) }) + (more === undefined ? '' : `${t('gap')}${t('ranRetentionMore')}`),
  ],
  [/^Counted epoch ([\d, ]+) and deleted its cards\.$/, (t, [epochs = '']) => closed(t, epochs)],
  [
    /^(?:Counted epoch ([\d, ]+) and deleted its cards\. )?Part of epoch (\d+) is counted; the next run goes on\.$/,
    (t, [epochs, epoch = '']) => (epochs === undefined ? '' : `${closed(t, epochs)} `) + t('ranClosePart', { epoch }),
  ],
]

/** A run in the language of the console; words it does not know stay the server's own. */
export function JobWords({ children }: { children: string }) {
  const { t } = useText()
  for (const [sentence, words] of KNOWN) {
    const found = sentence.exec(children)
    if (found !== null) return <>{words(t, found.slice(1))}</>
  }
  return <ServerWords>{children}</ServerWords>
}
