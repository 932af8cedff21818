import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { nameAndValue } from './a-visitor.ts'
import { keepOnFailure } from './kept-on-failure.ts'

/** The real Chromium of the packages; each test opens contexts of its own in it. */
export function launch(more: string[] = []): Promise<Browser> {
  return chromium.launch({ ...inject('chromium'), args: ['--no-sandbox', '--disable-gpu', ...more] })
}

/** How long a page may take for anything, in milliseconds: a busy machine is no fault of a page. */
const patienceMs = 90_000

/** A context that reports every console error and violated policy: both fail a test that looks at `complaints`. */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    baseURL: inject('url'),
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(patienceMs)
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  await keepOnFailure(context)
  return { context, complaints }
}

/** A context that is signed in to the office already. */
export async function openOffice(browser: Browser, options: BrowserContextOptions = {}) {
  const opened = await openContext(browser, options)
  const url = inject('url')
  const cookies = inject('officeCookies').split('; ').map(nameAndValue)
  await opened.context.addCookies(cookies.map(([name, value]) => ({ name, value, url })))
  return opened
}

/** Signs a context in by the printed link, which works once: the one test file that takes it shares the state. */
export async function signIn(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto(inject('signInLink'))
  await page.locator('main form button').click()
  await page.waitForURL('**/office')
  await page.close()
}

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds on a page, one line a rule and element; equal to [] is the goal. No script may run in the frame of a letter,
 * so letters are looked at by themselves, without landmarks. Its older mode does not open one more page for each report.
 */
export async function axeFindings(page: Page, as: 'page' | 'letter' = 'page'): Promise<string[]> {
  const tags = as === 'page' ? [...standard, 'best-practice'] : standard
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode()
  const { violations } = await axe.exclude('iframe[sandbox]').analyze()
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`))
}

/** Walks through a page by Tab: what acts but was not reached, and what was reached without a visible mark of focus. */
export async function walkByTab(page: Page): Promise<{ unreached: string[]; unseen: string[] }> {
  const acting = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, iframe')]
    const reachable = all.filter((element) => {
      if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false
      if (element.matches('input[type=hidden], :disabled, iframe')) return false
      // Of a group of radio buttons Tab reaches the chosen one, else the first; arrows do the rest.
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const group = all.filter((each) => each instanceof HTMLInputElement && each.name === element.name)
      return element === (group.find((each) => (each as HTMLInputElement).checked) ?? group[0])
    })
    reachable.forEach((element, index) => {
      element.dataset.stop = `${index} ${element.outerHTML.slice(0, 80)}`
    })
    return reachable.map((element) => element.dataset.stop ?? '')
  })
  const reached = new Set<string>()
  const unseen: string[] = []
  // A field for a day has several stops of its own.
  for (let presses = 0; presses < acting.length * 4 && reached.size < acting.length; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      if (!element?.dataset.stop) return undefined
      const around = [element.closest('article, li, label, .card'), element.parentElement, element.nextElementSibling]
      const styles = [element, ...around].flatMap((each) => (each ? [getComputedStyle(each)] : []))
      const marked = [...styles, getComputedStyle(element, '::after')].some(
        ({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none',
      )
      return { name: element.dataset.stop, marked }
    })
    if (!stop || reached.has(stop.name)) continue
    reached.add(stop.name)
    if (!stop.marked) unseen.push(stop.name)
  }
  return { unreached: acting.filter((name) => !reached.has(name)), unseen }
}
