import { and, asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { hosts } from '../../../db/schema/hosts.ts'
import { replies } from '../../../db/schema/replies.ts'
import type { Deps } from '../../../deps.ts'
import type { Actor } from '../../../lib/actor.ts'
import { day, type Instant, minute } from '../../../lib/dates.ts'
import type { Mailer } from '../../../ports/mailer.ts'
import { closingBatch } from './closing-batch.ts'
import type { ReplyReason } from './judge-reply.ts'
import { noteReport } from './note-report.ts'
import { understandMail } from './understand-mail.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'keys' | 'mailer' | 'log'>
type Arriving = Pick<typeof replies.$inferSelect, 'id' | 'hostId' | 'carrierId' | 'receivedAt' | 'attempts'>

const system: Actor = { as: 'system', job: 'fetch-mails' }
const atOnce = 20
/** How long a mail that cannot be fetched is asked for; then the office is told that it came. */
const patienceMs = day
/** Each pause is twice the one before: these are more than the patience has room for, unless whoever reads it dies each time. */
const mostAttempts = 11

/**
 * Fetches the mails that were announced, reads them and does what follows. What cannot be fetched now is asked for again,
 * each time after twice as long. Two runs at once do everything once. Returns how many mails were taken.
 */
export async function fetchMails(deps: Uses): Promise<number> {
  const { store, clock, mailer } = deps
  const receive = mailer?.receive
  if (!receive) return 0
  const arriving = await store.read
    .select()
    .from(replies)
    .where(
      and(
        eq(replies.state, 'arriving'),
        eq(replies.via, 'hook'),
        sql`(attempts = 0 or received_at + (${minute} << min(attempts, 20)) <= ${clock.now()})`,
      ),
    )
    .orderBy(asc(replies.receivedAt))
    .limit(atOnce)
  let taken = 0
  for (const mail of arriving) {
    const one = fetchOne(deps, receive, mail).catch((error: unknown) => putOff(deps, mail, error))
    taken += (await one) ? 1 : 0
  }
  return taken
}

/** Takes one mail that is a row already; false: not now. */
export async function fetchOne(deps: Uses, receive: NonNullable<Mailer['receive']>, mail: Arriving): Promise<boolean> {
  if (!(await countAttempt(deps, mail))) return false
  if (mail.attempts >= mostAttempts) {
    await giveUp(deps, mail, 'broken')
    return false
  }
  const answer = await receive(mail.carrierId ?? '')
  if (answer.as === 'received') await take(deps, mail, answer.bytes)
  else if (answer.as === 'too-large') await giveUp(deps, mail, 'too-large')
  else if (answer.as === 'never') await giveUp(deps, mail, 'not-fetched')
  else await askLater(deps, mail, 'not-fetched')
  return answer.as === 'received'
}

/** Before the work: a mail over which a process dies comes later and later, and not for ever. False: another run has it. */
async function countAttempt({ store }: Uses, { id, attempts }: Arriving): Promise<boolean> {
  const { counted } = await store.write(
    (draft) => [
      draft.run(sql`update replies set attempts = attempts + 1
        where id = ${id} and state = 'arriving' and attempts = ${attempts}`),
    ],
    { select: sql`select json_object('counted', changes())`, shape: z.object({ counted: z.number() }) },
  )
  return counted === 1
}

/** Whether it is time to fetch a mail, in the pauses of the query above. */
export function isDue({ attempts, receivedAt }: Arriving, now: Instant): boolean {
  return attempts === 0 || receivedAt + minute * 2 ** Math.min(attempts, 20) <= now
}

/** A mail over which we stumble must not hold up those that came after it. */
export async function putOff(deps: Uses, mail: Arriving, error: unknown): Promise<false> {
  deps.log.fault('mail not taken', error)
  await askLater(deps, mail, 'broken')
  return false
}

async function askLater(deps: Uses, mail: Arriving, reason: ReplyReason): Promise<void> {
  if (deps.clock.now() - mail.receivedAt >= patienceMs) await giveUp(deps, mail, reason)
}

/** If the office has dropped the same mail meanwhile, there is nothing left to do with this one. */
async function take(deps: Uses, mail: Arriving, bytes: Uint8Array): Promise<void> {
  const everyHost = await deps.store.read.select({ id: hosts.id }).from(hosts)
  const hostIds = everyHost.map(({ id }) => id)
  const { row, hostId = mail.hostId, verdict, news } = await understandMail(deps, { hostIds, bytes })
  const arriving = sql`p.id = ${mail.id} and p.state = 'arriving'`
  await deps.store.write((draft) => [
    draft.run(sql`delete from replies as p where ${arriving} and exists (
      select 1 from replies o where o.host_id = ${hostId} and o.content_key = ${row.contentKey} and o.id <> p.id)`),
    draft
      .update(replies)
      .set({ ...row, hostId })
      .where(sql`id = ${mail.id} and state = 'arriving'`),
    ...noteReport(draft, { news, where: arriving, now: deps.clock.now() }),
    ...closingBatch(draft, {
      where: arriving,
      ...{ state: verdict.state, verb: 'reply.taken', actor: system, now: deps.clock.now() },
    }),
  ])
}

async function giveUp({ store, clock }: Uses, { id }: Arriving, reason: ReplyReason): Promise<void> {
  const where = sql`p.id = ${id} and p.state = 'arriving'`
  await store.write((draft) => [
    draft.run(sql`update replies as p set reason = ${reason} where ${where}`),
    ...closingBatch(draft, { where, state: 'doubtful', verb: 'reply.taken', actor: system, now: clock.now() }),
  ])
}
