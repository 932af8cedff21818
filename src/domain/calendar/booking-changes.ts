import { whoHears } from '../../../templates/mail/called-off-words.ts'
import { changeLine } from '../../../templates/mail/change-lines.ts'
import type { Change } from '../../../templates/mail/changes.ts'
import type { EventBefore } from '../../db/schema/events.ts'
import type { Deps } from '../../deps.ts'
import { type Language, words } from '../../lib/languages.ts'
import { addressKey } from '../../lib/mail-address.ts'
import { fullName } from '../../lib/names.ts'
import type { LetterRow } from '../outbox/renderer.ts'
import type { Notified } from '../registrations/reading/notified.ts'
import type { BookingRecord } from '../registrations/reading/read-booking-record.ts'
import type { ChosenSession } from '../registrations/reading/read-sessions.ts'
import { changesFor } from './changes-for.ts'
import type { Notice } from './note-notified.ts'
import { notifiedNow } from './notified-now.ts'
import { attendanceOf, comesOnline, hearsOfAccess } from './online-address.ts'
import { readNotified } from './read-notified.ts'
import { categoryChange } from './what-changed.ts'

/** What has changed for each person of a booking since its contact was told of them. */
export type PersonChanges = { name: string; email: string; notice: Notice; changes: Change[] | undefined }

/** Whoever left is not asked any more: their cancellation is told at once. */
export async function bookingChanges(
  deps: Pick<Deps, 'store'>,
  letter: Pick<LetterRow, 'facts'>,
  { people, event }: BookingRecord,
  sessions: readonly ChosenSession[],
): Promise<PersonChanges[]> {
  const here = people.filter(({ state }) => state !== 'cancelled')
  const ids = here.map(({ registration }) => registration.id)
  const { facts } = letter
  const known = facts?.known ? (JSON.parse(facts.known) as Record<string, Notified>) : undefined
  const held = facts?.before ? (JSON.parse(facts.before) as EventBefore) : undefined
  const knownOf = await readNotified(deps, ids, 'contact')
  return here.map(({ registration, state }) => {
    const { id } = registration
    const theirs = sessions.filter(({ registrationId }) => registrationId === id)
    const { event: place, sessions: chosen } = notifiedNow({ registration, event, state }, theirs)
    const hears = hearsOfAccess('contact', registration)
    const now = { event: { ...place, onlineUrl: hears ? place.onlineUrl : '' }, sessions: chosen }
    const before = known?.[id] ?? knownOf(id) ?? heldFor(registration, event, held, now)
    const changes = before && changesFor({ atPlace: !comesOnline({ event, registration }) }, before, now)
    const notice = { registrationId: id, before, now, withSessions: true }
    const theirsToKnow = changes?.filter(({ what }) => ofContact.includes(what) || (what === 'online' && hears))
    return {
      ...{ name: fullName(registration), email: registration.email, notice },
      changes: theirsToKnow && [...theirsToKnow, ...categoryChange(letter, id)],
    }
  })
}

/** Who registered before the change and of whom nothing was told yet knows the event as it was announced until then. */
function heldFor(
  registration: BookingRecord['people'][number]['registration'],
  event: BookingRecord['event'],
  held: EventBefore | undefined,
  now: Notified,
): Notified | undefined {
  if (!held || registration.receivedAt >= event.changedAt) return undefined
  const { startsAt, endsAt, allDay, zone, venue, attendanceModes = event.attendanceModes } = held
  const attendance = attendanceOf({ registration, event: { ...event, attendanceModes } })
  return { ...now, event: { ...now.event, attendance, startsAt, endsAt, allDay, zone, venue } }
}

const ofContact: readonly Change['what'][] = ['date', 'place', 'attendance', 'name', 'session']

/** A line for each change, with the names of those it concerns where it is not everybody; and the change of each line. */
export function sharedChanges(people: readonly PersonChanges[], language: Language) {
  const shared = new Map<string, { change: Change; names: string[] }>()
  for (const { name, changes = [] } of people)
    for (const change of changes) {
      const line = changeLine(change, language)
      const one = shared.get(line) ?? { change, names: [] }
      one.names.push(name)
      shared.set(line, one)
    }
  const t = text(language)
  return {
    changes: [...shared.values()].map(({ change }) => change),
    lines: [...shared].map(([line, { names }]) =>
      names.length === people.length ? line : t.concerns(line, names.join(', ')),
    ),
  }
}

/** "Anna Beispiel, Bert Muster und 3 weitere". */
export function concernedNames(people: readonly PersonChanges[], language: Language): string {
  const all = concerned(people).map(({ name }) => name)
  return all.length > 3 ? text(language).more(all.slice(0, 2).join(', '), all.length - 2) : all.join(', ')
}

/** Who of those hears of it by a message of their own, and who by the contact alone. */
export function ownMessages(people: readonly PersonChanges[], contactEmail: string | null, language: Language): string {
  const reader = addressKey(contactEmail ?? '')
  const others = concerned(people).filter(({ email }) => email === '' || addressKey(email) !== reader)
  const [alone, written] = [others.filter(({ email }) => email === ''), others.filter(({ email }) => email !== '')]
  return whoHears({ written: written.map(({ name }) => name), alone: alone.map(({ name }) => name) }, language)
}

function concerned(people: readonly PersonChanges[]): readonly PersonChanges[] {
  const some = people.filter(({ changes }) => changes === undefined || changes.length > 0)
  return some.length > 0 ? some : people
}

const text = words(
  {
    concerns: (line: string, names: string) => `${line} (betrifft ${names})`,
    more: (names: string, others: number) => `${names} und ${others} weitere`,
  },
  {
    concerns: (line: string, names: string) => `${line} (concerns ${names})`,
    more: (names: string, others: number) => `${names} and ${others} more`,
  },
)
