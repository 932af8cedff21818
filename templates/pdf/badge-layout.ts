import { qrMatrix } from '../../src/formats/qr.ts'
import type { BadgeDesign, BadgeElement, TextElement } from './badge-design.ts'
import type { Block, Frame } from './badge-marks.ts'
import { nameSetter } from './badge-name.ts'
import type { BadgeEvent, BadgeProps } from './badge-props.ts'
import { type Letters, setText } from './badge-text.ts'
import { inkOn } from './ink-on.ts'
import type { Side, Size } from './label-sheets.ts'
import { points, scaleDesign } from './scale-design.ts'

export type LayoutOptions = { design: BadgeDesign; face: Size; side: Side; event: BadgeEvent; letters: Letters }

/**
 * Lays one face of a design out, badge by badge. The PDF, the preview and the warnings all ask this one function, so they
 * cannot disagree. What is the same on many badges is laid out once.
 */
export function badgeLayout({ design, face, side, event, letters }: LayoutOptions): (badge: BadgeProps) => Block[] {
  const elements = scaleDesign(design, face, side)
  // Whose one name stands where first names stand is not named twice.
  const besideFirst = elements.some(({ kind }) => kind === 'first-name')
  const setters = elements.map((element) => setterOf(element, { event, letters, besideFirst }))
  return (badge) => {
    const blocks: Block[] = []
    for (const set of setters) {
      const block = set(badge)
      if (block !== nothing) blocks.push(block)
    }
    return blocks
  }
}

type Setter = (badge: BadgeProps) => Block

const nothing: Block = { marks: [], losses: [] }

type Beside = { event: BadgeEvent; letters: Letters; besideFirst: boolean }

function setterOf(element: BadgeElement, { event, letters, besideFirst }: Beside): Setter {
  switch (element.kind) {
    case 'name':
      return nameSetter(letters, element)
    case 'first-name':
      return (badge) => setText(letters, element, badge.firstName || badge.lastName)
    case 'last-name':
      return (badge) => setText(letters, element, besideFirst && !badge.firstName ? '' : badge.lastName)
    case 'organisation':
      return remembering(element, (badge) => [badge.organisation, badge.organisationShort], letters)
    case 'category':
      return categorySetter(element, letters)
    case 'logo':
      return always(event.logo ? { marks: [{ kind: 'logo', ...contained(element, event.logo) }], losses: [] } : nothing)
    case 'qr':
      return ({ code }) => (code ? { marks: [symbolIn(element, code)], losses: [] } : nothing)
    case 'photo': {
      const { x, y, width, height, colour } = element
      const marks = [{ kind: 'no-photo' as const, x, y, size: Math.min(width, height), colour }]
      return ({ photo }) => (photo ? nothing : { marks, losses: [] })
    }
    default:
      return remembering(element, (badge) => [textOf(element, badge, event)], letters)
  }
}

type PlainText = Exclude<TextElement, { kind: 'name' | 'first-name' | 'last-name' | 'organisation' | 'category' }>

function textOf(element: PlainText, badge: BadgeProps, event: BadgeEvent): string {
  switch (element.kind) {
    case 'title':
      return badge.academicTitle
    case 'office':
    case 'role':
    case 'language':
      return badge[element.kind]
    case 'sessions':
      return badge.sessions.join(' · ')
    case 'event-title':
      return event.title
    case 'event-date':
      return event.date
    case 'text':
      return element.text
  }
}

/** Words that come again are not laid out again; so many that come but once are let go. */
const mostRemembered = 1000

function remembering(
  element: TextElement,
  textsOf: (badge: BadgeProps) => [text: string, shorter?: string],
  letters: Letters,
): Setter {
  const known = new Map<string, Block>()
  return (badge) => {
    const [text, shorter] = textsOf(badge)
    if (!text) return nothing
    const found = known.get(text)
    if (found) return found
    const block: Block = { ...setText(letters, element, text, shorter), comesAgain: true }
    if (known.size >= mostRemembered) known.clear()
    known.set(text, block)
    return block
  }
}

/** A category may have a colour without a label, and a label that stands on its colour. */
function categorySetter(element: Extract<BadgeElement, { kind: 'category' }>, letters: Letters): Setter {
  const inset = Math.min(points(1.5), element.width / 8)
  const known = new Map<string, Block>()
  return ({ category, categoryColour }) => {
    if (!category) return nothing
    const key = `${categoryColour} ${category}`
    const found = known.get(key)
    if (found) return found
    const { x, y, width, height } = element
    const label = { ...element, x: x + inset, width: width - 2 * inset, colour: inkOn(categoryColour) }
    const text = element.labelled ? setText(letters, label, category) : nothing
    const bar = { kind: 'bar' as const, x, y, width, height, colour: categoryColour }
    const block: Block = { marks: [bar, ...text.marks], losses: text.losses, comesAgain: true }
    known.set(key, block)
    return block
  }
}

function always(block: Block): Setter {
  const kept: Block = { ...block, comesAgain: true }
  return () => kept
}

function symbolIn({ x, y, width, height }: Frame, code: string) {
  const size = Math.min(width, height)
  return {
    kind: 'symbol' as const,
    matrix: qrMatrix(code),
    ...{ x: x + (width - size) / 2, y: y + (height - size) / 2, size },
  }
}

/** An image as large as its frame allows, in the middle of its height. */
function contained(
  { x, y, width, height, align }: Extract<BadgeElement, { kind: 'logo' }>,
  image: { width: number; height: number },
): Frame {
  const ratio = Math.min(width / image.width, height / image.height)
  const size = { width: image.width * ratio, height: image.height * ratio }
  const rest = width - size.width
  return {
    x: x + (align === 'left' ? 0 : align === 'centre' ? rest / 2 : rest),
    y: y + (height - size.height) / 2,
    ...size,
  }
}
