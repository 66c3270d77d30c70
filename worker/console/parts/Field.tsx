import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '#shared/parts/Icon.tsx'

/** What the control of a field must carry so that label, note and error belong to it. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

interface FieldProps {
  label: string
  note?: ComponentChildren
  /** What is wrong, in words; absent when nothing is. */
  error?: ComponentChildren
  class?: string
  children: (control: ControlProps) => ComponentChildren
}

/** A labelled field with its note and its error below it, tied together for screen readers. */
export function Field({ label, note, error, class: extra, children }: FieldProps) {
  const id = useId()
  const described = [error !== undefined && `${id}-error`, note !== undefined && `${id}-note`].filter(Boolean).join(' ')
  return (
    <div class={extra === undefined ? 'field' : `field ${extra}`}>
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error === undefined ? undefined : 'true' })}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {note !== undefined && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  )
}

export function FieldError({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p class="err" id={id}>
      <Icon name="warn" />
      <span>{children}</span>
    </p>
  )
}
