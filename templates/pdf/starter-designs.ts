import { type BadgeDesign, type BadgeElement, badgeDesign, smallestSymbol, type WrittenDesign } from './badge-design.ts'
import type { Size } from './label-sheets.ts'

type Part = WrittenDesign['front'][number]
type Place = { x: number; y: number; width: number; height: number }

const starters = { classic, 'large-first-name': largeFirstName, lanyard, butterfly, card } satisfies Record<
  string,
  (face: Size, logo: boolean) => WrittenDesign
>

export type Starter = keyof typeof starters
export const starterNames = Object.keys(starters) as Starter[]

/**
 * A design to begin with, laid out for a face of any size in millimetres. The office changes it from there. Where consent to
 * photographs is asked for, it marks who gave none.
 */
export function starterDesign(name: Starter, face: Size, { logo = false, photo = false } = {}): BadgeDesign {
  const design = badgeDesign.parse(starters[name](face, logo))
  return photo ? withPhotoMark(design) : design
}

/** The name in the upper half, office, organisation and event at the foot beside the symbol. Small labels do without the event. */
function classic(face: Size): WrittenDesign {
  const { inner, symbol, sized } = plan(face)
  const below = (from: number, to: number) => beside(rows(inner, from, to), symbol)
  const name = { kind: 'name', size: sized(9, 40), weight: 'bold' } as const
  const office = { kind: 'office', size: sized(6, 10), anchor: 'bottom' } as const
  const organisation = { kind: 'organisation', size: sized(6, 11), weight: 'bold' } as const
  const qr: Part = { kind: 'qr', ...symbol }
  if (inner.height < 26)
    return design(face, [
      { ...name, ...rows(inner, 0, 0.46) },
      { ...office, ...below(0.48, 0.62) },
      { ...organisation, ...below(0.64, 1) },
      qr,
    ])
  return design(face, [
    { ...name, ...rows(inner, 0, 0.46) },
    { ...office, ...below(0.48, 0.61) },
    { ...organisation, ...below(0.63, 0.91) },
    { kind: 'event-title', ...below(0.92, 1), size: sized(5, 6.5), colour: '#4a4a4a', anchor: 'bottom' },
    qr,
  ])
}

/** For workshops, where people call each other by their first names. */
function largeFirstName(face: Size): WrittenDesign {
  const { inner, symbol, sized } = plan(face)
  const below = (from: number, to: number) => beside(rows(inner, from, to), symbol)
  return design(face, [
    { kind: 'first-name', ...rows(inner, 0, 0.42), size: sized(9, 60), weight: 'bold' },
    { kind: 'last-name', ...below(0.46, 0.66), size: sized(9, 18) },
    { kind: 'organisation', ...below(0.68, 0.9), size: sized(6, 11) },
    { kind: 'event-title', ...below(0.92, 1), size: sized(5, 6.5), colour: '#4a4a4a', anchor: 'bottom' },
    { kind: 'qr', ...symbol },
  ])
}

/** In a sleeve on a lanyard: everything in the middle, the colour of the category across the whole foot. */
function lanyard(face: Size, logo: boolean): WrittenDesign {
  const { margin, inner, side, sized } = plan(face)
  const bar = { x: 0, y: face.height * 0.87, width: face.width, height: face.height * 0.13 }
  const body = { ...inner, height: bar.y - margin * 1.5 }
  const centred = { align: 'centre', anchor: 'middle' } as const
  const upright = face.height > face.width
  const symbol = upright
    ? { x: (face.width - side) / 2, y: bar.y - side, width: side, height: side }
    : { x: face.width - side - margin / 2, y: bar.y - side, width: side, height: side }
  const foot = upright ? symbol.y - body.y : body.height
  const part = (from: number, to: number) => {
    const row = { ...body, y: body.y + foot * from, height: foot * (to - from) }
    return upright ? row : { ...row, width: symbol.x - row.x }
  }
  return design(face, [
    ...(logo ? [{ kind: 'logo', ...part(0, 0.14), align: 'centre' } as const] : []),
    { kind: 'event-title', ...part(logo ? 0.15 : 0.03, 0.24), size: sized(5, 10), ...centred },
    { kind: 'name', ...part(0.26, 0.64), size: sized(9, 48), weight: 'bold', ...centred },
    { kind: 'office', ...part(0.65, 0.8), size: sized(6, 12), ...centred },
    { kind: 'organisation', ...part(0.81, 1), size: sized(6, 14), weight: 'bold', ...centred },
    { kind: 'qr', ...symbol },
    { kind: 'category', ...bar, size: sized(6, 18), weight: 'bold', ...centred },
  ])
}

