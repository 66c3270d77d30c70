import { setSetting } from '../../../store/settings.ts'
import { usePlace } from '../../Room.tsx'

/** The other language, in its own words. */
export function LanguageChoice() {
  const { language } = usePlace()
  const [tag, name] = language === 'en' ? (['zh-CN', '简体中文'] as const) : (['en', 'English'] as const)
  return (
    <button type="button" class="word" lang={tag} onClick={() => void setSetting('language', tag)}>
      {name}
    </button>
  )
}
