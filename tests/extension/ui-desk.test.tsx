// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useOf } from '#extension/domain/effort.ts'
import { adjustmentList } from '#extension/store/adjustments.ts'
import { database } from '#extension/store/database.ts'
import { recordList } from '#extension/store/records.ts'
import { getSetting, setSetting } from '#extension/store/settings.ts'
import { allVisits, searches } from '#extension/store/visits.ts'
import { Desk } from '#extension/ui/pages/desk/Desk.tsx'
import { rfe } from '#shared/rfe.ts'
import { CARD, clear, control, faults, fill, NOW, ORIGIN, quietServices, type Rows, show, shown, until } from './ui-world.tsx'

// jsdom brings typed arrays of its own, structuredClone makes Node's: Dexie must know the one kind that comes out of the database.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor })
})

const READER: Rows = { edition: true, records: true, site: 'allowed', chosen: ['emigration', 'theatre'], consent: true }
const services = () => quietServices(undefined, undefined)
const hash = async (bytes: Uint8Array<ArrayBuffer>) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

// jsdom shows no modal dialogs; the element itself is there.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  return fill(READER)
})
afterEach(clear)

describe.each(['en', 'zh-CN'] as const)('the desk in %s', (language) => {
  const said = { en: 0, 'zh-CN': 1 }[language]
  test.each<[string, string, Rows, [string, string]]>([
    ['shows what is for the patron', 'for-you', READER, ['Title of crew', 'Title of crew']],
    ['says that no library is chosen', 'for-you', {}, ['No library chosen yet', '尚未选择图书馆']],
    ['shows the records', 'records', READER, ['敦煌写卷', '敦煌写卷']],
    ['says that there are no records', 'records', {}, ['No records yet', '还没有记录']],
    ['shows the interests with their evidence', 'interests', READER, ['How the weight is found', '权重如何得出']],
    ['says that there are no interests', 'interests', {}, ['No interests yet', '还没有兴趣']],
    ['shows the channels', 'channels', READER, ['Passenger lists and logs.', '旅客名册与航海日志。']],
    ['shows what was shared', 'privacy', READER, ['What leaves next', '接下来送出什么']],
    ['says that sharing is off', 'privacy', { edition: true }, ['Sharing with your library', '与图书馆共享']],
    ['says that there is nothing to share with', 'privacy', {}, ['There is nothing to share with', '无从共享']],
    ['shows the settings', 'settings', READER, ['Languages you read', '您阅读的语言']],
    ['shows the settings without a library', 'settings', {}, ['None chosen.', '尚未选择。']],
  ])('%s', async (_, page, rows, words) => {
    location.hash = `#/${page}`
    await fill({ ...rows, language })
    await show(<Desk />, services(), words[said] ?? '')
    expect(await faults()).toEqual([])
  })
})

describe('interests', () => {
  beforeEach(() => {
    location.hash = '#/interests'
  })
  const weight = (concept: string) => document.querySelector(`[data-interest="${concept}"] .wt`)?.textContent

  test('lose a record after asking, with its visits and its share', async () => {
    await show(<Desk />, services(), 'Outwards passenger lists')
    const before = weight('maritime-history')
    control('Remove Outwards passenger lists').click()
    await shown('Remove this record and its 2 visits?')
    document.querySelector<HTMLElement>('.asking .btn')?.click()
    await until(async () => expect((await recordList()).map(({ id }) => id)).not.toContain('bt27'))
    expect((await allVisits()).every(({ record }) => record !== 'bt27')).toBe(true)
    await until(() => expect(weight('maritime-history')).not.toBe(before))
  })

  test.each([
    ['Raise Emigration', { concept: 'emigration', steps: 1 }],
    ['Lower Emigration', { concept: 'emigration', steps: -1 }],
    ['Strike out Emigration', { concept: 'emigration', struck: 1 }],
  ])('%s', async (name, row) => {
    await show(<Desk />, services(), 'Emigration')
    control(name).click()
    await until(async () => expect(await adjustmentList()).toContainEqual(expect.objectContaining(row)))
  })

  test('come with the patron’s own grades and what they are made of', async () => {
    const page = await show(<Desk />, services(), 'How you use the holdings')
    const use = useOf(await allVisits(), await searches())
    const { recency, windowDays } = rfe(use, Math.floor(NOW / 86_400_000))
    const said = [...page.querySelectorAll('.grades dd')].map((line) => line.textContent)
    expect(said[0]).toContain(`${recency} of 3`)
    expect(said[1]).toContain(`${windowDays} day`)
    expect(said[4]).toMatch(/^(core|general): \d of 9/)
  })

  test('mute a subject for thirty days, and lift it again', async () => {
    await show(<Desk />, services(), 'Emigration')
    control('Mute Emigration for 30 days').click()
    await shown('Muted until 20 December')
    control('Emigrationunmute').click()
    await until(async () => expect((await adjustmentList()).find(({ concept }) => concept === 'emigration')?.mutedUntil).toBeUndefined())
  })
})

