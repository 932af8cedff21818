import { simpleParser } from 'mailparser'
import { expect } from 'vitest'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { day } from '../../src/lib/dates.ts'
import { fieldsOf } from './a-guest.ts'
import { startHouse } from './a-house.ts'
import { anEvent, aPerson } from './an-event.ts'
import { aMailServer } from './mail-server.ts'
import { testSecret, world } from './world.ts'

type Delays = Parameters<typeof aMailServer>[1]

/** The built house over a mail server that may be slow, people who register in it, and what became of the letters. */
async function aHouseOverSmtp(delays: Delays) {
  const { deps, client, clock, databaseUrl } = await world()
  clock.at = Date.now()
  const now = clock.at
  const event = await anEvent(deps, {
    capacity: null,
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
  /** One more person from a network of their own; whether the house said yes. */
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
    return Map.groupBy(mails, ({ messageId = '' }) => messageId.slice(1).split('@')[0] ?? '')
  }
  return { env, register, rows, arrivals, deliveries: server.deliveries }
}

/** A relay that takes its time: every letter arrives once, and of each the house knows it. */
export async function outlivesASlowRelay(people: number, delays: Delays): Promise<void> {
  const { env, register, rows, arrivals, deliveries } = await aHouseOverSmtp(delays)
  const house = await startHouse(env)
  for (let n = 0; n < people; n++) expect(await register(house.url)).toBe(true)
  while (deliveries.length < people) await soon(50)
  await soon(500 + 2 * (delays?.text ?? delays?.command ?? 0))
  house.child.kill('SIGTERM')
  expect(await house.gone).toBe(0)
  const letters = await rows()
  expect(letters).toHaveLength(people)
  expect(letters.filter(({ state, twice, unknown }) => state !== 'sent' || twice === 1 || unknown !== 0)).toEqual([])
  expect([...(await arrivals()).values()].filter((each) => each.length > 1)).toEqual([])
}

/** Killed while people register and letters leave: what was said yes to has its letter, and only what was on a line is doubtful. */
export async function killedUnderLoad(kills: number, delays: Delays = { command: 5, text: 20 }): Promise<void> {
  const { env, register, rows, arrivals } = await aHouseOverSmtp(delays)
  let accepted = 0
  for (let n = 0; n < kills; n++) {
    const house = await startHouse(env)
    setTimeout(() => house.child.kill('SIGKILL'), 50 + ((n * 37) % 400))
    while (house.child.signalCode === null && house.child.exitCode === null) if (await register(house.url)) accepted++
    expect(await house.gone).toBe('SIGKILL')
  }
  const doubtful = (await rows()).filter(({ unknown, state }) => Number(unknown) > 0 || state === 'given-up')
  expect(doubtful.length).toBeLessThanOrEqual(kills * 4)
  const house = await startHouse(env)
  for (let settled = -1, now = 0; settled !== now; ) {
    settled = now
    await soon(2_000)
    now = (await arrivals()).size
  }
  house.child.kill('SIGTERM')
  expect(await house.gone).toBe(0)
  const letters = await rows()
  const arrived = await arrivals()
  const times = (letter: Record<string, unknown>) => arrived.get(String(letter.key))?.length ?? 0
  expect(letters.length).toBeGreaterThanOrEqual(accepted)
  expect(letters.filter(({ state }) => !['sent', 'given-up'].includes(String(state)))).toEqual([])
  expect(letters.filter((letter) => letter.state === 'sent' && times(letter) === 0)).toEqual([])
  expect(letters.filter((letter) => letter.state === 'given-up' && letter.problem !== 'unknown-end')).toEqual([])
  expect(
    letters.filter((letter) => times(letter) > 1 && letter.twice !== 1 && letter.problem !== 'unknown-end'),
  ).toEqual([])
}

function soon(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
