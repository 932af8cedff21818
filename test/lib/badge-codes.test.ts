import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeLength, crockford, readCode, readCodes } from '../../src/lib/badge-codes.ts'

const code = '0123YZAB45CDEFGH'
const swapped = code.replace(/[YZ]/g, (sign) => (sign === 'Y' ? 'Z' : 'Y'))

test.each([
  code,
  code.toLowerCase(),
  '0123-YZAB-45CD-EFGH',
  ' 0123 YZAB 45CD EFGH\r\n',
  'O123YZAB45CDEFGH',
  '０１２３ＹＺＡＢ４５ＣＤＥＦＧＨ',
  `]Q1${code}`,
  `]C1${code}`,
  `]d2\u001d${code}`,
  `+Q1${code}`,
  `\u001d${code}\u001d`,
  `<GS>${code}`,
  `{GS}${code}`,
  `^]${code}`,
  `\u200e${code}`,
  `https://tagung.example/checkin/${code}`,
  `HTTPS://TAGUNG.EXAMPLE/CHECKIN/${code}`,
  `https://tagung.example/${code}/`,
  `https://tagung.example/v?code=${code}&lang=de`,
  `https://tagung.example/v#${code}`,
  `https://tagung.example/v ${code}`,
  `https://tagung.example/v${code}`,
  `httpsÖ--tagung.example-checkin-${code}`,
  `0123ßYZABß45CDßEFGH`,
])('%j is read as the code on the badge', (scanned) => {
  expect(readCode(scanned)).toBe(code)
})

test('a scanner with the other keyboard swaps Y and Z: both are tried, what was read first', () => {
  expect(readCodes(swapped)).toEqual([swapped, code])
  expect(readCodes(`]Q1https://tagung.example/${swapped.toLowerCase()}`)).toEqual([swapped, code])
  expect(readCodes('0123456789ABCDEF')).toEqual(['0123456789ABCDEF'])
})

test.each([
  '',
  'Karl-Theodor Maria Nikolaus',
  'Mustermann',
  '<img src=x onerror=alert(1)>',
  '0123456789',
  'https://x/y',
])('%j is no code', (scanned) => {
  expect(readCodes(scanned)).toEqual([])
})

test('whatever is scanned gives few codes of the right form', () => {
  const sign = fc.constantFrom(...crockford)
  const anyCode = fc.array(sign, { minLength: codeLength, maxLength: codeLength }).map((signs) => signs.join(''))
  const noise = fc.string({ unit: 'grapheme', maxLength: 30 })
  fc.assert(
    fc.property(noise, anyCode, noise, (before, one, after) => {
      expect(readCodes(one)).toContain(one)
      const read = readCodes(before + one + after)
      expect(read.every((each) => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(each))).toBe(true)
      expect(read.length).toBeLessThan(20)
    }),
  )
})
