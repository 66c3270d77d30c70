import { useEffect, useRef, useState } from 'preact/hooks'
import { Channel } from '#shared/channel.ts'
import { StaffChannel } from '#shared/staff.ts'
import { ask, type Failure, failureOf, tell } from '../api.ts'
import { useHouse } from '../house.ts'
import { Await } from '../parts/Await.tsx'
import { Field, FieldError } from '../parts/Field.tsx'
import { wordsByField, wordsOf } from '../parts/ServerWords.tsx'
import { SignInAgain } from '../parts/SignInAgain.tsx'
import { SubjectPicker } from '../parts/SubjectPicker.tsx'
import { Sure } from '../parts/Sure.tsx'
import { hashOf, itemsOf } from '../route.ts'
import { slugOf } from '../slug.ts'
import { useText } from '../text.tsx'
import { go } from '../use-route.ts'
import { Lost } from './Lost.tsx'

const BLANK: Channel = { slug: '', title: { en: '', 'zh-CN': '' }, summary: { en: '', 'zh-CN': '' }, subjects: [] }

/** Opens a channel, or changes or deletes the one named. */
export function ChannelEditor({ slug }: { slug: string | undefined }) {
  const { t } = useText()
  const { channels } = useHouse()
  if (slug === undefined) return <Form before={undefined} />
  return (
    <>
      {channels.content === undefined && <h1>{t('channel')}</h1>}
      <Await resource={channels}>
        {(content) => {
          const found = content.channels.find((each) => each.channel.slug === slug)
          return found === undefined ? <Lost back={{ view: 'channels' }} /> : <Form before={found} />
        }}
      </Await>
    </>
  )
}

