import type { CatalogueName, Holding } from './holdings/holding.ts'

export const HOSTS = { northmere: 'northmere.localhost', archive: 'archive.localhost', shuyu: 'shuyu.localhost', app: 'app.localhost' } as const
export type Host = keyof typeof HOSTS

export const DEFAULT_PORT = 8788

export const northmereId = (holding: Holding): string => `nm${String(holding.no).padStart(4, '0')}`
export const marcNo = (holding: Holding): string => String(holding.no).padStart(10, '0')

/** Path of a record's page in its own catalogue. */
export function recordPath(holding: Holding): string {
  if (holding.catalogue === 'northmere') return `/Record/${northmereId(holding)}`
  return holding.catalogue === 'archive' ? `/index.php/${holding.key}` : `/opac/item.php?marc_no=${marcNo(holding)}`
}

/** Path of a record in the digital collection, the single-page catalogue. */
export const appPath = (holding: Holding): string => `/item/${holding.key}`

export const originOf = (host: Host, port: number): string => `http://${HOSTS[host]}:${port}`

export const recordUrl = (holding: Holding, port: number): string => originOf(holding.catalogue, port) + recordPath(holding)

/** The catalogue a Host header asks for, whatever its port. */
export function hostOf(header: string | undefined): Host | undefined {
  const name = header?.replace(/:\d+$/, '').toLowerCase()
  const hosts: Host[] = ['northmere', 'archive', 'shuyu', 'app']
  return hosts.find((host) => HOSTS[host] === name)
}

export const CATALOGUES: readonly CatalogueName[] = ['northmere', 'archive', 'shuyu']
