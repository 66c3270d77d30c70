import { type T, useText } from '../text.tsx'
import { ServerWords } from './ServerWords.tsx'

type Figures = readonly string[]

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
    /^Counted epoch ([\d, ]+) and deleted its cards\.$/,
    (t, [epochs = '']) => t('ranClose', { count: epochs.split(', ').length, epochs: epochs.split(', ').join(t('listComma')) }),
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
