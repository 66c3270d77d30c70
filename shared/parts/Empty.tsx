import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

interface EmptyProps {
  icon: IconName
  title: string
  heading: 2 | 3
  /** What happened to the reader's records, in one sentence. */
  children?: ComponentChildren
  /** The one next step. */
  step?: ComponentChildren
}

/** An empty, failed or offline view: icon, one serif line, one sentence, one next step. */
export function Empty({ icon, title, heading, children, step }: EmptyProps) {
  const Heading = heading === 2 ? 'h2' : 'h3'
  return (
    <div class="empty">
      <Icon name={icon} />
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {step}
    </div>
  )
}

/** Still blocks where nothing was there to show before; says in words that something is on its way. */
export function Loading({ label }: { label: string }) {
  return (
    <div class="wait" role="status">
      <span class="vh">{label}</span>
      <i style={{ inlineSize: '60%' }} />
      <i />
      <i style={{ inlineSize: '80%' }} />
    </div>
  )
}
