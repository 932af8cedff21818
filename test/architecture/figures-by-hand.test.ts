import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What writes a number, a day or a list in its own way, or lets a line end between a number and its unit. */
const byHand =
  /\bIntl\.(?:Number|DateTime|List|RelativeTime)Format\(|\.toLocale\w*String\(|\} (?:Uhr|Tage?|Stunden?|Minuten?|[KM]B|days?|hours?|minutes?)\b(?!=)/

/** Who does so, and why. */
const allowed: Record<string, string> = {
  'src/browser/checkin/day-in.ts': 'on devices, where Temporal would be most of the script',
  'src/browser/checkin/person-lines.ts': 'the same',
  'src/domain/events/reschedule.ts': 'a modifier of SQL',
  'src/lib/dates.ts': 'days and times are written here',
  'src/lib/figures.ts': 'numbers, sizes and lists are written here',
  'src/web/public/privacy-text.ts': 'who agreed read these words in this version',
}

test('numbers, sizes, days and lists are written in two files', () => {
  const found = globSync('{src,templates}/**/*.{ts,tsx}').filter((file) => byHand.test(readFileSync(file, 'utf8')))
  expect(found.sort()).toEqual(Object.keys(allowed).sort())
})

test.each([
  'new Intl.NumberFormat(language).format(count)',
  `count.toLocaleString('de')`,
  `const clock = (time: string) => \`\${time} Uhr\``,
  `const left = \`noch \${days} Tage\``,
  `const size = \`\${kilobytes} KB\``,
  `const wait = \`In \${minutes} minutes.\``,
])('%s would be found', (code) => expect(byHand.test(code)).toBe(true))
