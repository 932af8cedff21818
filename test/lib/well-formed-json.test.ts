import { expect, test } from 'vitest'
import { wellFormedJson } from '../../src/lib/well-formed-json.ts'

test('half a character in a JSON becomes the sign for what cannot be read; whole ones stay, and no JSON is none', () => {
  expect(wellFormedJson('{"a":["\\ud800x","\\ud83d\\ude00","Ł"],"n":1,"o":null}')).toEqual({
    a: ['\ufffdx', '😀', 'Ł'],
    n: 1,
    o: null,
  })
  expect(() => wellFormedJson('{"a":')).toThrow(SyntaxError)
})
