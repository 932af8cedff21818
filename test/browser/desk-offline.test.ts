import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launch, openContext } from '../support/a-browser.ts'
import { aDeskHouse } from '../support/a-desk-house.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function aHouseWithDesks() {
  const house = await aDeskHouse()
  onTestFinished(() => house.stop())
  await house.stop()
  const people = await house.people(3)
  const eventId = people[0]?.eventId ?? ''
  const front = await house.open(eventId, 'Haupteingang')
  const side = await house.open(eventId, 'Nebeneingang')
  await house.start()
  const device = async (desk: typeof front) => {
    const { context } = await openContext(browser, { baseURL: house.url, viewport: { width: 360, height: 740 } })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    await page.goto(desk.path)
    await unlock(page, desk.passphrase)
    await untilPhase(page, 'ready')
    return { context, page }
  }
  return { ...house, people, eventId, front, side, device }
}

test('the server dies; the same person is let in at both desks; it comes back: one admission, one conflict, nothing lost', async () => {
  const house = await aHouseWithDesks()
  const [both, one, other] = house.people.map(({ code }) => code)
  const a = await house.device(house.front)
  const b = await house.device(house.side)
  await untilShellKept(a.context, house.front.path)
  await house.stop()

  await scan(a.page, both)
  expect(await says(a.page)).toContain('Willkommen')
  await scan(b.page, both)
  expect(await says(b.page)).toContain('Willkommen')
  await scan(b.page, one)
  await untilOnline(a.page, 'no')
  expect(await a.page.locator('[data-fill=net]').innerText()).toMatch(/Ohne Netz|Kein Netz|ohne Netz/i)

  // The page itself comes from the device, too; the passphrase is asked for again, and nothing of the list is in the open.
  await a.page.reload()
  await untilPhase(a.page, 'locked')
  expect(await keptInTheOpen(a.page)).not.toMatch(new RegExp(house.people.map(({ lastName }) => lastName).join('|')))
  await unlock(a.page, '00000-00000')
  await a.page.locator('[data-fill=locked]').filter({ hasText: /./ }).waitFor()
  await unlock(a.page, house.front.passphrase)
  await untilPhase(a.page, 'ready')
  await scan(a.page, other)
  expect(await says(a.page)).toContain('Willkommen')

  await house.start()
  for (const { page } of [a, b]) {
    await untilOnline(page, 'yes')
    await page.waitForFunction(() => document.querySelector('[data-fill=inside]')?.textContent === '3')
  }
  await b.page.locator('[data-act=conflicts]').filter({ hasText: /1|Ein/ }).waitFor()
  expect(await a.page.locator('[data-act=conflicts]').isVisible()).toBe(false)
  await house.stop()
  const [first, second, third] = house.people.map(({ id }) => id)
  expect((await house.scans()).toSorted()).toEqual(
    [`${first} admission`, `${first} conflict`, `${second} admission`, `${third} admission`].toSorted(),
  )
})

test('closed while the device was alone: what it scanned is told, then list and page are gone from it', async () => {
  const house = await aHouseWithDesks()
  const { page, context } = await house.device(house.front)
  await untilShellKept(context, house.front.path)
  await house.stop()
  await scan(page, house.people[0]?.code)
  expect(await says(page)).toContain('Willkommen')
  await house.close(house.eventId, house.front.id)
  await house.start()
  await untilPhase(page, 'closed')
  await page.waitForFunction(async () => (await indexedDB.databases()).length >= 0)
  await untilEmpty(page)
  await page.reload()
  expect(await page.locator('[data-desk]').count()).toBe(0)
  await house.stop()
  expect(await house.scans()).toEqual([`${house.people[0]?.id} admission`])
})

test('left alone for fifteen minutes, a device locks itself', async () => {
  const house = await aHouseWithDesks()
  const { context } = await openContext(browser, { baseURL: house.url })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(house.front.path)
  await unlock(page, house.front.passphrase)
  await untilPhase(page, 'ready')
  await page.clock.fastForward('14:00')
  expect(await phase(page)).toBe('ready')
  await page.clock.fastForward('01:10')
  await untilPhase(page, 'locked')
  expect(await page.locator('main').innerText()).not.toContain(house.people[0]?.lastName)
})

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('#desk-passphrase').fill(passphrase)
  await page.locator('[data-part=unlock] button').click()
}

async function scan(page: Page, code: string | undefined): Promise<void> {
  await page.locator('[data-part=scan] input').fill(code ?? '')
  await page.keyboard.press('Enter')
  await page.locator('[data-part=answer]:not([data-tone=idle])').waitFor()
}

function says(page: Page): Promise<string> {
  return page.locator('[data-part=answer]').innerText()
}

async function phase(page: Page): Promise<string | null> {
  return page.locator('[data-desk]').getAttribute('data-phase')
}

async function untilPhase(page: Page, wanted: string): Promise<void> {
  await page.locator(`[data-desk][data-phase=${wanted}]`).waitFor({ timeout: 20_000 })
}

async function untilOnline(page: Page, wanted: 'yes' | 'no'): Promise<void> {
  await page.locator(`[data-desk][data-online=${wanted}]`).waitFor({ timeout: 30_000 })
}

async function untilShellKept(context: BrowserContext, path: string): Promise<void> {
  const [page] = context.pages()
  await page?.waitForFunction(async (kept) => (await caches.match(kept)) !== undefined, path)
}

/** Everything that the device keeps of its desks, as text. */
function keptInTheOpen(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('check-in')
      request.onsuccess = () => resolve(request.result)
    })
    const stores = [...database.objectStoreNames]
    const all = stores.map(
      (name) =>
        new Promise<unknown[]>((resolve) => {
          const request = database.transaction(name).objectStore(name).getAll()
          request.onsuccess = () => resolve(request.result)
        }),
    )
    const text = new TextDecoder('latin1')
    const said = JSON.stringify(await Promise.all(all), (_, value) =>
      value instanceof ArrayBuffer ? text.decode(value) : value,
    )
    database.close()
    const pages = await Promise.all((await (await caches.open('check-in-shell')).matchAll()).map((page) => page.text()))
    return said + pages.join() + JSON.stringify(localStorage)
  })
}

async function untilEmpty(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('check-in')
      request.onsuccess = () => resolve(request.result)
    })
    const counts = [...database.objectStoreNames].map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = database.transaction(name).objectStore(name).count()
          request.onsuccess = () => resolve(request.result)
        }),
    )
    const left = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    database.close()
    return left === 0 && (await caches.match(location.pathname)) === undefined
  })
}
