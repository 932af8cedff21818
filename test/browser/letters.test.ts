import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
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

/** English words stand at the width where they have least room. */
const looks = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 320, languages: ['de', 'en'] },
  { colorScheme, width: 600, languages: ['de'] },
])

test.each(['de', 'en'])(
  'every letter is accessible and fits, narrow and wide, in light and dark colours, and loads nothing (%s)',
  async (language) => {
    const { context, complaints } = await openContext(browser, { storageState: office })
    const page = await context.newPage()
    for (const kind of editableKinds) {
      const path = `${texts}/${kind}/${language}/preview`
      // Behind its own address a letter lies in a box where not even axe may run.
      await page.setContent(await (await context.request.get(path)).text())
      for (const { width, colorScheme } of looks.filter(({ languages }) => languages.includes(language))) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        const seen = { path, width, colorScheme }
        const found = {
          ...seen,
          axe: await axeFindings(page, 'letter'),
          headings: await page.locator('h1').count(),
          logo: await page.locator('img[alt="Deutscher Landkreistag"], img[alt="German County Association"]').count(),
          overflow: await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          ),
        }
        expect(found).toEqual({ ...seen, axe: [], headings: 1, logo: 1, overflow: false })
      }
    }
    expect(complaints).toEqual([])
    await context.close()
  },
)

test('the preview follows what is typed, a placeholder is put in where the cursor stands, and "back" leads away', async () => {
  const { context } = await openContext(browser, { storageState: office })
  const page = await context.newPage()
  await page.goto(texts)
  await page.goto(`${texts}/confirmation/de`)
  const preview = page.frameLocator('iframe:not([hidden])')
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

test.each([true, false])(
  'beside a mailing and a reminder the preview shows what is typed, and nothing typed is lost (script: %s)',
  async (javaScriptEnabled) => {
    const { context, complaints } = await openContext(browser, {
      storageState: office,
      javaScriptEnabled,
      viewport: { width: 360, height: 800 },
    })
    const page = await context.newPage()
    for (const at of ['mailings', 'reminders']) {
      await page.goto(`${texts.replace(/texts$/, at)}/new`)
      await page.locator('[name="subject.de"]').fill(`Anreise ${at}`)
      await page.locator('[name="body.de"]').fill('Guten Morgen ')
      const preview = page.frameLocator('iframe:not([hidden])')
      if (javaScriptEnabled) {
        await page.locator('summary', { hasText: 'Platzhalter für den Text auf Deutsch' }).press('Enter')
        await page.getByRole('button', { name: '{{veranstaltung}}' }).press('Enter')
        await page.keyboard.type('! ')
        await preview
          .getByText(/Guten Morgen Integration in ländlichen Räumen!/)
          .last()
          .waitFor()
        await page.getByText('Die Vorschau zeigt den Text, wie er jetzt ist.').waitFor()
        await page.locator('summary', { hasText: 'Platzhalter für den Text auf Englisch' }).press('Enter')
        await page.locator('[name="subject.en"]').fill('Travel')
        await page.locator('[name="body.en"]').fill('The ')
        await page.getByRole('button', { name: '{{organisation}}' }).last().press('Enter')
        await page.keyboard.type(' sends greetings')
        await preview
          .getByText(/ sends greetings/)
          .last()
          .waitFor()
        expect(await page.locator('[name=reader]').inputValue()).toBe('en')
        await page.locator('[name="body.de"]').fill('Hallo {{nmae}}')
        await page.getByText(/^Noch lässt sich das Schreiben nicht zeigen: .*nmae/).waitFor()
      } else {
        await page.locator('[name=reader]').selectOption('en')
        await page.getByRole('button', { name: 'Vorschau', exact: true }).click()
        await preview.getByText('This e-mail was written in German only.').last().waitFor()
        expect(await page.locator('[name="subject.de"]').inputValue()).toBe(`Anreise ${at}`)
      }
      if (!javaScriptEnabled) continue
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      expect({ axe: await axeFindings(page), wide }).toEqual({ axe: [], wide: false })
    }
    expect(complaints).toEqual(javaScriptEnabled ? complaints.filter((line) => line.includes('422')) : [])
    await context.close()
  },
)
