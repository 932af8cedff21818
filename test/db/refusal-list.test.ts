import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { houseRules } from '../../src/db/house-rules.ts'
import { refusalCodes } from '../../src/lib/refusal.ts'
import { refusal } from '../support/registering.ts'
import { world } from '../support/world.ts'

test('the database knows the codes of the union, each by its own name and no other', async () => {
  const { deps, client } = await world()
  const { rows } = await client.execute(`select sql from sqlite_master where name = 'refusals_abort'`)
  const known = [...String(rows[0]?.sql).matchAll(/when '([a-z-]+)' then raise\(abort, 'refusal:([a-z-]+)'\)/g)]
  expect(known.map(([, code, raised]) => [code, raised])).toEqual(refusalCodes.map((code) => [code, code]))
  for (const code of refusalCodes)
    expect(
      await refusal(deps.store.write((draft) => [draft.run(sql`insert into refusals (code) values (${code})`)])),
    ).toBe(code)
})

test('a code that nobody knows is a fault, and no refusal of another name', async () => {
  const { deps } = await world()
  const unknown = deps.store.write((draft) => [draft.run(sql`insert into refusals (code) values ('fulll')`)])
  await expect(unknown).rejects.toThrow('no such refusal')
})

test('what a trigger raises by itself is a code of the union', () => {
  const raised = houseRules().flatMap((rule) =>
    [...rule.matchAll(/raise\(abort, '([^']*)'\)/g)].map(([, what]) => what),
  )
  const known = ['no such refusal', ...refusalCodes.map((code) => `refusal:${code}`)]
  expect(raised.filter((what) => !known.includes(what ?? ''))).toEqual([])
})
