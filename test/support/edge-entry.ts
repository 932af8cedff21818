import type { TestProject } from 'vitest/node'
import { startEntry } from './an-entry.ts'
import { officeCookies } from './an-organiser.ts'
import { hookSecret } from './signed-hook.ts'
import { startSqld } from './sqld.ts'

/** The same product in workerd, beside a libSQL server of its own. */
export default async function setup(project: TestProject) {
  const sqld = await startSqld()
  const entry = await startEntry('edge.js', { DATABASE_URL: sqld.url, RESEND_WEBHOOK_SECRET: hookSecret })
  project.provide('entry', 'edge')
  project.provide('url', entry.url)
  project.provide('signInLink', entry.signInLink)
  project.provide('conference', entry.conference)
  project.provide('officeCookies', await officeCookies(entry.url))
  return async () => {
    await entry.stop()
    await sqld.stop()
  }
}
