import type { Page } from './page.ts'

/** A place that is a patron's own, as `placesOf` gives them. */
const ownPlace =
  /[/=](?:(?:(?:my|your|user|patron|mein|member)-?)?account(?:s|-overview|home)?|my-?(?:library|research|list|loans|holds|record|millennium|discoveries|opac)|log-?(?:in|on|out)\w{0,12}|sign-?(?:in|up|out|on)|register|registration|patrons?|patroninfo|borrowers?|loans?|check-?outs?|checkedout|holds|fines|fees|renew(?:als?)?|opac-(?:user|account|memberentry|reserve|readingrecord|passwd|login)\w*|password\w*|passwd|cart|basket|shopping-?cart|bookbag|userinfo|users?\/(?:login|register|password|\d+)|(?:mein-?|benutzer|ausleih)?konto|anmeldung|anmelden|mon-?compte|connexion|mi-?cuenta|mes-prets|mis-prestamos|reader|redr_\w+|shibboleth\w*|saml2?|oauth2?|openid|sso|reservations?)(?:\.\w+)?(?:$|[/;?&#])/i
const views = /[?&](?:p(?:age)?|view|screen|sec(?:tion)?|action|tab|menu|route|module?|area)=[^&]*/gi

/** What of an address names a place of its site: the path, the parameters that name a view, a route after `#`. */
export function placesOf({ pathname, search, hash }: URL): string {
  return pathname + (search.match(views)?.join('') ?? '') + (/^#!?\//.test(hash) ? hash : '')
}

/** Why a page must not be read at all; undefined when it may. Looked at before any platform or format. */
export function gate(page: Pick<Page, 'url' | 'bodyClass'>): string | undefined {
  if (!/^https?:$/.test(page.url.protocol)) return 'address: The page is no web page.'
  if (
    ownPlace.test(placesOf(page.url)) ||
    /#opac-(?:user|account|patron)|#(?:account|checkouts|holds)\b|\b(?:template-name-login|template-dir-myresearch|opac-user|member-checkouts)\b/.test(
      page.bodyClass,
    )
  )
    return 'account: The page belongs to a patron and is never read.'
  return undefined
}
