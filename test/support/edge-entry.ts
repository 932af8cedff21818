import type { TestProject } from 'vitest/node'
import { startEntry } from './an-entry.ts'
import { officeCookies } from './an-organiser.ts'
import { hookSecret } from './signed-hook.ts'
import { startSqld } from './sqld.ts'

/** The same product in workerd, beside a libSQL server of its own. */
export default async function setup(project: TestProject) {
  const sqld = await startSqld()
  const door = await startEntry('edge.js', { DATABASE_URL: sqld.url, RESEND_WEBHOOK_SECRET: hookSecret })
  project.provide('door', 'edge')
  project.provide('url', door.url)
  project.provide('signInLink', door.signInLink)
  project.provide('conference', door.conference)
  project.provide('officeCookies', await officeCookies(door.url))
  return async () => {
    await door.stop()
    await sqld.stop()
  }
}
