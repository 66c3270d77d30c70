import { Empty } from '#shared/parts/Empty.tsx'
import { hashOf, type Route } from '../route.ts'
import { useText } from '../text.tsx'

/** An address that names nothing here. */
export function Lost({ back }: { back: Route }) {
  const { t } = useText()
  return (
    <>
      <h1>{t('lostHeading')}</h1>
      <div class="below">
        <Empty
          icon="ring"
          title={t('lostTitle')}
          heading={2}
          step={
            <a class="btn small" href={hashOf(back)}>
              {t('lostStep')}
            </a>
          }
        >
          {t('lostSentence')}
        </Empty>
      </div>
    </>
  )
}
