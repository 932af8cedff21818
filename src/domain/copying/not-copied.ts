import type { schema } from '../../db/tables.ts'

const people = 'People register anew.'
const happened = 'It happened at that event, or because of it.'
const letters = 'Letters were written to those people.'

/** The other tables with rows of an event, each with the reason why none goes into a copy. A test knows of every table. */
export const notCopied: { [Key in keyof typeof schema]?: string } = {
  ...{ bookings: people, claims: people, registrations: people, needs: people, attendeeCounts: people },
  ...{ addressChanges: people, searchBlocks: people, askedLinks: people, certificates: people, retiredCodes: people },
  ...{ deskNotes: people, replies: people },
  speakers: 'Who spoke has not agreed to speak again: a name on the page would announce somebody who knows of nothing.',
  ...{ letters, letterEvents: letters, suppressions: letters, mailings: letters, mailingRecipients: letters },
  files: 'Annexes go with mailings.',
  fileParts: 'Annexes go with mailings.',
  ...{ announcedEntries: letters, notifiedFacts: letters, formerLinks: letters, formerEntries: letters },
  ...{
    printings: happened,
    printedPapers: happened,
    checkInLists: happened,
    checkIns: happened,
    doubtfulScans: happened,
    deskChanges: happened,
  },
  ...{ auditNotes: happened, erasures: happened, withdrawnItems: happened },
}
