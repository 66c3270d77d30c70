interface SwitchProps {
  id: string
  on: boolean
  disabled?: boolean
  /** Called in the click itself, so that a browser may be asked for leave. */
  onTurn: () => void
}

/** The switch: a native checkbox in its role. Its label is the caller's. */
export function Switch({ id, on, disabled, onTurn }: SwitchProps) {
  // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox carries its own state; aria-checked beside it must not be set (ARIA in HTML)
  return <input class="switch" type="checkbox" role="switch" id={id} checked={on} disabled={disabled} onClick={onTurn} />
}
