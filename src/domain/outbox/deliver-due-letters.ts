import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { letters } from '../../db/schema/letters.ts'
import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/dates.ts'
import type { Mailer, RenderedLetter, SendOutcome } from '../../ports/mailer.ts'
import { afterAttempt } from './after-attempt.ts'
import type { LetterRow, Renderers } from './renderer.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'config' | 'mailer' | 'log' | 'closing'>

const leaseMs = 2 * minute
const atOnce = 8

/**
 * Sends what is due, until nothing is or the door closes. Letters about one thing leave in the order they were written. A
 * letter is leased, rendered, its bytes kept, sent, and marked: whoever dies in between leaves a row that the next sender
 * repeats byte-equal under the same key. Without a carrier everything waits. Returns how many were sent.
 */
export async function deliverDueLetters(deps: Needs, renderers: Renderers): Promise<number> {
  const { mailer } = deps
  if (!mailer) return 0
  let sent = 0
  while (!deps.closing.aborted) {
    const leased = await takeLease(deps)
    if (leased.length === 0) return sent
    const outcomes = await Promise.all(leased.map((letter) => deliver(deps, mailer, renderers, letter)))
    sent += outcomes.filter((outcome) => outcome === 'sent').length
  }
  return sent
}

/** A few due letters for this sender alone: at most one about each thing, the oldest that still waits. */
async function takeLease({ store, clock, ids }: Needs): Promise<LetterRow[]> {
  const now = clock.now()
  const token = ids.next()
  const free = sql`state = 'waiting' and due_at <= ${now} and leased_until <= ${now}
    and not exists (select 1 from letters e where e.about = letters.about and e.state = 'waiting' and e.id < letters.id)`
  const due = await store.read.select().from(letters).where(free).orderBy(letters.dueAt, letters.id).limit(atOnce)
  if (due.length === 0) return []
  const those = inArray(
    letters.id,
    due.map(({ id }) => id),
  )
  const attempts = await store.write(
    (draft) => [
      draft
        .update(letters)
        .set({ lease: token, leasedUntil: now + leaseMs, attempts: sql`attempts + 1` })
        .where(and(those, free)),
    ],
    {
      select: sql`select json_group_object(id, attempts) from letters where ${those} and lease = ${token}`,
      shape: z.record(z.string(), z.number()),
    },
  )
  return due.flatMap((letter) => {
    const nr = attempts[letter.id]
    return nr === undefined ? [] : [{ ...letter, lease: token, attempts: nr }]
  })
}

async function deliver(
  deps: Needs,
  mailer: Mailer,
  renderers: Renderers,
  letter: LetterRow,
): Promise<SendOutcome['as'] | 'dropped'> {
  const outcome = await attempt(deps, mailer, renderers, letter)
  const now = deps.clock.now()
  if (outcome && outcome.as !== 'sent')
    deps.log.error('letter not sent', { kind: letter.kind, problem: outcome.problem })
  await deps.store.write((draft) => [
    draft
      .update(letters)
      .set({
        lease: null,
        leasedUntil: 0,
        ...(outcome ? afterAttempt(outcome, letter.attempts, now) : { state: 'dropped' }),
      })
      .where(
        and(
          eq(letters.id, letter.id),
          eq(letters.state, 'waiting'),
          outcome?.as === 'sent' ? undefined : leased(letter),
        ),
      ),
  ])
  return outcome?.as ?? 'dropped'
}

/** A letter that cannot be rendered is put off like one that cannot be sent: it must not keep the others back. */
async function attempt(
  deps: Needs,
  mailer: Mailer,
  renderers: Renderers,
  letter: LetterRow,
): Promise<SendOutcome | undefined> {
  let bytes: RenderedLetter | undefined
  try {
    bytes = await fixedBytes(deps, renderers, letter)
  } catch {
    return { as: 'later', problem: 'not-rendered' }
  }
  return bytes && mailer.send(bytes, `${letter.about}/${letter.kind}/${letter.revision}`)
}

/** Whose lease ran out no longer decides about a letter that another sender has in hand. */
function leased({ lease }: LetterRow) {
  return lease === null ? isNull(letters.lease) : eq(letters.lease, lease)
}

/** The bytes of a letter: those of the first sender, whoever sends. Undefined if there is nothing to write about any more. */
async function fixedBytes(deps: Needs, renderers: Renderers, letter: LetterRow): Promise<RenderedLetter | undefined> {
  if (letter.payload) return JSON.parse(letter.payload)
  const render = renderers[letter.kind]
  if (!render) throw new Error(`Nobody renders letters of the kind ${letter.kind}.`)
  const rendered = await render(deps, letter)
  if (!rendered) return undefined
  const { noted, ...bytes } = rendered
  const payload = JSON.stringify(bytes)
  const fixed = sql`exists (select 1 from letters where id = ${letter.id} and payload = ${payload})`
  return deps.store.write(
    (draft) => [
      draft
        .update(letters)
        .set({ payload })
        .where(and(eq(letters.id, letter.id), eq(letters.state, 'waiting'), isNull(letters.payload))),
      ...(noted?.(draft, fixed) ?? []),
    ],
    {
      select: sql`select coalesce(payload, 'null') from letters where id = ${letter.id}`,
      // Dropped or forgotten meanwhile: nothing is left to send.
      shape: renderedLetter.nullable().transform((kept) => kept ?? undefined),
    },
  )
}

const renderedLetter = z.object({
  from: z.object({ name: z.string(), address: z.string() }),
  replyTo: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() })),
})
