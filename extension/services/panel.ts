import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

/** Firefox's own way; its types are not those of Chromium's. */
const SidebarAction = z.object({ sidebarAction: z.object({ open: z.custom<() => Promise<void>>((open) => typeof open === 'function') }) })

/** Opens the reading panel beside a tab. Must be the first thing a click does. False where this browser can not. */
export async function openPanel(tabId: number | undefined): Promise<boolean> {
  const firefox = SidebarAction.safeParse(browser)
  if (firefox.success) return settled(firefox.data.sidebarAction.open())
  if (browser.sidePanel === undefined || tabId === undefined) return false
  return settled(browser.sidePanel.open({ tabId }))
}

async function settled(opening: Promise<void>): Promise<boolean> {
  return opening.then(
    () => true,
    () => false,
  )
}
