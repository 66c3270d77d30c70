import { useId } from 'preact/hooks'
import { setSetting } from '../store/settings.ts'
import { usePlace } from './Room.tsx'

const HOURS = [7, 8, 9, 12, 15, 18, 20, 21]

/** When news may come by itself. */
export function HourField() {
  const { t, words, settings, say } = usePlace()
  const id = useId()
  const { digestHour } = settings
  const choose = (value: string) => void setSetting('digestHour', value === '' ? undefined : Number(value)).then(() => say(t('settings.saved')))
  return (
    <div class="field">
      <label for={id}>{t('settings.hour')}</label>
      <select class="f" id={id} value={digestHour === undefined ? '' : String(digestHour)} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t('settings.hourNever')}</option>
        {[...new Set([...HOURS, ...(digestHour === undefined ? [] : [digestHour])])]
          .sort((a, b) => a - b)
          .map((hour) => (
            <option key={hour} value={String(hour)}>
              {t('settings.hourAt', { hour: words.hour(hour) })}
            </option>
          ))}
      </select>
      <p class="note">{t('welcome.hourNote')}</p>
    </div>
  )
}
