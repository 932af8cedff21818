import { linkTarget } from '../../formats/link-target.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { Contact } from './layout-props.ts'

/** A person or desk, with phone and address to press. */
export function ContactLines({ contact, language }: { contact: Contact; language: Language }) {
  const t = text(language)
  return (
    <p>
      {contact.name}
      <br />
      {t.phone} <a href={linkTarget(`tel:${contact.phone}`)}>{contact.phone}</a>
      <br />
      {t.email} <a href={linkTarget(`mailto:${contact.email}`)}>{contact.email}</a>
    </p>
  )
}

const text = words({ phone: 'Telefon', email: 'E-Mail' }, { phone: 'Phone', email: 'E-mail' })
