import { Mark } from './Icon.tsx'

/** The mark and the name, as a link where there is somewhere to go. */
export function Brand({ name, href, target }: { name: string; href?: string; target?: string }) {
  const inside = (
    <>
      <Mark />
      <span>{name}</span>
    </>
  )
  return href === undefined ? (
    <span class="brand">{inside}</span>
  ) : (
    <a class="brand" href={href} target={target}>
      {inside}
    </a>
  )
}
