import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Where wide tables scroll in themselves; the same width stands in console.css. */
const NARROW = '(max-width: 68rem)'

/** Room for a wide table: on narrow screens it scrolls by itself and can be reached by keyboard for that. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const heard = () => setNarrow(query.matches)
    query.addEventListener('change', heard)
    return () => query.removeEventListener('change', heard)
  }, [])
  if (!narrow) return <div class="scroll">{children}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
