import { otherLanguageLine } from '../../../templates/mail/other-language.ts'
import type { Deps } from '../../deps.ts'
import { type Language, words } from '../../lib/languages.ts'
import { letterFrom } from '../outbox/letter-from.ts'
import type { KeptLetter } from '../outbox/renderer.ts'
import type { MailingRecipient } from './mailing-recipient.ts'
import { optOutLink } from './opt-out-link.ts'
import type { Mailing } from './read-mailing.ts'
import { readIn, textIn } from './written.ts'

type Words = Pick<Mailing, 'subject' | 'body' | 'advertising' | 'attachments'>

/**
 * The letter of a mailing to one recipient. Where it was not written in their language they get the other one, with a line that
 * says so in theirs. Advertising can be unsubscribed from by a line below the text and by one click in the mail program (RFC 8058).
 */
export async function renderMailing(
  { keys, config }: Pick<Deps, 'keys' | 'config'>,
  recipient: MailingRecipient,
  { subject, body, advertising, attachments }: Words,
  asked: Language = recipient.language,
): Promise<KeptLetter> {
  const { event, host, address } = recipient
  const language = readIn({ subject, body }, asked)
  const link = advertising ? await optOutLink({ keys, config }, { hostId: host.id, address }) : undefined
  const text = textIn({ subject, body }, language)
  const around = { before: otherLanguageLine(asked, language), after: link && optOutLine(language).text(link) }
  const sender = { host, contact: event.contact, style: event.letterStyle }
  const facts = await recipient.facts(language)
  const files = attachments.map(({ sha256, mediaType, name }) => ({ filename: name, contentType: mediaType, sha256 }))
  return {
    ...letterFrom({ config }, sender, {
      to: address,
      kind: 'mailing',
      language,
      facts,
      text,
      around,
      attachments: files,
    }),
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
