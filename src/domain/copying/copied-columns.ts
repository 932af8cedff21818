import type { schema } from '../../db/tables.ts'

/**
 * What a column holds in the copy: the same; a new id; the id or key of the row that was copied with it; the instant that moves
 * with the date; now, in the order of the rows; the default of its table (`left`); what only the verb knows (`made`).
 */
export type Way = 'same' | 'id' | 'copied' | 'moved' | 'now' | 'left' | 'made' | 'filter'

type Schema = typeof schema
type Columns<Key extends keyof Schema> = Schema[Key] extends { _: { columns: infer All } }
  ? Record<keyof All, Way>
  : never
type Copied = { [Key in keyof Schema]?: Columns<Key> }

const ofEvent = { hostId: 'made', eventId: 'made' } as const

/**
 * What "as last year" means: the tables of which rows go into the copy, in the order in which they refer to one another, and
 * what becomes of each column. What is not said is not copied: people, letters and what happened never are.
 */
export const copiedColumns = {
  events: {
    ...{ id: 'made', hostId: 'made', slug: 'made', title: 'made', calendarMode: 'made' },
    ...{
      seriesId: 'same',
      description: 'same',
      audience: 'same',
      freeOfCharge: 'same',
      venue: 'same',
      contact: 'same',
    },
    ...{ zone: 'same', allDay: 'same', startsAt: 'moved', endsAt: 'moved', opensAt: 'moved', closesAt: 'moved' },
    ...{ lateUntil: 'moved', changeUntil: 'moved', cancelUntil: 'moved', substituteUntil: 'moved', forgetAt: 'moved' },
    ...{ approval: 'same', confirmHours: 'same', waitingList: 'same', offerHours: 'same', mostPeople: 'same' },
    ...{ accompanying: 'same', attendanceModes: 'same', photos: 'same', letterStyle: 'same', calendarRsvp: 'same' },
    ...{ promoteUntil: 'moved', alarmMinutes: 'same', createdAt: 'now', changedAt: 'now' },
    // The meeting online was last year's, and so is everything that happened.
    ...{ onlineUrl: 'left', status: 'left', sequence: 'left', announceAt: 'left', beforeChange: 'left' },
    ...{ cancellationOwedAt: 'left', forgottenAt: 'left', waitingEndedAt: 'left', organizer: 'left' },
    ...{ cancelledAt: 'left', cancellationReason: 'left', cancellationText: 'left' },
  },
  categories: {
    ...{ ...ofEvent, id: 'id', position: 'same', name: 'same', opensAt: 'moved', closesAt: 'moved', access: 'same' },
    ...{ colour: 'same' },
  },
  programmeItems: {
    ...{ ...ofEvent, id: 'id', position: 'same', startsAt: 'moved', endsAt: 'moved', title: 'same', room: 'same' },
    ...{ description: 'same', bookable: 'same', changedAt: 'now' },
    ...{ calledOff: 'left', calledOffAt: 'left', inFeed: 'left', sequence: 'left', publicSequence: 'left' },
    beforeChange: 'left',
  },
  eventPartners: { ...ofEvent, id: 'id', position: 'same', role: 'same', name: 'same' },
  quotas: {
    ...{ ...ofEvent, id: 'id', scope: 'same', key: 'copied', size: 'same', aim: 'same', changedAt: 'now' },
    ...{ taken: 'left', freed: 'left' },
  },
  quotaRules: { ...ofEvent, scope: 'same', size: 'same' },
  badgeDesigns: { ...ofEvent, id: 'id', name: 'same', design: 'same', createdAt: 'now', changedAt: 'now' },
  badgeDesignUses: { ...ofEvent, scope: 'same', key: 'copied', designId: 'copied' },
  desks: {
    ...{ ...ofEvent, id: 'id', label: 'same', sessionId: 'copied', rehearsal: 'same', headCountLimit: 'same' },
    ...{ limitIsHard: 'same', walkIns: 'same', closesAt: 'moved', openedAt: 'now' },
    // A link of its own: the one that helpers have from last year opens nothing here.
    ...{ tokenHash: 'made', salt: 'made', verifier: 'made', closedAt: 'left', visitedAt: 'left' },
  },
  reminders: {
    ...{ ...ofEvent, id: 'id', subject: 'same', body: 'same', filter: 'filter', toContacts: 'same', anchor: 'same' },
    ...{ days: 'same', time: 'same', active: 'same', activeSince: 'now', changedAt: 'now' },
  },
  letterTexts: {
    ...{ ...ofEvent, kind: 'same', language: 'same', subject: 'same', body: 'same', changedAt: 'now' },
    changedBy: 'left',
  },
  // Who signs is the office's own, as its contact is.
  certificateTexts: { ...ofEvent, body: 'same', signer: 'same', changedAt: 'now' },
} as const satisfies Copied

export type CopiedTable = keyof typeof copiedColumns

export const copiedTables = Object.keys(copiedColumns) as CopiedTable[]
