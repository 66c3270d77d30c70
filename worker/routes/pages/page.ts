/// <reference path="../../sheets.d.ts" />
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { preferredLanguage } from '#shared/i18n/messages.ts'
import look from '#shared/look.css'
import { Language } from '#shared/subject.ts'
import tokens from '#shared/tokens.css'
import { pageText } from '../../i18n/pages.ts'

type Html = ReturnType<typeof html>

/** No script, no other host, no frame, no referrer; the page differs by language alone. */
export const PAGE_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Language',
} as const

/** `?lang=`, else what the browser prefers. */
export function pageLanguage(c: Context): Language {
  const asked = Language.safeParse(c.req.query('lang'))
  return asked.success ? asked.data : preferredLanguage((c.req.header('Accept-Language') ?? '').split(',').map((tag) => tag.split(';')[0]?.trim() ?? ''))
}

const SHEET = `@layer page {
  main { max-inline-size: 56rem; margin-inline: auto; padding: var(--s-6) var(--s-4) var(--s-8); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-6); }
  section { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s-3); }
  section > p, li { max-inline-size: var(--measure); }
  main ul { display: grid; gap: var(--s-2); }
  header { display: flex; flex-wrap: wrap; gap: var(--s-2) var(--s-5); align-items: baseline; justify-content: space-between; border-block-end: var(--line); padding: var(--s-3) var(--s-4); max-inline-size: 56rem; margin-inline: auto; }
  header nav { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); }
  header nav a { min-block-size: var(--target); display: inline-flex; align-items: center; }
  .tab th .note { font-weight: 400; }
  .scroll { overflow-x: auto; }
  .scroll > table:has(th:nth-child(4)) { min-inline-size: 34rem; }
  .warning { border: 1px solid var(--rubric); border-radius: var(--radius); padding: var(--s-3) var(--s-4); }
  dl.facts { display: grid; grid-template-columns: fit-content(14rem) minmax(0, 1fr); gap: var(--s-2) var(--s-5); }
  dl.facts dt { font-weight: 600; }
  dl.facts dd { overflow-wrap: anywhere; }
  code { font-family: var(--mono); font-size: var(--t-2); overflow-wrap: anywhere; }
}`

/** A whole public page: one sheet, one language, the way to the other. */
export function page(language: Language, library: string, options: { path: string; title: string; body: Html }): string {
  const text = pageText(language)
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${options.title} · ${library}</title>
<style>${raw(`${tokens}\n${look}\n${SHEET}`)}</style>
</head>
<body>
<header>
<span class="work">${library}</span>
<nav aria-label="${text('navigation')}">
<a href="/transparency?lang=${language}"${raw(options.path === '/transparency' ? ' aria-current="page"' : '')}>${text('transparency')}</a>
<a href="/feeds?lang=${language}"${raw(options.path === '/feeds' ? ' aria-current="page"' : '')}>${text('feeds')}</a>
<a href="${options.path}?lang=${other}" lang="${other}" hreflang="${other}">${text('otherLanguage')}</a>
</nav>
</header>
<main>
<h1>${options.title}</h1>
${options.body}
</main>
</body>
</html>
`)
}
