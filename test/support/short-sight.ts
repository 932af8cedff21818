import type { Client } from '@libsql/client'
import { expect } from 'vitest'
import { houseRules } from '../../src/db/house-rules.ts'
import { replaceRules } from './replace-rules.ts'

/** The application where a line is long as soon as two wait in it: small histories then come to the end of what is looked at first. */
export async function useShortSight(client: Client): Promise<void> {
  const rules = houseRules()
  const short = rules.map((rule) => rule.replaceAll('limit 16', 'limit 2').replaceAll('offset 15', 'offset 1'))
  expect(short.filter((rule, index) => rule !== rules[index])).toHaveLength(2)
  await replaceRules(client, short)
}
