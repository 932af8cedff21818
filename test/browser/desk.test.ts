import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { axeFindings, launch, openContext, walkByTab } from '../support/a-browser.ts'
import { found } from '../support/a-desk.ts'
import { aDeskOnline } from '../support/a-desk-online.ts'
import { contrasts } from '../support/contrasts.ts'
import { cameraOf, film } from '../support/fake-camera.ts'

const url = inject('url')
let folder = ''
let browser: Browser
let desk: Awaited<ReturnType<typeof aDeskOnline>>

const guests = [
  { firstName: 'Łucja', lastName: 'Großmann', organisation: 'Landkreis Harz', office: 'Landrätin' },
  { firstName: 'Thomas', lastName: 'Müller', organisation: 'Landkreis Börde', office: 'Dezernent' },
  { firstName: 'Thomas', lastName: 'Müller', organisation: 'Landkreis Goslar', office: 'Fachdienstleiter' },
  ...['Anna', 'Bert', 'Cem', 'Dora'].map((firstName) => ({
    firstName,
    lastName: 'Bus',
    organisation: 'Landkreis Leer',
  })),
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-'))
  desk = await aDeskOnline(url, 'am-einlass', guests, { headCountLimit: '300' })
  const shown = found((await desk.listed()).find(({ lastName }) => lastName === 'Großmann'))
  await film(join(folder, 'badge.y4m'), await desk.badge(shown.id))
  browser = await launch(cameraOf(join(folder, 'badge.y4m')))
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, permissions: ['camera'] }

async function atTheDesk(
  options: Parameters<typeof openContext>[1] = {},
  at: Pick<typeof desk, 'path' | 'passphrase'> = desk,
) {
  const opened = await openContext(browser, options)
  const page = await opened.context.newPage()
  await page.clock.install()
  await page.goto(at.path)
  await page.locator('#desk-passphrase').fill(at.passphrase.toLowerCase().replace('-', ' '))
  await page.keyboard.press('Enter')
  await page.getByPlaceholder('Name oder Code').waitFor()
  return { ...opened, page, answer: page.locator('[data-part=answer]') }
}

/** From now on the time of a page stands still, and goes on by as many milliseconds as it is let. */
async function stopClock(page: Page): Promise<(ms: number) => Promise<void>> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 100)
  return (ms) => page.clock.runFor(ms)
}

const says = (page: Page) => page.locator('[data-part=answer] [data-fill=says]').textContent()

test('the camera reads a printed badge: welcome, and when it is shown again, already in', async () => {
  const { page, answer, context, complaints } = await atTheDesk(phone)
  await page.getByRole('button', { name: 'Kamera' }).tap()
  await answer.getByText('Willkommen').waitFor()
  expect(await answer.locator('[data-fill=name]').textContent()).toBe('Łucja Großmann')
  expect(await answer.getAttribute('data-tone')).toBe('success')
  await answer.getByText('Schon eingelassen').waitFor()
  expect(await answer.locator('[data-fill=since]').textContent()).toMatch(
    /^Da seit \d\d:\d\d\u00a0Uhr \(Haupteingang\)$/,
  )
  await page.getByRole('button', { name: 'Kamera' }).tap()
  expect(await page.locator('video').isVisible()).toBe(false)
  expect(complaints).toEqual([])
  await context.close()
})

test('two people of one name are told apart; one tap lets in, the next takes it back', async () => {
  const { page, answer, context } = await atTheDesk(phone)
  await page.getByPlaceholder('Name oder Code').fill('mueller')
  await page.getByText('2 Personen gefunden').waitFor()
  expect(await page.locator('[data-part=people] [data-fill=place]').allTextContents()).toEqual([
    'Landkreis Börde, Dezernent',
    'Landkreis Goslar, Fachdienstleiter',
  ])
  await page.getByRole('button', { name: 'Einlassen Thomas Müller' }).last().tap()
  await answer.getByText('Willkommen').waitFor()
  expect(await answer.locator('[data-fill=place]').textContent()).toBe('Landkreis Goslar, Fachdienstleiter')
  const field = page.getByPlaceholder('Name oder Code')
  const undo = page.getByRole('button', { name: 'Zurücknehmen' })
  // While somebody else is looked for, nothing is done about whom the desk answered last.
  await field.fill('großmann')
  await page.getByText('1 Person gefunden').waitFor()
  expect(await undo.isVisible()).toBe(false)
  await field.fill('')
  await undo.waitFor()
  expect(await page.locator('[data-part=people]').innerHTML()).toBe('')
  await undo.tap()
  await answer.getByText('Zurückgenommen').waitFor()
  await context.close()
})

test('a hand scanner is understood wherever the focus is, and what nobody has is unknown', async () => {
  const { page, answer, context } = await atTheDesk()
  await page.getByRole('button', { name: 'Gerät' }).focus()
  await page.keyboard.type('ZZZZZZZZZZZZZZZZ')
  await page.keyboard.press('Enter')
  await answer.getByText('Unbekannter Code').waitFor()
  expect(await answer.getAttribute('data-tone')).toBe('danger')
  expect(await page.getByPlaceholder('Name oder Code').inputValue()).toBe('')
  await context.close()
})

