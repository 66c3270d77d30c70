import { defineExtensionMessaging } from '@webext-core/messaging'
import type { PageSeen, SearchSeen, Unreadable, VisitEnded, Wake, WakeReply } from './domain/messages.ts'

// Types are a promise, not a proof: whoever receives a message parses it with its schema in domain/messages.ts.
// They are imported as types only, so that the content script carries no schemas.
interface Protocol {
  pageSeen(message: PageSeen): void
  visitEnded(message: VisitEnded): void
  searchSeen(message: SearchSeen): void
  unreadable(message: Unreadable): void
  wake(message: Wake): WakeReply
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>()
