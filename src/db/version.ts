import journal from '../../drizzle/meta/_journal.json' with { type: 'json' }

/** When the newest migration of this build was made: the version of the tables the code expects. */
export const expectedVersion: number = Math.max(...journal.entries.map((entry) => entry.when))
