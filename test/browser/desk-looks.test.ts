import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, openContext } from '../support/a-browser.ts'
import { aDeskOnline } from '../support/a-desk-online.ts'
import { unseenStates } from '../support/forced-states.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test('in forced colours the desk shows its direction, its net and the tone of its answer by lines', async () => {
  const desk = await aDeskOnline(inject('url'), 'in-farben-des-systems', [])
  const { context } = await openContext(browser, { viewport: { width: 360, height: 740 }, forcedColors: 'active' })
  const page = await context.newPage()
  await page.goto(desk.path)
  await page.locator('#desk-passphrase').fill(desk.passphrase)
  await page.keyboard.press('Enter')
  await page.getByPlaceholder('Name oder Code').waitFor()
  const answer = page.locator('[data-part=answer]')
  expect(await unseenStates(page)).toEqual([])
  const lines = async (part: string, pseudo?: string) =>
    page.locator(part).evaluate((one, of) => {
      const { borderTopStyle, borderTopWidth, backgroundColor } = getComputedStyle(one, of)
      return [borderTopStyle, borderTopWidth, backgroundColor].join(' ')
    }, pseudo)
  const seen = new Set<string>()
  for (const tone of ['idle', 'success', 'info', 'warning', 'danger']) {
    await answer.evaluate((panel, next) => panel.setAttribute('data-tone', next), tone)
    seen.add(await lines('[data-part=answer]'))
  }
  expect(seen.size).toBe(5)
  const online = await lines('.desk-net', '::before')
  await page.locator('.desk').evaluate((root) => root.setAttribute('data-online', 'no'))
  expect(await lines('.desk-net', '::before')).not.toBe(online)
  await context.close()
})
