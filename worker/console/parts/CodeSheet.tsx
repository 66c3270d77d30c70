import { useEffect } from 'preact/hooks'
import type { SheetReply } from '#shared/staff-sharing.ts'
import { useHouse } from '../house.ts'
import { useText } from '../text.tsx'

/** A sheet of codes, on the screen once and on paper: a few sentences for whoever takes it home, and the codes. */
export function CodeSheet({ made, onDone }: { made: SheetReply; onDone: () => void }) {
  const { t, day } = useText()
  const { library, holdOn } = useHouse()
  const question = t('sheetLeave')
  useEffect(() => {
    holdOn(question)
    return () => holdOn(undefined)
  }, [holdOn, question])
  return (
    <>
      <div class="bar1">
        <h1>{t('sheetNumber', { number: String(made.sheet.id) })}</h1>
        <span class="ends unprinted">
          <button type="button" class="btn first" onClick={() => print()}>
            {t('printSheet')}
          </button>
          <button type="button" class="btn" onClick={onDone}>
            {t('sheetDone')}
          </button>
        </span>
      </div>
      <p class="lead unprinted">{t('sheetOnce')}</p>
      <ul class="codes">
        {made.codes.map((code) => (
          <li key={code}>
            <b>{library}</b>
            <code>{code}</code>
            <p>{t('codeForPatron', { until: day(made.sheet.until) })}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
