import { parseMarkdown } from '../../src/formats/markdown.ts'
import { placeholdersOfLine } from '../../src/formats/markdown-inline.ts'
import type { Block } from '../../src/formats/markdown-tree.ts'

/** A letter as somebody writes it: the subject is one line of plain words, the body Markdown; both with placeholders. */
export type LetterText = { subject: string; body: string }

/** A text of the application, whose first line is a heading, as subject and body. */
export function splitText(markdown: string): LetterText {
  const [first = '', ...rest] = markdown.split('\n')
  return { subject: first.replace(/^# +/, '').trim(), body: rest.join('\n').trim() }
}

/** The tree of a letter: the subject as its heading, in which no sign but a placeholder means anything. */
export function textBlocks({ subject, body }: LetterText): Block[] {
  return [{ kind: 'heading', level: 1, children: placeholdersOfLine(subject) }, ...parseMarkdown(body)]
}
