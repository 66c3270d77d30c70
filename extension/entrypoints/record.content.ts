import { defineContentScript } from 'wxt/utils/define-content-script'
import { glance } from '../domain/recognise/glance.ts'
import { watchPage } from '../services/page.ts'
import { onDemand } from '../services/reader.ts'
import { tell } from '../services/tell.ts'

// Registered at run time for allowed sites only. `matches` stays away: it would become access asked for at install.
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    const recognise = onDemand({ glance, ask: () => tell('readerWanted', undefined) })
    watchPage({
      recognise: (arrived) => recognise(document, location.href, arrived),
      more: (recognition) => recognise.more?.(recognition, document, location.href),
      modeOf: recognise.modeOf,
      send: {
        pageSeen: (message) => tell('pageSeen', message),
        visitEnded: (message) => tell('visitEnded', message),
        searchSeen: (message) => tell('searchSeen', message),
        unreadable: (message) => tell('unreadable', message),
      },
      window,
      signal: context.signal,
    })
  },
})
