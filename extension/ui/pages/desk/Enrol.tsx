import { useId, useRef, useState } from 'preact/hooks'
import type { Trouble } from '../../../domain/messages.ts'
import { usePlace } from '../../Room.tsx'
import type { Patron } from '../../use-patron.ts'

/** Where the library counts each voice once: what a code is, where its secret is kept, and the field for one. */
export function Enrol({ patron }: { patron: Patron }) {
  const { t, settings, words } = usePlace()
  const policy = patron.edition?.policy
  if (policy === undefined || policy.openEnrolment) return null
  const { credential, library, enrolling } = settings
  const enrolled = credential !== undefined && credential.library === library
  return (
    <section class="full">
      <h2>{t('enrol.title')}</h2>
      <p class="pad">{t('enrol.what')}</p>
      <p class="pad">{t('enrol.how')}</p>
      <p class="note pad">{t('enrol.where')}</p>
      {enrolled ? (
        <p class="pad">{t('enrol.done', { since: words.utcDay(Date.parse(credential.since) / 86_400_000) })}</p>
      ) : (
        <>
          <p class="pad">{t('enrol.need')}</p>
          <CodeField />
          {enrolling !== undefined && enrolling.attempts > 0 && <p class="warned">{t('enrol.again')}</p>}
        </>
      )}
    </section>
  )
}

function CodeField() {
  const { t, services, settings, say } = usePlace()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const id = useId()
  const address = settings.library ?? ''
  const enter = async () => {
    setBusy(true)
    setTrouble(undefined)
    const outcome = await services.enrol(field.current?.value ?? '').catch(() => 'unreachable' as const)
    setBusy(false)
    setTrouble(outcome)
    if (outcome !== undefined) say(t(`trouble.${outcome}`, { address }))
  }
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <label for={id}>{t('enrol.field')}</label>
      <div class="ask">
        <input
          class="f"
          id={id}
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          required
          maxLength={100}
          defaultValue={settings.enrolling?.code ?? ''}
          ref={field}
          aria-invalid={trouble !== undefined}
          aria-describedby={trouble === undefined ? undefined : `${id}-trouble`}
        />
        <button type="submit" class="btn first" disabled={busy}>
          {t(busy ? 'enrol.asking' : 'enrol.enter')}
        </button>
      </div>
      {trouble !== undefined && (
        <p class="warned" id={`${id}-trouble`}>
          {t(`trouble.${trouble}`, { address })}
        </p>
      )}
    </form>
  )
}
