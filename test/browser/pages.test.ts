import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { axeFindings, launch, openContext, walkByTab } from '../support/a-browser.ts'
import { unreadable, wishFor } from '../support/cut-off.ts'
import { everyPage } from '../support/every-page.ts'
import { unseenStates } from '../support/forced-states.ts'
import { lateTypeface } from '../support/late-typeface.ts'
import { lostLabels, pageFaults } from '../support/page-faults.ts'

const url = inject('url')
let browser: Browser
let pages: Awaited<ReturnType<typeof everyPage>>

beforeAll(async () => {
  browser = await launch()
  pages = await everyPage(browser)
})
afterAll(() => browser.close())

/** A wide page in the dark has no colour that a narrow one lacks. */
const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const

test('every page is accessible, fits, and breaks no policy: narrow in light and dark colours, and wide', async () => {
  // Once the personal page was opened, the page of the form's correction says that it is over.
  const expected = (complaint: string) => /\b(404|409)\b/.test(complaint)
  await inEveryContext(async ({ context, complaints }, paths) => {
    const page = await context.newPage()
    for (const path of paths) await look(page, path)
    expect(complaints.filter((complaint) => !expected(complaint))).toEqual([])
  })
})

test('every page is read whole on a narrow screen with the spacing and the size of letters that its reader wishes', async () => {
  await inEveryContext(async ({ context }, paths) => {
    const page = await context.newPage()
    for (const path of paths) {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(path)
      for (const wishes of [['spacing'], ['size'], ['spacing', 'size']] as const) {
        await wishFor(page, wishes)
        expect({ path, wishes, unreadable: await unreadable(page) }).toEqual({ path, wishes, unreadable: [] })
      }
    }
  })
})

test('no page has an empty list, a dead link, a control that is only heard, or English that says it is German; labels come along', async () => {
  await inEveryContext(async ({ context }, paths) => {
    const page = await context.newPage()
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of paths) {
      await page.goto(path)
      const found = { path, faults: await pageFaults(page), labels: await lostLabels(page) }
      expect(found).toEqual({ path, faults: [], labels: [] })
    }
  })
})

test('no page moves under its reader when the typeface comes late', async () => {
  await inEveryContext(async ({ context }, paths) => {
    const moved = await lateTypeface(context)
    for (const path of paths) expect({ path, moved: await moved(path) }).toEqual({ path, moved: [] })
  })
})

test('every page is usable with the keyboard alone: all that acts is reached by Tab, and the focus is seen', async () => {
  await inEveryContext(async ({ context }, paths) => {
    const page = await context.newPage()
    for (const path of paths) {
      await page.goto(path)
      expect({ path, ...(await walkByTab(page)) }).toEqual({ path, unreached: [], unseen: [] })
    }
  })
})

test('in forced colours it is seen on every page what is current or chosen, and where the focus is', async () => {
  await inEveryContext(async ({ context }, paths) => {
    const page = await context.newPage()
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' })
    for (const path of paths) {
      await page.goto(path)
      expect({ path, unseen: await unseenStates(page) }).toEqual({ path, unseen: [] })
    }
  })
})

test('nothing is asked of any other host', async () => {
  const { context } = await openContext(browser)
  const page = await context.newPage()
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  for (const path of pages.publicPages) await page.goto(path)
  expect(foreign).toEqual([])
  await context.close()
})

type Opened = Awaited<ReturnType<typeof openContext>>

/** What a stranger may see and what the office sees, beside one another. */
async function inEveryContext(walk: (opened: Opened, paths: string[]) => Promise<void>): Promise<void> {
  const visitor = await openContext(browser, { storageState: pages.helper })
  const staff = await openContext(browser, { storageState: pages.office })
  await Promise.all([walk(visitor, [...pages.publicPages, ...pages.personalPages]), walk(staff, pages.officePages)])
  await Promise.all([visitor.context.close(), staff.context.close()])
}

async function look(page: Page, path: string): Promise<void> {
  await page.goto(path)
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    const seen = { path, width, colorScheme }
    const found = {
      ...seen,
      axe: await axeFindings(page),
      headings: await page.locator('h1').count(),
      overflow: await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    }
    expect(found).toEqual({ ...seen, axe: [], headings: 1, overflow: false })
  }
}
