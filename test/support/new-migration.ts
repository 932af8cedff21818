import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aMiniature } from './miniature.ts'

/** The tables and migrations of the application, in a folder where a test may change them. */
export function copyOfTheTree(): string {
  const folder = aMiniature({ 'drizzle.config.ts': readFileSync('drizzle.config.ts', 'utf8') })
  for (const part of ['drizzle', 'src/db/schema', 'src/db/columns.ts', 'src/lib'])
    cpSync(part, join(folder, part), { recursive: true })
  return folder
}

/** Has drizzle-kit write the migration that is missing; returns what it says. */
export function generate(folder: string): string {
  const { stdout } = spawnSync('drizzle-kit', ['generate', '--name', 'what_is_missing'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout
}

export function migrationsIn(folder: string): string[] {
  return readdirSync(join(folder, 'drizzle')).filter((name) => /^\d/.test(name))
}

/** The migration that drizzle-kit makes of a change of these files, each of one place. */
export function newMigration(changes: Record<string, readonly [from: string, to: string]>): string {
  const folder = copyOfTheTree()
  for (const [path, [from, to]] of Object.entries(changes)) {
    const text = readFileSync(join(folder, path), 'utf8')
    if (text.split(from).length !== 2) throw new Error(`"${from}" stands not once in ${path}.`)
    writeFileSync(join(folder, path), text.replace(from, to))
  }
  generate(folder)
  const known = migrationsIn('.')
  const [made = ''] = migrationsIn(folder).filter((name) => !known.includes(name))
  return readFileSync(join(folder, 'drizzle', made), 'utf8')
}
