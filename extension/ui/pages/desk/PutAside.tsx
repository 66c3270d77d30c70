import { undoDismiss, undoDropSubject } from '../../../store/items.ts'
import { usePlace } from '../../Room.tsx'
import { clip, inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'

/** Items of the edition that were left out or known, and the subjects taken off items, each with its undo. Nothing where there is none. */
export function PutAside({ patron }: { patron: Patron }) {
  const { t, language, say } = usePlace()
  const rows = (patron.edition?.items ?? []).flatMap((item) => {
    const { dismissed, known, wrong = [] } = patron.states.get(item.id) ?? {}
    const gone = dismissed === 1 ? [{ item, concept: undefined, word: t(known === 1 ? 'interests.asideKnown' : 'interests.asideLeft') }] : []
    const off = wrong.flatMap((id) => {
      const concept = patron.concepts.get(id)
      const label = concept === undefined ? id : inLanguage(concept.prefLabel, language)
      return { item, concept: { id, label }, word: t('interests.asideWrong', { concept: label }) }
    })
    return [...gone, ...off]
  })
  if (rows.length === 0) return null
  const undo = ({ item: { id, title }, concept }: (typeof rows)[number]) => {
    if (concept === undefined) void undoDismiss(id).then(() => say(t('picks.back', { title: clip(title) })))
    else void undoDropSubject(id, concept.id).then(() => say(t('picks.right', { title: clip(title), concept: concept.label })))
  }
  return (
    <section data-aside>
      <div class="sec">
        <h2>{t('interests.aside')}</h2>
        <span class="note">{t('interests.asideNote')}</span>
      </div>
      <ul class="sites">
        {rows.map((row) => (
          <li key={`${row.item.id} ${row.concept?.id ?? ''}`}>
            <span>
              <span lang={row.item.language}>{row.item.title}</span>
              <small>{row.word}</small>
            </span>
            <button type="button" class="btn small" onClick={() => undo(row)}>
              {t('interests.asideUndo')}
              <span class="vh">
                {' '}
                {clip(row.item.title)}, {row.word}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
