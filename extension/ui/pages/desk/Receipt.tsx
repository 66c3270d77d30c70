import type { LedgerRow } from '../../../store/database.ts'
import { usePlace } from '../../Room.tsx'

/** The words a decision was made on, as they were shown, with their hash; nothing for a line of before they were kept. */
export function Receipt({ line }: { line: LedgerRow }) {
  const { t, words } = usePlace()
  const { receipt, policySha256 } = line
  if (receipt === undefined) return null
  return (
    <details class="receipt">
      <summary>{t('privacy.receipt.show')}</summary>
      <blockquote lang={receipt.language}>
        {receipt.words.split('\n').map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </blockquote>
      <p class="note num">
        {t('privacy.receipt.words', { language: words.languageName(receipt.language) })} <code>{receipt.sha256}</code>
      </p>
      {policySha256 !== undefined && (
        <p class="note num">
          {t('privacy.receipt.policy')} <code>{policySha256}</code>
        </p>
      )}
    </details>
  )
}