/** A lanyard badge whose back tells its bearer what they chose. */
function butterfly(face: Size, logo: boolean): WrittenDesign {
  const { inner, sized } = plan(face)
  return {
    ...lanyard(face, logo),
    back: [
      { kind: 'event-title', ...rows(inner, 0, 0.12), size: sized(6, 14), weight: 'bold', anchor: 'bottom' },
      { kind: 'event-date', ...rows(inner, 0.135, 0.22), size: sized(6, 10) },
      { kind: 'name', ...rows(inner, 0.26, 0.46), size: sized(9, 20), withTitle: false },
      { kind: 'sessions', ...rows(inner, 0.5, 1), size: sized(6, 11) },
    ],
  }
}

/** Name and organisation in the middle of a card with a narrow bar of colour, without a symbol. */
function card(face: Size): WrittenDesign {
  const { margin, inner, sized } = plan(face)
  const bar = margin * 0.6
  const body = { ...inner, x: inner.x + bar, width: inner.width - bar }
  return design(face, [
    { kind: 'category', x: 0, y: 0, width: bar, height: face.height, size: { min: 5, max: 5 }, labelled: false },
    { kind: 'name', ...rows(body, 0, 0.62), size: sized(9, 34), weight: 'bold', anchor: 'middle' },
    { kind: 'organisation', ...rows(body, 0.66, 1), size: sized(6, 12), anchor: 'bottom' },
  ])
}

/**
 * The margin leaves room for printers that drift and for round corners; the quiet zone of the symbol reaches into it. Its modules are
 * half a millimetre, three dots of 150 an inch, wherever half the label holds it. Letters grow with the face from a business card on.
 */
function plan({ width, height }: Size) {
  const shorter = Math.min(width, height)
  const margin = Math.min(8, Math.max(2.5, shorter * 0.11))
  const legible = Math.min(easySymbol, shorter * 0.5)
  const side = Math.min(Math.max(32, shorter * 0.3), Math.max(smallestSymbol + 0.1, legible, shorter * 0.41))
  const growth = Math.max(1, Math.min(width / 85, height / 55))
  // Above 84 pt the accents of capitals would leave the margin.
  const sized = (min: number, max: number) => ({ min, max: Math.min(84, Math.round(max * growth * 2) / 2) })
  const quiet = (side / 29) * 4
  const inner = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin }
  const symbol = { x: width - margin + quiet - side, y: height - margin + quiet - side, width: side, height: side }
  return { margin, inner, side, symbol, sized }
}

/** Modules of half a millimetre; the tenth is for the rounding of scaled designs. */
const easySymbol = smallestSymbol * 1.25 + 0.1

/** A band of a box, from one share of its height to another. */
function rows(box: Place, from: number, to: number): Place {
  return { ...box, y: box.y + box.height * from, height: box.height * (to - from) }
}

/** A band ends before the symbol that it would run into. */
function beside(band: Place, symbol: Place): Place {
  return band.y + band.height <= symbol.y ? band : { ...band, width: symbol.x - band.x }
}

function design({ width, height }: Size, front: Part[]): WrittenDesign {
  return { version: 1, width, height, front }
}

/** The mark takes the upper right corner; whatever reaches into it draws back, and what is centred stays so. */
function withPhotoMark(design: BadgeDesign): BadgeDesign {
  const { margin } = plan(design)
  const side = Math.min(10, Math.max(4.5, Math.min(design.width, design.height) * 0.1))
  const mark = { x: design.width - margin - side, y: margin, width: side, height: side }
  const photo: BadgeElement = { kind: 'photo', ...mark, colour: '#b00020' }
  const room = side + margin / 4
  const front = design.front.map((part) => {
    if (part.x + part.width <= mark.x || part.y >= mark.y + side) return part
    const isCentred = 'align' in part && part.align === 'centre'
    return isCentred
      ? { ...part, x: part.x + room, width: part.width - 2 * room }
      : { ...part, width: mark.x - margin / 4 - part.x }
  })
  return { ...design, front: [...front, photo] }
}
