/** A weight of 0 to 1 as a line of ink on a hairline; for exact local numbers only, so it has no interval. The figure stands beside it. */
export function Bar({ weight }: { weight: number }) {
  return (
    <span class="trk" aria-hidden="true">
      <span class="bar" style={{ '--x': Math.round(Math.min(1, Math.max(0, weight)) * 1000) / 10 }} />
    </span>
  )
}
