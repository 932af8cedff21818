import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
import type { KeptLetter } from '../outbox/renderer.ts'
import { type FoundRecipient, findRecipients } from './find-recipients.ts'
import { type MailingRecipient, readMailingRecipient } from './mailing-recipient.ts'
import { nobodyYet } from './nobody-yet.ts'
import type { Mailing } from './read-mailing.ts'
import type { Audience } from './recipients.ts'
import { renderMailing } from './render-mailing.ts'

/** Among so many recipients somebody is chosen about whom the letter is shown. */
const first = 50

/** Those about whom a letter to this audience can be shown, whoever would really get it in front. */
export function findSampleRecipients(deps: Pick<Deps, 'store'>, audience: Audience): Promise<FoundRecipient[]> {
  return findRecipients(deps, audience, first, 'reached')
}

/** Whom preview and test letter are about: the first who would get the mailing; undefined if nobody matches. */
export async function sampleRecipient(
  deps: Pick<Deps, 'store'>,
  audience: Audience,
): Promise<FoundRecipient | undefined> {
  const [found] = await findRecipients(deps, audience, 1, 'reached')
  return found
}

type Sample = {
  event: EventRecord
  /** The registration or booking; without one the letter is about nobody, with examples. */
  about?: string | undefined
  /** Whose eyes it is for. */
  reader: string
  /** As somebody who reads this gets it; else in the language of whom it is about. */
  language?: Language | undefined
}

/**
 * A mailing as this recipient would get it, for the eyes of somebody else: the personal link leads to the public page, and
 * unsubscribing is about the reader. Undefined if the recipient is gone.
 */
export async function sampleLetter(
  deps: Pick<Deps, 'store' | 'keys' | 'config' | 'clock'>,
  mailing: Pick<Mailing, 'subject' | 'body' | 'advertising' | 'attachments'>,
  { event, about, reader, language }: Sample,
): Promise<KeptLetter | undefined> {
  const recipient = about === undefined ? nobodyYet(deps, event) : await readMailingRecipient(deps, about)
  if (!recipient || recipient.event.forgottenAt !== null) return undefined
  const link = `${deps.config.publicUrl}/e/${recipient.event.slug}`
  const facts: MailingRecipient['facts'] = async (asked) => ({ ...(await recipient.facts(asked)), link })
  return renderMailing(deps, { ...recipient, address: reader, facts }, mailing, language)
}
