import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

interface SheetProps {
  title: string
  onClose: () => void
  /** `close` gives the focus back to where it was; taking the sheet off the page would lose it. */
  children: (close: () => void) => ComponentChildren
}

/** A modal dialog for what must be asked or listed apart. Escape closes it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useLayoutEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog class="sheet" ref={dialog} aria-labelledby={name} onClose={onClose}>
      <h2 id={name}>{title}</h2>
      {children(() => dialog.current?.close())}
    </dialog>
  )
}

/** One way to end a sheet; without `onDo` it only closes. */
interface SheetAct {
  verb: string
  look?: 'first' | 'plain'
  onDo?: () => void
}

/** The ways to end a sheet, side by side. It closes before the act begins, so that the focus is back where it was. */
export function SheetActs({ close, acts }: { close: () => void; acts: readonly SheetAct[] }) {
  return (
    <div class="acts">
      {acts.map(({ verb, look, onDo }) => (
        <button
          key={verb}
          type="button"
          class={look === undefined ? 'btn' : `btn ${look}`}
          onClick={() => {
            close()
            onDo?.()
          }}
        >
          {verb}
        </button>
      ))}
    </div>
  )
}
