import { words } from '../../../src/lib/languages.ts'

/** What every paper says at its foot and of its logo. */
export const paperWords = words(
  { page: (number: number) => `Seite ${number} von`, logo: (host: string) => `Logo: ${host}` },
  { page: (number: number) => `Page ${number} of`, logo: (host: string) => `Logo: ${host}` },
)
