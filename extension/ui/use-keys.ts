import { useLayoutEffect } from 'preact/hooks'

/** What the keys of a list do with the row that has the focus, named by its `data-row`. */
export interface ListKeys {
  keep?: (row: string) => void
  mute?: (row: string) => void
  why?: (row: string) => void
  help?: () => void
}

/**
 * j and k walk over the rows (`[data-row]`) of the page, Enter opens the row's first link, s keeps, m mutes, w says why,
 * / goes to the search field (`[data-search]`), ? shows the keys. Silent while something is typed, in a dialog, with a
 * modifier held, or when the patron turned single keys off (WCAG 2.1.4).
 */
export function useKeys(on: boolean, keys: ListKeys): void {
  // With the rows themselves, not a frame later: a key may be pressed at once.
  useLayoutEffect(() => {
    if (!on) return
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      if (act(event.key, keys)) event.preventDefault()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  })
}

function act(key: string, keys: ListKeys): boolean {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]') ?? undefined
  const name = row?.dataset.row
  const on = (verb: ((row: string) => void) | undefined): boolean => {
    if (verb === undefined || name === undefined) return false
    verb(name)
    return true
  }
  if (key === 'j') return step(row, 1)
  if (key === 'k') return step(row, -1)
  if (key === 'Enter') return row !== undefined && document.activeElement === row && open(row)
  if (key === 's') return on(keys.keep)
  if (key === 'm') return on(keys.mute)
  if (key === 'w') return on(keys.why)
  if (key === '/') return focus(document.querySelector<HTMLElement>('[data-search]'))
  if (key === '?' && keys.help !== undefined) {
    keys.help()
    return true
  }
  return false
}

function step(row: HTMLElement | undefined, by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const next = row === undefined ? 0 : rows.indexOf(row) + by
  return focus(rows[next] ?? null)
}

function open(row: HTMLElement): boolean {
  const link = row.querySelector<HTMLAnchorElement>('a[href]')
  link?.click()
  return link !== null
}

function focus(element: HTMLElement | null): boolean {
  element?.focus()
  return element !== null
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, dialog, [contenteditable]') !== null
}
