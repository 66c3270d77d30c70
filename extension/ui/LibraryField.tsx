import { useId, useRef, useState } from 'preact/hooks'
import type { Trouble } from '../domain/messages.ts'
import { usePlace } from './Room.tsx'

const SAMPLE = 'http://localhost:8787'

/** The address of a library, asked and chosen in one step; what went wrong stands under the field. */
export function LibraryField({ onChosen }: { onChosen?: () => void }) {
  const { t, services, settings, say } = usePlace()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ kind: Trouble; address: string }>()
  const id = useId()
  const choose = async () => {
    const address = field.current?.value ?? ''
    setBusy(true)
    setTrouble(undefined)
    const reply = await services.chooseLibrary(address).catch(() => ({ ok: false, trouble: 'unreachable' }) as const)
    setBusy(false)
    if (reply.ok) {
      say(t('welcome.status.library', { library: reply.manifest.library }))
      onChosen?.()
    } else {
      setTrouble({ kind: reply.trouble, address })
      say(t(`trouble.${reply.trouble}`, { address }))
    }
  }
  return (
    <form
      class="field library"
      onSubmit={(event) => {
        event.preventDefault()
        void choose()
      }}
    >
      <label for={id}>{t('welcome.address')}</label>
      <div class="ask">
        <input
          class="f"
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          required
          placeholder={SAMPLE}
          defaultValue={settings.library ?? ''}
          ref={field}
          aria-invalid={trouble !== undefined}
          aria-describedby={trouble === undefined ? `${id}-note` : `${id}-trouble`}
        />
        <button type="submit" class="btn first" disabled={busy}>
          {busy ? t('welcome.asking') : t('welcome.ask')}
        </button>
      </div>
      {trouble !== undefined && (
        <p class="warned" id={`${id}-trouble`}>
          {t(`trouble.${trouble.kind}`, { address: trouble.address })}
        </p>
      )}
      <p class="note" id={`${id}-note`}>
        {t('welcome.libraryNote')}
      </p>
    </form>
  )
}
