import { inLanguage, type LanguageMap, words } from '../../lib/languages.ts'
import type { Ask } from '../env.ts'

type File = {
  type: string
  about: { slug: string; title: LanguageMap }
  what: 'attendees' | 'badges'
  ending: string
}

/** A file to be kept. Its name is told twice (RFC 6266): the plain one for old programs, the real one by RFC 5987. */
export function download(c: Ask, stream: ReadableStream<Uint8Array>, { type, about, what, ending }: File): Response {
  const { language } = c.var
  const said = text(language)[what]
  const plain = `${said.toLowerCase()}-${about.slug}.${ending}`
  const real = `${said} ${inLanguage(about.title, language)}.${ending}`.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
  return c.body(stream, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${percentEncoded(real)}`,
  })
}

/** RFC 5987 § 3.2.1: more than `encodeURIComponent` leaves out has to be encoded. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

const text = words(
  { attendees: 'Teilnehmende', badges: 'Namensschilder' },
  { attendees: 'Participants', badges: 'Badges' },
)
