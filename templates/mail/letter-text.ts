import { parseMarkdown } from '../../src/formats/markdown.ts'
import { placeholdersOfLine } from '../../src/formats/markdown-inline.ts'
import type { Block, Inline, Target } from '../../src/formats/markdown-tree.ts'
import type { Language } from '../../src/lib/languages.ts'
import { inNamesOf, type Placeholder, placeholderMeant } from './placeholder-names.ts'

/** A letter as somebody writes it: the subject is one line of plain words, the body Markdown; both with placeholders. */
export type LetterText = { subject: string; body: string }

/** A text of the application, whose first line is a heading, as subject and body. */
export function splitText(markdown: string): LetterText {
  const [first = '', ...rest] = markdown.split('\n')
  return { subject: first.replace(/^# +/, '').trim(), body: rest.join('\n').trim() }
}

/** The tree of a letter: the subject as its heading, in which no sign but a placeholder means anything. */
export function textBlocks({ subject, body }: LetterText): Block[] {
  const heading: Block = { kind: 'heading', level: 1, children: understood(placeholdersOfLine(subject)) }
  return [heading, ...bodyBlocks(body)]
}

/** The tree of what stands below the subject: each placeholder by its own name, and addresses that lead to what they say. */
export function bodyBlocks(body: string): Block[] {
  return parseMarkdown(body).map((block): Block => {
    if (block.kind === 'rule') return block
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => linked(understood(item))) }
    return { ...block, children: linked(understood(block.children)) }
  })
}

/** A text as the office edits it: with the names of its language, and without what happens by itself. */
export function asEdited({ subject, body }: LetterText, language: Language): LetterText {
  const plain = body.replace(
    /\[\{\{([^{}\n]*)\}\}\]\((mailto:|tel:)?\{\{([^{}\n]*)\}\}\)/g,
    (whole, label, prefix, to) => {
      const meant = placeholderMeant(label)
      const same = meant !== undefined && meant === placeholderMeant(to) && leadsTo[meant] === (prefix ?? '')
      return same ? `{{${label}}}` : whole
    },
  )
  return { subject: inNamesOf(subject, language), body: inNamesOf(plain, language) }
}

/** Whether two texts say the same, whatever names of placeholders they use and however their lines end. */
export function sameText(one: LetterText, other: LetterText): boolean {
  return comparable(one) === comparable(other)
}

function comparable(text: LetterText): string {
  const { subject, body } = asEdited(text, 'en')
  return `${subject}\n${body}`.replace(/\s+/g, ' ').trim()
}

function understood(inlines: Inline[]): Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.kind === 'placeholder') return { ...inline, name: placeholderMeant(inline.name) ?? inline.name }
    if (inline.kind === 'strong' || inline.kind === 'emphasis')
      return { ...inline, children: understood(inline.children) }
    if (inline.kind !== 'link') return inline
    return { ...inline, target: meantTarget(inline.target), children: understood(inline.children) }
  })
}

function meantTarget(target: Target): Target {
  if (typeof target === 'string') return target
  return { ...target, placeholder: placeholderMeant(target.placeholder) ?? target.placeholder }
}

/** Placeholders whose value is an address, and what stands before it in a link. */
const leadsTo: { [Name in Placeholder]?: '' | 'mailto:' | 'tel:' } = {
  contactPhone: 'tel:',
  contactEmail: 'mailto:',
  online: '',
  eventLink: '',
  registrationLink: '',
}

/** A number or an address within a line leads there without being written as a link; alone in a paragraph it would be a button. */
function linked(inlines: Inline[]): Inline[] {
  if (inlines.length === 1) return inlines
  return inlines.map((inline): Inline => {
    if (inline.kind === 'strong' || inline.kind === 'emphasis') return inline
    const prefix = inline.kind === 'placeholder' ? leadsTo[inline.name as Placeholder] : undefined
    if (inline.kind !== 'placeholder' || prefix === undefined) return inline
    return { kind: 'link', target: { prefix, placeholder: inline.name }, children: [inline] }
  })
}
