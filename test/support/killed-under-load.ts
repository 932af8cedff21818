import { expect } from 'vitest'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { faultsIn } from './a-seated-event.ts'
import { startApp } from './an-app.ts'
import { anAppOverSmtp, type Delays } from './app-over-smtp.ts'
import { mixedLoad } from './mixed-load.ts'

const callers = 4

/**
 * Killed while people register, cancel, hand on and look, and letters leave: at every death all counts are right, what was said
 * yes to is there once, and in the end has its letter; only what was on a line has an unknown end.
 */
export async function killedUnderLoad(kills: number, delays: Delays = { command: 5, text: 20 }): Promise<void> {
  const { env, event, rows, arrivals, deliveries } = await anAppOverSmtp(delays, 40)
  const { act, registered, left } = mixedLoad(event.slug, deliveries)
  const path = env.DATABASE_URL.slice('file:'.length)
  for (let n = 0; n < kills; n++) {
    const app = await startApp(env)
    const alive = () => app.child.signalCode === null && app.child.exitCode === null
    let done = 0
    const callTillDeath = async () => {
      for (; alive(); done++) {
        // Death comes while the others are on their way, at another moment each time.
        if (done === 4 + (n % 13)) setTimeout(() => app.child.kill('SIGKILL'), (n * 7) % 30)
        await act(app.url)
      }
    }
    await Promise.all(Array.from({ length: callers }, callTillDeath))
    expect(await app.gone).toBe('SIGKILL')
    expect(await faultsAt(path)).toEqual({})
  }
  const doubtful = (await rows()).filter(({ unknown, state }) => Number(unknown) > 0 || state === 'given-up')
  expect(doubtful.length).toBeLessThanOrEqual(kills * 4)
  const app = await startApp(env)
  for (let settled = -1, now = 0; settled !== now; ) {
    settled = now
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    now = (await arrivals()).size
  }
  app.child.kill('SIGTERM')
  expect(await app.gone).toBe(0)
  expect(registered.length).toBeGreaterThanOrEqual(kills)
  await eachOnce(path, registered, left)

  const letters = await rows()
  const arrived = await arrivals()
  const times = (letter: Record<string, unknown>) => arrived.get(String(letter.key))?.length ?? 0
  expect(letters.filter(({ state }) => !['sent', 'given-up', 'dropped'].includes(String(state)))).toEqual([])
  expect(letters.filter((letter) => letter.state === 'sent' && times(letter) === 0)).toEqual([])
  expect(letters.filter((letter) => letter.state === 'given-up' && letter.problem !== 'unknown-end')).toEqual([])
  expect(
    letters.filter((letter) => times(letter) > 1 && letter.twice !== 1 && letter.problem !== 'unknown-end'),
  ).toEqual([])
}

async function faultsAt(path: string): Promise<Record<string, number>> {
  const { client } = await openFile(path)
  return faultsIn(client).finally(() => client.close())
}

/** Whoever was told yes is there, nobody twice; and whoever left has gone. */
async function eachOnce(path: string, registered: readonly string[], left: readonly string[]): Promise<void> {
  const { client } = await openFile(path)
  const { rows } = await client.execute('select email, cancelled_at is not null as gone from registrations')
  client.close()
  const there = Map.groupBy(rows, ({ email }) => String(email))
  expect(registered.filter((address) => there.get(address)?.length !== 1)).toEqual([])
  expect([...there.values()].filter((each) => each.length > 1)).toEqual([])
  expect(left.filter((address) => there.get(address)?.[0]?.gone === 0)).toEqual([])
}
