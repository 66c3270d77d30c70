import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { StaffItem } from '#shared/staff.ts'
import { ReadersReply } from '#shared/staff-sharing.ts'
import { ask, type Failure, failureOf, tell } from '../api.ts'
import { mayWrite, useHouse } from '../house.ts'
import { blankForm, contentOf, type Fault, faultsOf, formOf, type ItemForm, instantOf, sameForm } from '../item-form.ts'
import { AudienceRule } from '../parts/AudienceRule.tsx'
import { Await } from '../parts/Await.tsx'
import { ItemActs, ItemHead, type Verb } from '../parts/ItemActs.tsx'
import { ItemFields } from '../parts/ItemFields.tsx'
import { ItemPreview } from '../parts/ItemPreview.tsx'
import { SaveTrouble } from '../parts/SaveTrouble.tsx'
import { wordsByField } from '../parts/ServerWords.tsx'
import { hashOf, itemsOf } from '../route.ts'
import { useText } from '../text.tsx'
import { useResource } from '../use-resource.ts'
import { go, goInstead } from '../use-route.ts'

interface ItemEditorProps {
  slug: string
  /** undefined: a new draft. */
  id: string | undefined
  /** Concept a new draft begins with. */
  subject: string | undefined
}

export function ItemEditor({ slug, id, subject }: ItemEditorProps) {
  const { staff } = useHouse()
  if (id === undefined) return <Editor start={blankForm(slug, staff.name, subject === undefined ? [] : [subject])} found={undefined} onReload={() => {}} />
  return <Existing id={id} />
}

function Existing({ id }: { id: string }) {
  const { t } = useText()
  const item = useResource(`/v1/staff/items/${encodeURIComponent(id)}`, (path) => ask(StaffItem, path))
  return (
    <>
      {item.content === undefined && <h1>{t('theItem')}</h1>}
      <Await resource={item}>{(content) => <Editor key={content.revision} start={formOf(content)} found={content} onReload={item.reload} />}</Await>
    </>
  )
}

interface EditorProps {
  start: ItemForm
  found: StaffItem | undefined
  onReload: () => void
}

