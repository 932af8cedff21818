import type { BrowserContext } from 'playwright-core'

/** How much of the view may move, by the measure of the Layout Instability API. */
const most = 0.02

/**
 * Pages as somebody sees them whose typeface comes a quarter of a second late and whose own is much wider: what moves then
 * by more than may be.
 */
export async function lateTypeface(context: BrowserContext): Promise<(path: string) => Promise<string[]>> {
  await context.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 250))
    await route.fallback()
  })
  await context.route('**/style*.css', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `${await answer.text()} ${wide}` })
  })
  await context.addInitScript(() => {
    const shifts: { value: number; of: string }[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        const of = entry.sources
          .map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : ''))
          .join(' ')
        shifts.push({ value: entry.value, of })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const page = await context.newPage()
  return async (path) => {
    await page.goto(path)
    await page.evaluate(() => document.fonts.ready)
    // What moved is told with the frame after.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))))
    const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number; of: string }[] }).shifts)
    const sum = shifts.reduce((all, { value }) => all + value, 0)
    return sum < most ? [] : shifts.map(({ value, of }) => `${value.toFixed(3)} ${of}`)
  }
}

/** The machine of the tests has no other typeface, so its own is stretched. */
const wide = `@font-face { font-family: "Wide"; src: local("Fira Sans"), local("Fira Sans Regular"); size-adjust: 120% }
  body, body * { font-family: "Fira Sans", "Wide" }`
