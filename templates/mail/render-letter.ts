import { fillPlaceholders } from '../../src/formats/fill-placeholders.ts'
import { inlineText, markdownToText } from '../../src/formats/markdown-text.ts'
import { oneLine } from '../../src/formats/one-line.ts'
import { noBreak } from '../../src/lib/figures.ts'
import type { Language } from '../../src/lib/languages.ts'
import { closing } from './greeting.ts'
import { type Around, framed } from './letter-frame.ts'
import { type LetterLayout, letterFootText, letterHtml } from './letter-html.tsx'
import { type LetterText, splitText, textBlocks } from './letter-text.ts'
import { letterTexts } from './letter-texts.ts'
import type { LetterFacts, LetterKind } from './letters.ts'

type Letter<Kind extends LetterKind> = {
  kind: Kind
  language: Language
  facts: LetterFacts<Kind>
  frame: LetterLayout
  /** What the office wrote instead of the application's own text. */
  text?: LetterText | undefined
  around?: Around | undefined
}

export type RenderedLetter = { subject: string; text: string; html: string }

/** The most code points of a subject: whole on a phone in two lines, and never folded oddly. */
const subjectLength = 150
const previewLength = 140

/**
 * A letter with its values: the subject (one line, at most 150 code points), plain text and HTML, which say the same. The
 * same input gives the same bytes. Throws an Error that names a placeholder without a value.
 */
export function renderLetter<Kind extends LetterKind>({
  kind,
  language,
  facts,
  frame,
  text = splitText(letterTexts[kind][language]),
  around,
}: Letter<Kind>): RenderedLetter {
  const tidy = oneLineFrame(frame)
  const [subjectLine, ...words] = textBlocks(text)
  const whole = [...(subjectLine ? [subjectLine] : []), ...framed(words, around)]
  const blocks = fillPlaceholders(whole, { ...facts, ...frameFacts(tidy, language) })
  const [heading, ...body] = blocks
  const subject = plain(oneLine(heading?.kind === 'heading' ? inlineText(heading.children) : '', subjectLength))
  const preview = oneLine(markdownToText(body.slice(1, 2)), previewLength)
  return {
    subject,
    text: plain(`${markdownToText(body)}\n\n${letterFootText(tidy, language)}\n`),
    html: letterHtml({ frame: tidy, language, subject, preview, blocks }),
  }
}

/** Plain text is folded by whoever shows it, and searched and filtered by its words: a space is a space there. */
function plain(text: string): string {
  return text.replaceAll(noBreak, ' ')
}

function oneLineFrame({ host, contact, letterhead, ...rest }: LetterLayout): LetterLayout {
  const { name, phone, email } = contact
  return {
    ...rest,
    host: oneLine(host),
    contact: { name: oneLine(name), phone: oneLine(phone), email: oneLine(email) },
    letterhead: letterhead && {
      ...letterhead,
      sender: tidyLines(letterhead.sender),
      footer: tidyLines(letterhead.footer),
    },
  }
}

function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => oneLine(line))
    .filter(Boolean)
    .join('\n')
}

function frameFacts({ host, contact, style }: LetterLayout, language: Language) {
  const { name, phone, email } = contact
  return { closing: closing(language, style), host, contactName: name, contactPhone: phone, contactEmail: email }
}
