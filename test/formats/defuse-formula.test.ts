import { expect, test } from 'vitest'
import { defuseFormula } from '../../src/formats/defuse-formula.ts'

test.each([
  '=1+1',
  '+A1',
  '-A1',
  '+1+cmd|x',
  '-1+SUM(A1)',
  '+49 30 A1',
  '+49\t30',
  '+49 30\n=1',
  '-2+3',
  '+49*2',
  '++49',
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

test.each([
  '',
  'Łódź',
  '0345 1234',
  '+49 (0)345 12-34',
  '+4934512345',
  '+1',
  '-1',
  '-3,5',
  '+1.25',
  'a=1',
  'Karl-Theodor',
  ' Anna',
  "'=1",
  '<img onerror=alert(1)>',
  '{{name}}',
])('%j stays as it is', (text) => {
  expect(defuseFormula(text)).toBe(text)
})
