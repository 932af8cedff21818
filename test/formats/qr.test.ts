import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrMatrix, quietZone } from '../../src/formats/qr.ts'

/** The symbol as a picture, four dots a module. */
function picture(text: string) {
  const matrix = qrMatrix(text)
  const side = matrix.length * 4
  const data = new Uint8Array(side * side * 4).fill(255)
  for (let i = 0; i < side * side; i++)
    if (matrix[Math.floor(i / side / 4)]?.[Math.floor((i % side) / 4)]) data.fill(0, i * 4, i * 4 + 3)
  return { width: side, height: side, data }
}

test.each(['K7QX9M2W4TBD8RZA', 'https://tagung.example/checkin/Łódź', 'x'.repeat(300)])('%s is read back', (text) => {
  expect(decodeQR(picture(text))).toBe(text)
})

test('a symbol has four blank modules on every side, and a check-in code takes the smallest one', () => {
  const matrix = qrMatrix('K7QX9M2W4TBD8RZA')
  expect(matrix.length).toBe(21 + 2 * quietZone)
  const frame = matrix.flatMap((row, y) =>
    row.filter((_, x) => Math.min(x, y, matrix.length - 1 - x, matrix.length - 1 - y) < quietZone),
  )
  expect(frame.some(Boolean)).toBe(false)
})
