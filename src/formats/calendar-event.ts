import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalEvent,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { type CalendarEntry, daysOf } from './calendar-entry.ts'
import { textLine, textLines, uriPart, webAddress } from './calendar-values.ts'
import { amended, endOf } from './vevent-amendments.ts'

/** The VEVENT of an entry (RFC 5545 § 3.6.1), its lines not folded yet. */
export function calendarEvent(entry: CalendarEntry): string {
  return amended(new ICalEvent(eventData(entry), blank).toString(), entry)
}

/** An event of the library asks its calendar for a zone's name, and this one has none: that would cost DTSTAMP its Z. */
const blank = ical()

function eventData(entry: CalendarEntry): ICalEventData {
  const { description, location, organizer, attendee } = entry
  const url = entry.url && webAddress(entry.url)
  return {
    id: textLine(entry.uid),
    sequence: entry.sequence,
    stamp: new Date(entry.stamp),
    ...times(entry),
    ...(entry.status && { status: ICalEventStatus[entry.status] }),
    transparency: ICalEventTransparency[entry.transparent ? 'TRANSPARENT' : 'OPAQUE'],
    summary: textLine(entry.summary),
    ...(description && { description: textLines(description) }),
    ...(location && { location: textLines(location) }),
    ...(url && { url }),
    ...(organizer && {
      organizer: {
        name: textLine(organizer.name) || textLine(organizer.email),
        email: uriPart(textLine(organizer.email)),
        ...(organizer.sentBy && { sentBy: uriPart(textLine(organizer.sentBy)) }),
      },
    }),
    ...(attendee && {
      attendees: [
        {
          name: textLine(attendee.name) || textLine(attendee.email),
          email: uriPart(textLine(attendee.email)),
          role: ICalAttendeeRole.REQ,
          status: ICalAttendeeStatus[attendee.open ? 'NEEDSACTION' : 'ACCEPTED'],
          rsvp: attendee.rsvp,
        },
      ],
    }),
  }
}

/** A Date without a zone is printed in UTC, whatever zone the process runs in. */
function times(entry: CalendarEntry): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (entry.allDay) {
    const { first, dayAfter } = daysOf(entry)
    return { start: first, end: dayAfter, allDay: true }
  }
  return { start: new Date(entry.startsAt), end: new Date(endOf(entry)) }
}
