import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What makes numbers of a text in its own way: `1e3`, `0x1F` and `1.000` come out as what nobody meant. */
const byHand = /(?<![\w.])Number\(|\bparse(?:Int|Float)\(|\bz\s*\.coerce\s*\.number|\bvalueAsNumber\b/

/** Who does so with what nobody typed. */
const allowed: Record<string, string> = {
  'src/domain/calendar/entry-letter.ts': 'the id of a row, in a letter of ours',
  'src/domain/calendar/entry-uid.ts': 'a digest',
  'src/domain/calendar/registration-facts.ts': 'an instant, in a letter of ours',
  'src/domain/copying/suggest-copy.ts': 'the year of a day that was read',
  'src/domain/events/input-parts.ts': 'asks about a number',
  'src/domain/events/move-input.ts': 'a time that was read',
  'src/domain/events/public-holiday.ts': 'the year of a day that was read',
  'src/domain/organisations/is-ready.ts': 'a column',
  'src/domain/outbox/message-id.ts': 'digits of a Message-ID of ours',
  'src/domain/outbox/take-delivery-news.ts': 'the same',
  'src/domain/checkin/desk-proof.ts': 'digits of a proof of ours',
  'src/domain/papers/copy-design.ts': 'digits of a name that was made here',
  'src/domain/registrations/changing/address-letters.ts': 'the id of a row, in a letter of ours',
  'src/domain/registrations/changing/objection-link.ts': 'digits of a link of ours',
  'src/web/body/read-bytes.ts': 'a header of HTTP, by its own grammar',
  'src/web/office/papers/sheet-kind.tsx': 'a number of a record, to be shown',
  'src/web/office/forms/rows.tsx': 'the place of a row in the name of a field',
  'src/web/office/seats/waiting.tsx': 'a truth as a number',
  'src/web/office/since.ts': 'an instant of ours in an address, in digits to the base of 36',
  'src/web/ui/leaf.tsx': 'digits of a day of ours',
  'src/web/ui/person-words.ts': 'a length of our own schema',
  'templates/mail/change-headline.ts': 'digits of a day of ours',
  'templates/mail/change-times.ts': 'digits of an offset that was reckoned',
  'templates/pdf/ink-on.ts': 'digits of a colour that was read',
}

test('numbers that people type are read in one place', () => {
  const found = ['src/domain', 'src/web', 'src/browser', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  )
  expect(found.filter((file) => byHand.test(readFileSync(file, 'utf8'))).sort()).toEqual(Object.keys(allowed).sort())
})

test.each(['Number(values.size)', 'parseInt(typed, 10)', 'z.coerce\n    .number({})', 'field.valueAsNumber'])(
  '%j would be found',
  (code) => expect(byHand.test(code)).toBe(true),
)
