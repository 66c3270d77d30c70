import { defineExtensionMessaging } from '@webext-core/messaging'
import type { AlternateAsked, AlternateRead, PageSeen, SearchSeen, UnreadableSent, VisitEnded, Wake, WakeReply } from './domain/messages.ts'
import type { AlternateLeave } from './store/alternates.ts'

// Types are a promise, not a proof: whoever receives a message parses it with its schema in domain/messages.ts.
// They are imported as types only, so that the content script carries no schemas.
export interface Protocol {
  pageSeen(message: PageSeen): void
  visitEnded(message: VisitEnded): void
  searchSeen(message: SearchSeen): void
  unreadable(message: UnreadableSent): void
  /** The page shows signs of a record: please bring the reader into it. Says nothing else; the browser says where it comes from. */
  readerWanted(): void
  alternateAsked(message: AlternateAsked): AlternateLeave
  alternateRead(message: AlternateRead): void
  wake(message: Wake): WakeReply
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>()
