import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../../src/formats/calendar-entry.ts'
import { type CalendarMethod, calendarContentType, calendarText } from '../../../src/formats/ics.ts'
import { faultsOfWholeLife, type Handed } from '../../support/whole-life-rule.ts'

const at = Date.UTC(2027, 10, 8, 8)
const entry: CalendarEntry = {
  ...{ uid: 'u', sequence: 1, stamp: at, allDay: false, zone: 'Europe/Berlin', status: 'CONFIRMED', summary: 'Räume' },
  ...{ startsAt: Date.UTC(2027, 11, 2, 9), endsAt: Date.UTC(2027, 11, 2, 15) },
  organizer: { name: 'Büro', email: 'buero@host.example' },
}
const invited = (email = 'p@x.example') => ({ attendee: { name: 'P', email, rsvp: true } })
const gone = { sequence: 2, status: 'CANCELLED', transparent: true } as const

function mail(where: string, method: CalendarMethod, more: Partial<CalendarEntry> = {}): Handed {
  const content = calendarText({ method, entries: [{ ...entry, ...more }] })
  return { by: 'mail', where, content, contentType: calendarContentType(method), at: at + 1000 }
}
function fetched(by: 'feed' | 'file', where: string, ...entries: Partial<CalendarEntry>[]): Handed {
  const content = calendarText({ zone: 'UTC', entries: entries.map((more) => ({ ...entry, ...more })) })
  return { by, where, content, contentType: calendarContentType(), at: at + 1000 }
}

const right: Handed[] = [
  mail('p@x.example', 'REQUEST', invited()),
  fetched('feed', '/r/1', {}),
  fetched('file', '/r/1?file', {}),
  mail('vorzimmer@x.example', 'PUBLISH', { uid: 'copy', summary: 'P: Räume' }),
  mail('p@x.example', 'CANCEL', { ...invited(), ...gone }),
  mail('vorzimmer@x.example', 'CANCEL', { ...gone, uid: 'copy', summary: 'P: Räume' }),
  fetched('feed', '/r/1', gone),
]
const faultsOf = (handed: readonly Handed[]) =>
  faultsOfWholeLife(handed, { thingOf: (uid) => (uid === 'copy' || uid === 'twin' ? 'u' : uid), over: true })

test('a life as it should be has no faults, and an answer of who is invited is no other content', () => {
  expect(faultsOf(right)).toEqual([])
  const answered = mail('p@x.example', 'REQUEST', { attendee: { name: 'P', email: 'p@x.example', rsvp: false } })
  expect(faultsOf([answered, ...right])).toEqual([])
})

const first = right[0] as Handed
test.each<[string, readonly Handed[], RegExp]>([
  ['another summary under one SEQUENCE', right.with(1, fetched('feed', '/r/1', { summary: 'Raum' })), /two contents/],
  ['another place in a file', right.with(2, fetched('file', '/r/1?file', { location: 'Bonn' })), /two contents/],
  [
    'a CANCEL with the SEQUENCE of what it takes back',
    right.with(4, mail('p@x.example', 'CANCEL', { ...gone, ...invited(), sequence: 1 })),
    /two contents/,
  ],
  [
    'two people invited by one revision',
    [mail('p@x.example', 'REQUEST', invited('q@x.example')), ...right],
    /invites two/,
  ],
  [
    'a copy with the UID of the person in another mailbox',
    right.with(3, mail('vorzimmer@x.example', 'PUBLISH')),
    /several mailboxes/,
  ],
  [
    'a copy with the UID of the person in one mailbox',
    [mail('p@x.example', 'PUBLISH'), ...right],
    /REQUEST and as PUBLISH/,
  ],
  [
    'two entries for one thing in one mailbox',
    [...right, mail('p@x.example', 'PUBLISH', { uid: 'copy' }), mail('p@x.example', 'PUBLISH', { uid: 'twin' })],
    /ends with 2 entries/,
  ],
  ['an entry that nobody takes back', right.toSpliced(4, 1), /keeps u for ever/],
  [
    'a CANCEL that the program takes for old',
    right.with(4, mail('p@x.example', 'CANCEL', { ...gone, ...invited(), sequence: 0 })),
    /keeps u for ever/,
  ],
  ['a feed that stays live', right.slice(0, -1), /never cancelled: 1\. feed/],
  [
    'a file whose entry only a feed of somebody else had',
    [...right, fetched('file', '/e.ics', { uid: 'v' })],
    /v is never cancelled/,
  ],
  [
    'another organizer',
    right.with(
      3,
      mail('vorzimmer@x.example', 'PUBLISH', { uid: 'u', organizer: { name: 'Büro', email: 'neu@host.example' } }),
    ),
    /several organizers/,
  ],
  ['a lower SEQUENCE in a feed', [...right, fetched('feed', '/r/1', {})], /fell from SEQUENCE 2 to 1/],
  ['an older DTSTAMP', right.with(6, fetched('feed', '/r/1', { ...gone, stamp: at - 1000 })), /got older/],
  ['a DTSTAMP from the future', right.with(0, { ...first, at: at - 1000 }), /from the future/],
])('it finds %s', (_name, handed, fault) => {
  expect(faultsOf(handed).join('\n')).toMatch(fault)
})
