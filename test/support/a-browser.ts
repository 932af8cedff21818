import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

/** The real Chromium of the packages; each test opens contexts of its own in it. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox', '--disable-gpu'] })
}

/** A context that reports every console error and violated policy: both fail a test that looks at `complaints`. */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    baseURL: inject('url'),
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  return { context, complaints }
}

/** Signs a context in as the organiser of the demo. The printed link works once, so the state is shared. */
export async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto(inject('signInLink'))
  await page.locator('main form button').click()
  await page.waitForURL('**/office')
  await page.close()
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, one line a rule and element; equal to [] is the goal. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`))
}
