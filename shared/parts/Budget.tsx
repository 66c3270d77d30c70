interface BudgetProps {
  /** Epsilon spent this year, at least 0. */
  spent: number
  /** Epsilon the next card would cost. */
  promised?: number
  /** The year's whole budget, at most 20. */
  total: number
  /** The same in one sentence. */
  label: string
}

/** The year's budget, one cell an epsilon: ink is spent, rubric outline promised to the next card, empty left. A begun cell counts as spent. */
export function Budget({ spent, promised = 0, total, label }: BudgetProps) {
  return (
    <div class="budget" role="img" aria-label={label}>
      {Array.from({ length: Math.ceil(total) }, (_, cell) => (
        <i key={cell} class={cell < spent ? 'spent' : cell < spent + promised ? 'next' : undefined} />
      ))}
    </div>
  )
}
