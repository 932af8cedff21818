import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, openContext } from '../support/a-browser.ts'

const event = new URL(inject('conference')).pathname
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** What is asked for while a page loads, in bytes that come over the wire, head lines included. */
async function onTheWire(page: Page, load: () => Promise<unknown>) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const names = new Map<string, string>()
  const underWay = new Set<string>()
  const bytes: Record<string, number> = {}
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    names.set(requestId, new URL(request.url).pathname)
    underWay.add(requestId)
  })
  session.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const name = names.get(requestId)
    // Asked for before.
    if (name === undefined) return
    bytes[name] = (bytes[name] ?? 0) + encodedDataLength
    underWay.delete(requestId)
  })
  await load()
  await page.waitForLoadState('networkidle')
  // A page that was idle once counts as idle for good.
  await expect.poll(() => [...underWay].map((id) => names.get(id)), { timeout: 60_000 }).toEqual([])
  return bytes
}

const sum = (bytes: Record<string, number>) => Object.values(bytes).reduce((all, one) => all + one, 0)

test('the first visit of an event is small, in two parts of the typeface; the second brings nothing but the page', async () => {
  const { context, complaints } = await openContext(browser)
  const page = await context.newPage()
  const first = await onTheWire(page, () => page.goto(event))
  console.log(`first visit of the event page: ${sum(first)} bytes on the wire`)
  expect(sum(first)).toBeLessThan(90_000)
  const fonts = Object.keys(first).filter((name) => name.endsWith('.woff2'))
  expect(fonts.map((name) => name.replace(/-[\w-]{8}\.woff2$/, '')).toSorted()).toEqual([
    '/assets/FiraSans-Regular-latin',
    '/assets/FiraSans-SemiBold-latin',
  ])
  const again = await context.newPage()
  const second = await onTheWire(again, () => again.goto(event))
  expect(Object.entries(second).filter(([name, bytes]) => name !== event && bytes > 0)).toEqual([])
  expect(complaints).toEqual([])
})

test('a name from the east or south of Europe fetches its part of the typeface, and what no part holds the whole face', async () => {
  const { context } = await openContext(browser)
  const page = await context.newPage()
  await page.goto(event)
  const fetched = async (name: string) => {
    const bytes = await onTheWire(page, () =>
      page.evaluate(async (text) => {
        const heading = document.querySelector('h1')
        heading?.append(text)
        heading?.getBoundingClientRect()
        await document.fonts.ready
      }, name),
    )
    return Object.keys(bytes).map((path) => path.replace(/-[\w-]{8}\.woff2$/, ''))
  }
  expect(await fetched('Müller → „Ä“')).toEqual([])
  expect(await fetched('Łukasz')).toEqual([expect.stringMatching(/FiraSans-\w+-latin-ext$/)])
  expect(await fetched('Україна')).toEqual([expect.stringMatching(/FiraSans-\w+-cyrillic$/)])
  expect(await fetched('Ελένη')).toEqual([expect.stringMatching(/FiraSans-\w+-greek$/)])
  expect(await fetched('≤')).toEqual([expect.stringMatching(/FiraSans-(SemiBold|Regular)$/)])
})
