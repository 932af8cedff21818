import type { Context } from '../env.ts'

/** The address of a page or form of this desk; at a session the office takes it along. */
export type DeskAddress = (below?: string) => string

export function deskAddress(c: Context): DeskAddress {
  const { id, sessionId } = c.var.desk
  const session = id === null && sessionId !== null ? `?session=${encodeURIComponent(sessionId)}` : ''
  return (below = '') => `${deskBase(c)}${below && `/${below}`}${session}`
}

/** Where the desk is, whichever session it is at. */
export function deskBase(c: Context): string {
  const { id, eventId } = c.var.desk
  return id === null ? `/checkin/events/${eventId}` : `/checkin/${c.req.param('token')}`
}
