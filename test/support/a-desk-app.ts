import { freePort } from '../../scripts/local-libsql-server.ts'
import { randomIds, wallClock } from '../../src/adapters/chance.ts'
import { openFile } from '../../src/adapters/libsql-file.ts'
import { openStore } from '../../src/db/database.ts'
import { closeDesk } from '../../src/domain/checkin/close-desk.ts'
import { deskInput } from '../../src/domain/checkin/desk-input.ts'
import { deskPassphrase, deskToken } from '../../src/domain/checkin/desk-link.ts'
import { openDesk } from '../../src/domain/checkin/open-desk.ts'
import { deriveKeys } from '../../src/lib/tokens.ts'
import { aFolder } from './an-app.ts'
import { startEntry } from './an-entry.ts'
import { testSecret } from './world.ts'

/**
 * The demo on Node as a process of its own, which is stopped and started again at the same address. What an organiser does is
 * done to the file while no process has it.
 */
export async function aDeskApp() {
  const databasePath = `${aFolder()}/demo.db`
  const port = String(await freePort())
  const env = {
    ...{ PORT: port, PUBLIC_URL: `http://localhost:${port}`, SECRET: testSecret },
    DATABASE_URL: `file:${databasePath}`,
  }
  const start = () => startEntry('node.js', env, '--demo')
  let entry = await start()
  const keys = await deriveKeys(testSecret)

  const between = async <T>(work: (deps: OrganiserDeps) => Promise<T>): Promise<T> => {
    const { client, sendBatch } = await openFile(databasePath)
    try {
      return await work({ store: openStore(client, sendBatch), clock: wallClock, ids: randomIds, keys, client })
    } finally {
      client.close()
    }
  }
  const people = (count: number) =>
    between(async ({ client }) => {
      const { rows } = await client.execute({
        sql: `select r.event_id as eventId, r.id, r.check_in_code as code, r.last_name as lastName from registrations r
          join claims c on c.id = r.claim_id and c.state = 'granted' where r.cancelled_at is null
            and r.event_id = (select event_id from registrations group by event_id order by count(*) desc limit 1) order by r.id limit ?`,
        args: [count],
      })
      return rows.map((row) => ({
        eventId: String(row.eventId),
        id: String(row.id),
        code: String(row.code),
        lastName: String(row.lastName),
      }))
    })
  const open = (eventId: string, label: string) =>
    between(async (deps) => {
      const id = await openDesk(deps, organiser, { eventId, desk: deskInput.parse({ label, sessionId: null }) })
      return { id, path: `/checkin/${await deskToken(deps, id)}`, passphrase: await deskPassphrase(deps, id) }
    })
  return {
    url: env.PUBLIC_URL,
    stop: () => entry.stop(),
    start: async () => {
      entry = await start()
    },
    ...{ people, open },
    close: (eventId: string, deskId: string) => between((deps) => closeDesk(deps, organiser, { eventId, deskId })),
    /** Every scan of an event in the order of time; the demo has scans at another one. */
    scans: (eventId: string) =>
      between(async ({ client }) => {
        const { rows } = await client.execute({
          sql: 'select registration_id as id, effect from check_ins where event_id = ? order by at, nonce',
          args: [eventId],
        })
        return rows.map(({ id, effect }) => `${id} ${effect}`)
      }),
  }
}

const organiser = { as: 'system', job: 'test' } as const

type OrganiserDeps = Parameters<typeof openDesk>[0] & { client: Awaited<ReturnType<typeof openFile>>['client'] }