function Editor({ start, found, onReload }: EditorProps) {
  const { t } = useText()
  const house = useHouse()
  const [item, setItem] = useState(found)
  const [base, setBase] = useState(start)
  const [form, setForm] = useState(start)
  const [checking, setChecking] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const sheet = useRef<HTMLFormElement>(null)
  const readers = useResource('/v1/staff/readers', (path) => ask(ReadersReply, path))
  const writes = mayWrite(house.staff)
  const dirty = !sameForm(form, base)

  const { holdOn } = house
  useEffect(() => holdOn(dirty ? t('leaveUnsaved') : undefined), [dirty, holdOn, t])
  useEffect(() => {
    if (checking || failure !== undefined) sheet.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [checking, failure])

  // the button that was pressed may be gone; the next one takes its place
  const state = item?.state
  const before = useRef(state)
  useEffect(() => {
    const changed = before.current !== state
    before.current = state
    if (changed && document.activeElement === document.body) sheet.current?.querySelector<HTMLElement>('.acts button:not(:disabled)')?.focus()
  }, [state])

  const take = (saved: StaffItem, words: string, from?: string) => {
    const next = { ...formOf(saved), ...(saved.from === null && from !== undefined ? { from } : {}) }
    setItem(saved)
    setBase(next)
    setForm(next)
    setSaid(words)
    setFailure(undefined)
    setChecking(false)
    house.changed()
  }
  const attempt = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setSaid('')
    try {
      await work()
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  const body = (revision?: number) => ({ content: contentOf(form), until: instantOf(form.until), ...(revision === undefined ? {} : { revision }) })
  const path = (of: StaffItem, verb?: Verb) => `/v1/staff/items/${encodeURIComponent(of.id)}${verb === undefined ? '' : `/${verb}`}`

  /** True when the item may go to readers as typed; else the faults are shown. */
  const complete = (toBeScheduled: boolean): boolean => {
    const faults = faultsOf(form, Date.now())
    const from = Date.parse(form.from)
    if (faults.size === 0 && (!toBeScheduled || from > Date.now())) return true
    setFailure(undefined)
    setChecking(false)
    queueMicrotask(() => setChecking(true))
    return false
  }
  const save = () =>
    attempt(async () => {
      if (item === undefined) {
        const made = await ask(StaffItem, '/v1/staff/items', { method: 'POST', body: body() })
        holdOn(undefined)
        house.changed()
        goInstead({ view: 'item', slug: made.content.channel, id: made.id })
        return
      }
      const live = item.state === 'published' || item.state === 'scheduled'
      if (live && !complete(false)) return
      const kept = await ask(StaffItem, path(item), { method: 'PUT', body: body(item.revision) })
      const moved = item.state === 'scheduled' && form.from !== base.from && instantOf(form.from) !== null
      const saved = moved
        ? await ask(StaffItem, path(item, 'schedule'), { method: 'POST', body: { from: instantOf(form.from), until: instantOf(form.until) } })
        : kept
      take(saved, t(item.state === 'published' ? 'saidChanged' : 'saidSaved'), form.from)
    })
  const perform = (verb: Verb) =>
    attempt(async () => {
      if (item === undefined) return
      if ((verb === 'publish' || verb === 'schedule') && !complete(verb === 'schedule')) return
      if (dirty && verb !== 'draft') setItem(await ask(StaffItem, path(item), { method: 'PUT', body: body(item.revision) }))
      const words = { publish: t('saidPublished'), schedule: t('saidScheduled'), expire: t('saidExpired'), draft: t('saidDraft') }
      const request = verb === 'schedule' ? { from: instantOf(form.from), until: instantOf(form.until) } : {}
      take(await ask(StaffItem, path(item, verb), { method: 'POST', body: request }), words[verb])
    })
  const remove = () =>
    attempt(async () => {
      if (item === undefined) return
      await tell(path(item), { method: 'DELETE' })
      holdOn(undefined)
      house.changed()
      go(itemsOf(item.content.channel))
    })

  const errorOf = useErrors(form, checking, failure)
  const acts = { item, form, dirty, busy, writes, onSave: save, onVerb: perform, onDelete: remove }
  return (
    <>
      <ItemHead {...acts} />
      <div class="ed">
        <form
          class="edit"
          noValidate
          ref={sheet}
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
          onKeyDown={(event) => {
            if ((event.ctrlKey || event.metaKey) && event.key === 's') {
              event.preventDefault()
              if (writes) void save()
            }
          }}
        >
          <fieldset class="plain" disabled={!writes}>
            <legend class="vh">{t('theItem')}</legend>
            <ItemFields
              form={form}
              published={item?.published ?? null}
              state={item?.state ?? 'draft'}
              errorOf={errorOf}
              onChange={(next) => setForm({ ...form, ...next })}
            />
            <AudienceRule
              rule={form.audience}
              segments={readers.content?.segments.segments ?? []}
              error={errorOf('audience')}
              onChange={(audience) => setForm({ ...form, audience })}
            />
          </fieldset>
          <SaveTrouble failure={failure} onSignedIn={() => setFailure(undefined)} onReload={onReload} />
          <ItemActs {...acts} said={said} />
        </form>
        <aside class="pv" aria-labelledby="preview-title">
          <h2 id="preview-title">{t('previewTitle')}</h2>
          <ItemPreview form={form} />
          <p class="note">{t('previewNote')}</p>
          {item?.state === 'published' && (
            <p class="note">
              <a href={`/feeds/${encodeURIComponent(item.content.channel)}.json`}>{t('seeInFeed')}</a>
            </p>
          )}
          {item === undefined && (
            <p class="note">
              <a href={hashOf(itemsOf(form.channel))}>{t('backToItems')}</a>
            </p>
          )}
        </aside>
      </div>
    </>
  )
}

/** The words to stand at a field: the server's own, or what the editor knows is missing once publishing was tried. */
function useErrors(form: ItemForm, checking: boolean, failure: Failure | undefined): (field: string) => ComponentChildren {
  const { t } = useText()
  const said = wordsByField(failure)
  const faults = checking ? faultsOf(form, Date.now()) : new Map<string, Fault>()
  const words = {
    missing: t('faultMissing'),
    address: t('faultAddress'),
    past: t('faultPast'),
    order: t('faultOrder'),
    refused: t('faultRefused'),
  }
  return (field) => {
    const fault = faults.get(field)
    if (fault !== undefined) return words[fault]
    if (field === 'from' && checking && form.from !== '' && Date.parse(form.from) <= Date.now()) return t('faultPast')
    return said.get(field)
  }
}
