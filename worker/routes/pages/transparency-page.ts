import { html } from 'hono/html'
import type { Library } from '#shared/edition.ts'
import type { Policy, Question } from '#shared/policy.ts'
import { directionMechanism } from '#shared/privacy/direction.ts'
import { mechanismOf } from '#shared/privacy/mechanism.ts'
import type { EpochState } from '#shared/staff.ts'
import type { Language } from '#shared/subject.ts'
import { FEWEST_DIRECTIONS } from '../../db/few.ts'
import { type PageText, pageText } from '../../i18n/pages.ts'
import { page } from './page.ts'

/** What the page counts. Numbers of cards are rounded down to the ten, and those that wait are of last night: a live count, watched closely, would tell when a card came. */
export interface Counts {
  epoch: EpochState
  waiting: { day: string; cards: number } | undefined
  last: { epoch: number; day: string; n: number; open: boolean } | undefined
  /** Cards deleted uncounted, the newest epoch first. */
  losses: readonly { epoch: number; day: string; cards: number }[]
  edition: { number: number; day: string; channels: number; items: number } | undefined
}

/** What the library receives, what for, how noisy, how long: all of it from the policy in force. */
export function transparencyPage(language: Language, library: Library, policy: Policy, counts: Counts): string {
  const text = pageText(language)
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const cards = (count: number) => (count === 0 ? text('fewerThanTen') : text('atLeast', { count: figure.format(count) }))
  const body = html`<p class="read">${text('lead', { library: library.name[language] })}</p>
${policy.openEnrolment ? html`<p class="warning">${text('openWarning')}</p>` : ''}
${policy.openEnrolment ? '' : html`<p>${text('tokensAsked')}</p><p>${text('tokensKept')}</p>`}
<section><h2>${text('nothingTitle')}</h2><p>${text('nothing')}</p></section>
<section><h2>${text('askedTitle')}</h2>
${policy.questions.length === 0 ? html`<p>${text('noQuestions')}</p>` : questionsTable(policy, text, figure)}
</section>
<section><h2>${text('fieldsTitle')}</h2><p>${text('fields')}</p>
${table(
  text('fieldsTitle'),
  [text('field'), text('keptAs')],
  [
    [text('f_version'), text('k_none')],
    [text('f_epoch', { days: policy.epochDays }), text('k_number')],
    [text('f_question'), text('k_word')],
    [text('f_answer'), text('k_tickets')],
    [text(policy.openEnrolment ? 'f_token' : 'f_tokenMade'), text('k_hash')],
    [text('f_erase'), text('k_lock')],
  ],
)}
<p>${text('notKept')}</p></section>
<section><h2>${text('keptTitle')}</h2>
<p>${text('keptCards', { grace: policy.graceDays, retention: policy.retentionDays })}</p>
<p>${text('keptCounts', { minimum: policy.minimumReports, directions: FEWEST_DIRECTIONS })}</p>
<p>${text('erase')}</p>
<p>${text('backups')}</p></section>
<section><h2>${text('countsTitle')}</h2>
<p>${text('epochNow', { number: counts.epoch.number, from: counts.epoch.from, to: counts.epoch.to, closes: counts.epoch.closes })}</p>
<dl class="facts num">
<dt>${text('waiting')}</dt><dd>${
    counts.waiting === undefined ? text('notYetNoted') : text('waitingOf', { day: counts.waiting.day, count: cards(counts.waiting.cards) })
  }</dd>
<dt>${text('lastCount')}</dt><dd>${
    counts.last === undefined ? text('neverCounted') : text('lastCountOf', { epoch: counts.last.epoch, day: counts.last.day, count: cards(counts.last.n) })
  }${counts.last?.open === true ? ` ${text('lastCountOpen')}` : ''}</dd>
${counts.losses.map(({ epoch, day, cards: lost }) => html`<dt>${text('lossOf')}</dt><dd>${text('lossSays', { epoch, day, count: cards(lost) })}</dd>`)}
${
  counts.edition === undefined
    ? ''
    : html`<dt>${text('editionNow')}</dt><dd>${text('editionOf', {
        number: counts.edition.number,
        day: counts.edition.day,
        channels: counts.edition.channels,
        items: counts.edition.items,
      })}</dd>`
}
</dl><p>${text('countsRounded')}</p></section>
<section><h2>${text('whoTitle')}</h2>
<dl class="facts">
<dt>${text('operator')}</dt><dd>${policy.operator}</dd>
<dt>${text('contact')}</dt><dd>${policy.contact}</dd>
<dt>${text('policyVersion')}</dt><dd>${figure.format(policy.version)}</dd>
</dl></section>`
  return page(language, library.name[language], { path: '/transparency', title: text('transparency'), body })
}

function questionsTable(policy: Policy, text: PageText, figure: Intl.NumberFormat) {
  const row = (question: Question) => {
    if (question.id === 'profile') {
      const { inside, share } = directionMechanism(question.reportEpsilon)
      const noise = text('noiseDirection', { inside: String(Math.round(inside * 100)), share: figure.format(share * 100) })
      return [text('q_profile'), text('p_profile'), noise, text('epsilonDirection', { report: figure.format(question.reportEpsilon) })]
    }
    const mechanism = mechanismOf(question)
    const noise = { keep: Math.round(mechanism.keep * 100), count: mechanism.k, domain: question.domain }
    const epsilon = {
      one: figure.format(mechanism.oneReportEpsilon),
      standIn: figure.format(question.standInEpsilon),
      report: figure.format(question.reportEpsilon),
    }
    return [text(`q_${question.id}`), text(`p_${question.id}`), text('noiseOf', noise), text('epsilonsOf', epsilon)]
  }
  return html`<p>${text('asked', { days: policy.epochDays })}</p>
${table(text('askedTitle'), [text('question'), text('purpose'), text('noise'), text('epsilons')], policy.questions.map(row))}
<p>${text('yearly', { yearly: figure.format(policy.yearlyEpsilon) })}</p>`
}

function table(name: string, heads: readonly string[], rows: readonly (readonly string[])[]) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="tab">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`
}
