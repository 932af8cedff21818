import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { axeFindings, launch, openOffice } from '../support/a-browser.ts'
import { managedEvent } from '../support/managed-event.ts'

let browser: Browser
let page: Page
let event = ''

beforeAll(async () => {
  browser = await launch()
  const { context } = await openOffice(browser)
  page = await context.newPage()
  const read = async (path: string) => (await page.request.get(path)).text()
  event = await managedEvent(read, new URL(inject('conference')).pathname)
})
afterAll(() => browser.close())

test('a badge is drawn with the keyboard alone, and the preview follows', async () => {
  await page.goto(`${event}/papers/designs`)
  await page.getByLabel('Name der Gestaltung').focus()
  await page.keyboard.type('Mit der Tastatur')
  await page.keyboard.press('Enter')
  await page.waitForURL(/designs\/[\w-]{36}/)
  const preview = page.locator('#badge-preview')
  const before = await preview.innerHTML()
  await page.locator('summary', { hasText: 'Organisation' }).focus()
  await page.keyboard.press('Enter')
  const organisation = page.locator('details[open]')
  await organisation.getByLabel('Breite in mm').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('12,5')
  await page.keyboard.press('ArrowDown')
  expect(await organisation.getByLabel('Breite in mm').inputValue()).toBe('12')
  await organisation.getByText('gekürzt gedruckt').first().waitFor()
  expect(await preview.innerHTML()).not.toBe(before)
  await organisation.getByLabel('Farbe').fill('#eeeeee')
  await organisation.getByText('schwer zu lesen').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Gespeichert.').waitFor()
  await page.locator('summary', { hasText: 'Organisation' }).press('Enter')
  expect(await page.locator('details[open]').getByLabel('Breite in mm').inputValue()).toBe('12')
  expect(await axeFindings(page)).toEqual([])
})

test('another sheet brings its own picture and offset while the form is filled in', async () => {
  await page.goto(`${event}/papers/badges`)
  await page.getByLabel('Bogen oder Rolle').fill('herma 4418')
  await page.locator('svg[aria-label*="Herma 4418"]').waitFor()
  await page.getByLabel('Erstes freies Etikett').fill('5')
  await page.locator('.sheet-picture__gone').nth(3).waitFor()
  expect(await page.locator('.sheet-picture__gone').count()).toBe(4)
  await page.getByLabel('Erstes freies Etikett').fill('99')
  await page.getByText('Die Ansicht erscheint, sobald alle Angaben passen.').waitFor()
})

test('who hears the page is told whether the picture beside the form is the one of what was typed', async () => {
  await page.goto(`${event}/papers/badges`)
  const heard = () => page.locator('[data-live-status]').innerText()
  const label = page.getByLabel('Erstes freies Etikett')
  await label.fill('5')
  await expect.poll(heard).toBe('Ansicht aktualisiert')
  await label.fill('99')
  await expect.poll(heard).toBe('Ansicht nicht aktualisiert: Noch passen nicht alle Angaben.')
  await page.context().setOffline(true)
  await label.fill('6')
  await expect.poll(heard).toBe('Ansicht nicht aktualisiert: Der Server hat nicht geantwortet.')
  await page.context().setOffline(false)
  await label.fill('7')
  await expect.poll(heard).toBe('Ansicht aktualisiert')
})
