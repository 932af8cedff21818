import { expect, test } from 'vitest'
import { defuseFormula } from '../../src/formats/defuse-formula.ts'

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '|calc',
  '\t=1',
  '\tx',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '  =1+1',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
])('%j is no formula any more', (text) => {
  expect(defuseFormula(text)).toBe(`'${text}`)
})

test.each(['', 'Łódź', '0345 1234', 'a=1', 'Karl-Theodor', ' Anna', "'=1", '<img onerror=alert(1)>', '{{name}}'])(
  '%j stays as it is',
  (text) => {
    expect(defuseFormula(text)).toBe(text)
  },
)
