import type { Client } from '@libsql/client'

/** Which of these values stand in which table. */
export async function found(client: Client, values: readonly string[]): Promise<string[]> {
  const tables = Object.entries(await everything(client)).map(([name, rows]) => [name, JSON.stringify(rows)] as const)
  return tables.flatMap(([name, text]) =>
    values.filter((value) => text.includes(value)).map((value) => `${name}: ${value}`),
  )
}

/** Every row of every table but the districts, by table. */
export async function everything(client: Client): Promise<Record<string, unknown>> {
  const { rows } = await client.execute(`select name from sqlite_master where type = 'table' and name <> 'districts'`)
  const names = rows.map((row) => String(row.name))
  const contents = await Promise.all(names.map((name) => client.execute(`select * from "${name}"`)))
  return Object.fromEntries(names.map((name, i) => [name, contents[i]?.rows]))
}
