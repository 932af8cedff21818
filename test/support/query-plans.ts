import type { Client, InStatement } from '@libsql/client'
import { openStore } from '../../src/db/database.ts'
import { world } from './world.ts'

/** The application, and every statement that it sends. */
export async function aWatchedApp() {
  const here = await world()
  const sent: InStatement[] = []
  const watched: Client = new Proxy(here.client, {
    get(target, name) {
      if (name === 'batch')
        return (batch: InStatement[], mode: 'write') => {
          sent.push(...batch)
          return target.batch(batch, mode)
        }
      if (name === 'execute')
        return (statement: InStatement) => {
          sent.push(statement)
          return target.execute(statement)
        }
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const deps = { ...here.deps, store: openStore(watched, (batch) => watched.batch(batch, 'write')) }
  return { ...here, deps, sent }
}

/** The steps of the query plans that visit every row of a table. */
export async function scans(client: Client, statements: readonly InStatement[]): Promise<string[]> {
  const steps = await planOf(client, statements)
  // A list that was made on the way is as long as what was asked for; how it is made is a step of its own.
  const made = new Set(steps.flatMap(({ step, sql }) => /^MATERIALIZE (\w+)/.exec(step)?.[1]?.concat(sql) ?? []))
  return steps
    .filter(({ step }) => /^SCAN (?!CONSTANT|\(|[\w-]*subquery|\w+ VIRTUAL TABLE)/i.test(step))
    .filter(({ step, sql }) => !made.has(`${step.split(' ')[1]}${sql}`))
    .map(({ step, sql }) => `${step}: ${sql}`)
}

/** By table, every way in which these statements look rows up: index and the columns of it that are used. */
export async function lookups(client: Client, statements: readonly InStatement[]): Promise<string[]> {
  const steps = await planOf(client, statements)
  const found = steps.flatMap(
    ({ step }) => /^SEARCH \S+ USING (?:COVERING )?(INDEX .*|INTEGER PRIMARY KEY.*)/.exec(step)?.[1] ?? [],
  )
  return [...new Set(found)].sort()
}

export async function planOf(
  client: Client,
  statements: readonly InStatement[],
): Promise<{ step: string; sql: string }[]> {
  const plans = statements.map(async (statement) => {
    const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement
    const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args: args ?? [] })
    return rows.map((row) => ({ step: String(row.detail), sql }))
  })
  return (await Promise.all(plans)).flat()
}
