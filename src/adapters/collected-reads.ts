import type { Client, InStatement, ResultSet } from '@libsql/client'

type Reading = {
  statements: InStatement[]
  resolve(results: ResultSet[]): void
  reject(error: unknown): void
}

/** Drizzle takes a few turns of the microtask queue until it asks; what one page asks at once is there by then. */
const turns = 24

/**
 * A client whose reads travel together: those that are asked in one turn share a batch, that is a round trip and one state of
 * the database. Everything else goes as it came.
 */
export function collectedReads(client: Client): Client {
  let reading: Reading[] = []

  async function depart(): Promise<void> {
    for (let turn = 0; turn < turns; turn++) await undefined
    const together = reading
    reading = []
    try {
      const results = await client.batch(together.flatMap(({ statements }) => statements))
      for (const { statements, resolve } of together) resolve(results.splice(0, statements.length))
    } catch (error) {
      for (const { reject } of together) reject(error)
    }
  }

  const read = (statements: InStatement[]) =>
    new Promise<ResultSet[]>((resolve, reject) => {
      if (reading.push({ statements, resolve, reject }) === 1) void depart()
    })

  return new Proxy(client, {
    get(target, name) {
      if (name === 'execute')
        return async (statement: InStatement, args?: []) => {
          const one = typeof statement === 'string' && args ? { sql: statement, args } : statement
          return isRead(one) ? (await read([one]))[0] : target.execute(one)
        }
      if (name === 'batch')
        return (statements: InStatement[], mode?: 'write') =>
          mode === undefined && statements.every(isRead) ? read(statements) : target.batch(statements, mode)
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function isRead(statement: InStatement): boolean {
  return /^\s*(select|with)\b/i.test(typeof statement === 'string' ? statement : statement.sql)
}
