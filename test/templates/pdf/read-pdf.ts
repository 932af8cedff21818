import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of text as an independent reader finds it: millimetres from the upper left corner, y of the baseline, size in points. Turned: on its head, x is its right end. */
export type TextRun = { text: string; x: number; y: number; width: number; size: number; turned: boolean }

const millimetre = 72 / 25.4

export async function openPdf(stream: ReadableStream<Uint8Array>): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await new Response(stream).arrayBuffer())
  return getDocument({ data, verbosity: 0 }).promise
}

export async function textRuns(document: PDFDocumentProxy, pageNumber: number): Promise<TextRun[]> {
  const page = await document.getPage(pageNumber)
  const { items } = await page.getTextContent()
  const height = page.view[3] ?? 0
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [scale = 0, , , , x = 0, y = 0] = item.transform as number[]
    const place = { x: x / millimetre, y: (height - y) / millimetre, width: item.width / millimetre }
    return [{ text: item.str, size: Math.abs(scale), turned: scale < 0, ...place }]
  })
}

type Matrix = [number, number, number, number, number, number]

/** Where images stand on a page, in the order of painting: millimetres from the upper left corner. */
export async function imageFrames(document: PDFDocumentProxy, pageNumber: number) {
  const page = await document.getPage(pageNumber)
  const { fnArray, argsArray } = await page.getOperatorList()
  const height = page.view[3] ?? 0
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  return fnArray.flatMap((operator, i) => {
    if (operator === OPS.save) saved.push(matrix)
    if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    if (operator === OPS.transform) matrix = multiplied(matrix, argsArray[i] as Matrix)
    if (!imageOperators.includes(operator)) return []
    const [a, , , d, e, f] = matrix
    const [left, top] = [Math.min(e, e + a), height - Math.max(f, f + d)]
    const size = { width: Math.abs(a) / millimetre, height: Math.abs(d) / millimetre }
    return [{ x: left / millimetre, y: top / millimetre, ...size }]
  })
}

const imageOperators: number[] = [OPS.paintInlineImageXObject, OPS.paintImageXObject, OPS.paintImageMaskXObject]

function multiplied([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f]
}

type Canvas = {
  context: { getImageData(x: number, y: number, width: number, height: number): ImageData }
}
type Factory = { create(width: number, height: number): Canvas }

/** A page as it is seen at a resolution, and a way to cut a part out of it (millimetres). */
export async function seenAt(document: PDFDocumentProxy, pageNumber: number, dotsPerInch: number) {
  const page = await document.getPage(pageNumber)
  const viewport = page.getViewport({ scale: dotsPerInch / 72 })
  const canvas = (document.canvasFactory as Factory).create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: null, canvasContext: canvas.context as never, viewport }).promise
  const dots = (length: number) => Math.round((length / 25.4) * dotsPerInch)
  return {
    cut: (x: number, y: number, width: number, height: number) =>
      canvas.context.getImageData(dots(x), dots(y), dots(width), dots(height)),
  }
}