function Form({ before }: { before: StaffChannel | undefined }) {
  const { t, of } = useText()
  const house = useHouse()
  const [channel, setChannel] = useState<Channel>(before?.channel ?? BLANK)
  const [ownSlug, setOwnSlug] = useState(before !== undefined)
  const [failure, setFailure] = useState<Failure>()
  const [checked, setChecked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [tries, setTries] = useState(0)
  const sheet = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (tries > 0 || failure !== undefined) sheet.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries, failure])

  const change = (next: Partial<Channel>) => {
    const merged = { ...channel, ...next }
    setChannel(ownSlug ? merged : { ...merged, slug: slugOf(merged.title.en) })
    house.holdOn(t('leaveUnsaved'))
  }
  const problems = wordsByField(failure)
  const missing = (value: string) => (checked && value.trim() === '' ? t('faultMissing') : undefined)
  const slugFault = checked && !Channel.shape.slug.safeParse(channel.slug).success ? t('faultSlug') : undefined
  const subjectFault = checked && channel.subjects.length === 0 ? t('faultSubjects') : undefined

  const save = async () => {
    setChecked(true)
    setTries(tries + 1)
    if (!Channel.safeParse(trimmed(channel)).success || busy) return
    setBusy(true)
    try {
      const saved = await ask(StaffChannel, before === undefined ? '/v1/staff/channels' : pathOf(before), {
        method: before === undefined ? 'POST' : 'PUT',
        body: trimmed(channel),
      })
      house.holdOn(undefined)
      house.changed()
      go(itemsOf(saved.channel.slug))
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  const remove = async (gone: StaffChannel) => {
    try {
      await tell(pathOf(gone), { method: 'DELETE' })
      house.holdOn(undefined)
      house.changed()
      go({ view: 'channels' })
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  const held = before === undefined ? 0 : before.items.draft + before.items.scheduled + before.items.published + before.items.expired
  return (
    <>
      <div class="bar1 ruled">
        <div>
          <p class="note">
            <a href={hashOf({ view: 'channels' })}>{t('channels')}</a>
          </p>
          <h1>{before === undefined ? t('newChannel') : of(before.channel.title)}</h1>
        </div>
      </div>
      <form
        class="edit"
        noValidate
        ref={sheet}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div class="row">
          <Field label={t('titleEn')} error={missing(channel.title.en) ?? problems.get('title.en')}>
            {(control) => (
              <input
                class="f"
                {...control}
                lang="en"
                maxLength={400}
                value={channel.title.en}
                onInput={(event) => change({ title: { ...channel.title, en: event.currentTarget.value } })}
              />
            )}
          </Field>
          <Field label={t('titleZh')} error={missing(channel.title['zh-CN']) ?? problems.get('title.zh-CN')}>
            {(control) => (
              <input
                class="f"
                {...control}
                lang="zh-CN"
                maxLength={400}
                value={channel.title['zh-CN']}
                onInput={(event) => change({ title: { ...channel.title, 'zh-CN': event.currentTarget.value } })}
              />
            )}
          </Field>
        </div>
        <div class="row">
          <Field label={t('summaryEn')} error={missing(channel.summary.en) ?? problems.get('summary.en')}>
            {(control) => (
              <textarea
                class="f"
                {...control}
                lang="en"
                rows={2}
                maxLength={400}
                value={channel.summary.en}
                onInput={(event) => change({ summary: { ...channel.summary, en: event.currentTarget.value } })}
              />
            )}
          </Field>
          <Field label={t('summaryZh')} error={missing(channel.summary['zh-CN']) ?? problems.get('summary.zh-CN')}>
            {(control) => (
              <textarea
                class="f"
                {...control}
                lang="zh-CN"
                rows={2}
                maxLength={400}
                value={channel.summary['zh-CN']}
                onInput={(event) => change({ summary: { ...channel.summary, 'zh-CN': event.currentTarget.value } })}
              />
            )}
          </Field>
        </div>
        <Field label={t('subjects')} note={t('channelSubjectsNote')} error={subjectFault ?? problems.get('subjects')}>
          {(control) => <SubjectPicker control={control} subjects={channel.subjects} onChange={(subjects) => change({ subjects: [...subjects] })} />}
        </Field>
        <Field
          label={t('address')}
          note={before === undefined ? t('slugNote', { slug: channel.slug || '…' }) : t('slugFixed')}
          error={slugFault ?? problems.get('slug')}
        >
          {(control) => (
            <input
              class="f"
              {...control}
              readOnly={before !== undefined}
              maxLength={48}
              spellcheck={false}
              value={channel.slug}
              onInput={(event) => {
                setOwnSlug(true)
                setChannel({ ...channel, slug: event.currentTarget.value })
              }}
            />
          )}
        </Field>
        <div aria-live="polite">
          {failure?.kind === 'signed-out' && (
            <p class="stale">
              {t('signedOutSentence')} <SignInAgain onDone={() => setFailure(undefined)} />
            </p>
          )}
          {failure !== undefined && failure.kind !== 'signed-out' && problems.size === 0 && (
            <FieldError>{wordsOf(failure, t(failure.kind === 'offline' ? 'offlineUnsaved' : 'failedSentence'))}</FieldError>
          )}
        </div>
        <div class="acts">
          <button type="submit" class="btn first" aria-disabled={busy}>
            {before === undefined ? t('openChannel') : t('saveChannel')}
          </button>
          <a class="btn plain" href={before === undefined ? hashOf({ view: 'channels' }) : hashOf(itemsOf(before.channel.slug))}>
            {t('back')}
          </a>
          {before !== undefined && (
            <span class="far">
              <Sure icon="del" verb={t('deleteChannel')} question={t('deleteChannelSure')} disabled={held > 0} onDo={() => void remove(before)} />
            </span>
          )}
        </div>
        {held > 0 && <p class="note">{t('channelHolds', { count: held })}</p>}
      </form>
    </>
  )
}

const pathOf = (channel: StaffChannel) => `/v1/staff/channels/${encodeURIComponent(channel.channel.slug)}`

function trimmed(channel: Channel): Channel {
  const both = (text: Channel['title']) => ({ en: text.en.trim(), 'zh-CN': text['zh-CN'].trim() })
  return { ...channel, slug: channel.slug.trim(), title: both(channel.title), summary: both(channel.summary) }
}
