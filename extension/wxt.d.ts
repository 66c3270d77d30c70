import 'wxt/browser'

// WXT would generate the list of paths; any path of the extension will do here.
declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: string): string
  }
}
