import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

/** Where a reason comes from: the patron's records, the open record, a librarian, or a guess. */
export type ReasonSource = 'because' | 'related' | 'pinned' | 'might'

const DRAWING = { because: 'because', related: 'link', pinned: 'pin', might: 'might' } as const

/** One icon, one sentence: why an item is shown. */
export function Reason({ source, children }: { source: ReasonSource; children: ComponentChildren }) {
  return (
    <p class="reason" data-reason={source}>
      <Icon name={DRAWING[source]} />
      <span>{children}</span>
    </p>
  )
}
