import { useId } from 'preact/hooks'
import { Settings as SettingsSchema, setSetting } from '../../../store/settings.ts'
import { FetchButton } from '../../EditionGate.tsx'
import { HourField } from '../../HourField.tsx'
import { KeyList } from '../../KeySheet.tsx'
import { LibraryField } from '../../LibraryField.tsx'
import { WELCOME } from '../../links.ts'
import { usePlace } from '../../Room.tsx'
import { Switch } from '../../Switch.tsx'
import { inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'
import { Fit } from './Fit.tsx'
import { Retention } from './Retention.tsx'

/** Each interface language in its own words. */
const LANGUAGES = [
  ['en', 'English'],
  ['zh-CN', '简体中文'],
] as const

/** How Carrel speaks and looks, what it shows, and where it fetches from. Each change counts at once. */
export function Settings({ patron }: { patron: Patron }) {
  const { t, settings, say } = usePlace()
  const ids = { language: useId(), theme: useId(), guesses: useId(), keys: useId() }
  const saved = () => say(t('settings.saved'))
  const chooseLanguage = (value: string) => void setSetting('language', LANGUAGES.find(([tag]) => tag === value)?.[0]).then(saved)
  const chooseTheme = (value: string) => void setSetting('theme', SettingsSchema.parse(value === '' ? {} : { theme: value }).theme).then(saved)
  return (
    <>
      <p class="lead">{t('settings.lead')}</p>
      <div class="settings">
        <section class="full">
          <h2>{t('settings.language')}</h2>
          <div class="field">
            <label class="vh" for={ids.language}>
              {t('settings.language')}
            </label>
            <select class="f" id={ids.language} value={settings.language ?? ''} onChange={(event) => chooseLanguage(event.currentTarget.value)}>
              <option value="">{t('settings.languageAuto')}</option>
              {LANGUAGES.map(([tag, name]) => (
                <option key={tag} value={tag} lang={tag}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </section>
        <section class="full">
          <h2>{t('settings.theme')}</h2>
          <div class="field">
            <label class="vh" for={ids.theme}>
              {t('settings.theme')}
            </label>
            <select class="f" id={ids.theme} value={settings.theme ?? ''} onChange={(event) => chooseTheme(event.currentTarget.value)}>
              <option value="">{t('settings.themeAuto')}</option>
              <option value="light">{t('settings.themeLight')}</option>
              <option value="dark">{t('settings.themeDark')}</option>
            </select>
          </div>
        </section>
        <ReadingLanguages patron={patron} saved={saved} />
        <Fit saved={saved} />
        <section class="full">
          <h2>{t('settings.guesses')}</h2>
          <div class="tog">
            <Switch id={ids.guesses} on={settings.guesses !== false} onTurn={() => void setSetting('guesses', settings.guesses === false).then(saved)} />
            <label for={ids.guesses}>{t('settings.guessesLabel')}</label>
          </div>
        </section>
        <section class="full">
          <h2>{t('settings.news')}</h2>
          <HourField />
        </section>
        <Retention saved={saved} />
        <LibrarySection patron={patron} />
        <section class="full">
          <h2>{t('settings.keys')}</h2>
          <div class="tog">
            <Switch id={ids.keys} on={settings.keys !== false} onTurn={() => void setSetting('keys', settings.keys === false).then(saved)} />
            <label for={ids.keys}>{t('settings.keysNote')}</label>
          </div>
          <KeyList />
        </section>
      </div>
    </>
  )
}

function ReadingLanguages({ patron, saved }: { patron: Patron; saved: () => void }) {
  const { t, words, settings, language } = usePlace()
  const chosen = settings.readingLanguages ?? []
  const tags = new Set([...(patron.edition?.items.map((item) => primary(item.language)) ?? ['en', 'zh']), ...chosen.map(primary)])
  const collator = new Intl.Collator(language)
  const offered = [...tags].sort((a, b) => collator.compare(words.languageName(a), words.languageName(b)))
  const toggle = (tag: string) => {
    const rest = chosen.filter((other) => primary(other) !== tag)
    void setSetting('readingLanguages', rest.length === chosen.length ? [...rest, tag] : rest).then(saved)
  }
  return (
    <section class="full">
      <h2 id="reading">{t('settings.reading')}</h2>
      <fieldset aria-labelledby="reading" class="ticks">
        {offered.map((tag) => (
          <label key={tag}>
            <input type="checkbox" checked={chosen.some((other) => primary(other) === tag)} onChange={() => toggle(tag)} />
            {words.languageName(tag)}
          </label>
        ))}
      </fieldset>
      <p class="note">{t('settings.readingNote')}</p>
    </section>
  )
}

function LibrarySection({ patron }: { patron: Patron }) {
  const { t, words, settings, language } = usePlace()
  const { edition } = patron
  const address = settings.library
  return (
    <section class="full" id="library">
      <h2>{t('settings.library')}</h2>
      <p class="second">
        {address === undefined
          ? t('settings.libraryNone')
          : edition === undefined
            ? t('settings.libraryWaiting', { address })
            : t('settings.libraryNote', {
                library: inLanguage(edition.library.name, language),
                address,
                edition: String(edition.manifest.edition),
                published: words.day(Date.parse(edition.manifest.published)),
                when: words.fetched(edition.fetched),
              })}
      </p>
      {address !== undefined && (
        <div class="acts">
          <FetchButton label={t('settings.fetchNow')} />
        </div>
      )}
      <div class="pad">
        <LibraryField key={address} />
      </div>
      <p class="pad">
        <a href={WELCOME}>{t('settings.again')}</a>
      </p>
    </section>
  )
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag
}
