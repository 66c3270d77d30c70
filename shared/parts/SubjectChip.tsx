import type { ComponentChildren } from 'preact'

interface SubjectChipProps {
  label: string
  language?: string | undefined
  /** True when the patron follows the subject. */
  followed?: boolean
  struck?: boolean
  onPress: () => void
  /** What a press does, for the tooltip. */
  title?: string | undefined
  children?: ComponentChildren
}

/** A subject as a tracing in red: a button of 24 px, ticked when followed, with a line through it when struck out. */
export function SubjectChip({ label, language, followed, struck, onPress, title, children }: SubjectChipProps) {
  return (
    <button
      type="button"
      class={['chip', followed && 'on', struck && 'off'].filter(Boolean).join(' ')}
      aria-pressed={struck === undefined && followed !== undefined ? followed : undefined}
      lang={language}
      title={title}
      onClick={onPress}
    >
      {label}
      {children}
    </button>
  )
}

/** The tracings of a card, numbered by the style sheet. */
export function Tracings({ label, children }: { label: string; children: readonly ComponentChildren[] }) {
  if (children.length === 0) return null
  return (
    <ol class="tracings" aria-label={label}>
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ol>
  )
}
