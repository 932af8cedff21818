import type { Deps } from '../../deps.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { KeptLetter } from '../outbox/renderer.ts'
import type { MailingRecipient } from './mailing-recipient.ts'
import { optOutLink } from './opt-out-link.ts'
import type { Mailing } from './read-mailing.ts'

type Words = Pick<Mailing, 'subject' | 'body' | 'advertising' | 'attachments'>

/**
 * The letter of a mailing to one recipient. A mailing without English words is German throughout. Advertising can be
 * unsubscribed from by a line below the text and by one click in the mail program (RFC 8058).
 */
export async function renderMailing(
  { keys, config }: Pick<Deps, 'keys' | 'config'>,
  recipient: MailingRecipient,
  { subject, body, advertising, attachments }: Words,
  asked: Language = recipient.language,
): Promise<KeptLetter> {
  const { event, host, address } = recipient
  const language = body[asked] ? asked : 'de'
  const link = advertising ? await optOutLink({ keys, config }, { hostId: host.id, address }) : undefined
  const text = {
    subject: inLanguage(subject, language),
    body: link
      ? `${inLanguage(body, language)}\n\n---\n\n${optOutLine(language).text(link)}`
      : inLanguage(body, language),
  }
  const sender = { host, contact: event.contact, style: event.letterStyle }
  const facts = await recipient.facts(language)
  const files = attachments.map(({ sha256, mediaType, name }) => ({ filename: name, contentType: mediaType, sha256 }))
  return {
    ...letterFrom({ config }, sender, { to: address, kind: 'mailing', language, facts, text, attachments: files }),
    ...(link && {
      headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }),
  }
}

const optOutLine = words(
  {
    text: (link: string) =>
      `Schreiben zu Ihrer eigenen Anmeldung bekommen Sie in jedem Fall. Hinweise auf weitere Veranstaltungen: [abbestellen](${link})`,
  },
  {
    text: (link: string) =>
      `Letters about your own registration reach you in any case. News of other events: [unsubscribe](${link})`,
  },
)
