import { inLanguage, type LanguageMap, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { fileNames } from '../ui/file-names.ts'

type File = {
  type: string
  about: { slug: string; title: LanguageMap }
  what: keyof ReturnType<typeof text>
  ending: string
}

/** A file to be kept. */
export function download(
  c: Context,
  stream: ReadableStream<Uint8Array>,
  { type, about, what, ending }: File,
): Response {
  const { language } = c.var
  const said = text(language)[what]
  const plain = `${said.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')}-${about.slug}.${ending}`
  const real = `${said} ${inLanguage(about.title, language)}.${ending}`.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
  return c.body(stream, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; ${fileNames(real, plain)}`,
  })
}

const text = words(
  {
    attendees: 'Teilnehmende',
    badges: 'Namensschilder',
    'test-page': 'Testseite',
    'table-tents': 'Tischaufsteller',
    'place-cards': 'Tischkarten',
    'participants-list': 'Teilnehmendenliste',
    'signature-list': 'Unterschriftenliste',
    'gate-list': 'Einlassliste',
    certificates: 'Teilnahmebescheinigungen',
    programme: 'Programm',
    'registration-form': 'Anmeldeformular',
    envelopes: 'Umschläge',
    'address-labels': 'Adressetiketten',
    'door-signs': 'Türschilder',
    confirmation: 'Bestätigung',
    specimen: 'Muster',
  },
  {
    attendees: 'Participants',
    badges: 'Badges',
    'test-page': 'Test-page',
    'table-tents': 'Table-tents',
    'place-cards': 'Place-cards',
    'participants-list': 'Participants-list',
    'signature-list': 'Signature-list',
    'gate-list': 'Gate-list',
    certificates: 'Certificates',
    programme: 'Programme',
    'registration-form': 'Registration-form',
    envelopes: 'Envelopes',
    'address-labels': 'Address-labels',
    'door-signs': 'Door-signs',
    confirmation: 'Confirmation',
    specimen: 'Specimen',
  },
)
