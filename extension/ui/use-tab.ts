import { useEffect, useState } from 'preact/hooks'
import type { Drift } from '../domain/drift.ts'
import type { Why } from '../domain/why.ts'
import type { Tab, TabState } from '../services/tab.ts'
import type { RecordRow, SiteRow } from '../store/database.ts'
import { recordBy } from '../store/records.ts'
import { siteBy } from '../store/sites.ts'
import { usePlace } from './Room.tsx'
import { useLiveQuery } from './use-live-query.ts'

/** What the page of a tab is to Carrel. */
export type PageHere =
  | { kind: 'loading' }
  /** A page of the browser or the device, or none at all. */
  | { kind: 'private' }
  | { kind: 'not-allowed'; origin: string }
  | { kind: 'paused'; origin: string; site: SiteRow }
  | { kind: 'waiting'; origin: string; site: SiteRow }
  /** `why` is absent between two pages; `hits` is what a list of results states. */
  | { kind: 'not-record'; origin: string; site: SiteRow; why?: Why; hits?: number }
  /** Nothing of it is kept: it falls under these struck-out subjects. */
  | { kind: 'excluded'; origin: string; site: SiteRow; struck: string[] }
  | { kind: 'forgotten'; origin: string; site: SiteRow }
  /** `drift` is what a report may say. */
  | { kind: 'unreadable'; origin: string; site: SiteRow; drift?: Drift }
  | { kind: 'record'; origin: string; site: SiteRow; record: RecordRow; drift?: Drift }

/** Follows one tab, or whichever tab is active when `tabId` is undefined and `follow` is set. */
export function useTab(tabId: number | undefined, follow: boolean): { tab: Tab | undefined; page: PageHere } {
  const { services } = usePlace()
  const [tab, setTab] = useState<{ found: Tab | undefined }>()
  const [state, setState] = useState<TabState>()
  useEffect(() => {
    if (follow) return services.watchCurrentTab((found) => setTab({ found }))
    void services.currentTab(tabId).then((found) => setTab({ found }))
  }, [services, tabId, follow])
  const id = tab?.found?.id
  useEffect(() => {
    setState(undefined)
    if (id !== undefined) return services.watchTab(id, setState)
  }, [services, id])
  // The script of an allowed page names the origin even where the browser hides the address.
  const origin = tab?.found?.origin ?? (tab?.found === undefined ? undefined : state?.origin)
  const recordId = state?.origin === origin ? state?.recordId : undefined
  const rows = useLiveQuery(
    async () => ({
      site: origin === undefined ? undefined : await siteBy(origin),
      record: typeof recordId === 'string' ? await recordBy(recordId) : undefined,
      of: `${origin} ${recordId}`,
    }),
    [origin, recordId],
  )
  return { tab: tab?.found, page: pageOf() }

  function pageOf(): PageHere {
    if (tab === undefined) return { kind: 'loading' }
    if (origin === undefined || tab.found?.incognito) return { kind: 'private' }
    if (rows.state !== 'ready' || rows.value.of !== `${origin} ${recordId}`) return { kind: 'loading' }
    const { site, record } = rows.value
    if (site === undefined) return { kind: 'not-allowed', origin }
    if (site.paused === 1) return { kind: 'paused', origin, site }
    if (state === undefined || state.origin !== origin) return { kind: 'waiting', origin, site }
    const drift = state.drift === undefined ? {} : { drift: state.drift }
    if (state.state === 'excluded') return { kind: 'excluded', origin, site, struck: state.struck ?? [] }
    if (state.state === 'forgotten') return { kind: 'forgotten', origin, site }
    // A record is written before its tab says so: one that is no more was forgotten.
    if (state.state === 'record') return record === undefined ? { kind: 'forgotten', origin, site } : { kind: 'record', origin, site, record, ...drift }
    if (state.state === 'unreadable') return { kind: 'unreadable', origin, site, ...drift }
    const { why, hits } = state
    return { kind: 'not-record', origin, site, ...(why === undefined ? {} : { why }), ...(hits === undefined ? {} : { hits }) }
  }
}