test('the keyboard alone: type a name, Enter to the first, Enter to let in', async () => {
  const { page, answer, context } = await atTheDesk()
  await page.keyboard.type('müller börde', { delay: 90 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await answer.getByText('Willkommen').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-scan')
  expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] })
  await context.close()
})

test('a deputy is in by two taps and two names; what is missing is said at the field', async () => {
  const { page, answer, context } = await atTheDesk(phone)
  await page.getByPlaceholder('Name oder Code').fill('goslar')
  await page.getByRole('button', { name: 'Mehr Thomas Müller' }).tap()
  await page.getByRole('button', { name: 'Vertretung kommt' }).tap()
  await page.getByRole('button', { name: 'Vertretung einlassen' }).tap()
  await page.getByText('Bitte geben Sie den Nachnamen ein.').waitFor()
  await page.getByLabel('Vorname').fill('Vera')
  await page.getByLabel('Nachname').fill('<b>Vertretung</b>')
  await page.getByRole('button', { name: 'Vertretung einlassen' }).tap()
  await answer.getByText('Willkommen').waitFor()
  expect(await answer.locator('[data-fill=name]').textContent()).toBe('Vera <b>Vertretung</b>')
  await context.close()
})

test('a walk-in is registered and in; a note of one desk is read at another within two seconds', async () => {
  const other = await atTheDesk()
  const { page, answer, context } = await atTheDesk(phone)
  await page.getByRole('button', { name: 'Ohne Anmeldung' }).tap()
  for (const [label, text] of [
    ['Vorname', 'Ute'],
    ['Nachname', 'Spontan'],
    ['Organisation', 'Stadt Ulm'],
  ] as const)
    await page.getByRole('dialog').getByLabel(label).fill(text)
  await page.getByRole('button', { name: 'Anmelden und einlassen' }).tap()
  await answer.getByText('Willkommen').waitFor()
  const badge = (await page.getByRole('link', { name: 'Schild drucken' }).getAttribute('href')) ?? ''
  expect(badge).toMatch(/\/people\/[\w-]{36}\/badge\.pdf\?sheet=dymo-99015$/)
  expect((await page.request.get(badge)).headers()['content-type']).toBe('application/pdf')
  await page.getByRole('button', { name: 'Mehr', exact: true }).tap()
  await page.getByRole('button', { name: 'Hinweis' }).tap()
  await page.getByLabel('Hinweis für alle Check-ins').fill('Rollstuhlplatz reserviert')
  await other.page.keyboard.type('spontan', { delay: 90 })
  await other.page.getByText('1 Person gefunden').waitFor()
  const pass = await stopClock(other.page)
  await page.getByRole('button', { name: 'Hinweis speichern' }).tap()
  await answer.getByText('Gespeichert').waitFor()
  await pass(2000)
  await other.page.getByText('Hinweis: Rollstuhlplatz reserviert').waitFor()
  await Promise.all([context.close(), other.context.close()])
})

test('a desk that the office closes says so within two seconds, also right after it was unlocked', async () => {
  const closing = await desk.open({ label: 'Nebeneingang' })
  const { page, context } = await atTheDesk({}, closing)
  const pass = await stopClock(page)
  await desk.organiser.send(await desk.organiser.open(closing.page), '/closure')
  await pass(2000)
  await page.getByText('Dieser Check-in ist geschlossen').waitFor()
  expect(await page.getByPlaceholder('Name oder Code').isVisible()).toBe(false)
  await context.close()
})

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('the desk is accessible in every state, readable in the sun, and within reach of one thumb', async () => {
    const { page, answer, context, complaints } = await atTheDesk({ ...phone, colorScheme })
    const look = async () => expect(await axeFindings(page)).toEqual([])
    await look()
    await page.getByPlaceholder('Name oder Code').fill('großmann')
    await page.getByText('1 Person gefunden').waitFor()
    await look()
    await page.getByRole('button', { name: 'Mehr Łucja Großmann' }).tap()
    await look()
    await page.keyboard.press('Escape')
    for (const [code, tone] of [['ZZZZZZZZZZZZZZZZ', 'danger']] as const) {
      await page.getByPlaceholder('Name oder Code').fill(code)
      await page.keyboard.press('Enter')
      await answer.and(page.locator(`[data-tone=${tone}]`)).waitFor()
    }
    for (const tone of ['success', 'info', 'warning', 'danger']) {
      await answer.evaluate((panel, next) => panel.setAttribute('data-tone', next), tone)
      await page.waitForTimeout(300)
      await look()
      expect({ tone, dim: await contrasts(page, '[data-part=answer] p:not([hidden])', 7) }).toEqual({ tone, dim: [] })
    }
    const small = await page.locator('.desk-dock :is(button, input):visible').evaluateAll((all) =>
      all
        .filter((one) => {
          const { top, height, width } = one.getBoundingClientRect()
          return height < 48 || width < 48 || top < innerHeight / 2
        })
        .map((one) => one.textContent),
    )
    expect(small).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('where the camera is not allowed the desk says so, and everything else goes on', async () => {
  const { page, context } = await atTheDesk()
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.getByRole('button', { name: 'Kamera' }).click()
  await page.getByText('Die Kamera ist nicht erlaubt').waitFor()
  expect(await says(page)).toContain('Handscanner und Suche gehen immer')
  await context.close()
})
