/**
 * Stands in for WXT's `ContentScriptContext` (see wxt.config.ts). WXT's own tells a newer copy of the script from an
 * older one by events on the page's document, which the page can hear: it would learn who reads with Carrel, and could
 * silence it. This one keeps the same promise (a newer copy ends the older) in the script's own world, unseen.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal

  constructor(name: string) {
    const key = Symbol.for(`carrel ${name}`)
    const older: unknown = Reflect.get(globalThis, key)
    if (older instanceof AbortController) older.abort()
    const controller = new AbortController()
    Reflect.set(globalThis, key, controller)
    this.signal = controller.signal
  }
}
