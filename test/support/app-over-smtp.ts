import { simpleParser } from 'mailparser'
import { expect } from 'vitest'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { day } from '../../src/lib/dates.ts'
import { fieldsOf } from './a-guest.ts'
import { startApp } from './an-app.ts'
import { anEvent, aPerson } from './an-event.ts'
import { aMailServer } from './mail-server.ts'
import { testSecret, world } from './world.ts'

export type Delays = Parameters<typeof aMailServer>[1]

/** The built product over a mail server that may be slow, people who register in it, and what became of the letters. */
export async function anAppOverSmtp(delays: Delays, capacity: number | null = null) {
  const { deps, client, clock, databaseUrl } = await world()
  clock.at = Date.now()
  const now = clock.at
  const event = await anEvent(deps, {
    capacity,
    opensAt: now - day,
    closesAt: now + day,
    startsAt: now + 9 * day,
    endsAt: now + 10 * day,
  })
  client.close()
  const server = await aMailServer(undefined, delays)
  const env = {
    DATABASE_URL: databaseUrl,
    SECRET: testSecret,
    SMTP_URL: server.url,
    MAIL_FROM: 'tagung@host.example',
    MAIL_RATE: '200',
    PROXIES: '1',
  }
  let sent = 0
  /** One more person from a network of their own; whether the application said yes. */
  const register = async (url: string): Promise<boolean> => {
    const n = ++sent
    const answer = await fetch(`${url}/e/${event.slug}/registration`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(
        fieldsOf(aPerson({ email: `p${n}@x.example`, firstName: 'Person', lastName: `Nr ${n}` })),
      ),
      headers: { 'x-forwarded-for': `10.${n >> 8}.${n & 255}.1` },
    }).catch(() => undefined)
    return answer?.status === 303
  }
  const rows = async () => {
    const { client: closed } = await openFile(databaseUrl.slice('file:'.length))
    const found = await closed.execute(`select about || '.' || kind || '.' || revision as key, state, problem,
      possibly_twice as twice, unknown_ends as unknown from letters order by id`)
    closed.close()
    return found.rows.map((row) => ({ ...row }))
  }
  const arrivals = async () => {
    const mails = await Promise.all(server.deliveries.map(({ raw }) => simpleParser(raw)))
    return Map.groupBy(
      mails,
      ({ messageId = '' }) =>
        messageId
          .slice(1)
          .split('@')[0]
          ?.replace(/\.[\w-]{22}$/, '') ?? '',
    )
  }
  return { env, event, register, rows, arrivals, deliveries: server.deliveries }
}

/** A relay that takes its time: every letter arrives once, and of each the application knows it. */
export async function outlivesASlowRelay(people: number, delays: Delays): Promise<void> {
  const { env, register, rows, arrivals, deliveries } = await anAppOverSmtp(delays)
  const app = await startApp(env)
  for (let n = 0; n < people; n++) expect(await register(app.url)).toBe(true)
  while (deliveries.length < people) await soon(50)
  await soon(500 + 2 * (delays?.text ?? delays?.command ?? 0))
  app.child.kill('SIGTERM')
  expect(await app.gone).toBe(0)
  const letters = await rows()
  expect(letters).toHaveLength(people)
  expect(letters.filter(({ state, twice, unknown }) => state !== 'sent' || twice === 1 || unknown !== 0)).toEqual([])
  expect([...(await arrivals()).values()].filter((each) => each.length > 1)).toEqual([])
}

function soon(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
