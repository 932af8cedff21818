import type { Client } from '@libsql/client'
import { houseRules } from '../../src/db/house-rules.ts'

/** Takes the house rules off and lays these instead. */
export async function replaceRules(client: Client, rules: readonly string[]): Promise<void> {
  const { rows } = await client.execute(
    `select type, name from sqlite_master where type in ('trigger', 'view') order by type`,
  )
  await client.batch([...rows.map(({ type, name }) => `drop ${type} "${name}"`), ...rules], 'write')
}

/**
 * The house rules with one edit, perhaps in one trigger or view only; throws unless it strikes exactly one place: else a
 * control has gone blind.
 */
export function struck(from: string, to: string, within = ''): string[] {
  const rules = houseRules()
  const meant = rules.filter((rule) => rule.includes(` ${within}`))
  const times = meant.join('\n').split(from).length - 1
  if (times !== 1) throw new Error(`"${from}" stands ${times} times in the house rules.`)
  return rules.map((rule) => (meant.includes(rule) ? rule.replace(from, to) : rule))
}
