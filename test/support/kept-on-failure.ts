import { mkdirSync, writeFileSync } from 'node:fs'
import type { BrowserContext } from 'playwright-core'
import { onTestFailed, TestRunner } from 'vitest'

const folder = 'var/failed'

/**
 * What a browser saw when a test failed: a picture and the text of each open page, and with `TRACE=1` a trace of every step
 * (see CONTRIBUTING.md). A test closes its contexts last, so that they are still open when it fails.
 */
export async function keepOnFailure(context: BrowserContext): Promise<void> {
  const test = TestRunner.getCurrentTest()
  if (!test) return
  const name = test.name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80)
  if (process.env.TRACE) await context.tracing.start({ screenshots: true, snapshots: true })
  onTestFailed(async () => {
    mkdirSync(folder, { recursive: true })
    for (const [i, page] of context.pages().entries()) {
      const path = `${folder}/${name}-${i + 1}`
      await page.screenshot({ path: `${path}.png`, fullPage: true })
      writeFileSync(`${path}.txt`, `${page.url()}\n\n${await page.locator('body').innerText()}\n`)
    }
    if (process.env.TRACE) await context.tracing.stop({ path: `${folder}/${name}.zip` })
  })
}
