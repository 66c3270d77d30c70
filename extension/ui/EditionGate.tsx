import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Empty } from '#shared/parts/Empty.tsx'
import type { Trouble } from '../domain/messages.ts'
import { type StoredEdition, storedEdition } from '../store/edition.ts'
import { WELCOME } from './links.ts'
import { usePlace } from './Room.tsx'
import { useOnline } from './use-online.ts'

interface EditionGateProps {
  edition: StoredEdition | undefined
  heading: 2 | 3
  children: (edition: StoredEdition) => ComponentChildren
}

/** Shows its children once there is an edition; before that says what is missing and what to do. Offline, the last good edition stays, with its age. */
export function EditionGate({ edition, heading, children }: EditionGateProps) {
  const { t, settings, words } = usePlace()
  const online = useOnline()
  if (edition !== undefined)
    return (
      <>
        {!online && <p class="note stale">{t('picks.stale', { when: words.fetched(edition.fetched) })}</p>}
        {children(edition)}
      </>
    )
  if (settings.library === undefined)
    return (
      <Empty
        icon="ring"
        heading={heading}
        title={t('picks.noLibrary')}
        step={
          <a class="btn small" href={WELCOME} target="_blank" rel="noreferrer">
            {t('picks.chooseLibrary')}
          </a>
        }
      >
        {t('picks.noLibraryWhy')}
      </Empty>
    )
  if (!online)
    return (
      <Empty icon="off" heading={heading} title={t('picks.offline')} step={<FetchButton />}>
        {t('picks.offlineNever')}
      </Empty>
    )
  const { trouble } = settings.poll ?? {}
  return (
    <Empty icon={trouble === undefined ? 'clock' : 'warn'} heading={heading} title={t('picks.fetching')} step={<FetchButton />}>
      {t('picks.fetchingWhy', { library: settings.library })}
    </Empty>
  )
}

/** Asks the background to fetch the edition now, and says in place how that went. */
export function FetchButton({ label }: { label?: string }) {
  const { t, services, settings, say } = usePlace()
  const [busy, setBusy] = useState(false)
  const [note, setNote] = useState<string>()
  const fetchNow = async () => {
    setBusy(true)
    const trouble = await services.wake('edition').catch((): Trouble => 'unreachable')
    const number = (await storedEdition())?.manifest.edition
    setBusy(false)
    if (trouble === undefined && number === undefined) return
    const sentence = trouble === undefined ? t('settings.fetched', { edition: String(number) }) : t(`trouble.${trouble}`, { address: settings.library ?? '' })
    setNote(sentence)
    say(sentence)
  }
  return (
    <>
      <button type="button" class="btn small" disabled={busy} onClick={() => void fetchNow()}>
        {busy ? t('settings.fetching') : (label ?? t('tryAgain'))}
      </button>
      {note !== undefined && <p class="note">{note}</p>}
    </>
  )
}
