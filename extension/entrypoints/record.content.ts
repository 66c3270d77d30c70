import { defineContentScript } from 'wxt/utils/define-content-script'
import { recognise } from '../domain/recognise/recognise.ts'
import { sendMessage } from '../messaging.ts'
import { watchPage } from '../services/page.ts'

// Registered at run time for allowed sites only. `matches` stays away: it would become access asked for at install.
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main(context) {
    watchPage({
      recognise: () => recognise(document, location.href),
      send: {
        pageSeen: (message) => sendMessage('pageSeen', message),
        visitEnded: (message) => sendMessage('visitEnded', message),
        searchSeen: (message) => sendMessage('searchSeen', message),
        unreadable: (message) => sendMessage('unreadable', message),
      },
      window,
      signal: context.signal,
    })
  },
})
