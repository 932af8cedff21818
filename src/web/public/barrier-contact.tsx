import type { Host } from '../../domain/organisations/find-hosts.ts'
import { linkTarget } from '../../formats/link-target.ts'
import type { Language } from '../../lib/languages.ts'
import { statementText } from './statement-text.ts'

type Props = { stated: NonNullable<Host['accessibility']>; host: Host; language: Language }

/** Whom to tell of a barrier: whom the host names for it, else its contact. */
export function BarrierContact({ stated: { feedback }, host, language }: Props) {
  const t = statementText(language)
  const own = feedback.phone !== '' || feedback.email !== ''
  const { name, phone, email } = own ? feedback : host.contact
  const lines = [
    name,
    phone && [`${t.phone}: `, <Pressable words={phone} scheme="tel:" />],
    email && [`${t.email}: `, <Pressable words={email} scheme="mailto:" />],
  ]
  return (
    <>
      <h2>{t.feedback}</h2>
      <p>{t.tellUs}</p>
      <p>{lines.filter(Boolean).map((line, place) => (place === 0 ? line : [<br />, line]))}</p>
    </>
  )
}

function Pressable({ words, scheme }: { words: string; scheme: 'tel:' | 'mailto:' }) {
  const target = linkTarget(scheme + words)
  return target ? <a href={target}>{words}</a> : <span>{words}</span>
}
