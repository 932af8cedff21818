import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, openContext } from '../support/a-browser.ts'
import { linkIn, untilLetter } from '../support/mailbox.ts'

const url = inject('url')
const form = `${new URL(inject('conference')).pathname}/registration`
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test('someone registers with the keyboard alone, finds the district, sees the badge, and cancels by the link', async () => {
  const { context, complaints } = await openContext(browser)
  const page = await context.newPage()
  await page.goto(form)
  await tabTo(page, 'firstName')
  await page.keyboard.type('Çağrı')
  await tabTo(page, 'lastName')
  await page.keyboard.type('Łukasik-Großmann')
  await tabTo(page, 'organisation')
  await page.keyboard.type('luebe')
  await page.getByRole('option', { name: /Lübeck/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await page.locator('input[name=organisation]').inputValue()).toBe('Hansestadt Lübeck')
  expect(await page.locator('input[name=organisationAgs]').inputValue()).toBe('01003')
  await expectSoon(() => page.locator('.badge-preview').innerText(), /Çağrı Łukasik-Großmann[\s\S]*Lübeck/)
  await tabTo(page, 'email')
  await page.keyboard.type('cagri@luebeck.example')
  await tabTo(page, 'category')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/registration\/[\w-]+$/)
  expect(await page.locator('main').innerText()).toContain('cagri@luebeck.example')

  const letter = await untilLetter(url, 'cagri@luebeck.example', 'confirmation')
  await page.goto(linkIn(letter))
  expect(await page.locator('main').innerText()).toContain('Łukasik-Großmann')
  await page.locator('main a[href$="/cancellation"]').first().click()
  await page.locator('main form[action$="/cancellation"] button').click()
  await untilLetter(url, 'cagri@luebeck.example', 'cancellation')
  expect(complaints).toEqual([])
  await context.close()
})

test('an incomplete form comes back with everything typed, the summary in focus and a message at each field', async () => {
  const { context } = await openContext(browser)
  const page = await context.newPage()
  await page.goto(form)
  await page.locator('input[name=firstName]').fill('Jürgen')
  await page.locator('input[name=email]').fill('not an address')
  await page.locator('textarea[name=remarks]').fill('<script>alert(1)</script>')
  await page.locator('#registration button[type=submit]').last().click()
  await page.locator('[role=alert], .error-summary').first().waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(/Nachname[\s\S]*E-Mail/i)
  expect(await page.locator('input[name=firstName]').inputValue()).toBe('Jürgen')
  expect(await page.locator('textarea[name=remarks]').inputValue()).toBe('<script>alert(1)</script>')
  for (const name of ['lastName', 'organisation', 'email']) {
    expect(await page.locator(`input[name=${name}]`).getAttribute('aria-invalid')).toBe('true')
  }
  await context.close()
})

test('everything works without JavaScript, in English too', async () => {
  const { context } = await openContext(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(`${form}?lang=en`)
  await page.getByLabel('First name').fill('Robin')
  await page.getByLabel('Last name').fill('O’Neill')
  await page.getByRole('textbox', { name: 'Organisation' }).fill('LK Harz')
  await page.getByLabel('E-mail').fill('robin@harz.example')
  await page.getByLabel('Districts and their associations').check()
  await page.locator('#registration button[type=submit]').last().click()
  await page.waitForURL(/\/registration\/[\w-]+$/)
  const letter = await untilLetter(url, 'robin@harz.example', 'confirmation')
  expect(letter.subject).toMatch(/^Registration confirmed/)
  await context.close()
})

/** Presses Tab until a field has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'))
    if (focused === name) return
  }
  throw new Error(`The field ${name} cannot be reached with Tab.`)
}

async function expectSoon(read: () => Promise<string>, pattern: RegExp): Promise<void> {
  for (let tries = 0; tries < 400 && !pattern.test(await read()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await read()).toMatch(pattern)
}
