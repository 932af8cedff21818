import { and, eq, isNotNull, lte, ne, notLike, type SQL } from 'drizzle-orm'
import type { Draft, Statement } from '../../db/database.ts'
import { letters } from '../../db/schema/letters.ts'
import type { Instant } from '../../lib/dates.ts'

/**
 * Drops what still waits for an address that is no longer the person's, since a letter about the change follows; what a
 * sender has in hand it decides itself. A mailing says what no other letter does: it goes to the new address.
 */
export function dropLettersToOtherAddresses(
  draft: Draft,
  { about, address, now }: { about: string; address: string; now: Instant },
): Statement[] {
  const outdated = and(
    eq(letters.about, about),
    eq(letters.state, 'waiting'),
    ne(letters.address, address),
    notLike(letters.kind, lettersToOldAddresses),
    lte(letters.leasedUntil, now),
  )
  const neverLeft = and(outdated, isNotNull(letters.mailingId), eq(letters.unknownEnds, 0))
  return [
    ...(address === '' ? [] : [draft.update(letters).set({ address, payload: null }).where(neverLeft)]),
    draft.update(letters).set({ state: 'dropped', stateAt: now, payload: null }).where(outdated),
  ]
}

/** Drops what still waits about a registration that an answer of the office ends; what tells of the question leaves. */
export function dropLettersAbout(draft: Draft, { about, now }: { about: string; now: Instant }): Statement {
  return draft
    .update(letters)
    .set({ state: 'dropped', stateAt: now, payload: null })
    .where(
      and(
        eq(letters.about, about),
        eq(letters.state, 'waiting'),
        notLike(letters.kind, lettersToOldAddresses),
        lte(letters.leasedUntil, now),
      ),
    )
}

/** Letters that are meant for an address which is no longer the person's. */
export const lettersToOldAddresses = 'address-%'

/** Drops what still waits of a mailing, if the condition holds; what a sender has in hand goes out. */
export function dropLettersOfMailing(
  draft: Draft,
  { mailingId, where, now }: { mailingId: string; where: SQL; now: Instant },
): Statement {
  const waiting = and(
    eq(letters.mailingId, mailingId),
    eq(letters.state, 'waiting'),
    lte(letters.leasedUntil, now),
    where,
  )
  return draft.update(letters).set({ state: 'dropped', stateAt: now, payload: null }).where(waiting)
}
