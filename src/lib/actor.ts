/** Who asks. The first line of a writing verb looks here. */
export type Actor =
  | { as: 'visitor' }
  | { as: 'attendee'; registrationId: string }
  | { as: 'contact'; bookingId: string }
  /** Who works at a check-in desk by its link, without an account. */
  | { as: 'scanner'; deskId: string; eventId: string }
  | { as: 'staff'; userId: string; hostIds: readonly string[] }
  | { as: 'system'; job: string }

export const visitor: Actor = { as: 'visitor' }
