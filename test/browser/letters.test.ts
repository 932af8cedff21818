import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { editableKinds } from '../../templates/mail/letters.ts'
import { axeFindings, launch, openContext, openOffice } from '../support/a-browser.ts'
import { aPng } from '../support/a-file.ts'
import { managedEvent } from '../support/managed-event.ts'

let browser: Browser
let office: Awaited<ReturnType<Awaited<ReturnType<typeof openContext>>['context']['storageState']>>
let texts = ''

beforeAll(async () => {
  browser = await launch()
  const { context } = await openOffice(browser)
  office = await context.storageState()
  const page = await context.newPage()
  await page.goto('/office/host')
  await page.goto(`${page.url()}/letterhead`)
  await page.setInputFiles('input[type=file]', { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(aPng()) })
  await page.locator('form[action$="/logo"] button').click()
  await page.waitForURL('**/letterhead?done=saved')
  const read = async (path: string) => (await page.request.get(path)).text()
  texts = `${await managedEvent(read, new URL(inject('conference')).pathname)}/texts`
  await context.close()
})
afterAll(() => browser.close())

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([
    [320, ['de', 'en']],
    [600, ['de']],
  ] as const)('every letter at %i px is accessible and fits, and loads nothing (%j)', async (width, languages) => {
    const { context, complaints } = await openContext(browser, {
      colorScheme,
      viewport: { width, height: 800 },
      storageState: office,
    })
    const page = await context.newPage()
    for (const kind of editableKinds) {
      for (const language of languages) {
        const path = `${texts}/${kind}/${language}/preview`
        // Behind its own address a letter lies in a box where not even axe may run.
        await page.setContent(await (await context.request.get(path)).text())
        const found = {
          path,
          axe: await axeFindings(page, 'letter'),
          headings: await page.locator('h1').count(),
          logo: await page.locator('img[alt="Deutscher Landkreistag"], img[alt="German County Association"]').count(),
          overflow: await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          ),
        }
        expect(found).toEqual({ path, axe: [], headings: 1, logo: 1, overflow: false })
      }
    }
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('the preview follows what is typed, a placeholder is put in where the cursor stands, and "back" leads away', async () => {
  const { context } = await openContext(browser, { storageState: office })
  const page = await context.newPage()
  await page.goto(texts)
  await page.goto(`${texts}/confirmation/de`)
  const preview = page.frameLocator('iframe')
  await page.locator('[name=body]').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0))
  await page.locator('[name=body]').press('Home')
  await page.keyboard.type('Guten Morgen ')
  await page.locator('summary', { hasText: 'Platzhalter' }).click()
  await page.getByRole('button', { name: '{{organisation}}' }).click()
  await page.keyboard.type('! ')
  await preview.getByText(/Guten Morgen .+! Sehr geehrte/).waitFor()
  await page.locator('[name=subject]').fill('{{nmae}}')
  await preview.getByText('{{nmae}}').waitFor()
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe(texts)
  await context.close()
})

test('the preview needs no script, and a form that was looked at can still be sent', async () => {
  for (const javaScriptEnabled of [false, true]) {
    const { context } = await openContext(browser, { storageState: office, javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${texts}/declined/en`)
    await page.locator('[name=subject]').fill(`Sorry {{name}} ${javaScriptEnabled}`)
    await page.getByRole('button', { name: 'Als reiner Text' }).click()
    await page
      .frameLocator('iframe')
      .getByText(new RegExp(`Sorry .+ ${javaScriptEnabled}`))
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.waitForURL('**/declined/en?done=saved')
    await context.close()
  }
})
