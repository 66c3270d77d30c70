import { Sentence } from '#shared/parts/Sentence.tsx'
import type { Recommendation } from '../domain/recommend.ts'
import { WELCOME } from './links.ts'
import { usePlace } from './Room.tsx'

/** Says that a list is the library's own, where it is; nothing above a list made for the patron. */
export function FromLibrary({ picks }: { picks: readonly Recommendation[] }) {
  const { t } = usePlace()
  if (picks[0]?.slot !== 'library') return null
  return (
    <div class="pad" data-from-library>
      <h3>{t('picks.library')}</h3>
      <p class="note">
        <Sentence
          text={t('picks.libraryWhy')}
          nodes={{
            choose: (
              <a href={WELCOME} target="_blank" rel="noreferrer">
                {t('picks.chooseSubjects')}
              </a>
            ),
          }}
        />
      </p>
    </div>
  )
}
