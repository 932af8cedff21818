/** Who asks. The first line of a writing verb looks here. */
export type Actor =
  | { as: 'visitor' }
  | { as: 'attendee'; registrationId: string }
  | { as: 'contact'; bookingId: string }
  | { as: 'staff'; userId: string; hostIds: readonly string[] }
  | { as: 'system'; job: string }

export const visitor: Actor = { as: 'visitor' }
