import { type Child, createContext, useContext } from 'hono/jsx'
import { type Language, type WordPair, wordOf } from '../../lib/languages.ts'

/** Words on a page: drawn already, or side by side in every language, of which the reader sees one. */
export type Wording = Child | WordPair

/** In which language a page is read; its layout says it to all parts. */
export const Reading = createContext<Language | undefined>(undefined)

/** The word in the language of the page that is being drawn; what is drawn already stays as it is. */
export function worded<Shown>(wording: Shown | WordPair): Shown | string {
  return isPair(wording) ? wordOf(wording, languageOfPage()) : wording
}

/** Throws outside of a page: a language is never guessed. */
export function languageOfPage(): Language {
  const language = useContext(Reading)
  if (!language) throw new Error('These words are drawn outside of a page, so nobody says in which language.')
  return language
}

function isPair(wording: unknown): wording is WordPair {
  return Array.isArray(wording) && wording.length === 2 && wording.every((word) => typeof word === 'string')
}
