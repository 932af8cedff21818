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
 * The content of a PDF page that shows a symbol. The square is given by its upper left corner and its size in points, quiet
 * zone included. One inline image of one bit a pixel: half the size and time of a path.
 */
export function qrContent(matrix: QrMatrix, x: number, y: number, size: number): string {
  return (
    `q ${points(size)} 0 0 ${points(-size)} ${points(x)} ${points(y + size)} cm\n` +
    `BI /W ${matrix.length} /H ${matrix.length} /BPC 1 /CS /G /F /AHx ID\n${bits(matrix)}>\nEI Q\n`
  )
}

/** The dark modules as one path of horizontal runs in modules, quiet zone included, as SVG writes paths. */
export function qrPath(matrix: QrMatrix): string {
  let path = ''
  matrix.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark || row[x - 1]) return
      const end = row.indexOf(false, x)
      path += `M${x} ${y}h${end - x}v1h${x - end}z`
    })
  })
  return path
}

/** The rows of the image in hexadecimal, each filled up to whole bytes; 1 is white. */
function bits(matrix: QrMatrix): string {
  let hex = ''
  for (const row of matrix) {
    const width = Math.ceil(row.length / 8) * 8
    for (let i = 0; i < width; i += 4) {
      const dark = (row[i] ? 8 : 0) | (row[i + 1] ? 4 : 0) | (row[i + 2] ? 2 : 0) | (row[i + 3] ? 1 : 0)
      hex += 'fedcba9876543210'[dark]
    }
  }
  return hex
}

function points(value: number): number {
  return Math.round(value * 1000) / 1000
}
