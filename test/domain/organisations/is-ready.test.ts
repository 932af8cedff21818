import type { Client } from '@libsql/client'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { isReady } from '../../../src/domain/organisations/is-ready.ts'
import { deriveKeys } from '../../../src/lib/tokens.ts'
import { fieldsOf } from '../../support/a-guest.ts'
import { aLog } from '../../support/a-log.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

test('an application whose disk is full is not ready, its log names the code alone, and it is ready once there is room', async () => {
  const { deps, client } = await world()
  const { slug } = await anEvent(deps)
  const { log, lines } = aLog()
  const background = (work: Promise<unknown>) => void work.catch(() => {})
  const app = { ...deps, background, log }
  const register = async (email: string) => {
    const body = new URLSearchParams(fieldsOf(aPerson({ email })))
    const answer = await createApp().request(`/e/${slug}/registration`, { method: 'POST', body }, app)
    return answer.status
  }
  expect(await isReady(app)).toBe('ready')
  await fill(client)
  let status = 303
  for (let n = 0; n < 100 && status === 303; n++) status = await register(`marga${n}@x.example`)
  expect(status).toBe(500)
  expect(await isReady(app)).toBe('writes-failing')
  const logged = JSON.stringify(lines)
  expect(logged).toContain('"code":"SQLITE_FULL"')
  expect(logged).not.toContain('marga')

  await client.execute(`pragma max_page_count = 1000000`)
  expect(await isReady(app)).toBe('ready')
  expect(await register('marga.voll@x.example')).toBe(303)
})

test('a refusal and a wrong statement say nothing about the disk', async () => {
  const { deps } = await world()
  const { store } = deps
  await expect(store.write((draft) => [draft.run(sql`insert into refusals (code) values ('full')`)])).rejects.toThrow()
  await expect(store.write((draft) => [draft.run(sql`insert into nowhere values (1)`)])).rejects.toThrow()
  expect([store.writeFault(), await isReady(deps)]).toEqual([undefined, 'ready'])
})

test('a database that belongs to another secret is not ready', async () => {
  const { deps } = await world()
  expect(await isReady(deps)).toBe('ready')
  const keys = await deriveKeys('another-secret-of-at-least-32-characters')
  expect(await isReady({ ...deps, keys })).toBe('other-secret')
})

test('tables that are not there yet are pending migrations, not a database out of reach', async () => {
  const { deps, client } = await world()
  await client.execute('drop table rules_laid')
  expect(await isReady(deps)).toBe('migrations-pending')
})

/** No page more than the file has. */
async function fill(client: Client): Promise<void> {
  const { rows } = await client.execute('pragma page_count')
  await client.execute(`pragma max_page_count = ${Number(rows[0]?.page_count)}`)
}
