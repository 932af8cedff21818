import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { assetName } from '../../src/lib/asset-name.ts'

export type Weight = 'regular' | 'bold'
type RawFont = { id: string; ref(): object; encode(text: string, features: object): [string[]] }
type RawDocument = PDFKit.PDFDocument & {
  _font: RawFont
  page: { fonts: Record<string, object> }
  font(name: string): RawDocument
}

/** The typeface of papers as the build lays it beside the pages. */
export function builtFonts() {
  const read = (name: string) => new Uint8Array(readFileSync(`dist/public/assets/${assetName(name)}`))
  return { regular: read('FiraSans-Regular.ttf'), bold: read('FiraSans-SemiBold.ttf') }
}

/** A document of the library alone; what it writes is let go at once. */
export function rawDocument(): RawDocument {
  const { regular, bold } = builtFonts()
  const document = new PDFDocument({ font: null as unknown as string, autoFirstPage: false })
  document.registerFont('regular', regular).registerFont('bold', bold)
  return document.on('data', () => {}) as unknown as RawDocument
}

/** A page of A4 that knows both weights. */
export function rawPage(document: RawDocument): void {
  document.addPage({ size: 'A4', margin: 0 })
  for (const font of [document.font('regular')._font, document.font('bold')._font])
    document.page.fonts[font.id] = font.ref()
}

/** The content of lines whose text is pre-laid: no measuring, the code of each letter known after its first time. */
export function prepared(document: RawDocument) {
  const fontOf = { regular: document.font('regular')._font, bold: document.font('bold')._font }
  const codes = { regular: new Map<string, string>(), bold: new Map<string, string>() }
  const encoded = (text: string, weight: Weight) => {
    let hex = ''
    for (const letter of text) {
      let code = codes[weight].get(letter)
      if (code === undefined) {
        code = fontOf[weight].encode(letter, {})[0].join('')
        codes[weight].set(letter, code)
      }
      hex += code
    }
    return hex
  }
  return (text: string, { weight, size, x, y }: { weight: Weight; size: number; x: number; y: number }): string =>
    text ? `BT /${fontOf[weight].id} ${size} Tf 1 0 0 -1 ${x} ${y} Tm <${encoded(text, weight)}> Tj ET\n` : ''
}
