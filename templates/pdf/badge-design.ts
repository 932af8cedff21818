import { z } from 'zod'
import { quietZone } from '../../src/formats/qr.ts'
import { typedLine } from '../../src/lib/typed-text.ts'

/** Millimetres from the upper left corner of the face. */
const millimetres = z.number({ error: 'not-a-number' }).min(0, { error: 'too-small' }).max(500, { error: 'too-large' })
const extent = millimetres.min(1, { error: 'too-small' })
const box = z.object({ x: millimetres, y: millimetres, width: extent, height: extent })

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'not-a-colour' })

/** Sizes in points: the text is set as large as it fits, and never smaller than the smallest. */
const sizes = (smallest: number) =>
  z
    .object({
      min: z.number({ error: 'not-a-number' }).min(smallest, { error: 'too-small' }).max(200, { error: 'too-large' }),
      max: z.number({ error: 'not-a-number' }).max(200, { error: 'too-large' }),
    })
    .refine(({ min, max }) => min <= max, { path: ['max'], error: 'too-small' })

const text = (smallest: number) =>
  box.extend({
    size: sizes(smallest),
    weight: z.enum(['regular', 'bold']).default('regular'),
    align: z.enum(['left', 'centre', 'right']).default('left'),
    anchor: z.enum(['top', 'middle', 'bottom']).default('top'),
    colour: colour.default('#111111'),
  })

/** A name is read across a table: never below 9 pt. */
const nameText = text(9)
const smallText = text(5)

const elements = [
  /** Title, first and last name as one block; the title is smaller and stands above. */
  nameText.extend({ kind: z.literal('name'), withTitle: z.boolean().default(true) }),
  nameText.extend({ kind: z.literal('first-name') }),
  nameText.extend({ kind: z.literal('last-name') }),
  smallText.extend({ kind: z.literal('title') }),
  smallText.extend({ kind: z.literal('office') }),
  smallText.extend({ kind: z.literal('organisation') }),
  /** A bar in the colour of the category with its name in black or white on it. */
  smallText.extend({ kind: z.literal('category'), labelled: z.boolean().default(true) }),
  smallText.extend({ kind: z.literal('role') }),
  /** The chosen sessions one after the other. */
  smallText.extend({ kind: z.literal('sessions') }),
  /** DE or EN. */
  smallText.extend({ kind: z.literal('language') }),
  smallText.extend({ kind: z.literal('event-title') }),
  smallText.extend({ kind: z.literal('event-date') }),
  smallText.extend({ kind: z.literal('text'), text: typedLine(200) }),
  /** The host's logo, as large as the box allows. */
  box.extend({ kind: z.literal('logo'), align: z.enum(['left', 'centre', 'right']).default('left') }),
  /** The check-in code with its quiet zone, in the middle of the box. */
  box.extend({ kind: z.literal('qr') }),
  /** A camera crossed out for everybody who was asked and did not agree to be photographed; nothing for those who did. */
  box.extend({ kind: z.literal('photo'), colour: colour.default('#b00020') }),
] as const

const element = z.discriminatedUnion('kind', elements)
const face = z.array(element).max(40, { error: 'too-long' })

/**
 * A badge design, version 1: what stands where on the two faces of a badge (docs/badge-design.md). Codes, at the path they
 * concern: `unknown-version`, `not-a-number`, `too-small`, `too-large`, `too-long`, `not-a-colour`, `off-the-badge`,
 * `symbol-too-small` (a QR symbol whose modules phones cannot read).
 */
export const badgeDesign = z
  .object({
    version: z.literal(1, { error: 'unknown-version' }),
    /** The face for which the measures are given; on another one all of it is scaled. */
    width: extent,
    height: extent,
    front: face,
    /** The other face; `same` repeats the front, so that a badge that turns on its lanyard still shows the name. */
    back: z.union([z.literal('same'), face], { error: 'unknown-face' }).default([]),
  })
  .superRefine((design, context) => {
    for (const side of ['front', 'back'] as const) {
      const { [side]: found } = design
      if (found === 'same') continue
      found.forEach((part, i) => {
        for (const code of faultsOf(part, design)) context.addIssue({ code: 'custom', path: [side, i], message: code })
      })
    }
  })

export type BadgeDesign = z.infer<typeof badgeDesign>
export type BadgeElement = z.infer<typeof element>
export type TextElement = Extract<BadgeElement, { size: unknown }>
/** A design as it is written down: what has a default may be left out. */
export type WrittenDesign = z.input<typeof badgeDesign>

/** A stored design, brought to the version of today. A later version begins here: first change what is old, then parse. */
export function readBadgeDesign(stored: unknown): ReturnType<typeof badgeDesign.safeParse> {
  return badgeDesign.safeParse(stored)
}

/** The smallest box of a symbol that the camera of a telephone reads: 0.4 mm a module, 21 of them in that of a check-in code. */
export const smallestSymbol = 0.4 * (21 + 2 * quietZone)

function faultsOf(part: BadgeElement, { width, height }: { width: number; height: number }): string[] {
  const faults: string[] = []
  if (part.x + part.width > width + 0.05 || part.y + part.height > height + 0.05) faults.push('off-the-badge')
  if (part.kind === 'qr' && Math.min(part.width, part.height) < smallestSymbol) faults.push('symbol-too-small')
  return faults
}
