import { useId, useState } from 'preact/hooks'
import { usePlace } from '../../Room.tsx'
import { Switch } from '../../Switch.tsx'
import { hostOf } from '../../text-of.ts'

/** The one switch of the popup: allows a site, pauses it, lifts the pause. */
export function SiteSwitch({ origin, on, known }: { origin: string; on: boolean; known: boolean }) {
  const { t, services, say } = usePlace()
  const [refused, setRefused] = useState(0)
  const id = useId()
  const host = hostOf(origin)
  const turn = () => {
    // Nothing may come before this line: a browser asks for leave only in the click itself.
    const turned = known ? services.pauseSite(origin, on).then(() => true) : services.allowSite(origin)
    void turned
      .catch(() => false)
      .then((granted) => {
        setRefused((times) => (granted ? 0 : times + 1))
        say(t(granted ? (on ? 'popup.sitePausedNow' : 'popup.siteAllowed') : 'popup.siteRefused', { host }))
      })
  }
  return (
    <div class="site">
      <label for={id}>
        {t('popup.site')}
        <small>{known && !on ? t('popup.sitePaused', { host }) : host}</small>
        {refused > 0 && <small>{t('popup.siteRefused')}</small>}
      </label>
      <Switch id={id} on={on} onTurn={turn} />
    </div>
  )
}
