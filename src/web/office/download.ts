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
  const t = text(language)[what]
  const plain = `${t.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')}-${about.slug}.${ending}`
  const real = `${t} ${inLanguage(about.title, language)}.${ending}`.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
  return c.body(stream, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; ${fileNames(real, plain)}`,
  })
}

const text = words({
  scans: ['Scans', 'Scans'],
  attendees: ['Teilnehmende', 'Participants'],
  badges: ['Namensschilder', 'Badges'],
  'test-page': ['Testseite', 'Test-page'],
  'table-tents': ['Tischaufsteller', 'Table-tents'],
  'place-cards': ['Tischkarten', 'Place-cards'],
  'participants-list': ['Teilnehmendenliste', 'Participants-list'],
  'signature-list': ['Unterschriftenliste', 'Signature-list'],
  'gate-list': ['Einlassliste', 'Gate-list'],
  certificates: ['Teilnahmebescheinigungen', 'Certificates'],
  programme: ['Programm', 'Programme'],
  'registration-form': ['Anmeldeformular', 'Registration-form'],
  envelopes: ['Umschläge', 'Envelopes'],
  'address-labels': ['Adressetiketten', 'Address-labels'],
  'door-signs': ['Türschilder', 'Door-signs'],
  confirmation: ['Bestätigung', 'Confirmation'],
  specimen: ['Muster', 'Specimen'],
})
