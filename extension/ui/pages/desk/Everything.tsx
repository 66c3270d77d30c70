import { useState } from 'preact/hooks'
import { Icon } from '#shared/parts/Icon.tsx'
import { exportAll } from '../../../store/export.ts'
import { usePlace } from '../../Room.tsx'
import { Sheet, SheetActs } from '../../Sheet.tsx'
import type { Patron } from '../../use-patron.ts'

/** Take everything along, or let everything go. */
export function Everything({ patron }: { patron: Patron }) {
  const { t, services, say, clock } = usePlace()
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState<string>()
  const tell = (sentence: string) => {
    setNote(sentence)
    say(sentence)
  }
  const save = async () => {
    services.saveFile(`carrel-${new Date(clock()).toISOString().slice(0, 10)}.json`, await exportAll())
    tell(t('privacy.exported'))
  }
  const erase = async () => {
    await services.eraseEverything()
    tell(t('privacy.erased'))
  }
  return (
    <section class="full" id="everything">
      <h2>{t('privacy.all')}</h2>
      <p>{t('privacy.allText', { records: t('interests.records', { count: patron.records.length }), visits: t('visits', { count: patron.visits.length }) })}</p>
      <div class="acts">
        <button type="button" class="btn small" onClick={() => void save().catch(() => tell(t('privacy.failed')))}>
          <Icon name="out" />
          {t('privacy.export')}
        </button>
        <button type="button" class="btn small" onClick={() => setAsking(true)}>
          {t('privacy.eraseAll')}
        </button>
      </div>
      {note !== undefined && <p class="note">{note}</p>}
      {asking && (
        <Sheet title={t('privacy.eraseAllAsk')} onClose={() => setAsking(false)}>
          {(close) => (
            <>
              <p>{t('privacy.eraseAllText')}</p>
              <SheetActs
                close={close}
                acts={[
                  { verb: t('cancel') },
                  { verb: t('privacy.eraseAllYes'), look: 'first', onDo: () => void erase().catch(() => tell(t('privacy.failed'))) },
                ]}
              />
            </>
          )}
        </Sheet>
      )}
    </section>
  )
}
