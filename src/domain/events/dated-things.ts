import { desks } from '../../db/schema/checkin.ts'
import { events, programmeItems } from '../../db/schema/events.ts'
import { mailings } from '../../db/schema/mailings.ts'
import { claims } from '../../db/schema/registrations.ts'
import { categories } from '../../db/schema/seats.ts'

/**
 * Everything that the schema says to move with an event, as an office speaks of it: columns that go along together. A test
 * compares it with the marks of the schema, so that a new column cannot be forgotten here.
 */
export const datedThings = {
  date: { table: events, columns: ['startsAt', 'endsAt'] },
  opening: { table: events, columns: ['opensAt'] },
  closing: { table: events, columns: ['closesAt'] },
  grace: { table: events, columns: ['lateUntil'] },
  changing: { table: events, columns: ['changeUntil'] },
  cancelling: { table: events, columns: ['cancelUntil'] },
  substituting: { table: events, columns: ['substituteUntil'] },
  promoting: { table: events, columns: ['promoteUntil'] },
  deletion: { table: events, columns: ['forgetAt'] },
  item: { table: programmeItems, columns: ['startsAt', 'endsAt'] },
  categoryOpening: { table: categories, columns: ['opensAt'] },
  categoryClosing: { table: categories, columns: ['closesAt'] },
  desk: { table: desks, columns: ['closesAt'] },
  mailing: { table: mailings, columns: ['leavesAt'] },
  offer: { table: claims, columns: ['expiresAt'] },
} as const

export type DatedThing = keyof typeof datedThings
