import type { ComponentChildren } from 'preact'
import type { VocabularyReport } from '#shared/staff.ts'
import type { Bilingual } from '#shared/subject.ts'
import { useText } from '../text.tsx'
import { FieldError } from './Field.tsx'
import { ServerWords } from './ServerWords.tsx'

/** What putting a vocabulary in place would do, and why it cannot be done where it cannot. */
export function VocabularyChanges({ report }: { report: VocabularyReport }) {
  const { t, of, list } = useText()
  const name = (label: Bilingual | null) => (label === null ? t('vocabularyNone') : of(label))
  const why = { items: t('vocabularyBreaksItems'), channels: t('vocabularyBreaksChannels'), questions: t('vocabularyBreaksQuestions') }
  const states = { draft: t('draft'), scheduled: t('scheduled'), published: t('published'), expired: t('expired') }
  return (
    <>
      <h3>{t('vocabularyReport')}</h3>
      <p>{t('vocabularyHolds', { concepts: String(report.concepts), groups: String(report.groups) })}</p>
      {report.breaks.map((reason) => (
        <FieldError key={reason}>{why[reason]}</FieldError>
      ))}
      <Part title={t('vocabularyAdded', { count: report.added.length })} lines={report.added.map(({ label }) => of(label))} />
      <Part title={t('vocabularyRemoved', { count: report.removed.length })} lines={report.removed.map(({ label }) => of(label))} />
      <Part title={t('vocabularyRenamed', { count: report.renamed.length })} lines={report.renamed.map(({ from, to }) => `${of(from)} → ${of(to)}`)} />
      <Part title={t('vocabularyMoved', { count: report.moved.length })} lines={report.moved.map(({ label, from, to }) => `${of(label)}: ${from} → ${to}`)} />
      <Part
        title={t('vocabularyGroupsChanged', { count: report.groupsChanged.length })}
        lines={report.groupsChanged.map(({ index, from, to }) => `${index}: ${name(from)} → ${name(to)}`)}
      />
      <Part
        title={t('vocabularyItems', { count: report.items.length })}
        lines={report.items.map(({ title, state, subjects }) => `${title} (${states[state]}): ${list(subjects)}`)}
      />
      <Part
        title={t('vocabularyChannels', { count: report.channels.length })}
        lines={report.channels.map(({ slug, subjects }) => `${slug}: ${list(subjects)}`)}
      />
      <Part
        title={t('vocabularyPassedOver', { count: report.passedOver.length })}
        lines={report.passedOver.map((words) => <ServerWords key={words}>{words}</ServerWords>)}
      />
    </>
  )
}

/** A count that opens to its lines; nothing for none. */
function Part({ title, lines }: { title: string; lines: readonly ComponentChildren[] }) {
  if (lines.length === 0) return null
  return (
    <details class="how">
      <summary>{title}</summary>
      <ul>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
