import { type Language, words } from '../../lib/languages.ts'
import type { Contact } from './frame.ts'

/** A person or desk, with phone and address to press. */
export function ContactLines({ contact, language }: { contact: Contact; language: Language }) {
  const t = text(language)
  return (
    <p>
      {contact.name}
      <br />
      {t.phone} <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
      <br />
      {t.email} <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
  )
}

const text = words({ phone: 'Telefon', email: 'E-Mail' }, { phone: 'Phone', email: 'E-mail' })
