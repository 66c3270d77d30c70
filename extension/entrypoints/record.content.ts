import { defineContentScript } from 'wxt/utils/define-content-script'
import { glance } from '../domain/recognise/glance.ts'
import { glanceAt } from '../services/reader.ts'
import { tell } from '../services/tell.ts'

// Registered at run time for allowed sites only. `matches` stays away: it would become access asked for at install.
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main: ({ signal }) => glanceAt({ glance, ask: () => tell('readerWanted', undefined), unreadable: (message) => tell('unreadable', message), window, signal }),
})
