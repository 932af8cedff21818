import { expect, test } from 'vitest'
import { printable } from '../../../src/formats/pdf/printable.ts'

/** A typeface of Latin letters with composed marks. */
const latin = (codePoint: number) => codePoint < 0x250 || codePoint === 0x1eef

test.each([
  ['Łódź, Straße', 'Łódź, Straße', ''],
  ['Mu\u0308ller', 'Müller', ''],
  ['  Anna\r\n\tGroß\u00a0 ', 'Anna Groß', ''],
  ['An\u200dna\u202e\ufeff', 'Anna', ''],
  ['Anna 🎉', 'Anna ?', '🎉'],
  ['👩🏽‍💼👨‍👩‍👧 Groß', '? Groß', '👩🏽‍💼👨‍👩‍👧'],
  ['王芳', '?', '王芳'],
  ['שלום עולם', '? ?', 'שלוםעולם'],
  ['x\u035ey', 'xy', 'x\u035e'],
  ['\ud83c', '?', '\ufffd'],
  ['', '', ''],
])('%j is printed as %j', (typed, text, missing) => {
  expect(printable(typed, latin)).toEqual({ text, missing })
})
