import { eventColumns } from '../../../domain/events/event-columns.ts'
import type { EventInput } from '../../../domain/events/event-input.ts'
import type { setByHand } from './along-with-days.ts'

/** The move that the form of an event asks for, as the page of moves reads it from its address. */
export function askedMove(event: EventInput, byHand: ReturnType<typeof setByHand>): URLSearchParams {
  const { startDate, startTime, endDate, endTime, allDay, zone } = event
  const { opensAt, closesAt, forgetAt } = eventColumns(event, 0)
  return new URLSearchParams({
    ...{ startDate, endDate, zone, allDay: allDay ? 'on' : 'off', from: 'edit', programmeToo: 'on' },
    ...(startTime && { startTime }),
    ...(endTime && { endTime }),
    ...(byHand.opening && { opensAt: String(opensAt) }),
    ...(byHand.closing && { closesAt: String(closesAt) }),
    ...(byHand.deletion && { forgetAt: String(forgetAt) }),
  })
}
