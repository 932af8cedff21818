import type { WordPair } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { worded } from './wording.ts'

/** A letter as a mail program shows it, in a box that nothing gets out of. The answer with this page needs `showsLetters`. */
export function LetterBox({ src, title }: { src: string; title: string | WordPair }) {
  return <iframe class="letter" src={src} title={worded(title)} sandbox="" />
}

/** Lets a page show letters of this application in frames. */
export function showsLetters(c: Context): void {
  c.header('Content-Security-Policy', `${policy}; frame-src 'self'`)
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
