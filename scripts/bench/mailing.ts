import type { Client } from '@libsql/client'
import { createMailing } from '../../src/domain/mailings/create-mailing.ts'
import { dispatchMailing, holdMs } from '../../src/domain/mailings/dispatch-mailing.ts'
import { mailingFilter } from '../../src/domain/mailings/mailing-filter.ts'
import { writeDueMailings } from '../../src/domain/mailings/write-due-mailings.ts'
import type { benchWorld } from './bench-world.ts'
import { seatedEvent } from './seated-event.ts'
import { seedRegistrations } from './seed-registrations.ts'
import { againstFloor } from './stopwatch.ts'

const actor = { as: 'system', job: 'bench' } as const
const people = 10_000
const atOnce = 500
const text = { de: 'Text' }

/** The letters of a mailing to 10,000: recipients fixed and letters written in parts, against raw inserts of as many rows. */
export async function mailing({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  const event = await seatedEvent(deps, { slug: 'bench-mailing', quotas: 1 })
  await seedRegistrations(client, event, { from: 1, to: people, state: 'granted' })
  let later = 0
  const ours = async () => {
    const clock = { now: () => deps.clock.now() + later }
    const audience = { filter: mailingFilter.parse({}), toContacts: false, advertising: false }
    const submission = deps.ids.next()
    const id = await createMailing(deps, actor, {
      eventId: event.id,
      submission,
      mailing: { subject: text, body: text, ...audience },
    })
    await dispatchMailing({ ...deps, clock }, actor, { eventId: event.id, id })
    later += holdMs
    await writeDueMailings({ ...deps, clock })
    await everybodyGotOne(client, id)
    return people
  }
  const measured = await againstFloor(ours, await rawInserts(client))
  return { what: 'a mailing to 10,000', against: `raw inserts, ${atOnce} rows a batch`, ...measured }
}

async function everybodyGotOne(client: Client, id: string): Promise<void> {
  const { rows } = await client.execute({ sql: 'select count(*) as n from letters where mailing_id = ?', args: [id] })
  if (rows[0]?.n !== people) throw new Error(`${rows[0]?.n} letters were written; it should be ${people}.`)
}

/** The floor: as many rows with the unique index that keeps a letter from being written twice. */
async function rawInserts(client: Client) {
  await client.batch(
    [
      'drop table if exists raw_mailing',
      'create table raw_mailing (id integer primary key, about text, revision integer, address text)',
      'create unique index raw_mailing_once on raw_mailing (about, revision)',
    ],
    'write',
  )
  let revision = 0
  return async () => {
    revision++
    for (let from = 0; from < people; from += atOnce)
      await client.batch(
        [
          {
            sql: `insert into raw_mailing (about, revision, address)
              with recursive n (i) as (select ${from} union all select i + 1 from n where i < ${from + atOnce - 1})
              select 'person ' || i, ?, i || '@raw.example' from n`,
            args: [revision],
          },
        ],
        'write',
      )
    return people
  }
}
