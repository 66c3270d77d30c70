import { html } from 'hono/html'
import type { Channel } from '#shared/channel.ts'
import type { Bilingual, Language } from '#shared/subject.ts'
import { pageText } from '../../i18n/pages.ts'
import { page } from './page.ts'

/** The list of feeds, with the sentence on what reading one of them tells. */
export function feedsPage(language: Language, library: Bilingual, channels: readonly Channel[]): string {
  const text = pageText(language)
  const body = html`<p class="read">${text('feedsLead')}</p>
<p class="warning">${text('feedsTell')}</p>
<section>
<h2>${text('feedsOfChannels')}</h2>
${
  channels.length === 0
    ? html`<p>${text('noChannels')}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${text('feedsOfChannels')}"><table class="tab">
<thead><tr><th scope="col">${text('channel')}</th><th scope="col">JSON Feed</th><th scope="col">Atom</th></tr></thead>
<tbody>${channels.map(
        (channel) => html`<tr>
<th scope="row">${channel.title[language]}<br><span class="note">${channel.summary[language]}</span></th>
<td><a href="/feeds/${channel.slug}.json?lang=${language}">${channel.slug}.json</a></td>
<td><a href="/feeds/${channel.slug}.atom?lang=${language}">${channel.slug}.atom</a></td>
</tr>`,
      )}</tbody>
</table></div>`
}
</section>
<p><a href="/feeds.opml?lang=${language}">${text('allFeeds')}</a></p>`
  return page(language, library[language], { path: '/feeds', title: text('feeds'), body })
}
