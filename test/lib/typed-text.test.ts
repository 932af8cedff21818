import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tidyLine, tidyText } from '../../src/lib/tidy-text.ts'
import { typedLine, typedText } from '../../src/lib/typed-text.ts'
import { unseen } from '../../src/lib/unseen-signs.ts'

/** As typed or pasted; as a line; as a text, where that differs. */
const real: [typed: string, line: string, text?: string][] = [
  ['', ''],
  ['Weiß', 'Weiß'],
  ['  Anna   Lena ', 'Anna Lena', 'Anna   Lena'],
  ['Mu\u0308ller', 'Müller'],
  ['Nguye\u0302\u0303n Ngu\u0323ye\u0302\u0303n', 'Nguyễn Ngụyễn'],
  ['A\u030angstro\u0308m \u212bngström', 'Ångström Ångström'],
  ['Meier\tSchulze', 'Meier Schulze'],
  ['24.\u00a0Oktober', '24. Oktober', '24.\u00a0Oktober'],
  ['山田\u3000太郎', '山田 太郎', '山田\u3000太郎'],
  [
    'eins\r\nzwei\rdrei\u2028vier\u2029fünf\u0085sechs',
    'eins zwei drei vier fünf sechs',
    'eins\nzwei\ndrei\nvier\nfünf\nsechs',
  ],
  ['Bell\u0007 Null\0 Esc\u001b[31m C1\u009b', 'Bell Null Esc [31m C1', 'Bell  Null  Esc [31m C1'],
  ['zeile  \n  - punkt\n\n', 'zeile - punkt', 'zeile\n  - punkt'],
  ['Jah\u00adres\u200bta\u2060gung\ufeff', 'Jahrestagung', 'Jah\u00adres\u200btagung'],
  ['\u202eredlüM\u202c', 'redlüM'],
  ['\u2066Anna\u2069 \u200eMaria\u200f \u061c', 'Anna Maria'],
  ['An\u200dna \u200cMaria\u200d', 'Anna Maria'],
  ['علی‌رضا', 'علی\u200cرضا'],
  ['زهرا\u200c ', 'زهرا'],
  ['ශ්\u200dරී ලංකා', 'ශ්\u200dරී ලංකා'],
  ['क्\u200dष क्\u200d\u200dष', 'क्\u200dष क्ष'],
  ['👩\u200d🚀 👩🏽\u200d⚕️ a\u200d🚀', '👩\u200d🚀 👩🏽\u200d⚕️ a🚀'],
  ['葛\u{e0100}飾 a\ufe0f ❤\ufe0f\ufe0f', '葛\u{e0100}飾 a ❤\ufe0f'],
  ['🏴\u{e0067}\u{e0062}\u{e007f} Hi\u{e0041}\u{e0042}', '🏴 Hi'],
  ['halb \ud83d Zeichen \udc00', 'halb \ufffd Zeichen \ufffd'],
  ['kein\uffff Zei\u{1fffe}chen\ufdd0', 'kein Zeichen'],
  [`Z${'\u0335\u0301'.repeat(500)}algo`, `Ź${'\u0335'.repeat(8)}algo`],
  ['ㅤ', ''],
]

test.each(real)('%j is read as it was meant', (typed, line, text = line) => {
  expect([tidyLine(typed), tidyText(typed)]).toEqual([line, text])
})

test('whatever is typed reads as one thing, and what was read once reads the same again', () => {
  const signs = fc.constantFrom(
    ...'aÄß\u0308\u0323\u0344\u200b\u200c\u200d\u202e\u2066\ufe0f\u00ad\u0085\u2028 \n\r\tکक्\u094d👩❤葛ᄀ\u1160\u180b\ud800\u212b1',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(signs, { maxLength: 60 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      for (const tidy of [tidyLine, tidyText]) {
        const read = tidy(text)
        expect(tidy(read)).toBe(read)
        expect(tidy(text.normalize('NFC'))).toBe(tidy(text.normalize('NFD').normalize('NFC')))
        expect([read.isWellFormed(), read.normalize('NFC') === read, read.trim() === read]).toEqual([true, true, true])
        expect(read).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u)
        expect(read).not.toMatch(/\p{M}{33}/u)
      }
      const line = tidyLine(text)
      expect([/[^\S ]| {2}/u.test(line), line.replace(unseen, '$1') === line]).toEqual([false, true])
    }),
  )
})

test('lengths count in code points, after what is not seen is gone', () => {
  const read = (text: string) => typedLine(10).safeParse(text)
  expect([read('😀'.repeat(10)).success, read('😀'.repeat(11)).success]).toEqual([true, false])
  expect([read('u\u0308'.repeat(10)).data, read(` ${'\u200b'.repeat(500)}kurz `).data]).toEqual([
    'ü'.repeat(10),
    'kurz',
  ])
  expect(typedText(10).safeParse('1\r\n2\r\n3\r\n45678').success).toBe(false)
  expect(typedText(10).safeParse('1\r\n2\r\n3\r\n4567').data).toBe('1\n2\n3\n4567')
})

test('a text that is far too long is refused before anything is done with it, and marks cost no square of their number', () => {
  const heaped = `a${'\u0301\u0323'.repeat(500_000)}`
  expect(
    typedLine(100)
      .safeParse(heaped)
      .error?.issues.map(({ message }) => message),
  ).toEqual(['too-long'])
  expect(tidyText(heaped)).toHaveLength(9)
})
