import { CalendarClient } from './itip-client.ts'

/**
 * A calendar object as it left: by mail to an address, or fetched under one, as a feed that is asked again or as a file that is
 * kept; in the order in which it left. `at` is when.
 */
export type Handed = { by: 'mail' | 'feed' | 'file'; where: string; content: string; contentType: string; at: number }

type Seen = Handed & { entry: Entry; nr: number }
type Entry = ReturnType<typeof readEntries>[number]

/**
 * What is wrong with all that one event ever gave away, as sentences. `thingOf` tells what a UID is about; `over` says that the
 * event was called off and everything was asked for once more.
 * - No two contents have one UID and SEQUENCE (decision 50), and DTSTAMP never goes back (RFC 5545 § 3.8.7.2).
 * - An entry lies in one mailbox, comes there by one way, and no mailbox has two for one thing.
 * - What was ever live is at the end cancelled where it went to.
 * - An entry has one ORGANIZER, who alone can change it (RFC 5546 § 2.1.4).
 */
export function faultsOfWholeLife(
  handed: readonly Handed[],
  { thingOf, over }: { thingOf: (uid: string) => string; over: boolean },
): string[] {
  const seen = handed.flatMap((one, nr) => readEntries(one.content).map((entry) => ({ ...one, nr, entry })))
  const byUid = Map.groupBy(seen, ({ entry }) => entry.uid)
  const faults = [...byUid.values()].flatMap((all) => [
    ...twoContents(all),
    ...stampsBack(all),
    ...severalOrganizers(all),
    ...severalMailboxes(all),
  ])
  const boxes = mailboxes(handed)
  faults.push(...[...boxes].flatMap(([address, box]) => twoForOneThing(address, box, thingOf)))
  const last = new Map(handed.map(({ by, where }, nr) => [`${by} ${where}`, nr]))
  if (over)
    faults.push(
      ...[...boxes].flatMap(neverTakenBack),
      ...[...byUid.values()].flatMap((all) => neverCancelled(all, last)),
    )
  return [...new Set(faults)]
}

