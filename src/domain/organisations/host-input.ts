import { z } from 'zod'
import { mailbox, mailboxOrNone } from '../../lib/mailbox.ts'
import { typedLine, typedText } from '../../lib/typed-text.ts'

const line = (longest: number) => typedLine(longest).min(1, { error: 'missing' })
const text = typedText
const both = (longest: number) =>
  z.object({ de: text(longest).min(1, { error: 'missing' }), en: text(longest).optional() })
const contact = z.object({ name: line(120), phone: line(60), email: mailbox })

/** What a host says of itself, as the office fills it in. Texts of the legal pages are Markdown. */
export const hostInput = z.object({
  name: z.object({ de: line(200), en: line(200).optional() }),
  shortName: line(40),
  contact,
  /** A mailbox that somebody reads, for invitations; empty is none. */
  organizerEmail: mailboxOrNone,
  notices: z.object({
    address: text(500).min(1, { error: 'missing' }),
    dataProtectionOfficer: contact,
    supervisoryAuthority: both(1000),
    legalBasis: both(4000),
    imprint: both(10_000),
  }),
})

export type HostInput = z.infer<typeof hostInput>
