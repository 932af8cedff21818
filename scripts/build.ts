import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

const builds = '.builds'
/** The newest builds that are kept, for an application that still runs from one. */
const kept = 3

/**
 * `npm run build`: builds into a folder of its own, and when that is whole lets `dist` lead there in one step. What runs goes
 * on with the files it began with, and two builds at once do not meet. `node scripts/build.ts .builds/demo` builds for there.
 */
const place = process.argv[2] ?? 'dist'
const id = `${Date.now()}-${process.pid}`
const folder = join(builds, id)
mkdirSync(folder, { recursive: true })
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn'],
  {
    env: { ...process.env, BUILD_FOLDER: folder },
    stdio: 'inherit',
  },
)
if (status !== 0) {
  rmSync(folder, { recursive: true, force: true })
  process.exit(status ?? 1)
}
leadTo(folder)
forgetOld()

function leadTo(folder: string): void {
  const next = `${place}.${id}`
  symlinkSync(relative(dirname(place), folder), next)
  // Before builds had folders of their own, `dist` was one itself.
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) renameSync(place, join(builds, `0-${process.pid}`))
  renameSync(next, place)
}

function forgetOld(): void {
  const places = ['dist', join(builds, 'demo')].filter((name) =>
    lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink(),
  )
  const inUse = places.map((name) => basename(readlinkSync(name)))
  const old = readdirSync(builds).filter((name) => /^\d+-\d+$/.test(name) && !inUse.includes(name))
  for (const name of old.sort().slice(0, -kept)) rmSync(join(builds, name), { recursive: true, force: true })
}
