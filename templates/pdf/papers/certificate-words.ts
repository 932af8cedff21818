import { words } from '../../../src/lib/languages.ts'

/** The words of a certificate of attendance around those of the office. */
export const certificateWords = words(
  {
    title: 'Teilnahmebescheinigung',
    issued: (date: string) => `Ausgestellt am ${date}`,
    unsigned: 'Diese Bescheinigung wurde elektronisch erstellt und ist ohne Unterschrift gültig.',
    check: 'Echtheit prüfen:',
    symbol: 'QR-Code zur Seite, auf der sich die Echtheit prüfen lässt',
  },
  {
    title: 'Certificate of attendance',
    issued: (date: string) => `Issued on ${date}`,
    unsigned: 'This certificate was made electronically and is valid without a signature.',
    check: 'Check that it is genuine:',
    symbol: 'QR code of the page that says whether it is genuine',
  },
)
