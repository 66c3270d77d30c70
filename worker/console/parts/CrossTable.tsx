import { STAGE_NAMES, STAGES } from '#shared/answers.ts'
import { DIFFICULTIES, DIFFICULTY_NAMES } from '#shared/cost.ts'
import { STAGE_ANSWERS } from '#shared/lifecycle.ts'
import { percent } from '#shared/parts/scale.ts'
import type { ReadersQuestion, Share } from '#shared/staff-sharing.ts'
import type { Bilingual } from '#shared/subject.ts'
import { isSmallBase } from '../readers.ts'
import { type T, useText } from '../text.tsx'
import { Scroll } from './Scroll.tsx'

/** The dimensions that one question asked together: stage before by stage now, stage by grade, or subject by mode by difficulty. Nothing else can be crossed, and it says so. */
export function CrossTable({ question }: { question: ReadersQuestion }) {
  const { t, of } = useText()
  const { lines, cells } = question
  if (lines === undefined) return null
  const { columns, ...says } = DIMENSIONS[question.id === 'move' || question.id === 'cost' ? question.id : 'stage']
  const title = t(says.title)
  return (
    <>
      <h3 class="below">{title}</h3>
      <Scroll label={title}>
        <table class="tab cross">
          <thead>
            <tr>
              <th scope="col">{t(says.row)}</th>
              {columns.map((column) => (
                <th key={column.en} scope="col" class="r">
                  {of(column)}
                </th>
              ))}
              <th scope="col" class="r">
                {t('crossTogether')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.label.en}>
                <th scope="row">
                  {of(line.label)}
                  {isSmallBase(line, question) && <span class="story">{t('crossSmallBase', { least: question.minimumReports })}</span>}
                </th>
                {line.members.map((index) => {
                  const cell = cells[index]
                  return <Figure key={index} share={shareOf(cell)} within={cell?.within} />
                })}
                <Figure share={line.total} within={undefined} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="note">{t(says.note)}</p>
      <p class="note">{t('crossOnly')}</p>
    </>
  )
}

const GRADES = STAGE_ANSWERS.filter((answer) => answer.stage === 'active').map(({ label }) => ({
  en: label.en.replace(/^.*, /, ''),
  'zh-CN': label['zh-CN'].replace(/^.*·/, ''),
}))

/** What a question's table is called, and its columns. */
const DIMENSIONS = {
  move: { title: 'crossMoves', row: 'crossBefore', note: 'crossMovesNote', columns: STAGES.map((stage): Bilingual => STAGE_NAMES[stage]) },
  stage: { title: 'crossGrades', row: 'crossStage', note: 'crossGradesNote', columns: GRADES },
  cost: {
    title: 'crossCosts',
    row: 'crossSubject',
    note: 'crossCostsNote',
    columns: DIFFICULTIES.map((difficulty): Bilingual => DIFFICULTY_NAMES[difficulty]),
  },
} as const

function Figure({ share, within }: { share: Share | undefined; within: Share | undefined }) {
  const { t } = useText()
  if (share === undefined)
    return (
      <td class="r note">
        — <span class="vh">{t('suppressed')}</span>
      </td>
    )
  return (
    <td class="r val">
      <b>{percent(share.share)} %</b> <span class="pm">{bounds(share)}</span>
      {within !== undefined && <span class="story">{withinWords(t, within)}</span>}
    </td>
  )
}

const cut = (share: number) => percent(Math.min(1, Math.max(0, share)))
const bounds = ({ lo, hi }: Share) => `${cut(lo)}–${cut(hi)}`
const withinWords = (t: T, share: Share) => t('crossWithin', { share: cut(share.share), lo: cut(share.lo), hi: cut(share.hi) })

function shareOf(cell: ReadersQuestion['cells'][number] | undefined): Share | undefined {
  if (cell?.share === undefined || cell.lo === undefined || cell.hi === undefined) return undefined
  return { share: cell.share, lo: cell.lo, hi: cell.hi }
}
