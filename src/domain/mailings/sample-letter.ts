import type { Deps } from '../../deps.ts'
import type { Language } from '../../lib/languages.ts'
import type { KeptLetter } from '../outbox/renderer.ts'
import { findRecipients } from './find-recipients.ts'
import { readMailingRecipient } from './mailing-recipient.ts'
import type { Mailing } from './read-mailing.ts'
import { renderMailing } from './render-mailing.ts'

/** Among so many recipients one is looked for who would really get the mailing. */
const first = 50

/** Whom preview and test letter are about: the first who would get the mailing; undefined if nobody matches. */
export async function sampleRecipient(
  deps: Pick<Deps, 'store'>,
  mailing: Pick<Mailing, 'eventId' | 'filter' | 'toContacts'>,
): Promise<string | undefined> {
  const found = await findRecipients(deps, mailing, first)
  return (found.find(({ state }) => state === 'waiting') ?? found[0])?.about
}

/**
 * A mailing as this recipient would get it, for the eyes of somebody else: the personal link leads to the public page, and
 * unsubscribing is about the reader. Undefined if the recipient is gone.
 */
export async function sampleLetter(
  deps: Pick<Deps, 'store' | 'keys' | 'config' | 'clock'>,
  mailing: Mailing,
  { about, reader, language }: { about: string; reader: string; language: Language },
): Promise<KeptLetter | undefined> {
  const recipient = await readMailingRecipient(deps, about)
  if (!recipient || recipient.event.forgottenAt !== null) return undefined
  const link = `${deps.config.publicUrl}/e/${recipient.event.slug}`
  const facts = async (asked: Language) => ({ ...(await recipient.facts(asked)), link })
  return renderMailing(deps, { ...recipient, address: reader, facts }, mailing, language)
}
