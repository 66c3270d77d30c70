import type { Item } from '#shared/item.ts'
import { type Guards, passes } from '../domain/guards.ts'
import { usePlace } from './Room.tsx'

/** The patron's guards as they are set. */
export function useGuards(): Guards {
  const { readingLanguages = [], levels, access } = usePlace().settings
  return { readingLanguages, levels, access }
}

interface OthersProps {
  items: readonly Item[]
  /** The patron asked for what the guards leave out. */
  others: boolean
  onOthers: (on: boolean) => void
}

/** How many of the items the guards leave out, and a way to see them until the page is closed. Nothing where they leave out none. */
export function Others({ items, others, onOthers }: OthersProps) {
  const { t } = usePlace()
  const guards = useGuards()
  const count = items.filter((item) => !passes(item, guards)).length
  if (count === 0) return null
  return (
    <p class="note pad" data-others>
      {others ? t('picks.othersShown') : t('picks.others', { count })}
      {t('sentence.gap')}
      <button type="button" class="word" aria-pressed={others} onClick={() => onOthers(!others)}>
        {t(others ? 'picks.othersHide' : 'picks.othersShow')}
      </button>
    </p>
  )
}
