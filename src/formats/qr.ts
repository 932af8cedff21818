import { encodeQR } from 'qr'

/** A QR symbol (ISO/IEC 18004) with its quiet zone: rows of modules, true is dark. */
export type QrMatrix = readonly (readonly boolean[])[]

/** The blank modules that a symbol needs on every side. */
export const quietZone = 4

/** The smallest symbol for a text, with error correction M (15 %). Throws if the text exceeds the largest symbol. */
export function qrMatrix(text: string): QrMatrix {
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
}

/**
 * Paints a symbol with its quiet zone. The square is given by its upper left corner and its size in points, quiet zone
 * included. One inline image of one bit a pixel: half the size and time of a path.
 */
export function paintQr(document: PDFKit.PDFDocument, matrix: QrMatrix, x: number, y: number, size: number): void {
  document.addContent(
    `q ${points(size)} 0 0 ${points(-size)} ${points(x)} ${points(y + size)} cm\n` +
      `BI /W ${matrix.length} /H ${matrix.length} /BPC 1 /CS /G /F /AHx ID\n${bits(matrix)}>\nEI Q`,
  )
}

/** The rows of the image in hexadecimal, each filled up to whole bytes; 1 is white. */
function bits(matrix: QrMatrix): string {
  return matrix.map(rowBits).join('\n')
}

function rowBits(row: readonly boolean[]): string {
  let hex = ''
  for (let i = 0; i < Math.ceil(row.length / 8) * 8; i += 4) {
    const dark = (row[i] ? 8 : 0) | (row[i + 1] ? 4 : 0) | (row[i + 2] ? 2 : 0) | (row[i + 3] ? 1 : 0)
    hex += '0123456789abcdef'[15 - dark]
  }
  return hex
}

function points(value: number): string {
  return value.toFixed(3)
}
