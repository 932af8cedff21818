import { eq } from 'drizzle-orm'
import { programmeItems } from '../../../db/schema/events.ts'
import type { Deps } from '../../../deps.ts'
import { inLanguage } from '../../../lib/languages.ts'
import { readLetterWords } from '../../events/read-letter-words.ts'
import { letterFrom } from '../../outbox/letter-from.ts'
import type { Renderer } from '../../outbox/renderer.ts'
import { personalLink } from '../../registrations/links/personal-link.ts'
import { readRegistration } from '../../registrations/reading/read-registration.ts'
import { ownFacts } from '../own-facts.ts'

/**
 * Asks who declined in the calendar whether they mean it. The link leads to the page that asks once more; nothing is cancelled
 * without it, for anybody can answer a calendar entry in somebody else's name.
 */
export const replyDeclinedLetter: Renderer = async (deps, letter) => {
  const record = await readRegistration(deps, letter.about)
  if (!record || record.event.forgottenAt !== null || record.state === 'cancelled') return undefined
  if (record.event.status === 'cancelled') return undefined
  const { registration, event, host, contact } = record
  if (letter.address !== (registration.email || contact?.email)) return undefined
  const kind = 'reply-declined'
  const words = await readLetterWords(deps, { eventId: event.id, kind, asked: letter.language })
  const { language } = words
  const session = await sessionTitle(deps, letter.facts?.session ?? '')
  const page = session ? 'choices' : 'cancellation'
  const facts = {
    ...ownFacts(record, language),
    declined: session ? inLanguage(session, language) : '',
    eventLink: `${deps.config.publicUrl}/e/${event.slug}`,
    link: `${await personalLink(deps, registration)}/${page}`,
  }
  const sender = { host, contact: event.contact, style: event.letterStyle }
  return letterFrom(deps, sender, { to: letter.address, kind, facts, ...words })
}

async function sessionTitle({ store }: Pick<Deps, 'store'>, id: string) {
  if (id === '') return undefined
  const [item] = await store.read
    .select({ title: programmeItems.title })
    .from(programmeItems)
    .where(eq(programmeItems.id, id))
  return item?.title
}