/** The events of an object, each with what it says, whichever method says it. */
export function readEntries(content: string) {
  const text = content.replaceAll('\r\n ', '')
  const cancels = /^METHOD:CANCEL\r$/m.test(text)
  const method = /^METHOD:(\w+)/m.exec(text)?.[1]
  return [...text.matchAll(/BEGIN:VEVENT\r\n([\s\S]*?\r\n)END:VEVENT\r/g)].map(([, lines = '']) => {
    const value = (name: string) => new RegExp(`^${name}(?:;[^:]*)?:(.*)\r$`, 'm').exec(lines)?.[1] ?? ''
    const [organizer = ''] = /^ORGANIZER.*$/m.exec(lines) ?? []
    const cancelled = cancels || value('STATUS') === 'CANCELLED'
    return {
      ...{ uid: value('UID'), sequence: Number(value('SEQUENCE')), stamp: value('DTSTAMP'), method, cancelled },
      organizer: /mailto:[^":\r]*\r?$/i.exec(organizer)?.[0].trim().toLowerCase() ?? '',
      attendee: (/^ATTENDEE.*$/m.exec(lines)?.[0] ?? '').replace(/;(?:PARTSTAT|RSVP)=[^;:]*/g, '').trim(),
      says: contentOf(lines, cancelled),
    }
  })
}

/**
 * Without what a method alone asks for (ATTENDEE; STATUS of a CANCEL), and without DTSTAMP: of an object with METHOD it says when
 * that was made. The answer of who is invited (PARTSTAT) is theirs, and raises no SEQUENCE.
 */
function contentOf(lines: string, cancelled: boolean): string {
  const kept = lines.split('\r\n').filter((line) => line !== '' && !/^(?:DTSTAMP|ATTENDEE|STATUS)[;:]/.test(line))
  return [...kept, cancelled ? 'cancelled' : 'live'].join('\n')
}

function twoContents(all: readonly Seen[]): string[] {
  return [...Map.groupBy(all, ({ entry }) => entry.sequence)].flatMap(([sequence, same]) => {
    const [first] = same
    const other = same.find(({ entry }) => entry.says !== first?.entry.says)
    const invited = new Set(same.map(({ entry }) => entry.attendee).filter(Boolean))
    if (first && other)
      return [
        `${first.entry.uid} has two contents under SEQUENCE ${sequence}: ${named(first)} and ${named(other)}: ${difference(first.entry.says, other.entry.says)}`,
      ]
    return invited.size > 1 ? [`${first?.entry.uid} invites two under SEQUENCE ${sequence}`] : []
  })
}

function difference(one: string, other: string): string {
  const [left, right] = [one.split('\n'), other.split('\n')]
  const only = (some: string[], rest: string[]) => some.filter((line) => !rest.includes(line)).join(' ')
  return `${only(left, right)} | ${only(right, left)}`
}

/** Of one place that is asked again, and of the mails to one address: a later revision is not older, nor is its number lower. */
function stampsBack(all: readonly Seen[]): string[] {
  return [...Map.groupBy(all, ({ by, where }) => `${by} ${where}`).values()].flatMap((ofPlace) =>
    ofPlace.flatMap((one, nr) => {
      const before = ofPlace[nr - 1]?.entry
      const future = one.entry.stamp > stampOf(one.at) ? [`${named(one)} is from the future: ${one.entry.stamp}`] : []
      if (!before) return future
      const { uid, sequence, stamp } = one.entry
      if (sequence < before.sequence)
        return [`${uid} fell from SEQUENCE ${before.sequence} to ${sequence} ${named(one)}`]
      return stamp < before.stamp ? [`${uid} got older: ${before.stamp}, then ${stamp} ${named(one)}`] : future
    }),
  )
}

function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

function severalOrganizers(all: readonly Seen[]): string[] {
  const organizers = new Set(all.map(({ entry }) => entry.organizer))
  return organizers.size > 1 ? [`${all[0]?.entry.uid} has several organizers: ${[...organizers].join(', ')}`] : []
}

function severalMailboxes(all: readonly Seen[]): string[] {
  const mails = all.filter(({ by }) => by === 'mail')
  const boxes = new Set(mails.map(({ where }) => where.toLowerCase()))
  const ways = new Set(mails.flatMap(({ entry }) => (entry.method === 'CANCEL' ? [] : [entry.method])))
  return [
    ...(boxes.size > 1 ? [`${all[0]?.entry.uid} went to several mailboxes: ${[...boxes].join(', ')}`] : []),
    ...(boxes.size > 0 && ways.has('REQUEST') && ways.has('PUBLISH') && !turned(mails)
      ? [`${all[0]?.entry.uid} came as REQUEST and as PUBLISH`]
      : []),
  ]
}

/** The office may change the mode: then the way changes once for all, with a higher SEQUENCE. */
function turned(mails: readonly Seen[]): boolean {
  const ways = mails.filter(({ entry }) => entry.method !== 'CANCEL')
  return ways.every(({ entry }, nr) => {
    const before = ways[nr - 1]?.entry
    return !before || before.method === entry.method || before.sequence < entry.sequence
  })
}

function mailboxes(handed: readonly Handed[]): Map<string, CalendarClient> {
  const boxes = new Map<string, CalendarClient>()
  for (const one of handed.filter(({ by }) => by === 'mail')) {
    const address = one.where.toLowerCase()
    const box = boxes.get(address) ?? new CalendarClient(address)
    boxes.set(address, box)
    box.receive(one)
  }
  return boxes
}

function twoForOneThing(address: string, box: CalendarClient, thingOf: (uid: string) => string): string[] {
  const things = Map.groupBy(Object.keys(box.shown()), thingOf)
  return [...things].flatMap(([thing, uids]) =>
    uids.length > 1 ? [`${address} ends with ${uids.length} entries for ${thing}: ${uids.join(', ')}`] : [],
  )
}

function neverTakenBack([address, box]: [string, CalendarClient]): string[] {
  return Object.entries(box.shown()).map(([uid, { summary }]) => `${address} keeps ${uid} for ever: ${summary}`)
}

/** Where it was live it is cancelled later, or gone from what that address answers and cancelled wherever else it lies. */
function neverCancelled(all: readonly Seen[], last: ReadonlyMap<string, number>): string[] {
  return [...Map.groupBy(all, ({ by, where }) => `${by} ${where}`)].flatMap(([place, there]) => {
    const live = there.findLast(({ entry }) => !entry.cancelled)
    if (!live || live.by === 'mail') return []
    const cancelled = all.some(
      ({ nr, entry }) => entry.cancelled && nr > live.nr && entry.sequence > live.entry.sequence,
    )
    const stays = live.by === 'feed' && last.get(place) === live.nr
    return cancelled && !stays ? [] : [`${live.entry.uid} is never cancelled: ${named(live)}`]
  })
}

function named({ by, where, nr, entry }: Seen): string {
  return `${nr}. ${by} ${where} (${entry.method ?? 'no method'})`
}
