import type { ComponentChildren } from 'preact'

/** A box that may scroll sideways on a narrow page. */
export function Scroller({ label, class: name, children }: { label: string; class: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys, so it must take the focus (WCAG 2.1.1)
    <section class={name} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
