import { useState } from 'preact/hooks'
import { setMayFetch } from '../../../store/sites.ts'
import { usePlace } from '../../Room.tsx'
import { Sheet, SheetActs } from '../../Sheet.tsx'
import { Switch } from '../../Switch.tsx'
import { hostOf, inLanguage } from '../../text-of.ts'
import type { Patron } from '../../use-patron.ts'

/** Sites the patron allowed: pause, or take back with or without what was kept from there. */
export function Sites({ patron }: { patron: Patron }) {
  const { t, words, services, say } = usePlace()
  const [revoking, setRevoking] = useState<string>()
  const count = (origin: string) => patron.records.flatMap(({ places }) => places).filter(({ row }) => row.origin === origin).length
  const pause = (origin: string, paused: boolean) =>
    void services.pauseSite(origin, paused).then(() => say(t(paused ? 'privacy.paused' : 'privacy.resumed', { host: hostOf(origin) })))
  const fetching = (origin: string, on: boolean) =>
    void setMayFetch(origin, on).then(() => say(t(on ? 'privacy.mayFetchOn' : 'privacy.mayFetchOff', { host: hostOf(origin) })))
  const revoke = async (origin: string, forget: boolean) => {
    await services.revokeSite(origin, { forget })
    say(t(forget ? 'privacy.revokedForgot' : 'privacy.revoked', { host: hostOf(origin) }))
  }
  return (
    <section class="full">
      <h2>{t('privacy.sites')}</h2>
      {patron.sites.length === 0 ? (
        <p class="note">{t('privacy.noSites')}</p>
      ) : (
        <ul class="sites">
          {patron.sites.map(({ origin, since, paused, mayFetch }) => {
            const host = hostOf(origin)
            return (
              <li key={origin} data-site={origin}>
                <span>
                  {host}
                  <small class="num">
                    {t(paused === 1 ? 'privacy.sitePaused' : 'privacy.site', {
                      records: t('interests.records', { count: count(origin) }),
                      since: words.day(since),
                    })}
                  </small>
                </span>
                <button type="button" class="btn small" onClick={() => pause(origin, paused === 0)}>
                  {t(paused === 1 ? 'privacy.resume' : 'privacy.pause')}
                  <span class="vh"> {host}</span>
                </button>
                <button type="button" class="btn plain small" onClick={() => setRevoking(origin)}>
                  {t('privacy.revoke')}
                  <span class="vh"> {host}</span>
                </button>
                <div class="tog">
                  <label for={`fetch-${origin}`}>
                    {t('privacy.mayFetch')}
                    <span class="vh"> {host}</span>
                    <small>{t('privacy.mayFetchWhy', { host })}</small>
                  </label>
                  <Switch id={`fetch-${origin}`} on={mayFetch === 1} onTurn={() => fetching(origin, mayFetch !== 1)} />
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <Offered patron={patron} />
      {revoking !== undefined && (
        <Sheet title={t('privacy.revokeTitle', { host: hostOf(revoking) })} onClose={() => setRevoking(undefined)}>
          {(close) => (
            <>
              <p>{t('privacy.revokeAsk', { host: hostOf(revoking) })}</p>
              <SheetActs
                close={close}
                acts={[
                  { verb: t('privacy.revokeKeep'), look: 'first', onDo: () => void revoke(revoking, false) },
                  { verb: t('privacy.revokeForget', { count: count(revoking) }), onDo: () => void revoke(revoking, true) },
                  { verb: t('cancel'), look: 'plain' },
                ]}
              />
            </>
          )}
        </Sheet>
      )}
    </section>
  )
}

/** The library's own catalogues that are not allowed yet; each is asked for by one click. */
function Offered({ patron }: { patron: Patron }) {
  const { t, language, services, say } = usePlace()
  const [refused, setRefused] = useState<string>()
  const allowed = new Set(patron.sites.map(({ origin }) => origin))
  const offered = patron.edition?.library.catalogues.filter(({ origin }) => !allowed.has(origin)) ?? []
  if (patron.edition === undefined || offered.length === 0) return null
  const allow = (origin: string) => {
    // Nothing may come before this line: a browser asks for leave only in the click itself.
    const asked = services.allowSite(origin)
    void asked
      .catch(() => false)
      .then((granted) => {
        setRefused(granted ? undefined : origin)
        say(t(granted ? 'popup.siteAllowed' : 'popup.siteRefused', { host: hostOf(origin) }))
      })
  }
  return (
    <>
      <h3 class="pad">{t('privacy.offered', { library: inLanguage(patron.edition.library.name, language) })}</h3>
      <ul class="sites">
        {offered.map(({ name, origin }) => (
          <li key={origin} data-catalogue={origin}>
            <span>
              {inLanguage(name, language)}
              <small>{refused === origin ? t('popup.siteRefused') : hostOf(origin)}</small>
            </span>
            <button type="button" class="btn small" onClick={() => allow(origin)}>
              {t('privacy.allow')}
              <span class="vh"> {inLanguage(name, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
