import { resolve } from 'node:path'

type Config = { forbidden: { name: string }[] }
const { default: config }: { default: Config } = await import(resolve('.dependency-cruiser.mjs'))

/** The names of all rules. */
export const ruleNames = config.forbidden.map(({ name }) => name)

const modules = [
  ...ruleNames.flatMap((name) => /^(\w+) knows earlier modules only$/.exec(name)?.[1] ?? []),
  'retention',
]

/** A miniature of the tree that keeps every rule, using what each layer may use. */
export const cleanTree: Record<string, string> = {
  'src/lib/names.ts': 'export type Name = string\n',
  'src/formats/csv.tsx': `import { Fragment } from 'hono/jsx'\nimport type { Name } from '../lib/names.ts'\nexport const csv: Name = String(Fragment)\n`,
  'templates/frame.tsx': `import { Fragment } from 'hono/jsx'\nimport { csv } from '../src/formats/csv.tsx'\nexport const frame = [Fragment, csv]\n`,
  'src/config.ts': `import type { Name } from './lib/names.ts'\nexport type Config = Name\n`,
  'src/ports/clock.ts': `import type { Name } from '../lib/names.ts'\nexport type Clock = Name\n`,
  'src/db/schema/events.ts': `import { sql } from 'drizzle-orm'\nexport const events = sql\n`,
  'src/db/database.ts': `import type { Clock } from '../ports/clock.ts'\nimport { events } from './schema/events.ts'\nexport type Store = Clock | typeof events\n`,
  'src/deps.ts': `import type { Config } from './config.ts'\nimport type { Store } from './db/database.ts'\nexport type Deps = Store | Config\n`,
  'src/domain/audit/note.ts': `import type { Deps } from '../../deps.ts'\nexport type Note = Deps\n`,
  'src/domain/retention/forget.ts': `import type { Note } from '../audit/note.ts'\nimport { events } from '../../db/schema/events.ts'\nexport type Gone = Note | typeof events\n`,
  'src/adapters/chance.ts': `import { readFileSync } from 'node:fs'\nexport const chance = readFileSync\n`,
  'src/browser/send-once.ts': `import type { Name } from '../lib/names.ts'\nexport type Once = Name\n`,
  'src/web/env.ts': `import { Hono } from 'hono'\nimport type { Gone } from '../domain/retention/forget.ts'\nimport type { Store } from '../db/database.ts'\nexport type AppEnv = [Hono, Gone, Store]\n`,
  'src/jobs/schedule.ts': `import type { Gone } from '../domain/retention/forget.ts'\nexport type Job = Gone\n`,
  'src/app.ts': `import type { AppEnv } from './web/env.ts'\nimport type { Job } from './jobs/schedule.ts'\nexport type App = [AppEnv, Job]\n`,
  'src/node.ts': `import { createServer } from 'node:http'\nimport { chance } from './adapters/chance.ts'\nimport type { App } from './app.ts'\nexport const open = (app: App) => [createServer, chance, app]\n`,
}

type Planting = { file: string; text: string; breaks: string[] }

/** Each way in which one can look up, and the rules it breaks. Type imports of every form count. */
export const plantings: Planting[] = [
  plant('src/lib/up.ts', `export type { Clock } from '../ports/clock.ts'`, 'src/lib looks down only'),
  plant('src/lib/sideways.ts', `export type X = import('../formats/csv.tsx').csv`, 'src/lib looks down only'),
  plant('src/formats/up.ts', `export const x = import('../../templates/frame.tsx')`, 'src/formats looks down only'),
  plant('templates/up.ts', `import type { Note } from '../src/domain/audit/note.ts'`, 'templates looks down only'),
  plant('src/ports/up.ts', `import type { Store } from '../db/database.ts'`, 'src/ports looks down only'),
  plant('src/db/up.ts', `export * from '../domain/audit/note.ts'`, 'src/db looks down only'),
  plant('src/domain/audit/up.ts', `import type { AppEnv } from '../../web/env.ts'`, 'src/domain looks down only'),
  plant(
    'src/adapters/up.ts',
    `import type { Gone } from '../domain/retention/forget.ts'`,
    'src/adapters looks down only',
  ),
  plant('src/browser/up.ts', `import type { Config } from '../config.ts'`, 'src/browser looks down only'),
  plant('src/web/up.ts', `import type { Job } from '../jobs/schedule.ts'`, 'src/web looks down only'),
  plant('src/jobs/up.ts', `import type { AppEnv } from '../web/env.ts'`, 'src/jobs looks down only'),

  ...modules.slice(0, -1).map((module, i) => {
    const text = `import type { Verb } from '../${modules[i + 1]}/a-verb.ts'`
    return plant(`src/domain/${module}/later.ts`, text, `${module} knows earlier modules only`)
  }),
  plant(
    'src/domain/retention/strange.ts',
    `import type { Verb } from '../annexe/verb.ts'`,
    'every module has its place in the order',
  ),

  plant('src/lib/one.ts', `import type { Two } from './two.ts'\nexport type One = Two[]`, 'no circles'),
  plant(
    'src/domain/audit/chance.ts',
    `import { chance } from '../../adapters/chance.ts'`,
    'src/domain looks down only',
    'only entries open adapters',
  ),
  plant(
    'src/web/script.ts',
    `import { once } from '../browser/send-once.ts'`,
    'src/web looks down only',
    'nobody imports browser scripts',
  ),
  plant('src/lib/files.ts', `import type { Stats } from 'node:fs'`, 'no node below the entries'),
  plant('src/web/files.ts', `export const x = import('node:fs')`, 'no node below the entries'),
  plant('src/worker.ts', `import { Buffer } from 'node:buffer'`, 'no node below the entries'),
  plant('src/domain/audit/web.ts', `import type { Context } from 'hono'`, 'no Hono below web'),
  plant('templates/web.ts', `import { html } from 'hono/html'`, 'no Hono below web'),
  plant(
    'src/domain/audit/page.tsx',
    `import { Fragment } from 'hono/jsx'`,
    'hono/jsx in templates, formats and pages only',
  ),
  plant('src/web/query.ts', `import { sql } from 'drizzle-orm'`, 'web never imports tables'),
  plant(
    'src/web/table.ts',
    `import type { events } from '../db/schema/events.ts'`,
    'src/web looks down only',
    'web never imports tables',
  ),
  plant('templates/query.ts', `import { sql } from 'drizzle-orm'`, 'templates never query'),
  plant('src/formats/query.ts', `import type { Client } from '@libsql/client'`, 'templates never query'),
  plant('src/web/lost.ts', `import { gone } from './gone.ts'`, 'nothing unresolved'),
  plant('src/config.ts', `import type { Clock } from './ports/clock.ts'`, 'src/config.ts looks down only'),
  plant('src/deps.ts', `import type { Verb } from './domain/annexe/verb.ts'`, 'src/deps.ts looks down only'),
  plant(
    'src/app.ts',
    `import { chance } from './adapters/chance.ts'`,
    'src/app.ts looks down only',
    'only entries open adapters',
  ),
]

/** What the plantings point at; no violation by itself. */
export const bystanders: Record<string, string> = {
  'src/domain/annexe/verb.ts': 'export type Verb = 1',
  'src/lib/two.ts': `import type { One } from './one.ts'\nexport type Two = One[]`,
  ...Object.fromEntries(modules.slice(1).map((module) => [`src/domain/${module}/a-verb.ts`, 'export type Verb = 1'])),
}

function plant(file: string, text: string, ...breaks: string[]): Planting {
  return { file, text, breaks: breaks.sort() }
}
