import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { exclusion } from '../../../domain/excluded.ts'
import { forgetRemains, type Remains, remainsOf } from '../../../services/exclude.ts'
import { strike } from '../../../store/adjustments.ts'
import { usePlace } from '../../Room.tsx'
import { Sheet, SheetActs } from '../../Sheet.tsx'
import type { Patron } from '../../use-patron.ts'

/** What is asked about: what is kept on one subject, or on all that are struck out. */
interface Asking {
  subject?: { id: string; label: string }
  remains: Remains
}

/** Strikes a subject out, and asks what is to become of what was kept on it: the question stands where `question` is put. */
export function useStrike(patron: Patron): { strikeOut: (id: string, label: string) => void; question: ComponentChildren } {
  const { t, say } = usePlace()
  const [asking, setAsking] = useState<Asking>()
  const strikeOut = (id: string, label: string): void => {
    const struckIn = exclusion([{ concept: id, steps: 0, struck: 1 }], patron.vocabulary)
    const remains = remainsOf({ ...patron, struckIn }, id)
    void strike(id).then(() => {
      say(t('interests.status.struck', { concept: label }))
      if (remains.records.length + remains.searches.length > 0) setAsking({ subject: { id, label }, remains })
    })
  }
  return { strikeOut, question: asking === undefined ? null : <ForgetAsk asking={asking} onClose={() => setAsking(undefined)} /> }
}

/** What is still kept on struck-out subjects, with a button that forgets it; nothing when there is none. */
export function Remaining({ patron }: { patron: Patron }) {
  const { t } = usePlace()
  const [asking, setAsking] = useState(false)
  const remains = useMemo(() => remainsOf(patron), [patron])
  const what = useWhat(remains)
  if (what === '') return null
  return (
    <>
      <p data-remains>{t('forget.remains', { what })}</p>
      <button type="button" class="btn small" onClick={() => setAsking(true)}>
        {t('forget.remainsButton')}
      </button>
      {asking && <ForgetAsk asking={{ remains }} onClose={() => setAsking(false)} />}
    </>
  )
}

function ForgetAsk({ asking: { subject, remains }, onClose }: { asking: Asking; onClose: () => void }) {
  const { t, services, say } = usePlace()
  const what = useWhat(remains)
  const forget = async () => {
    await services.forgetInTabs(await forgetRemains(subject?.id))
    say(t('forget.struckDone', { what }))
  }
  return (
    <Sheet title={subject === undefined ? t('interests.struck') : t('forget.struckTitle', { concept: subject.label })} onClose={onClose}>
      {(close) => (
        <>
          <p>{t(subject === undefined ? 'forget.struckAskAll' : 'forget.struckAsk', { what })}</p>
          <SheetActs
            close={close}
            acts={[
              { verb: t('forget.struckNo'), look: 'first' },
              { verb: t('forget.struckYes'), onDo: () => void forget() },
            ]}
          />
        </>
      )}
    </Sheet>
  )
}

/** Records and searches in words; empty when there are none. */
function useWhat({ records, searches }: Remains): string {
  const { t } = usePlace()
  const kept = records.filter((work) => work.kept === 1).length
  return [
    ...(records.length === 0 ? [] : [t('interests.records', { count: records.length })]),
    ...(kept === 0 ? [] : [t('forget.recordsKept', { count: kept })]),
    ...(searches.length === 0 ? [] : [t('forget.searches', { count: searches.length })]),
  ].join(t('list.comma'))
}
