import type { QuestionId } from '#shared/policy.ts'
import type { Trouble } from '../domain/messages.ts'
import type { OptIn, Read, ReadPolicy } from '../services/consent.ts'
import type { LibraryReply } from '../services/library.ts'
import type { Tab, TabState } from '../services/tab.ts'

/** What the pages ask for beyond the database. Entry points give the real ones, tests their own. */
export interface Services {
  /** Must be the first call in a click: browsers ask for leave only then. */
  allowSite(origin: string): Promise<boolean>
  pauseSite(origin: string, paused: boolean): Promise<void>
  revokeSite(origin: string, options: { forget: boolean }): Promise<void>
  chooseLibrary(address: string): Promise<LibraryReply>
  /** Enrols this browser with a code from the library. Undefined when it went well. */
  enrol(code: string): Promise<Trouble | undefined>
  wake(kind: 'edition' | 'outbox' | 'erase'): Promise<Trouble | undefined>
  /** Must be the first call in a click. */
  optIn(read: ReadPolicy): Promise<OptIn>
  /** Turns sharing off, and asks the library in the same step to erase what was sent, where wished. */
  withdraw(how: { erase: boolean; read: Read }): Promise<void>
  /** Leaves one question unanswered, or answers it again. */
  chooseQuestion(question: QuestionId, answered: boolean, read: Read): Promise<void>
  withhold(id: string): Promise<void>
  /** Asks the library to erase what was sent and is not yet counted. */
  eraseSent(): Promise<void>
  /** Erases every personal row, takes the sites back, and asks the library to erase what was sent. */
  eraseEverything(): Promise<void>
  currentTab(id?: number): Promise<Tab | undefined>
  watchCurrentTab(onTab: (tab: Tab | undefined) => void): () => void
  /** Takes the names of forgotten records out of the tabs that show them. */
  forgetInTabs(ids: readonly string[]): Promise<void>
  watchTab(tabId: number, onState: (state: TabState | undefined) => void): () => void
  /** Must be the first call in a click. False where the browser has no panel to open. */
  openPanel(tab: Tab | undefined): Promise<boolean>
  /** Puts a text on the clipboard. Must be called in a click; rejects where the browser gives no leave. */
  copyText(text: string): Promise<void>
  /** Gives the patron a text as a file. */
  saveFile(name: string, text: string): void
}
