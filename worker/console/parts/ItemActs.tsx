import type { ItemState, StaffItem } from '#shared/staff.ts'
import { ItemState as ItemStates } from '#shared/staff.ts'
import type { ItemForm } from '../item-form.ts'
import { hashOf, itemsOf } from '../route.ts'
import { useText } from '../text.tsx'
import { ChannelName } from '../views/Home.tsx'
import { useStateNames } from '../views/Items.tsx'
import { Sure } from './Sure.tsx'

export type Verb = 'publish' | 'schedule' | 'expire' | 'draft'

interface ItemActsProps {
  item: StaffItem | undefined
  form: ItemForm
  dirty: boolean
  busy: boolean
  writes: boolean
  onSave: () => void
  onVerb: (verb: Verb) => void
  onDelete: () => void
}

/** Title, where the item stands, and the one verb that brings it on. */
export function ItemHead({ item, form, dirty, busy, writes, onSave, onVerb }: ItemActsProps) {
  const { t, day, dot } = useText()
  const title = form.title.trim()
  return (
    <div class="bar1 ruled">
      <div>
        <p class="note">
          <a href={hashOf(itemsOf(form.channel))}>
            <ChannelName slug={form.channel} />
          </a>
          {item?.published != null && dot + t('firstOut', { day: day(item.published) })}
        </p>
        <h1 lang={title === '' ? undefined : form.language} class={title === '' ? undefined : 'work'}>
          {title || (item === undefined ? t('newItem') : t('untitled'))}
        </h1>
      </div>
      <Flow state={item?.state ?? 'draft'} />
      {writes && <Forward state={item?.state} from={form.from} dirty={dirty} busy={busy} onSave={onSave} onVerb={onVerb} />}
    </div>
  )
}

function Flow({ state }: { state: ItemState }) {
  const { t } = useText()
  const states = useStateNames()
  return (
    <ol class="flow" aria-label={t('state')}>
      {ItemStates.options.map((each) => (
        <li key={each}>
          <span aria-current={each === state ? 'step' : undefined}>{states[each]}</span>
        </li>
      ))}
    </ol>
  )
}

interface ForwardProps extends Pick<ItemActsProps, 'dirty' | 'busy' | 'onSave' | 'onVerb'> {
  state: ItemState | undefined
  from: string
}

function Forward({ state, from, dirty, busy, onSave, onVerb }: ForwardProps) {
  const { t } = useText()
  const [verb, press] = ((): [string, () => void] => {
    if (state === undefined) return [t('saveDraft'), onSave]
    if (state === 'published') return [t('publishChange'), onSave]
    if (state === 'draft' && from !== '') return [t('schedule'), () => onVerb('schedule')]
    return [t(state === 'expired' ? 'publishAgain' : 'publishNow'), () => onVerb('publish')]
  })()
  return (
    <button type="button" class="btn first" aria-disabled={busy} disabled={state === 'published' && !dirty} onClick={press}>
      {verb}
    </button>
  )
}

/** What else can be done, under the form, and when it was last saved. */
export function ItemActs({ item, dirty, busy, writes, said, onVerb, onDelete }: ItemActsProps & { said: string }) {
  const { t, instant } = useText()
  const saved = item === undefined ? t('notSavedYet') : t('savedBy', { when: instant(item.updated), name: item.updatedBy })
  return (
    <>
      {writes && (
        <div class="acts">
          {item !== undefined && (
            <button type="submit" class="btn" aria-disabled={busy} disabled={!dirty}>
              {t(item.state === 'draft' ? 'saveDraft' : item.state === 'published' ? 'publishChange' : 'save')}
            </button>
          )}
          {item === undefined && (
            <button type="submit" class="btn" aria-disabled={busy}>
              {t('saveDraft')}
            </button>
          )}
          {(item?.state === 'scheduled' || item?.state === 'expired') && (
            <button type="button" class="btn" aria-disabled={busy} onClick={() => onVerb('draft')}>
              {t('backToDraft')}
            </button>
          )}
          {item?.state === 'published' && <Sure icon="clock" verb={t('expireNow')} question={t('expireSure')} onDo={() => onVerb('expire')} />}
          {item !== undefined && item.state !== 'published' && (
            <span class="far">
              <Sure icon="del" verb={t('deleteItem')} question={t('deleteItemSure')} onDo={onDelete} />
            </span>
          )}
        </div>
      )}
      <p class="note num" role="status">
        {said !== '' && <b>{said} </b>}
        {dirty ? t('unsaved') : saved}
      </p>
    </>
  )
}
