import { usePlace } from './Room.tsx'
import { Sheet } from './Sheet.tsx'

const KEYS = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['s', 'keys.keep'],
  ['m', 'keys.mute'],
  ['w', 'keys.why'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
] as const

/** The keys of a list, as a table of key and deed. */
export function KeyList() {
  const { t } = usePlace()
  return (
    <dl class="keys">
      {KEYS.map(([key, deed]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(deed)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The same in a dialog, for `?`. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = usePlace()
  return (
    <Sheet title={t('keys.title')} onClose={onClose}>
      {(close) => (
        <>
          <KeyList />
          <div class="acts">
            <button type="button" class="btn" onClick={close}>
              {t('keys.close')}
            </button>
          </div>
        </>
      )}
    </Sheet>
  )
}
