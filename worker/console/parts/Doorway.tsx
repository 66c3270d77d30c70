import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { Brand } from '#shared/parts/Brand.tsx'
import { useText } from '../text.tsx'
import { Appearance, type AppearanceSettings } from './Appearance.tsx'

interface DoorwayProps {
  library: string | undefined
  appearance: AppearanceSettings
  children: ComponentChildren
}

/** The page before anybody is signed in. */
export function Doorway({ library, appearance, children }: DoorwayProps) {
  const { t, language } = useText()
  useEffect(() => {
    document.title = t('brand')
  }, [t])
  return (
    <div class="doorway">
      <header>
        <Brand name={t('brand')} />
        {library !== undefined && <p class="note">{library}</p>}
      </header>
      <main>{children}</main>
      <footer>
        <a href={`/transparency?lang=${language}`}>{t('transparency')}</a>
        <Appearance {...appearance} />
      </footer>
    </div>
  )
}
