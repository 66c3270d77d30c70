import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'
import { precompute } from './extension/precompute.ts'

const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*', 'http://*.localhost/*']

// Items are plain text, scripts are our own files, and no string becomes markup: a hostile item has nowhere to go.
// Loopback addresses are there for a library's server on the patron's own machine, as `npm start` runs it.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  'connect-src https: http://127.0.0.1:* http://localhost:* http://*.localhost:*',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

// Each permission has its paragraph in docs/permissions.md.
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    icons: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png', 96: '/icon/96.png', 128: '/icon/128.png' },
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Headless Chromium shows no permission prompt: the e2e build, and no other, may read loopback pages from the start.
    ...(mode === 'e2e' && browser !== 'firefox' ? { host_permissions: LOOPBACK } : {}),
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: POLICY },
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: GECKO } } : { minimum_chrome_version: '129' }),
  }),
  vite: () => ({
    plugins: [precompute()],
    resolve: { alias: { 'wxt/utils/content-script-context': fileURLToPath(new URL('extension/quiet-context.ts', import.meta.url)) } },
    // The dev scan would stumble over package.json's own `#` imports in WXT's virtual entries.
    optimizeDeps: { entries: [] },
  }),
})

const GECKO = {
  id: 'carrel@carrel.example',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'], optional: ['browsingActivity', 'personalCommunications', 'technicalAndInteraction'] },
}
