/** What every feed of the application has: how often to look again, and a colour beside the others in a calendar. */
export const feedLook = { refreshHours: 1, color: 'teal' } as const
