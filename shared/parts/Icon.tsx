import { ICONS, type IconName } from './icons.ts'

interface IconProps {
  name: IconName
  /** Said by screen readers; leave it out when a word stands beside the icon. */
  label?: string | undefined
}

/** One drawing of the 20-unit grid in `currentColor`, itself hidden from screen readers; `label` is said in its stead. */
export function Icon({ name, label }: IconProps) {
  return (
    <>
      <svg class="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {ICONS[name].map((stroke) =>
          'd' in stroke ? (
            <path key={stroke.d} d={stroke.d} />
          ) : (
            <circle key={stroke.c.join()} cx={stroke.c[0]} cy={stroke.c[1]} r={stroke.c[2]} stroke-dasharray={'dash' in stroke ? stroke.dash : undefined} />
          ),
        )}
      </svg>
      {label !== undefined && <span class="vh">{label}</span>}
    </>
  )
}

/** The mark: a carrel from the front, two side boards, a desk and an open book in rubric. */
export function Mark() {
  return (
    <svg class="i" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M3 3v14M17 3v14M3 14h14" />
      <g class="book">
        <path d="M10 5.5C9 4.5 7.5 4.3 6 4.5v6.3c1.5-.2 3 0 4 1 1-1 2.5-1.2 4-1V4.5c-1.5-.2-3 0-4 1zv6.3" />
      </g>
    </svg>
  )
}
