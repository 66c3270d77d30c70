import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { modeOf } from '../domain/mode.ts'
import { recognise } from '../domain/recognise/recognise.ts'
import { sendMessage } from '../messaging.ts'
import { moreOf } from '../services/alternate.ts'
import { watchPage } from '../services/page.ts'
import { handOver } from '../services/reader.ts'
import { tell } from '../services/tell.ts'

// Brought into a page of an allowed site by the background, when the glance of `record.content.ts` has seen signs of a record or a search: from then on the page is its own.
export default defineUnlistedScript(() =>
  handOver((begun) =>
    watchPage({
      ...begun,
      recognise: () => recognise(document, location.href),
      more: (recognition) =>
        moreOf(recognition, document, location.href, {
          fetch: (input, init) => fetch(input, init),
          parse: (text) => new DOMParser().parseFromString(text, 'text/xml'),
          ask: (message) => sendMessage('alternateAsked', message),
          tell: (message) => sendMessage('alternateRead', message),
        }),
      modeOf,
      send: {
        pageSeen: (message) => tell('pageSeen', message),
        visitEnded: (message) => tell('visitEnded', message),
        searchSeen: (message) => tell('searchSeen', message),
        unreadable: (message) => tell('unreadable', message),
      },
      window,
    }),
  ),
)
