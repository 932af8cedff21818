import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Before a command of production runs what was built: without a build one is made; a checkout that is ahead of it is said,
 * and what was built runs, since building is a step of its own.
 */
const built = 'dist/node/node.js'
if (!existsSync(built)) {
  console.error('Nothing is built yet: building once. Later, "npm run build" takes changes in.')
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
} else if (newest(['src', 'templates', 'drizzle', 'package-lock.json']) > statSync(built).mtimeMs) {
  console.error('The sources are newer than what was built, which runs: "npm run build" takes them in.')
}

function newest(names: string[]): number {
  return Math.max(
    ...names.map((name) => (statSync(name).isDirectory() ? newest(within(name)) : statSync(name).mtimeMs)),
  )
}

function within(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name))
}
