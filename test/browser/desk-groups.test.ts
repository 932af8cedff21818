import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, openContext } from '../support/a-browser.ts'
import { aDeskOnline } from '../support/a-desk-online.ts'

let browser: Browser
let desk: Awaited<ReturnType<typeof aDeskOnline>>

const guests = [
  { firstName: 'Łucja', lastName: 'Großmann', organisation: 'Landkreis Harz' },
  ...['Anna', 'Bert', 'Cem', 'Dora'].map((firstName) => ({
    firstName,
    lastName: 'Bus',
    organisation: 'Landkreis Leer',
  })),
]

beforeAll(async () => {
  desk = await aDeskOnline(inject('url'), 'mit-dem-bus', guests)
  browser = await launch()
})
afterAll(() => browser.close())

async function onAPhone() {
  const opened = await openContext(browser, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  const page = await opened.context.newPage()
  await page.goto(desk.path)
  await page.locator('#desk-passphrase').fill(desk.passphrase)
  await page.keyboard.press('Enter')
  await page.getByPlaceholder('Name oder Code').waitFor()
  return { ...opened, page, answer: page.locator('[data-part=answer]') }
}

test('a bus is let in at once, except who is missing', async () => {
  const { page, answer, context } = await onAPhone()
  await page.getByPlaceholder('Name oder Code').fill('dora bus')
  await page.getByRole('button', { name: 'Mehr Dora Bus' }).tap()
  await page.getByRole('button', { name: 'Ganze Gruppe' }).tap()
  await page.getByText('Cem Bus').tap()
  await page.getByRole('button', { name: '3 Personen einlassen' }).tap()
  await answer.getByText('3 eingelassen').waitFor()
  const busInside = async () =>
    (await desk.listed()).filter((one) => 'inside' in one && one.inside && one.lastName === 'Bus').length
  expect(await busInside()).toBe(3)
  await page.getByRole('button', { name: 'Zurücknehmen' }).tap()
  await answer.getByText('Zurückgenommen: 3').waitFor()
  expect(await busInside()).toBe(0)
  await page.getByPlaceholder('Name oder Code').fill('bus')
  await page.getByRole('button', { name: 'Alle 4 einlassen' }).tap()
  await page.getByText('Gefunden mit „bus“: 4.').waitFor()
  await page.getByText('Cem Bus').last().tap()
  await page.getByRole('button', { name: '3 Personen einlassen' }).tap()
  await answer.getByText('3 eingelassen').waitFor()
  expect(await busInside()).toBe(3)
  await context.close()
})

test('a misspelt name is put right at the desk before its badge is printed', async () => {
  const { page, context } = await onAPhone()
  await page.getByPlaceholder('Name oder Code').fill('grossmann')
  await page.getByRole('button', { name: 'Mehr Łucja Großmann' }).tap()
  await page.getByRole('button', { name: 'Namen berichtigen' }).tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nachname').fill(' ')
  await dialog.getByRole('button', { name: 'Namen speichern' }).tap()
  await dialog.getByText('Bitte geben Sie den Nachnamen ein.').waitFor()
  await dialog.getByLabel('Nachname').fill('Großmann-Sęk')
  await dialog.getByRole('button', { name: 'Namen speichern' }).tap()
  await dialog.getByRole('heading', { name: 'Łucja Großmann-Sęk' }).waitFor()
  await dialog.getByRole('link', { name: 'Namensschild drucken' }).waitFor()
  await context.close()
})
