import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Draft, Statement } from '../../db/database.ts'
import { priorities } from '../../db/schema/letters.ts'
import { type mailings, mailingRecipients as people } from '../../db/schema/mailings.ts'
import type { Deps } from '../../deps.ts'
import type { Instant } from '../../lib/dates.ts'
import { findOptedOut } from './opt-outs.ts'

/** Letters in one batch: some ten milliseconds, and a registration in between hardly waits. */
const atOnce = 250

type Uses = Pick<Deps, 'store' | 'clock' | 'keys'>

/**
 * Writes the next letters of a mailing; tells whether there was anything to write. Address and language are those of this
 * moment. A mailing that was stopped meanwhile writes none.
 */
export async function writeLetters(deps: Uses, mailing: typeof mailings.$inferSelect): Promise<boolean> {
  const { id } = mailing
  const next = await deps.store.read
    .select({ about: people.about })
    .from(people)
    .where(and(eq(people.mailingId, id), eq(people.state, 'waiting')))
    // The order of the index, which is that in which they were fixed: any other order would sort all who wait, each time.
    .orderBy(sql`${people}.rowid`)
    .limit(atOnce)
  if (next.length === 0) return false
  const about = JSON.stringify(next.map((row) => row.about))
  const optedOut = JSON.stringify(mailing.advertising ? await optedOutAmong(deps, mailing, about) : [])
  const now = deps.clock.now()
  const these = sql`mailing_id = ${id} and state = 'waiting' and about in (select value from json_each(${about}))
    and exists (select 1 from mailings m where m.id = ${id} and m.state = 'sending')`
  const { going } = await deps.store.write(
    (draft) => [
      draft.run(sql`update mailing_recipients set state = 'opted-out'
        where ${these} and about in (select value from json_each(${optedOut}))`),
      ...insertLetters(draft, { id, about, now }),
      // Whoever has taken their address back since the recipients were fixed has none to write to.
      draft.run(sql`update mailing_recipients set state = iif(exists (select 1 from letters l
          where l.about = mailing_recipients.about and l.kind in ('mailing', 'booking-mailing') and l.revision = ${mailing.number}), 'written', 'no-address')
        where ${these}`),
    ],
    {
      select: sql`select json_object('going', iif(state = 'sending', 1, 0)) from mailings where id = ${id}`,
      shape: z.object({ going: z.number() }),
    },
  )
  return going === 1
}

async function optedOutAmong(deps: Uses, { hostId }: { hostId: string }, about: string): Promise<string[]> {
  const rows = await deps.store.read.all<{ about: string; address: string }>(addressesOf(about))
  const addresses = rows.map(({ address }) => address)
  const optedOut = await findOptedOut(deps, hostId, addresses)
  return rows.filter(({ address }) => optedOut.has(address)).map((row) => row.about)
}

function addressesOf(about: string) {
  return sql`select a.id as about, a.address from json_each(${about}) j cross join addressees a on a.id = j.value
    union all select b.id, b.contact_email from json_each(${about}) j cross join bookings b on b.id = j.value
    where coalesce(b.contact_email, '') <> ''`
}

function insertLetters(draft: Draft, { id, about, now }: { id: string; about: string; now: Instant }): Statement[] {
  const chosen = sql`from json_each(${about}) j
    cross join mailing_recipients p on p.mailing_id = ${id} and p.about = j.value and p.state = 'waiting'
    cross join mailings m on m.id = p.mailing_id and m.state = 'sending'`
  const columns = sql`(host_id, event_id, about, kind, revision, address, language, priority, mailing_id, written_at, due_at)`
  const rest = sql`${priorities.bulk}, m.id, ${now}, ${now}`
  return [
    draft.run(sql`insert into letters ${columns}
      select m.host_id, m.event_id, p.about, 'mailing', m.number, a.address, a.language, ${rest} ${chosen}
      cross join addressees a on a.id = p.about where not p.contact on conflict do nothing`),
    draft.run(sql`insert into letters ${columns}
      select m.host_id, m.event_id, p.about, 'booking-mailing', m.number, b.contact_email, b.language, ${rest} ${chosen}
      cross join bookings b on b.id = p.about where p.contact and coalesce(b.contact_email, '') <> '' on conflict do nothing`),
  ]
}
