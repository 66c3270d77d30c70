import { useId, useState } from 'preact/hooks'
import { usePlace } from './Room.tsx'
import { Sheet, SheetActs } from './Sheet.tsx'

/** Asks how to withdraw: sharing off, and what was sent erased in the same step unless the patron unticks it. */
export function TurnOff({ onClose, onDone }: { onClose: () => void; onDone?: (sentence: string) => void }) {
  const { t, language, services, say } = usePlace()
  const [erase, setErase] = useState(true)
  const id = useId()
  const turn = async () => {
    const words = [t('share.offAsk'), `${erase ? '☑' : '☐'} ${t('share.offErase')}`].join('\n')
    const sentence = await services.withdraw({ erase, read: { language, words } }).then(
      () => t(erase ? 'share.offErased' : 'share.off'),
      () => t('privacy.failed'),
    )
    say(sentence)
    onDone?.(sentence)
  }
  return (
    <Sheet title={t('privacy.turnOff')} onClose={onClose}>
      {(close) => (
        <>
          <p>{t('share.offAsk')}</p>
          <p class="tog">
            <input type="checkbox" id={id} checked={erase} onChange={(event) => setErase(event.currentTarget.checked)} />
            <label for={id}>{t('share.offErase')}</label>
          </p>
          <SheetActs close={close} acts={[{ verb: t('privacy.turnOff'), look: 'first', onDo: () => void turn() }, { verb: t('cancel') }]} />
        </>
      )}
    </Sheet>
  )
}
