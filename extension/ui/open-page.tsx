import { type ComponentChildren, render } from 'preact'
import { chooseQuestion, optIn } from '../services/consent.ts'
import { forgetMe } from '../services/forget.ts'
import { chooseLibrary, enrolWith, wake } from '../services/library.ts'
import { openPanel } from '../services/panel.ts'
import { eraseSent, withdraw, withhold } from '../services/reports.ts'
import { allowSite, pauseSite, revokeSite } from '../services/sites.ts'
import { currentTab, forgetInTabs, watchCurrentTab, watchTab } from '../services/tab.ts'
import { Room } from './Room.tsx'
import { saveFile } from './save-file.ts'
import type { Services } from './services.ts'

const services: Services = {
  allowSite,
  pauseSite,
  revokeSite,
  chooseLibrary,
  wake,
  enrol: enrolWith,
  optIn: (read) => optIn(read),
  withdraw: async (how) => void (await withdraw(how)),
  chooseQuestion: (question, answered, read) => chooseQuestion(question, answered, read),
  withhold: async (id) => void (await withhold(id)),
  eraseSent: async () => void (await eraseSent()),
  eraseEverything: async () => void (await forgetMe()),
  currentTab,
  watchCurrentTab,
  forgetInTabs,
  watchTab,
  openPanel: (tab) => openPanel(tab?.id),
  copyText: (text) => navigator.clipboard.writeText(text),
  saveFile,
}

/** Puts a page into its document with the real services and clock. */
export function openPage(page: ComponentChildren): void {
  const root = document.getElementById('page')
  if (root === null) return
  render(
    <Room services={services} clock={Date.now} languages={navigator.languages}>
      {page}
    </Room>,
    root,
  )
}

/** The tab named by `?tab=` when popup or panel is opened as a page. */
export function tabAsked(): number | undefined {
  const asked = new URLSearchParams(location.search).get('tab')
  return asked !== null && /^\d+$/.test(asked) ? Number(asked) : undefined
}
