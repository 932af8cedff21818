import { linkTarget } from '../../formats/link-target.ts'
import { type Language, words } from '../../lib/languages.ts'
import type { Contact } from '../ui/layout-props.ts'

/** A person or desk in Markdown, a line each for name, phone and address; the latter two to press. */
export function contactMarkdown({ name, phone, email }: Contact, language: Language): string {
  const t = text(language)
  return [name, `${t.phone}: ${pressable(phone, 'tel:')}`, `${t.email}: ${pressable(email, 'mailto:')}`].join('\n')
}

function pressable(words: string, scheme: 'tel:' | 'mailto:'): string {
  const target = linkTarget(scheme + words)
  return target ? `[${words}](${target})` : words
}

const text = words({ phone: 'Telefon', email: 'E-Mail' }, { phone: 'Phone', email: 'E-mail' })
