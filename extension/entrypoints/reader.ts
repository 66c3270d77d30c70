import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { modeOf } from '../domain/mode.ts'
import { recognise } from '../domain/recognise/recognise.ts'
import { sendMessage } from '../messaging.ts'
import { moreOf } from '../services/alternate.ts'
import { handOver, type Read } from '../services/reader.ts'

// Brought into a page of an allowed site by the background, when the glance of `record.content.ts` has seen signs of a record or a search.
export default defineUnlistedScript(() => {
  const read: Read = (document, url) => recognise(document, url)
  read.more = (recognition, document, url) =>
    moreOf(recognition, document, url, {
      fetch: (input, init) => fetch(input, init),
      parse: (text) => new DOMParser().parseFromString(text, 'text/xml'),
      ask: (message) => sendMessage('alternateAsked', message),
      tell: (message) => sendMessage('alternateRead', message),
    })
  read.modeOf = modeOf
  handOver(read)
})
