import type { LetterStyle } from '../../../templates/mail/greeting.ts'
import type { Around } from '../../../templates/mail/letter-frame.ts'
import type { LetterText } from '../../../templates/mail/letter-text.ts'
import type { LetterFacts, LetterKind } from '../../../templates/mail/letters.ts'
import { renderLetter } from '../../../templates/mail/render-letter.ts'
import type { Contact, hosts } from '../../db/schema/hosts.ts'
import type { Deps } from '../../deps.ts'
import { inLanguage, type Language } from '../../lib/languages.ts'
import type { FileAttachment, KeptLetter } from './renderer.ts'

/** Under whose head a letter stands, whom to ask, and how it closes. */
type Sender = { host: typeof hosts.$inferSelect; contact: Contact; style?: LetterStyle }

type Content<Kind extends LetterKind> = {
  to: string
  kind: Kind
  language: Language
  facts: LetterFacts<Kind>
  /** The office's own words; without them the application's hold. */
  text?: LetterText | undefined
  /** What stands before the words and behind the close. */
  around?: Around | undefined
  attachments?: KeptLetter['attachments'] | undefined
}

/** A letter under the letterhead of a host, with its logo inside. */
export function letterFrom<Kind extends LetterKind>(
  { config: { publicUrl, sender } }: Pick<Deps, 'config'>,
  { host, contact, style }: Sender,
  { to, attachments = [], ...content }: Content<Kind>,
): KeptLetter {
  const name = inLanguage(host.name, content.language)
  const { logo, ...lines } = host.letterhead
  const letterhead = { ...lines, logo: logo && { contentId, width: logo.width, height: logo.height } }
  return {
    from: { name, address: sender },
    replyTo: contact.email,
    to,
    ...renderLetter({ ...content, frame: { host: name, contact, publicUrl, style, letterhead } }),
    attachments: [...attachments, ...(logo ? [logoFile(logo)] : [])],
  }
}

const contentId = 'logo'

function logoFile({ sha256, mediaType }: { sha256: string; mediaType: string }): FileAttachment {
  return { filename: mediaType === 'image/png' ? 'logo.png' : 'logo.jpg', contentType: mediaType, sha256, contentId }
}
