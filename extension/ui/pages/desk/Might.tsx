import { useCallback } from 'preact/hooks'
import type { Item } from '#shared/item.ts'
import { Sentence } from '#shared/parts/Sentence.tsx'
import { beside, type Might as Guess, mights } from '../../../domain/recommend/might.ts'
import type { Shelf } from '../../../domain/recommend/prepare.ts'
import { choose, mute } from '../../../store/adjustments.ts'
import { deskHref } from '../../links.ts'
import { usePlace } from '../../Room.tsx'
import { clip, inLanguage } from '../../text-of.ts'
import { useInEdition } from '../../use-edition.ts'
import type { Patron } from '../../use-patron.ts'

const GUESSES = 4
const YEAR = 365 * 86_400_000

/** Subjects the patron may take to, each with what it rests on; guesses, never counted. */
export function Might({ patron }: { patron: Patron }) {
  const { settings } = usePlace()
  return settings.guesses === false ? null : <Guesses patron={patron} />
}

function Guesses({ patron }: { patron: Patron }) {
  const { t, language, clock, say } = usePlace()
  const guesses = useGuesses(patron)
  if (guesses.length === 0) return null
  return (
    <>
      <div class="sec">
        <h2>{t('interests.might')}</h2>
        <span class="note">{t('interests.mightNote')}</span>
      </div>
      <ul class="int might">
        {guesses.map((guess) => {
          const { concept } = guess
          const name = inLanguage(concept.prefLabel, language)
          return (
            <li key={concept.id} data-might={concept.id}>
              <h3>{name}</h3>
              <div class="ev">
                <Ground guess={guess} />
              </div>
              <div class="acts">
                <button
                  type="button"
                  class="btn small"
                  onClick={() => void choose([concept.id]).then(() => say(t('interests.status.chosen', { concept: name })))}
                >
                  {t('interests.takeUp')}
                  <span class="vh"> {name}</span>
                </button>
                <button
                  type="button"
                  class="btn plain small"
                  onClick={() => void mute(concept.id, clock() + YEAR).then(() => say(t('interests.notForMeWhat', { concept: name })))}
                >
                  {t('interests.notForMe')}
                  <span class="vh"> {name}</span>
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The records a guess rests on, each to be opened; or the chosen subjects, or the interest it stands beside. */
function Ground({ guess }: { guess: Guess }) {
  const { t, language, words } = usePlace()
  if ('near' in guess) return <>{t('interests.next', { near: inLanguage(guess.near.prefLabel, language) })}</>
  const { records, chosen } = guess
  if (records.length === 0) return <>{t('interests.mightChosen', { concepts: words.list(chosen.map(({ prefLabel }) => inLanguage(prefLabel, language))) })}</>
  return (
    <Sentence
      text={t('interests.mightFrom')}
      nodes={{
        records: records.map(({ id, record }, index) => (
          <>
            {index > 0 && t('list.comma')}
            <a key={id} href={deskHref('records', { record: id })} lang={record.language}>
              {clip(record.title)}
            </a>
          </>
        )),
      }}
    />
  )
}

/** From the edition once it is prepared; beside the interests where there is none. */
function useGuesses(patron: Patron): readonly Guess[] {
  const { clock } = usePlace()
  const { records, stays, searches, interests, decided, concepts, edition } = patron
  const find = useCallback(
    (shelf: Shelf, fits: (item: Item) => boolean) =>
      mights({ records, visits: stays, searches, interests, decided: decided.keys(), now: clock(), count: GUESSES }, shelf, fits),
    [records, stays, searches, interests, decided, clock],
  )
  const found = useInEdition(patron, find)
  if (edition !== undefined) return found ?? []
  return beside({ records, visits: stays, interests, decided: decided.keys(), now: clock(), count: GUESSES }, concepts)
}
