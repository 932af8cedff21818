import { z } from 'zod'
import { choiceWords } from '../../../templates/forms/choice-words.ts'
import { sessionWhere } from '../../../templates/forms/session-where.ts'
import { registrationForm } from '../../../templates/pdf/papers/registration-form.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../lib/actor.ts'
import { deadline, longDate } from '../../lib/dates.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
import { inOrderOfTime } from '../programme/programme-days.ts'
import { lastDeadlines } from '../seats/registration-phase.ts'
import { eventToPrint, type PaperNeeds, type PaperOrder, type PrintedPaper, paperProps } from './paper-order.ts'

/** The version of the privacy notice that the form goes with; the route says it, as it does with a form online. */
export const registrationFormOptions = z.object({ privacyVersion: z.string().max(40).default('') })

/** The form for those who register by letter or fax: what the page asks, for whoever may choose it. Throws Refusal `not-found`. */
export async function printRegistrationForm(
  deps: PaperNeeds & Pick<Deps, 'config'>,
  actor: Actor,
  { eventId, language, options }: PaperOrder<z.infer<typeof registrationFormOptions>>,
): Promise<PrintedPaper> {
  const event = await eventToPrint(deps, actor, { eventId, verb: 'registration-form.printed' })
  const props = await paperProps(deps, event, language)
  const { zone, contact, host, categories, attendanceModes } = event
  const stream = registrationForm({
    ...props,
    ...options,
    deadline: deadline(lastDeadlines(event).register, zone, language),
    returnTo: addressOf(host, contact.email),
    online: `${deps.config.publicUrl}/e/${event.slug}`,
    categories: categories.filter(({ access }) => access === 'open').map(({ name }) => inLanguage(name, language)),
    attendance: attendanceModes.map((mode) => choiceWords(language)[mode]),
    sessions: sessionsOf(event, language),
    photos: event.photos,
    erasedOn: longDate(event.forgetAt, zone, language),
  })
  return { event, stream }
}

/** Most addresses begin with the name of the host already. */
function addressOf({ name, notices }: EventRecord['host'], email: string): string {
  const named = notices.address.includes(name.de) ? notices.address : `${name.de}\n${notices.address}`
  return [named.trim(), email].filter(Boolean).join('\n')
}

function sessionsOf(event: EventRecord, language: Language): string[] {
  return inOrderOfTime(event.programme)
    .filter(({ bookable, calledOff }) => bookable && !calledOff)
    .map((item) => {
      const where = sessionWhere(item, event, language)
      return where ? `${inLanguage(item.title, language)} (${where})` : inLanguage(item.title, language)
    })
}
