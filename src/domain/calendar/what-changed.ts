import type { Change } from '../../../templates/mail/changes.ts'
import type { LetterKind } from '../../../templates/mail/letters.ts'
import type { Deps } from '../../deps.ts'
import type { LanguageMap } from '../../lib/languages.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import type { Notified } from '../registrations/reading/notified.ts'
import type { RegistrationRecord } from '../registrations/reading/read-registration.ts'
import type { ChosenSession } from '../registrations/reading/read-sessions.ts'
import { changesFor } from './changes-for.ts'
import { notifiedNow } from './notified-now.ts'
import { comesOnline } from './online-address.ts'
import type { PersonEntry } from './person-entries.ts'
import { readNotified } from './read-notified.ts'

/** What a letter to a person finds: what they knew, what it tells, and so what has changed; undefined where nobody knows. */
export type WhatChanged = { before: Notified | undefined; now: Notified; changes: Change[] | undefined }

/** A letter that is sent again says what it said before, and what has changed since. */
export async function whatChanged(
  deps: Pick<Deps, 'store'>,
  letter: Pick<LetterRow, 'facts'>,
  record: RegistrationRecord,
  sessions: readonly ChosenSession[],
): Promise<WhatChanged> {
  const { id } = record.registration
  const known = letter.facts?.known
  const before = known ? (JSON.parse(known) as Notified) : (await readNotified(deps, [id], 'person'))(id)
  const now = notifiedNow(record, sessions)
  const changes = before && changesFor({ atPlace: !comesOnline(record) }, before, now)
  return { before, now, changes: changes && [...changes, ...categoryChange(letter, id)] }
}

/** Another target group of one of whom a letter is, told beside what it changes; the group alone is written to nobody. */
export function categoryChange({ facts }: Pick<LetterRow, 'facts'>, id: string): Change[] {
  if (!facts?.category) return []
  const { of, from, to } = JSON.parse(facts.category) as {
    of: string
    from: LanguageMap | null
    to: LanguageMap | null
  }
  return of === id ? [{ what: 'category', from, to }] : []
}

/** What a letter that confirms says is otherwise than they knew: a day they never saw, a session that moved. */
export function since({ changes }: WhatChanged): Change[] {
  return (changes ?? []).filter(
    (change) =>
      change.what === 'date' ||
      change.what === 'place' ||
      change.what === 'attendance' ||
      (change.what === 'session' && change.from !== null),
  )
}

/**
 * Whether a letter about a change has nothing to say: what it was written for was put back, or an earlier letter has told it.
 * Not one that the office sends again, or that brings or takes an entry of the calendar.
 */
export function saysNothing(
  { facts }: Pick<LetterRow, 'facts'>,
  changes: readonly unknown[] | undefined,
  entries: readonly Pick<PersonEntry, 'sent' | 'cancelled'>[],
): boolean {
  if (changes === undefined || changes.length > 0 || facts?.known) return false
  const announced = facts?.changes?.split(' ').every((change) => dated.includes(change))
  return announced === true && entries.every(({ sent, cancelled }) => (sent ? sent.cancelled === cancelled : cancelled))
}

/** Also what a contact's copies say of somebody, who was written to by themselves. */
const dated = ['date', 'place', 'online', 'sessions', 'attendance', 'copies']

/** Kinds of letters by which people learn when and where the event is; those to who leaves tell nobody anything to come. */
export function tells(kind: LetterKind): boolean {
  return telling.includes(kind)
}

const telling: readonly LetterKind[] = [
  ...(['confirmation', 'promotion', 'change', 'existing-registration'] as const),
  ...(['waiting-list', 'application-received', 'seat-offered', 'confirm-address'] as const),
]
