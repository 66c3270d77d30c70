import { Fragment } from 'preact'
import type { CatalogueRecord, Holding } from '#shared/record.ts'
import { webAddress } from './links.ts'
import { usePlace } from './Room.tsx'

/** Words for a link: those of the page, else the name of the file, and the site it leads to. */
function wordsOf({ url, label }: Holding): string {
  const { host, pathname } = new URL(url)
  const name = label ?? /[^/]+\.\w{2,4}$/.exec(pathname)?.[0]
  return name === undefined ? host : `${name} (${host})`
}

/** Where a copy can be had, as the catalogue links to it; nothing when it links nowhere. */
export function Holdings({ record }: { record: CatalogueRecord }) {
  const { t } = usePlace()
  const links = (record.holdings ?? []).filter(({ url }) => webAddress(url) !== undefined)
  if (links.length === 0) return null
  return (
    <small data-holdings>
      {t('work.online')}{' '}
      {links.map((link, at) => (
        <Fragment key={link.url}>
          {at > 0 && t('list.separator')}
          <a href={link.url} target="_blank" rel="noreferrer">
            {wordsOf(link)}
          </a>
        </Fragment>
      ))}
    </small>
  )
}
