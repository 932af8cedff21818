/** What every feed of the house has: how often to look again, and a colour beside the others in a calendar. */
export const feedLook = { refreshHours: 1, color: 'teal' } as const
