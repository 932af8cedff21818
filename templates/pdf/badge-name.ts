import { fitText, type Piece, piecesOf } from '../../src/formats/pdf/fit-text.ts'
import type { BadgeElement, TextElement } from './badge-design.ts'
import type { Block, Loss } from './badge-marks.ts'
import type { BadgeProps } from './badge-props.ts'
import { boxOf, clean, type Letters, linesOf, measureIn } from './badge-text.ts'

type NameElement = Extract<BadgeElement, { kind: 'name' }>

/** First and last name as large as they fit, the academic title small above them. */
export function nameSetter(letters: Letters, element: NameElement): (badge: BadgeProps) => Block {
  // The title is set in the regular weight and stands on the name, wherever that is in its box.
  const style: TextElement = { ...element, kind: 'title', weight: 'regular', anchor: 'top' }
  const fitBoth = fitterOf(letters, element, style)
  return (badge) => {
    const title = clean(letters, element, element.withTitle ? badge.academicTitle : '')
    const first = clean(letters, element, badge.firstName)
    const last = clean(letters, element, badge.lastName)
    const pieces = namePieces(first.print, last.print)
    const usual = fitBoth(title.print, pieces, Math.max(12, element.size.max / 4))
    const close = title.print && usual.name.size <= 15 ? fitBoth(title.print, pieces, 9) : usual
    // A name is worth more than a title.
    const set = title.print && close.name.cut ? fitBoth('', pieces, 9) : close
    const losses: Loss[] = [...title.losses, ...first.losses, ...last.losses]
    const untitled = title.print !== '' && set.title.lines.length === 0
    if (set.title.cut || set.name.cut || untitled) losses.push({ code: 'cut', element: 'name', text: wholeName(badge) })
    const name = linesOf(letters, element, set.name, set.titleHeight)
    if (set.title.lines.length === 0) return { marks: name, losses }
    const [atTop] = linesOf(letters, { ...element, anchor: 'top' }, set.name, set.titleHeight)
    const y = element.y + (name[0]?.y ?? 0) - (atTop?.y ?? 0)
    return { marks: [...linesOf(letters, { ...style, y, height: set.titleHeight }, set.title), ...name], losses }
  }
}

function fitterOf(letters: Letters, element: NameElement, style: TextElement) {
  const inRegular = measureIn(letters, style)
  const inOwn = measureIn(letters, element)
  const half = { ...boxOf(style), height: element.height / 2, smallest: 9 }
  return (titleText: string, pieces: Piece[], titleSize: number) => {
    const titlePieces = titleText ? piecesOf(titleText) : []
    const title = fitText(titlePieces, inRegular, { ...half, largest: Math.min(titleSize, element.size.max) })
    const titleHeight = title.lines.length > 0 ? title.lines.length * title.size * half.leading + 2 : 0
    return { title, titleHeight, name: fitText(pieces, inOwn, boxOf(element, titleHeight)) }
  }
}

/** Between first and last name a line ends best, among particles of nobility worst. */
function namePieces(firstName: string, lastName: string): Piece[] {
  const first = piecesOf(firstName)
  const pieces = [...first, ...piecesOf(lastName)]
  return pieces.map((piece, i) => {
    if (i === first.length) return { ...piece, merit: 1 }
    if (!isParticle(pieces[i - 1])) return isParticle(piece) ? { ...piece, merit: 0.86 } : piece
    return { ...piece, merit: isParticle(piece) ? 0.8 : 0.88 }
  })
}

function isParticle(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\p{Ll}+$/u.test(piece.text)
}

function wholeName({ academicTitle, firstName, lastName }: BadgeProps): string {
  return [academicTitle, firstName, lastName].filter(Boolean).join(' ')
}
