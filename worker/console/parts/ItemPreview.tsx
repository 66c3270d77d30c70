import { Card } from '#shared/parts/Card.tsx'
import { Reason } from '#shared/parts/Reason.tsx'
import type { ItemForm } from '../item-form.ts'
import { useText } from '../text.tsx'
import { useConceptLabel } from './SubjectPicker.tsx'

/** The card as patrons will see it, drawn from what is typed now. */
export function ItemPreview({ form }: { form: ItemForm }) {
  const { t, day, language } = useText()
  const label = useConceptLabel()
  const until = form.until === '' ? undefined : day(form.until.slice(0, 10), true)
  const words = form.reason.trim() || t('previewNoReason')
  const by = form.by.trim() || t('previewNoName')
  return (
    <Card
      shelfmark={form.shelfmark.trim() || undefined}
      kind={form.kind.trim() || (form.shelfmark.trim() === '' ? t('previewNoKind') : undefined)}
      head={form.creator.trim() || undefined}
      title={form.title.trim() || t('previewNoTitle')}
      language={form.title.trim() === '' ? language : form.language}
      imprint={form.imprint.trim() || undefined}
      heading={3}
    >
      {form.subjects.length > 0 && (
        <ol class="tracings" aria-label={t('subjects')}>
          {form.subjects.map((id) => (
            <li key={id}>
              <span class="chip">{label(id)}</span>
            </li>
          ))}
        </ol>
      )}
      {(form.access === 'members' || form.access === 'onsite') && <p class="note">{t(form.access === 'members' ? 'accessMembers' : 'accessOnsite')}</p>}
      <Reason source="pinned">
        {form.pinned
          ? until === undefined
            ? t('previewPinned', { by, words })
            : t('previewPinnedUntil', { by, words, until })
          : t('previewSays', { by, words })}
      </Reason>
    </Card>
  )
}
