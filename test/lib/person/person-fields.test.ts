import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { privacyVersion } from '../../../src/domain/retention/privacy-version.ts'
import { fields, namesWhere } from '../../../src/lib/person/person-values.ts'
import { askedOf, inSentence } from '../../../src/lib/person/person-words.ts'
import { privacyPurposes } from '../../../src/web/public/privacy-purposes.ts'

/** The columns after which a trigger fires. */
function columnsOf(file: string, trigger: string): string[] {
  const rules = readFileSync(`drizzle/house-rules/${file}.sql`, 'utf8')
  const [, list = ''] =
    new RegExp(`create trigger ${trigger} (?:before|after) update of ([^;]*?) on `).exec(rules) ?? []
  return list.split(/,\s*/)
}

const columns = new Set(fields.map(([, { column }]) => column))
const columnsWhere = (...holds: Parameters<typeof namesWhere>) =>
  fields.filter(([, field]) => holds[0](field)).map(([, { column }]) => column)

test('what stays as it is while somebody objects is what the house rules keep', () => {
  const kept = columnsOf('address-changes', 'registrations_on_hold').filter((column) => columns.has(column))
  expect(kept, 'registrations_on_hold in drizzle/house-rules/address-changes.sql').toEqual(
    columnsWhere(({ onHold }) => onHold === true),
  )
})

test('a desk hears of every change of what it is shown', () => {
  const heard = columnsOf('check-in', 'registrations_tell_desks').filter((column) => columns.has(column))
  expect(heard, 'registrations_tell_desks in drizzle/house-rules/check-in.sql').toEqual(
    columnsWhere(({ atDesk }) => atDesk === true),
  )
})

test('the privacy notice names whatever is asked, and what is needed', () => {
  const asked = new Set(
    (['form', 'others', 'office', 'walk-in', 'stand-in', 'paper'] as const).flatMap((one) => askedOf(one)),
  )
  expect(namesWhere(({ notice }) => notice !== undefined)).toEqual(namesWhere(({ asked }) => asked.length > 0))
  expect(asked.size).toBe(namesWhere(({ asked }) => asked.length > 0).length)
  const notice = privacyPurposes('de')
  for (const [, field] of fields) if (field.notice) expect(notice).toContain(field.notice.name[0])
  expect(notice).toContain('Nachname, Organisation und E-Mail-Adresse brauchen wir')
})

test('another name in the privacy notice is another version of it', () => {
  const names = fields.flatMap(([, { notice }]) => (notice ? [notice.name[0]] : []))
  expect([privacyVersion, names.join(', ')], 'raise privacyVersion, then write both here').toEqual([
    '2026-12-01',
    'Anrede, akademischer Titel, Name, Name, Name, Amt, Organisation, Abteilung, E-Mail-Adresse, Telefonnummer, Anmerkungen, Eintrag in der Liste der Teilnehmenden, Fotos von der Veranstaltung, auf denen Sie zu erkennen sind',
  ])
})

test('whoever fills in the form of another is asked for everything but consents, and the office for these too', () => {
  const consents = namesWhere(({ kind }) => kind === 'consent')
  expect(askedOf('office')).toEqual(askedOf('form'))
  expect(askedOf('others')).toEqual(askedOf('form').filter((name) => !consents.includes(name)))
})

test('English names begin small within a sentence, abbreviations do not', () => {
  expect([inSentence('First name', 'en'), inSentence('AGS', 'en'), inSentence('E-mail', 'en')]).toEqual([
    'first name',
    'AGS',
    'e-mail',
  ])
  expect(inSentence('Vorname', 'de')).toBe('Vorname')
})
