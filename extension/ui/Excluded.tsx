import { unstrike } from '../store/adjustments.ts'
import { deskHref } from './links.ts'
import { usePlace } from './Room.tsx'
import { inLanguage } from './text-of.ts'
import type { Patron } from './use-patron.ts'

/** Why a page was not kept though it could be read: its subjects are struck out. Each can be taken off the list from here. */
export function Excluded({ struck, patron }: { struck: readonly string[]; patron: Patron | undefined }) {
  const { t, language, words, say } = usePlace()
  const known = struck.flatMap((id) => patron?.concepts.get(id) ?? []).map(({ id, prefLabel }) => ({ id, label: inLanguage(prefLabel, language) }))
  const still = known.filter(({ id }) => patron?.decided.get(id)?.struck === 1)
  const back = known.filter((subject) => !still.includes(subject))
  return (
    <>
      {still.length > 0 && <p class="note">{t('forget.excludedWhy', { subjects: words.list(still.map(({ label }) => label)) })}</p>}
      {back.map(({ id, label }) => (
        <p key={id} class="note">
          {t('forget.reload', { concept: label })}
        </p>
      ))}
      <div class="acts">
        {still.map(({ id, label }) => (
          <button key={id} type="button" class="btn small" onClick={() => void unstrike(id).then(() => say(t('forget.reload', { concept: label })))}>
            {t('forget.keepAgain', { concept: label })}
          </button>
        ))}
        <a class="btn plain small" href={deskHref('interests')} target="_blank" rel="noreferrer">
          {t('forget.change')}
        </a>
      </div>
    </>
  )
}
