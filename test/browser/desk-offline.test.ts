import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launch, openContext } from '../support/a-browser.ts'
import { aDeskApp } from '../support/a-desk-app.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function anAppWithDesks() {
  const app = await aDeskApp()
  onTestFinished(() => app.stop())
  await app.stop()
  const people = await app.people(3)
  const eventId = people[0]?.eventId ?? ''
  const front = await app.open(eventId, 'Haupteingang')
  const side = await app.open(eventId, 'Nebeneingang')
  await app.start()
  const device = async (desk: typeof front) => {
    const { context } = await openContext(browser, { baseURL: app.url, viewport: { width: 360, height: 740 } })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    await page.goto(desk.path)
    await unlock(page, desk.passphrase)
    await untilPhase(page, 'ready')
    return { page }
  }
  return { ...app, people, eventId, front, side, device }
}

test('the server dies; the same person is let in at both desks; it comes back: one admission, one conflict, nothing lost', async () => {
  const app = await anAppWithDesks()
  const [both, one, other] = app.people.map(({ code }) => code)
  const a = await app.device(app.front)
  const b = await app.device(app.side)
  await untilShellKept(a.page)
  await app.stop()

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
  const kept = await keptByDevice(a.page)
  expect([kept.values.length, kept.pages.length]).toEqual([3, 1])
  for (const { lastName, code } of app.people) {
    expect(JSON.stringify(kept)).not.toContain(lastName)
    expect(JSON.stringify(kept)).not.toContain(code)
  }
  await unlock(a.page, '00000-00000')
  await a.page.locator('[data-fill=locked]').filter({ hasText: /./ }).waitFor()
  await unlock(a.page, app.front.passphrase)
  await untilPhase(a.page, 'ready')
  await scan(a.page, other)
  expect(await says(a.page)).toContain('Willkommen')

  await app.start()
  for (const { page } of [a, b]) {
    await untilOnline(page, 'yes')
    await page.waitForFunction(() => document.querySelector('[data-fill=inside]')?.textContent === '3')
  }
  await b.page.locator('[data-act=conflicts]').filter({ hasText: /1|Ein/ }).waitFor()
  expect(await a.page.locator('[data-act=conflicts]').isVisible()).toBe(false)
  await app.stop()
  const [first, second, third] = app.people.map(({ id }) => id)
  expect((await app.scans(app.eventId)).toSorted()).toEqual(
    [`${first} admission`, `${first} conflict`, `${second} admission`, `${third} admission`].toSorted(),
  )
})

test('closed while the device was alone: what it scanned is told, then list and page are gone from it', async () => {
  const app = await anAppWithDesks()
  const { page } = await app.device(app.front)
  await untilShellKept(page)
  await app.stop()
  await scan(page, app.people[0]?.code)
  expect(await says(page)).toContain('Willkommen')
  await app.close(app.eventId, app.front.id)
  await app.start()
  await untilPhase(page, 'closed')
  await untilEmpty(page)
  await page.reload()
  expect(await page.locator('[data-desk]').count()).toBe(0)
  await app.stop()
  expect(await app.scans(app.eventId)).toEqual([`${app.people[0]?.id} admission`])
})

test('left alone for fifteen minutes, a device locks itself', async () => {
  const app = await anAppWithDesks()
  const { context } = await openContext(browser, { baseURL: app.url })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(app.front.path)
  await unlock(page, app.front.passphrase)
  await untilPhase(page, 'ready')
  await page.clock.fastForward('14:00')
  expect(await phase(page)).toBe('ready')
  await page.clock.fastForward('01:10')
  await untilPhase(page, 'locked')
  expect(await page.locator('main').innerText()).not.toContain(app.people[0]?.lastName)
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
  await page.locator(`[data-desk][data-phase=${wanted}]`).waitFor()
}

async function untilOnline(page: Page, wanted: 'yes' | 'no'): Promise<void> {
  await page.locator(`[data-desk][data-online=${wanted}]`).waitFor()
}

/** A function that waits cannot be waited for in the page: it is asked for again and again from here. */
const patience = { timeout: 90_000, interval: 100 }

async function untilShellKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match(location.pathname))), patience)
    .toBe(true)
}

/** Until nothing of any desk is left: no list, no scans, no page. */
async function untilEmpty(page: Page): Promise<void> {
  const left = async () => {
    const kept = await keptByDevice(page)
    return kept.values.length + kept.pages.length
  }
  await expect.poll(left, patience).toBe(0)
}

/** Everything that the device keeps of its desks, as text. */
function keptByDevice(page: Page): Promise<{ values: string[]; pages: string[] }> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    const database = await done(indexedDB.open('check-in'))
    const all = [...database.objectStoreNames].map((name) =>
      done(database.transaction(name).objectStore(name).getAll()),
    )
    const text = new TextDecoder('latin1')
    const written = (value: unknown) =>
      JSON.stringify(value, (_, part) =>
        ArrayBuffer.isView(part) || part instanceof ArrayBuffer ? text.decode(part) : part,
      )
    const values = (await Promise.all(all)).flat().map(written)
    database.close()
    const shell = await caches.open('check-in-shell')
    const addresses = (await shell.keys()).filter(({ url }) => !url.includes('/assets/'))
    const pages = await Promise.all(addresses.map(async (address) => (await shell.match(address))?.text() ?? ''))
    return { values, pages }
  })
}
