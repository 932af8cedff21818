import type { PdfFonts } from '../../../src/formats/pdf/pdf-document.ts'
import { type PageLayout, TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import type { Instant } from '../../../src/lib/dates.ts'
import type { Language } from '../../../src/lib/languages.ts'
import type { LetterheadProps } from './letterhead.ts'
import { paperWords } from './paper-words.ts'

/** What every paper of an event needs beside what it is about. */
export type PaperProps = {
  language: Language
  /** The event, as it is called on the paper; the place may have several lines. */
  event: { title: string; date: string; place: string }
  host: LetterheadProps
  createdAt: Instant
  fonts: PdfFonts
}

/** Points, without margins: whatever is put on such a page has its place already. */
export function bareLayout(width: number, height: number): PageLayout {
  return { width, height, margins: { top: 0, right: 0, bottom: 0, left: 0 } }
}

/** A tagged paper that is called by what it is and by its event; both stand at its feet, with the pages. */
export function paperDocument(
  props: PaperProps,
  { name, layout }: { name: string; layout?: PageLayout },
): TaggedDocument {
  const { language, event, createdAt, fonts } = props
  const title = `${name}: ${event.title}`
  const foot = { page: paperWords(language).page, title }
  return new TaggedDocument({ fonts, title, createdAt, language, foot, says: props, ...(layout && { layout }) })
}
