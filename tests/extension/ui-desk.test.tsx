// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useOf } from '#extension/domain/effort.ts'
import { adjustmentList } from '#extension/store/adjustments.ts'
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
    control('Turn sharing off').click()
    expect(asked.optOut).toHaveBeenCalledOnce()
  })

  test('opts in as the first thing in the click, with the version that was read', async () => {
    await fill({ edition: true })
    const asked = services()
    await show(<Desk />, asked, 'Sharing with your library')
    control(/Share uncertain answers/).click()
    expect(asked.optIn).toHaveBeenCalledExactlyOnceWith(4)
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
