import { eq } from 'drizzle-orm'
import { greeting } from '../../../templates/mail/greeting.ts'
import { renderLetter } from '../../../templates/mail/render-letter.ts'
import { hosts } from '../../db/schema/hosts.ts'
import { inLanguage } from '../../lib/languages.ts'
import type { Renderer } from '../outbox/renderer.ts'
import { signInMinutes } from './request-sign-in.ts'

/** The letter that opens the office. Its link leads to a page with a button: mail scanners follow links, they press none. */
export const signInLetter: Renderer = async ({ store, config }, letter) => {
  const [host] = await store.read.select().from(hosts).where(eq(hosts.id, letter.hostId))
  if (!host || !letter.facts?.token) return undefined
  const name = letter.facts.name ?? ''
  const facts = {
    greeting: greeting({ salutation: 'none', academicTitle: '', firstName: '', lastName: name }, letter.language),
    link: `${config.publicUrl}/office/sign-in/${letter.facts.token}`,
    expiryMinutes: String(signInMinutes),
  }
  const frame = { host: inLanguage(host.name, letter.language), contact: host.contact, publicUrl: config.publicUrl }
  return {
    from: { name: frame.host, address: config.sender },
    replyTo: host.contact.email,
    to: letter.address,
    ...renderLetter({ kind: 'sign-in', language: letter.language, facts, frame }),
    attachments: [],
  }
}
