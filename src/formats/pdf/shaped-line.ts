import type { EmbeddedFont } from './glyphs.ts'
import { type LineStyle, round } from './line-style.ts'

/** The content of a line whose marks and joined letters the library's layout places by the rules of the typeface. */
export function shapedLine(font: EmbeddedFont, text: string, { size, x, y, colour }: LineStyle): string {
  const content: string[] = []
  const [codes, positions] = font.encode(text, {})
  let pen = x
  codes.forEach((code, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {}
    const at = `${round(pen + (xOffset * size) / 1000)} ${round(y - (yOffset * size) / 1000)}`
    content.push(`1 0 0 -1 ${at} Tm <${code}> Tj`)
    pen += (xAdvance * size) / 1000
  })
  return `${colour} rg BT /${font.id} ${round(size)} Tf ${content.join(' ')} ET\n`
}
