import { useId } from 'preact/hooks'
import { Access, ItemLevel } from '#shared/item.ts'
import { BREADTHS } from '../../../domain/recommend/diversify.ts'
import { setSetting } from '../../../store/settings.ts'
import { usePlace } from '../../Room.tsx'

/** What may come and how far the list reaches: levels, access, breadth. */
export function Fit({ saved }: { saved: () => void }) {
  const { t, settings } = usePlace()
  const breadth = useId()
  const { levels = [], access = [] } = settings
  const turned = <T,>(list: readonly T[], value: T): T[] => (list.includes(value) ? list.filter((other) => other !== value) : [...list, value])
  const chooseBreadth = (value: string) => {
    const chosen = BREADTHS.find((name) => name === value)
    void setSetting('breadth', chosen === 'balanced' ? undefined : chosen).then(saved)
  }
  return (
    <>
      <section class="full">
        <h2 id="levels">{t('settings.levels')}</h2>
        <fieldset aria-labelledby="levels" class="ticks">
          {ItemLevel.options.flatMap((level) =>
            level === 'any'
              ? []
              : [
                  <label key={level}>
                    <input type="checkbox" checked={levels.includes(level)} onChange={() => void setSetting('levels', turned(levels, level)).then(saved)} />
                    {t(`settings.level.${level}`)}
                  </label>,
                ],
          )}
        </fieldset>
        <p class="note">{t('settings.levelsNote')}</p>
      </section>
      <section class="full">
        <h2 id="access">{t('settings.access')}</h2>
        <fieldset aria-labelledby="access" class="ticks">
          {Access.options.map((kind) => (
            <label key={kind}>
              <input type="checkbox" checked={access.includes(kind)} onChange={() => void setSetting('access', turned(access, kind)).then(saved)} />
              {t(`settings.access.${kind}`)}
            </label>
          ))}
        </fieldset>
        <p class="note">{t('settings.accessNote')}</p>
      </section>
      <section class="full">
        <h2>{t('settings.breadth')}</h2>
        <div class="field">
          <label for={breadth}>{t('settings.breadthLabel')}</label>
          <select class="f" id={breadth} value={settings.breadth ?? 'balanced'} onChange={(event) => chooseBreadth(event.currentTarget.value)}>
            {BREADTHS.map((name) => (
              <option key={name} value={name}>
                {t(`settings.breadth.${name}`)}
              </option>
            ))}
          </select>
          <p class="note">{t('settings.breadthNote')}</p>
        </div>
      </section>
    </>
  )
}
