import { type Language, words } from '../../lib/languages.ts'
import type { Carried } from './calendar-mail.ts'

type About = { invites: boolean; language: Language /** The letter ends everything. */; leaving?: boolean }

/**
 * What the text of a letter says of the entries in it: of files to open what to do with them, of an invitation that it works by
 * itself, of what is taken back that some programs only mark it, and which entries come by mails of their own.
 */
export function calendarFacts({ files, carried, others }: Carried, { invites, language, leaving = false }: About) {
  const named = (cancelled: boolean) =>
    files
      .filter((_, index) => carried[index]?.cancelled === cancelled)
      .map(({ filename }) => filename)
      .join(', ')
  const [standing, taken] = [named(false), named(true)]
  return {
    // An event's own words about an end know no other name for the file.
    calendarFile: invites ? '' : leaving ? taken : standing,
    invitation: invites ? standing || taken : '',
    cancelledFile: invites ? '' : taken,
    furtherEntries: others.map(({ entry }) => entry.summary).join('; '),
    subscribed: !invites && (standing || taken) ? text(language).subscribed : '',
  }
}

const text = words({
  subscribed: [
    'Haben Sie Ihre Termine abonniert, ändert sich Ihr Kalender von selbst.',
    'If you subscribed to your dates, your calendar changes by itself.',
  ],
})
