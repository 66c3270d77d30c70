import type { ComponentChildren } from 'preact'
import { Access, ItemLevel } from '#shared/item.ts'
import type { ItemState } from '#shared/staff.ts'
import { useHouse } from '../house.ts'
import { type ItemForm, REASON_LENGTH } from '../item-form.ts'
import { LANGUAGE_TAGS } from '../languages.ts'
import { useText } from '../text.tsx'
import { Field } from './Field.tsx'
import { SubjectPicker } from './SubjectPicker.tsx'

interface ItemFieldsProps {
  form: ItemForm
  state: ItemState
  published: string | null
  errorOf: (field: string) => ComponentChildren
  onChange: (change: Partial<ItemForm>) => void
}

/** Every field of an item but its audience. */
export function ItemFields({ form, state, published, errorOf, onChange }: ItemFieldsProps) {
  const { t, of, languageName, number } = useText()
  const { channels } = useHouse()
  const line = (name: 'title' | 'creator' | 'imprint' | 'shelfmark' | 'kind' | 'url' | 'by', label: string, most: number, note?: string, extra = '') => (
    <Field label={label} error={errorOf(name)} note={note}>
      {(control) => (
        <input
          class={`f ${extra}`.trim()}
          {...control}
          lang={name === 'title' ? form.language : undefined}
          inputMode={name === 'url' ? 'url' : undefined}
          spellcheck={name === 'url' || name === 'shelfmark' ? false : undefined}
          maxLength={most}
          value={form[name]}
          onInput={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  const tags: readonly string[] = LANGUAGE_TAGS
  const levels = { any: t('levelAny'), newcomer: t('levelNewcomer'), practised: t('levelPractised'), expert: t('levelExpert') }
  const accesses = { open: t('accessOpen'), members: t('accessMembers'), onsite: t('accessOnsite') }
  const boosts = [...new Set([1, 0.5, 0, -0.5, -1, form.boost])].sort((a, b) => b - a)
  const boostNames: Record<number, string> = { 1: t('boostFirst'), 0.5: t('boostMore'), 0: t('boostNone'), '-0.5': t('boostLess'), '-1': t('boostLast') }
  return (
    <>
      {line('url', t('recordAddress'), 2000, t('recordAddressNote'))}
      {line('title', t('titleOfWork'), 300, undefined, 'titlef')}
      <div class="row">
        {line('creator', t('creator'), 200)}
        {line('imprint', t('imprint'), 300)}
      </div>
      <div class="row">
        {line('shelfmark', t('shelfmark'), 60)}
        {line('kind', t('kind'), 40, t('kindNote'))}
        <Field label={t('channel')} error={errorOf('channel')}>
          {(control) => (
            <select class="f" {...control} value={form.channel} onChange={(event) => onChange({ channel: event.currentTarget.value })}>
              {channels.content === undefined && <option value={form.channel}>{form.channel}</option>}
              {channels.content?.channels.map(({ channel }) => (
                <option key={channel.slug} value={channel.slug}>
                  {of(channel.title)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label={t('subjects')} error={errorOf('subjects')} note={t('subjectsNote')}>
        {(control) => <SubjectPicker control={control} subjects={form.subjects} onChange={(subjects) => onChange({ subjects })} />}
      </Field>
      <div class="row">
        <Field label={t('level')} error={errorOf('level')}>
          {(control) => (
            <select
              class="f"
              {...control}
              value={form.level}
              onChange={(event) => onChange({ level: ItemLevel.options.find((each) => each === event.currentTarget.value) ?? 'any' })}
            >
              {ItemLevel.options.map((each) => (
                <option key={each} value={each}>
                  {levels[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('access')} error={errorOf('access')}>
          {(control) => (
            <select
              class="f"
              {...control}
              value={form.access}
              onChange={(event) => onChange({ access: Access.options.find((each) => each === event.currentTarget.value) ?? '' })}
            >
              <option value="">{t('accessUnsaid')}</option>
              {Access.options.map((each) => (
                <option key={each} value={each}>
                  {accesses[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('languageOfWork')} error={errorOf('language')}>
          {(control) => (
            <select class="f" {...control} value={form.language} onChange={(event) => onChange({ language: event.currentTarget.value })}>
              {[...tags, ...(tags.includes(form.language) ? [] : [form.language])].map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div class="row">
        <Field label={t('from')} error={errorOf('from')} note={state === 'published' || published !== null ? t('fromFixed') : t('fromNote')}>
          {(control) => (
            <input
              class="f num"
              type="datetime-local"
              {...control}
              disabled={state === 'published'}
              value={form.from}
              onInput={(event) => onChange({ from: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('until')} error={errorOf('until')} note={t('untilNote')}>
          {(control) => (
            <input class="f num" type="datetime-local" {...control} value={form.until} onInput={(event) => onChange({ until: event.currentTarget.value })} />
          )}
        </Field>
      </div>
      <Field label={t('yourReason')} error={errorOf('reason')} note={t('reasonNote', { count: form.reason.length, most: REASON_LENGTH })}>
        {(control) => (
          <textarea
            class="f"
            {...control}
            rows={2}
            maxLength={REASON_LENGTH}
            value={form.reason}
            onInput={(event) => onChange({ reason: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
          />
        )}
      </Field>
      <div class="row">
        {line('by', t('signedWith'), 80)}
        <Field label={t('push')} error={errorOf('boost')}>
          {(control) => (
            <select class="f" {...control} value={String(form.boost)} onChange={(event) => onChange({ boost: Number(event.currentTarget.value) })}>
              {boosts.map((each) => (
                <option key={each} value={String(each)}>
                  {boostNames[each] ?? number(each, 2)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <label class="tickline">
        <input type="checkbox" checked={form.pinned} onChange={(event) => onChange({ pinned: event.currentTarget.checked })} />
        <span>{form.until === '' ? t('pinForEver') : t('pinUntil')}</span>
      </label>
    </>
  )
}