describe('privacy', () => {
  beforeEach(() => {
    location.hash = '#/privacy'
  })

  test('shows the bytes that are posted', async () => {
    const page = await show(<Desk />, services(), 'Exactly these 512 bytes')
    const pre = await until(() => {
      const found = page.querySelector<HTMLElement>('pre[data-sha256]')
      if (found === null) throw new Error('not hashed yet')
      return found
    })
    expect(pre.dataset.sha256).toBe(await hash(CARD))
    const shownBytes = [...(pre.textContent ?? '').matchAll(/^([0-9a-f]{4}) {2}((?:[0-9a-f]{2} ?){16})$/gm)].flatMap((line) =>
      (line[2] ?? '').trim().split(' '),
    )
    expect(shownBytes).toEqual([...CARD.subarray(0, shownBytes.length)].map((byte) => byte.toString(16).padStart(2, '0')))
    expect([...CARD.subarray(shownBytes.length)].every((byte) => byte === 0)).toBe(true)
    expect(pre.textContent).toContain(`${512 - shownBytes.length} more zero bytes`)
  })

  test('says budget, stand-in and open enrolment in words', async () => {
    await show(<Desk />, services(), 'of 20 epsilon spent, until 10 October 2027')
    await shown('64 % of the time it is your real one')
    await shown('open enrolment')
    expect(document.querySelectorAll('.budget i.spent')).toHaveLength(4)
  })

  test('says which question has fallen silent, and why', async () => {
    await setSetting('silent', [
      { question: 'stage', reason: 'draws-used' },
      { question: 'subject', reason: 'budget-spent' },
    ])
    await show(<Desk />, services(), 'The question stage is not answered for now: its two draws')
    await shown('The question subject is not answered for now: this year’s budget')
  })

  test('withholds a card and turns sharing off', async () => {
    const asked = services()
    await show(<Desk />, asked, 'Withhold this card')
    control('Withhold this card').click()
    expect(asked.withhold).toHaveBeenCalledExactlyOnceWith('c')
  })

  test.each([
    ['erases what was sent in the same step unless told otherwise', true],
    ['leaves what was sent when the patron unticks it', false],
  ])('turns sharing off and %s', async (_, erase) => {
    const asked = services()
    await show(<Desk />, asked, 'Turn sharing off')
    control('Turn sharing off').click()
    await shown('Also ask the library to erase every card of mine')
    expect(asked.withdraw).not.toHaveBeenCalled()
    const sheet = document.querySelector('dialog')
    const box = sheet?.querySelector<HTMLInputElement>('input[type=checkbox]')
    expect(box?.checked).toBe(true)
    if (!erase) box?.click()
    await until(() => expect(box?.checked).toBe(erase))
    sheet?.querySelector<HTMLButtonElement>('button.first')?.click()
    expect(asked.withdraw).toHaveBeenCalledExactlyOnceWith({
      erase,
      read: { language: 'en', words: expect.stringContaining(erase ? '☑ Also ask' : '☐ Also ask') },
    })
    await shown(erase ? 'The library is asked to erase what was sent' : 'Sharing is off. Nothing more leaves.')
  })

  test('turns a single question off, with the words beside its switch', async () => {
    const asked = services()
    await show(<Desk />, asked, 'Which questions are answered')
    const [one] = document.querySelectorAll<HTMLInputElement>('ul.questions input.switch')
    const words = document.querySelector('ul.questions label')?.textContent ?? ''
    expect(one?.checked).toBe(true)
    expect(words).toMatch(/^subject: one subject you read about\. One of 32 answers; epsilon 4/)
    one?.click()
    expect(asked.chooseQuestion).toHaveBeenCalledExactlyOnceWith('subject', false, { language: 'en', words })
    await setSetting('withheld', ['subject'])
    await until(() => expect(document.querySelector<HTMLInputElement>('ul.questions input.switch')?.checked).toBe(false))
  })

  test('shows again the words of a decision, in their language, with their hash', async () => {
    const words = '另外，您可以帮助馆员了解读者。\n政策 4。'
    await database.ledger.put({
      id: 'z',
      at: NOW,
      kind: 'consent',
      epsilon: 0,
      policy: 4,
      policySha256: 'a'.repeat(64),
      receipt: { language: 'zh-CN', words, sha256: 'b'.repeat(64) },
    })
    const page = await show(<Desk />, services(), 'The words you read')
    const receipt = page.querySelector('details.receipt')
    expect(receipt?.querySelector('blockquote')?.getAttribute('lang')).toBe('zh-CN')
    expect([...(receipt?.querySelectorAll('blockquote p') ?? [])].map((each) => each.textContent).join('\n')).toBe(words)
    expect([...(receipt?.querySelectorAll('code') ?? [])].map((each) => each.textContent)).toEqual(['b'.repeat(64), 'a'.repeat(64)])
  })

  test('opts in as the first thing in the click, with the policy and the very words that were read', async () => {
    await fill({ edition: true })
    const asked = services()
    await show(<Desk />, asked, 'Sharing with your library')
    control(/Share uncertain answers/).click()
    const read = vi.mocked(asked.optIn).mock.calls[0]?.[0]
    expect(read).toMatchObject({ policy: 4, sha256: '1'.repeat(64), language: 'en' })
    // Every paragraph of the receipt stands on the page, and none of what it says of the questions is missing.
    const shownWords = document.querySelector('.share')?.textContent ?? ''
    for (const paragraph of read?.words.split('\n') ?? []) expect(shownWords).toContain(paragraph)
    expect(read?.words).toContain('One of 32 answers')
    expect(read?.words).toContain('within 20 epsilon')
    expect(read?.words).toContain('may be stuffed')
    await shown('Sharing is on.')
  })

  test('revokes a site and offers to forget it', async () => {
    const asked = services()
    await show(<Desk />, asked, 'Sites Carrel may read')
    control('Revoke… catalogue.example').click()
    await shown('Shall what it kept from there go as well?')
    control('Revoke and forget its 3 records').click()
    expect(asked.revokeSite).toHaveBeenCalledExactlyOnceWith(ORIGIN, { forget: true })
  })

  test('offers the catalogues of the library, each by one click', async () => {
    await fill({ edition: true })
    const asked = services()
    await show(<Desk />, asked, 'Catalogues of Northmere Libraries, not allowed yet')
    control('Allow Main').click()
    expect(asked.allowSite).toHaveBeenCalledExactlyOnceWith(ORIGIN)
  })

  test('erases everything only after asking', async () => {
    const asked = services()
    await show(<Desk />, asked, 'All that is kept here')
    control('Erase all…').click()
    await shown('Erase everything Carrel keeps?')
    expect(asked.eraseEverything).not.toHaveBeenCalled()
    control('Erase everything').click()
    await shown('Everything is erased.')
    expect(asked.eraseEverything).toHaveBeenCalledOnce()
  })

  test('exports everything as a file', async () => {
    const asked = services()
    await show(<Desk />, asked, 'All that is kept here')
    control('Export all (JSON)').click()
    await until(() => expect(asked.saveFile).toHaveBeenCalledExactlyOnceWith('carrel-2026-11-20.json', expect.stringContaining('Outwards passenger lists')))
  })
})

test('narrows the records to those behind a subject', async () => {
  location.hash = '#/records?concept=dunhuang-studies'
  await show(<Desk />, services(), 'Records behind Dunhuang studies')
  await shown('1 of 3 records')
})

test('speaks Chinese as soon as it is chosen', async () => {
  location.hash = '#/settings'
  const page = await show(<Desk />, services(), 'Languages you read')
  const select = page.querySelector<HTMLSelectElement>('select')
  if (select) select.value = 'zh-CN'
  select?.dispatchEvent(new Event('change', { bubbles: true }))
  await shown('界面语言')
  expect(await getSetting('language')).toBe('zh-CN')
})
