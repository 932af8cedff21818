import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEntry } from './an-entry.ts'
import { officeCookies } from './an-organiser.ts'
import { hookSecret } from './signed-hook.ts'

declare module 'vitest' {
  interface ProvidedContext {
    entry: 'node' | 'edge'
    url: string
    signInLink: string
    conference: string
  }
}

/** The product on Node with an embedded file of its own. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'node-door-'))
  const entry = await startEntry(
    'node.js',
    { DATABASE_URL: `file:${folder}/demo.db`, RESEND_WEBHOOK_SECRET: hookSecret },
    '--demo',
  )
  project.provide('entry', 'node')
  project.provide('url', entry.url)
  project.provide('signInLink', entry.signInLink)
  project.provide('conference', entry.conference)
  project.provide('officeCookies', await officeCookies(entry.url))
  return async () => {
    await entry.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
