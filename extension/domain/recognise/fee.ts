import type { CatalogueRecord } from '#shared/record.ts'
import { textUpTo } from './dom.ts'
import { clean } from './normalise/text.ts'
import { once } from './once.ts'

// What a copy, a loan or a look costs. Bare "fees" and "charges" are what accounts are headed with, list prices of books are no fee.
const label =
  /^(?:(?:copy(?:ing)?|photocopy|reproduction|document delivery|delivery|interlibrary loan|loan|rental|hire|access|download|order|handling|licen[cs]e|retrieval|scan(?:ning)?|digiti[sz]ation|image)[ -](?:fee|charge|cost|price)s?|(?:price|fee|charge|cost) per (?:page|copy|scan|image|item)|leihgebühr|ausleihgebühr|bestellgebühr|kopiergebühr|kopierkosten|reproduktionskosten|reproduktionsgebühr|entgelt|frais de (?:reproduction|copie|prêt|dossier|livraison)|tarif de (?:reproduction|prêt|copie)|coste de (?:reproducción|copia|préstamo)|tarifa de (?:reproducción|préstamo|copia)|gastos de (?:reproducción|copia|envío|préstamo)|收费标准|复制费用?|复印费|传递费用?|下载价格|下载费用|获取费用|借阅费|使用费|查阅费)$/

const signs = once<Readonly<Record<string, string>>>(() => ({ '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'CNY', 元: 'CNY', rmb: 'CNY', 円: 'JPY', fr: 'CHF' }))
const unit = '£|€|\\$|¥|USD|EUR|GBP|CHF|CNY|RMB|AUD|CAD|NZD|JPY|HKD|TWD|MXN|元|円'
const number = '(\\d{1,5}(?:[.,]\\d{1,2})?)'
const amount = once(() => new RegExp(`(${unit})\\s?${number}(?!\\d)|(?<!\\d)${number}\\s?(${unit})(?!\\p{L})`, 'iu'))

const elsewhere = 'nav, header, aside, footer, form, [class*="account" i], [id*="account" i], [class*="patron" i], [class*="cart" i]'

/** The fee a record states beside one of a few labels: the first amount of the value. Never what a patron owes; undefined when none is stated. */
export function feeOf(root: Element): CatalogueRecord['fee'] {
  for (const element of [...root.querySelectorAll('dt, th, td:first-child, .label, strong, b')].slice(0, 200)) {
    const text = textUpTo(element, 61)
    if (text.length > 60) continue
    const words = clean(text)
      .normalize('NFKC')
      .replace(/[\s:：]+$/u, '')
      .toLowerCase()
    if (!label.test(words) || element.closest(elsewhere) !== null) continue
    const stated = amount().exec(clean((element.nextElementSibling?.textContent ?? element.nextSibling?.nodeValue ?? '').slice(0, 200)).normalize('NFKC'))
    const [, before, first, second, after] = stated ?? []
    const value = Number((first ?? second ?? '').replace(',', '.'))
    const sign = (before ?? after ?? '').toLowerCase()
    if (stated !== null && value > 0) return { amount: value, currency: signs()[sign] ?? sign.toUpperCase() }
  }
  return undefined
}
