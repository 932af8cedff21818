import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { codeHash } from '../../lib/desk-key.ts'
import { type AtDesk, atDesk, fieldOf } from '../../lib/person/person-values.ts'
import type { Desk } from './desk.ts'

/** How somebody stands before a list: whether they have a seat, and in the session, if the list is one's. */
export const standings = [
  'confirmed',
  'waiting',
  'offered',
  'review',
  'cancelled',
  'substituted',
  'not-booked',
] as const
export type Standing = (typeof standings)[number]

const person = z.object({
  id: z.string(),
  ...(Object.fromEntries(atDesk.map((name) => [name, z.string()])) as Record<AtDesk, z.ZodString>),
  standing: z.enum(standings),
  /** What the desk should know: "Rollstuhlplatz reserviert". */
  note: z.string().nullable(),
  /** Since when they are inside, let in at which desk ('' is the office), and by which scan; null: they are not. */
  inside: z.object({ since: z.number(), desk: z.string(), nonce: z.string() }).nullable(),
})

/** A line in the list of a desk. Neither address nor phone number: nothing that a desk does not need. */
export type DeskPerson = z.infer<typeof person>

/** A person as the database says them in JSON, with the code where the device has to know its hash. */
export const deskPerson = person
export const codedPerson = person.extend({ code: z.string() })
type CodedPerson = z.infer<typeof codedPerson>

/** A line as it goes to a device that may lose its network. */
export type ListedPerson = DeskPerson & { codeHash: string }

/** Puts the hash of the code in its place. */
export async function listed({ salt }: Pick<Desk, 'salt'>, { code, ...rest }: CodedPerson): Promise<ListedPerson> {
  return { ...rest, codeHash: await codeHash(salt, code) }
}

/** The standing of a registration `r` with its claim `c`. Who speaks, helps or reports may enter every session. */
export function standing({ sessionId }: Pick<Desk, 'sessionId'>): SQL {
  const inSession = sql`coalesce((select iif(s.state = 'granted', 'confirmed', 'waiting')
    from chosen_sessions s where s.registration_id = r.id and s.session_id = ${sessionId} and s.state <> 'released'), 'not-booked')`
  const confirmed =
    sessionId === null
      ? sql`'confirmed'`
      : sql`iif(r.role in ('participant', 'accompanying'), ${inSession}, 'confirmed')`
  return sql`case when r.replaced_by is not null then 'substituted' when r.cancelled_at is not null or c.state = 'released' then 'cancelled'
    when c.state = 'granted' then ${confirmed} else c.state end`
}

const shown = sql.raw(atDesk.map((name) => `'${name}', r.${fieldOf(name).column}`).join(', '))

/** The JSON object of a registration `r` with its claim `c`, before the list `l`. */
export function personJson(desk: Pick<Desk, 'sessionId'>, { coded = false } = {}): SQL {
  return sql`json_object('id', r.id, ${shown}, 'standing', ${standing(desk)},
    'note', (select m.note from desk_notes m where m.registration_id = r.id), 'inside', json((${stay}))
    ${coded ? sql`, 'code', r.check_in_code` : sql``})`
}

const stay = sql`select json_object('since', k.at, 'desk', coalesce(d.label, ''), 'nonce', k.nonce)
  from check_ins k left join desks d on d.id = k.desk_id
  where k.registration_id = r.id and k.list_id = l.id and k.effect in ('admission', 're-entry') and k.until is null`
