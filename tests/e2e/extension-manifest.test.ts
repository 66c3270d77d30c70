import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BUILT } from '../commands/build.ts'
import { root } from '../commands/root.ts'

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
const PEOPLE = [
  ['Chromium', BUILT.chromium],
  ['Firefox', BUILT.firefox],
] as const

describe.each(PEOPLE)('the build for %s', (browser, folder) => {
  const manifest = manifestOf(folder)

  test('asks for no site at install', () => {
    expect(manifest.manifest_version).toBe(3)
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest).not.toHaveProperty('content_scripts')
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest.permissions.filter((permission: string) => /[:/*<]/.test(permission))).toEqual([])
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*'])
  })

  test('has a paragraph for each permission, and the paragraphs have each a permission', () => {
    const headings = [...readFileSync(join(root, 'docs', 'permissions.md'), 'utf8').matchAll(/^## `([A-Za-z]+)`/gm)].map((match) => match[1])
    const permissions = [...headings].filter((name) => name !== 'sidePanel' || browser === 'Chromium')
    expect(permissions.filter((name) => name !== undefined && !name.includes('_')).sort()).toEqual([...manifest.permissions].sort())
  })

  test('stays out of private windows and lets no string become a script', () => {
    expect(manifest.incognito).toBe('not_allowed')
    expect(manifest.content_security_policy.extension_pages).toContain("script-src 'self';")
    expect(manifest.content_security_policy.extension_pages).toContain("require-trusted-types-for 'script'")
  })

  test('has its texts and icons in place', () => {
    for (const path of [
      ...Object.values<string>(manifest.icons),
      '/_locales/en/messages.json',
      '/_locales/zh_CN/messages.json',
      '/content-scripts/record.js',
      '/reader.js',
    ])
      expect(existsSync(join(folder, path)), path).toBe(true)
  })

  test('has a content script a page cannot hear', () => {
    for (const file of ['content-scripts/record.js', 'reader.js']) {
      const script = readFileSync(join(folder, file), 'utf8')
      expect(script).not.toContain('content-script-started')
      expect(script).not.toContain('postMessage')
    }
  })
})

test('the build for Firefox requires no data and names what may be asked for', () => {
  expect(manifestOf(BUILT.firefox).browser_specific_settings.gecko).toMatchObject({
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'], optional: ['browsingActivity', 'personalCommunications', 'technicalAndInteraction'] },
  })
})

test('only the Chromium build for tests holds loopback hosts', () => {
  expect(manifestOf(BUILT.chromiumE2e).host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*', 'http://*.localhost/*'])
  expect(manifestOf(BUILT.firefoxE2e)).not.toHaveProperty('host_permissions')
})

test('only the builds for tests can send a card before its time', () => {
  const reads = (folder: string) => /['"`]sendSoon['"`]/.test(readFileSync(join(folder, 'background.js'), 'utf8'))
  expect([BUILT.chromium, BUILT.firefox, BUILT.chromiumE2e, BUILT.firefoxE2e].map(reads)).toEqual([false, false, true, true])
})
