import { qrPath } from '../../src/formats/qr.ts'
import type { Block, Mark } from './badge-marks.ts'
import type { Logo } from './badge-props.ts'
import type { Letters } from './badge-text.ts'
import type { Size } from './label-sheets.ts'
import { noPhotoPath, noPhotoStroke } from './no-photo-path.ts'
import { points } from './scale-design.ts'

type SvgOptions = { face: Size; letters: Letters; logo: Logo | undefined }

/**
 * One face as SVG, in points. Every line says how long it is, so that it stays in its place whatever typeface a browser has.
 * It is a picture of what a page says in words beside it, and hidden from screen readers.
 */
export function faceSvg(blocks: readonly Block[], { face, letters, logo }: SvgOptions): string {
  const [width, height] = [number(points(face.width)), number(points(face.height))]
  const marks = blocks.flatMap((block) => block.marks.map((mark) => markSvg(mark, letters, logo)))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" aria-hidden="true" ` +
    `font-family="Fira Sans, sans-serif"><rect width="${width}" height="${height}" fill="#fff"/>${marks.join('')}</svg>`
  )
}

function markSvg(mark: Mark, letters: Letters, logo: Logo | undefined): string {
  switch (mark.kind) {
    case 'line': {
      const { text, weight, size, x, y, colour } = mark
      const length = number(letters.widthOf(text, weight) * size)
      const style = `font-size="${number(size)}"${weight === 'bold' ? ' font-weight="600"' : ''} fill="${colour}"`
      return `<text x="${number(x)}" y="${number(y)}" ${style} textLength="${length}">${escaped(text)}</text>`
    }
    case 'bar':
      return `<rect ${place(mark)} fill="${mark.colour}"/>`
    case 'symbol': {
      const scale = number(mark.size / mark.matrix.length)
      return `<path transform="translate(${number(mark.x)} ${number(mark.y)}) scale(${scale})" d="${qrPath(mark.matrix)}"/>`
    }
    case 'logo':
      return logo ? `<image ${place(mark)} href="data:${logo.mediaType};base64,${base64(logo.bytes)}"/>` : ''
    case 'no-photo': {
      const stand = `transform="translate(${number(mark.x)} ${number(mark.y)}) scale(${number(mark.size / 24)})"`
      const stroke = `<path d="${noPhotoStroke}" stroke="#fff" stroke-width="1.2"/>`
      return `<g ${stand} fill="${mark.colour}"><path d="${noPhotoPath}" fill-rule="evenodd"/>${stroke}</g>`
    }
  }
}

function place({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`
}

function number(value: number): number {
  return Math.round(value * 1000) / 1000
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(binary)
}
