import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { ofOwnEvent } from '../../db/of-own-event.ts'
import { letterStates, letters, problemStates } from '../../db/schema/letters.ts'
import type { Actor } from '../../lib/actor.ts'

export type LetterState = (typeof letterStates)[number]

/** Which letters of one's hosts are asked for. `open`: those that did not arrive and nobody has dealt with yet. */
export type LetterFilter = {
  eventId?: string | undefined
  mailingId?: string | undefined
  kind?: string | undefined
  /** A part of the address. */
  address?: string | undefined
  state?: LetterState | 'open' | undefined
}

export function isLetterState(text: string | undefined): text is LetterState {
  return letterStates.some((state) => state === text)
}

/** The condition for the letters of the hosts somebody works for. */
export function lettersOf(staff: Extract<Actor, { as: 'staff' }>, filter: LetterFilter): SQL | undefined {
  const { eventId, mailingId, kind, address, state } = filter
  return and(
    eventId ? ofOwnEvent(letters.eventId, staff, eventId) : inArray(letters.hostId, [...staff.hostIds]),
    mailingId ? eq(letters.mailingId, mailingId) : undefined,
    kind ? eq(letters.kind, kind) : undefined,
    address ? sql`instr(lower(${letters.address}), ${address.normalize('NFKC').trim().toLowerCase()}) > 0` : undefined,
    state === 'open' ? isOpen : undefined,
    state && state !== 'open' ? eq(letters.state, state) : undefined,
  )
}

/** Whether a letter did not arrive and nobody has dealt with it yet. */
export function isOpenLetter({ state, settledAt }: Pick<typeof letters.$inferSelect, 'state' | 'settledAt'>): boolean {
  return settledAt === null && problemStates.some((problem) => problem === state)
}

/** In the words of the index `letters_with_problems`, without parameters: else it would not be used. */
export const isOpen = and(
  sql`${letters.state} in (${sql.raw(problemStates.map((state) => `'${state}'`).join(', '))})`,
  isNull(letters.settledAt),
)
