import { expect, it } from 'vitest'
import { oneLine } from '../../src/formats/one-line.ts'

it('is one line, whatever came in', () => {
  expect(oneLine(' a\r\nBcc: b\u0085c\u2028d\te\0\u202Ef\u2066g\uD800 ')).toBe('a Bcc: b c d e fg\uFFFD')
})

it('is no longer than allowed and cuts no letter in half', () => {
  expect(oneLine('😀'.repeat(9), 4)).toBe('😀😀😀…')
  expect(oneLine('😀'.repeat(4), 4)).toBe('😀'.repeat(4))
})
