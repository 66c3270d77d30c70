import { COST_MODE_NAMES, COST_MODES } from '#shared/cost.ts'
import { percent } from '#shared/parts/scale.ts'
import type { ReadersQuestion, Share } from '#shared/staff-sharing.ts'
import { useText } from '../text.tsx'
import { Scroll } from './Scroll.tsx'

/** The share of hard finds among the finds, by wide subject and by mode of access, each with its interval; the margins are ratios of their own sums. */
export function DifficultyTable({ question }: { question: ReadersQuestion }) {
  const { t, of } = useText()
  const { difficulty } = question
  if (difficulty === undefined) return null
  return (
    <>
      <h3 class="below">{t('difficulty')}</h3>
      <Scroll label={t('difficulty')}>
        <table class="tab cross">
          <thead>
            <tr>
              <th scope="col">{t('difficultySubject')}</th>
              {COST_MODES.map((mode) => (
                <th key={mode} scope="col" class="r">
                  {of(COST_MODE_NAMES[mode])}
                </th>
              ))}
              <th scope="col" class="r">
                {t('difficultyBoth')}
              </th>
            </tr>
          </thead>
          <tbody>
            {difficulty.map(({ subject, hard }) => (
              <tr key={subject?.en ?? ''}>
                <th scope="row">{subject === null ? t('difficultyAll') : of(subject)}</th>
                {hard.map((share, at) => (
                  <Hard key={at} share={share} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="note">{t('difficultyNote')}</p>
    </>
  )
}

function Hard({ share }: { share: Share | null }) {
  const { t } = useText()
  if (share === null)
    return (
      <td class="r note">
        — <span class="vh">{t('suppressed')}</span>
      </td>
    )
  return (
    <td class="r val">
      <b>{cut(share.share)} %</b>{' '}
      <span class="pm">
        {cut(share.lo)}–{cut(share.hi)}
      </span>
    </td>
  )
}

const cut = (share: number) => percent(Math.min(1, Math.max(0, share)))
