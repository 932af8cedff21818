import ICAL from 'ical.js'

/** What a calendar shows of one entry. */
export type Shown = { summary: string; start: string; end: string; location: string; alarm: boolean }

type Known = { sequence: number; stamp: string; shown: Shown | null }

/** A message as it comes by mail: the text, and the method its MIME type names. */
export type CalendarMessage = { content: string; contentType: string }

/**
 * The calendar of one person, kept by messages alone as RFC 5546 § 2.1.5 has it: of one UID the higher SEQUENCE wins, then
 * the later DTSTAMP; what is older changes nothing. A CANCEL takes the entry away, also one that was never seen.
 */
export class CalendarClient {
  readonly #entries = new Map<string, Known>()
  readonly #address: string

  constructor(address: string) {
    this.#address = address.toLowerCase()
  }

  receive({ content, contentType }: CalendarMessage): void {
    const calendar = new ICAL.Component(ICAL.parse(content))
    const method = String(calendar.getFirstPropertyValue('method')).toUpperCase()
    if (!contentType.toUpperCase().includes(`METHOD=${method}`)) return
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
    for (const event of calendar.getAllSubcomponents('vevent')) this.#apply(method, event)
  }

  /** What the calendar shows, by UID. */
  shown(): Record<string, Shown> {
    const seen = [...this.#entries].flatMap(([uid, { shown }]) => (shown ? [[uid, shown] as const] : []))
    return Object.fromEntries(seen.sort(([one], [other]) => (one < other ? -1 : 1)))
  }

  #apply(method: string, event: ICAL.Component): void {
    const uid = text(event, 'uid')
    const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0)
    const stamp = text(event, 'dtstamp')
    const known = this.#entries.get(uid)
    if (known && isOlder({ sequence, stamp }, known)) return
    if (method === 'REQUEST' && !this.#isInvited(event)) return
    const shown = method === 'CANCEL' || text(event, 'status') === 'CANCELLED' ? null : look(event)
    this.#entries.set(uid, { sequence, stamp, shown })
  }

  #isInvited(event: ICAL.Component): boolean {
    const invited = event.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase())
    return invited.includes(`mailto:${this.#address}`)
  }
}

function isOlder(one: Omit<Known, 'shown'>, other: Known): boolean {
  return one.sequence === other.sequence ? one.stamp < other.stamp : one.sequence < other.sequence
}

function look(event: ICAL.Component): Shown {
  const { startDate, endDate } = new ICAL.Event(event)
  const moment = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString())
  return {
    summary: text(event, 'summary'),
    start: moment(startDate),
    end: moment(endDate),
    location: text(event, 'location'),
    alarm: event.getFirstSubcomponent('valarm') !== null,
  }
}

function text(event: ICAL.Component, name: string): string {
  return String(event.getFirstPropertyValue(name) ?? '')
}
