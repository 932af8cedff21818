import { expect, test } from 'vitest'
import { z } from 'zod'
import { reason } from '../../../src/domain/events/input-parts.ts'
import { words } from '../../../src/lib/languages.ts'
import { checkbox, checkboxes, radio, select } from '../../../src/web/office/forms/choice-kinds.tsx'
import { FormFields, group, row } from '../../../src/web/office/forms/form-fields.tsx'
import { type Kind, unasked } from '../../../src/web/office/forms/form-spec.ts'
import { area, line, lines, mail, number } from '../../../src/web/office/forms/kinds.tsx'
import { from, moment, until } from '../../../src/web/office/forms/moment-kinds.tsx'
import { officeForm } from '../../../src/web/office/forms/office-form.ts'
import { rows } from '../../../src/web/office/forms/rows.tsx'

const needed = z.string().min(1, { error: 'missing' })
const schema = z
  .object({
    name: z.object({ de: needed, en: z.string().max(3, { error: 'too-long' }).optional() }),
    nick: z.string(),
    contact: z.object({ email: z.email({ error: 'not-an-address' }), note: z.string() }),
    size: z.number({ error: 'not-a-number' }).nullable(),
    access: z.enum(['open', 'closed']),
    roles: z.array(z.enum(['guest', 'press'])),
    photos: z.boolean(),
    opensAt: z.number().nullable(),
    closesAt: z.number().nullable(),
    late: z.object({ date: z.iso.date({ error: 'not-a-date' }), time: z.iso.time().optional() }).nullable(),
    kept: z.string().default('kept'),
  })
  .refine(({ nick }) => nick !== 'x', { path: ['nick'], error: 'invalid' })

const named = ['Name', 'Name'] as const
const form = officeForm(
  schema,
  {
    ...group(['Wer', 'Who'], {
      name: { kind: lines(), label: named, hint: ['Kurz.', 'Short.'], required: true },
      nick: {
        kind: line(),
        label: ['Rufname', 'Nickname'],
        empty: (values) => (values['name.de'] ?? '').toLowerCase(),
      },
      contact: {
        parts: row({
          email: { kind: mail(), label: ['E-Mail', 'E-mail'], above: (_: object, language) => <i>{language}</i> },
          note: { kind: area(), label: ['Notiz', 'Note'] },
        }),
      },
    }),
    size: { kind: number(), label: ['Plätze', 'Places'], when: ({ big }: { big: boolean }) => big },
    access: { kind: radio({ open: ['offen', 'open'], closed: ['zu', 'closed'] }), label: ['Zugang', 'Access'] },
    roles: {
      kind: checkboxes((about: { choices: string[] }) => about.choices.map((value) => ({ value, label: value }))),
      label: ['Rollen', 'Roles'],
    },
    photos: { kind: checkbox, label: ['Fotos', 'Photographs'] },
    opensAt: { kind: from, name: 'opens', label: ['Ab', 'From'] },
    closesAt: { kind: until, label: ['Bis', 'Until'] },
    late: { kind: moment, label: ['Nachfrist', 'Grace'] },
    kept: unasked,
  },
  { prepare: (values) => ({ access: 'open', ...values }) },
)
const about = { zone: 'Europe/Berlin', big: true, choices: ['guest', 'press'] }
const given = {
  name: { de: 'Rat', en: 'C' },
  nick: 'rat',
  contact: { email: 'rat@x.example', note: 'zwei\nZeilen' },
  size: 7,
  access: 'closed',
  roles: ['press'],
  photos: true,
  opensAt: Date.UTC(2027, 0, 1, 8, 30),
  closesAt: Date.UTC(2027, 0, 31, 23),
  late: { date: '2027-02-03', time: '10:00' },
} as const

test('what a form shows of a record is read back as the same record', () => {
  const values = form.values({ ...given, roles: [...given.roles] }, about)
  expect(values).toMatchObject({ 'opens.time': '09:30', 'closesAt.date': '2027-01-31', 'roles-press': 'on' })
  expect(form.parse(values, about, 'de')).toEqual({ value: { ...given, kept: 'kept' } })
})

test('an empty form is read as what its empty fields mean', () => {
  const { errors } = form.parse({}, about, 'de')
  expect(errors).toEqual({
    'name.de': '„Name auf Deutsch“ fehlt noch.',
    'contact.email': '„E-Mail“ ist keine vollständige E-Mail-Adresse, zum Beispiel name@landkreis.example.',
  })
  expect(form.parse({ 'name.de': 'RAT', 'contact.email': 'rat@x.example' }, about, 'de')).toEqual({
    value: {
      ...{
        name: { de: 'RAT' },
        nick: 'rat',
        contact: { email: 'rat@x.example', note: '' },
        size: null,
        access: 'open',
      },
      ...{ roles: [], photos: false, opensAt: null, closesAt: null, late: null, kept: 'kept' },
    },
  })
})

test('what is wrong stands at the control that can put it right, in the order of the fields and the language of the reader', () => {
  const wrong = { 'name.de': 'Rat', 'name.en': 'Council', nick: 'x', 'contact.email': 'a@x.example', size: 'viele' }
  const { errors = {} } = form.parse({ ...wrong, 'opens.date': 'nie', 'late.date': 'bald' }, about, 'en')
  expect(Object.entries(errors)).toEqual([
    ['name.en', '“Name in English (optional)” is too long. Please shorten the text.'],
    ['size', '“Places” is a whole number in digits.'],
    ['opens.date', '“From” is not a day of the calendar, for example 02/12/2027.'],
    ['late.date', '“Grace” is not a day of the calendar, for example 02/12/2027.'],
  ])
  const alone = form.parse({ 'name.de': 'Rat', nick: 'x', 'contact.email': 'a@x.example' }, about, 'en')
  expect(alone.errors).toEqual({ nick: '“Nickname” does not fit like this.' })
})

test('a kind that has sentences of its own says what is wrong deep within its value', () => {
  const seat: Kind<{ row: string }> = {
    ...line(),
    read: (values) => ({ row: values.row ?? '' }),
    write: ({ row }) => ({ row }),
    at: ([part], values, _, __, { maximum }) => ({
      ...{ name: String(part), label: '' },
      sentence: `Reihe ${values.row}: höchstens ${maximum}`,
    }),
  }
  const seats = officeForm(z.object({ seat: z.object({ row: z.string().max(2) }) }), {
    seat: { kind: seat, label: ['Platz', 'Seat'] },
  })
  expect(seats.parse({ row: 'XYZ' }, {}, 'de')).toEqual({ errors: { row: 'Reihe XYZ: höchstens 2' } })
})

test('the fields stand in their order, in the frames they share, and only where they are shown', () => {
  const page = (big: boolean) =>
    String(<FormFields of={form} form={{ language: 'de', values: {}, errors: {} }} about={{ ...about, big }} />)
  expect(page(true).match(/name="[\w.-]+"|<legend>\w+|field-row|<i>/g)).toEqual([
    ...['name="drawn"', '<legend>Wer', 'name="name.de"', 'name="name.en"', 'name="nick"'],
    ...['field-row', '<i>', 'name="contact.email"', 'name="contact.note"'],
    ...['name="size"', 'name="access"', 'name="access"', 'name="roles-guest"', 'name="roles-press"', 'name="photos"'],
    ...['opens', 'closesAt', 'late'].flatMap((name) => ['field-row', `name="${name}.date"`, `name="${name}.time"`]),
  ])
  expect(page(true).match(/aria-describedby="field-name\.\w+-hint"/g)).toEqual([
    'aria-describedby="field-name.de-hint"',
  ])
  expect(page(false)).not.toContain('name="size"')
})

test('a field can stand after another than the one before it, in the frame that both share', () => {
  const inner = { parts: { one: { kind: line(), label: named }, two: { kind: line(), label: named } } }
  const schema = z.object({ inner: z.object({ one: z.string(), two: needed }), last: needed })
  const last = { kind: line(), label: ['Zuletzt', 'Last'], after: 'inner.one' } as const
  const form = officeForm(schema, group(named, { inner, last }))
  const page = String(<FormFields of={form} form={{ language: 'de', values: {}, errors: {} }} about={{}} />)
  expect(page.match(/name="[\w.]+"|<legend>/g)).toEqual([
    ...['name="drawn"', '<legend>'],
    ...['inner.one', 'last', 'inner.two'].map((name) => `name="${name}"`),
  ])
  expect(Object.keys(form.parse({}, {}, 'de').errors ?? {})).toEqual(['last', 'inner.two'])
})

test('a choice can say more, and a sentence can name what was found wrong', () => {
  const schema = z.object({
    way: z.enum(['file', 'mail']),
    words: z.string().superRefine((typed, { addIssue }) => {
      if (typed !== '') addIssue({ code: 'custom', message: 'unknown', params: { names: typed.split(' ') } })
    }),
    reason,
  })
  const sentences = words({
    unknown: [
      (label: string, names: readonly string[]) => `${label}: ${names.join(', ')}?`,
      (label: string, names: readonly string[]) => `${label}: ${names.join(', ')}?`,
    ],
  })
  const file = { label: ['Datei', 'File'], hint: ['Zum Öffnen.', 'To be opened.'] } as const
  const form = officeForm(
    schema,
    {
      way: { kind: radio({ file, mail: ['Mail', 'Mail'] }), label: named },
      words: { kind: line(), label: ['Wörter', 'Words'] },
      reason: { kind: line(), label: named },
    },
    { sentences },
  )
  const page = String(<FormFields of={form} form={{ language: 'en', values: {}, errors: {} }} about={{}} />)
  expect(page.match(/To be opened|aria-describedby="field-way-hint"/g)).toEqual([
    'aria-describedby="field-way-hint"',
    'To be opened',
  ])
  expect(form.parse({ way: 'file', words: 'a b' }, {}, 'en').errors).toEqual({
    words: 'Words: a, b?',
    reason: 'Please say in a few words why.',
  })
})

test('what is no instant is a fault, also where the schema has a default for none', () => {
  const schema = z.object({ at: z.number().nullable().default(null), by: z.number().nullable().default(null) })
  const times = officeForm(schema, { at: { kind: until, label: named }, by: { kind: from, label: ['Bis', 'By'] } })
  const about = { zone: 'Europe/Berlin' }
  expect(times.parse({ 'at.date': 'bald', 'by.date': 'bald' }, about, 'en').errors).toEqual({
    'at.date': '“Name” is not a day of the calendar, for example 02/12/2027.',
    'by.date': '“By” is not a day of the calendar, for example 02/12/2027.',
  })
  expect(times.parse({}, about, 'en')).toEqual({ value: { at: null, by: null } })
})

test('a row of which nothing was typed is none, and a fault stands at the row as it was typed', () => {
  const people = z.object({ people: z.array(z.object({ name: needed, age: z.number({ error: 'not-a-number' }) })) })
  const table = officeForm(people, {
    people: {
      kind: rows<{ name: string; age: number }>()(
        { name: { kind: line(), label: named }, age: { kind: number(), label: ['Alter', 'Age'] } },
        { by: 'name', legend: ['Person', 'Person'], blank: { age: 18 } },
      ),
      label: ['Leute', 'People'],
    },
  })
  const values = table.values({ people: [{ name: 'Ada', age: 36 }] }, {})
  expect(values).toEqual({ 'people.0.name': 'Ada', 'people.0.age': '36', 'people.1.age': '18', 'people.2.age': '18' })
  expect(table.parse(values, {}, 'de')).toEqual({ value: { people: [{ name: 'Ada', age: 36 }] } })
  const typed = { ...values, 'people.2.name': 'Bo', 'people.2.age': 'alt' }
  const { errors } = table.parse(typed, {}, 'en')
  expect(errors).toEqual({ 'people.2.age': '“Age” is a whole number in digits.' })
  const page = String(<FormFields of={table} form={{ language: 'de', values: typed, errors: {} }} about={{}} />)
  expect(page.match(/Person \d|name="[^"]+"/g)).toEqual([
    'name="drawn"',
    ...[0, 1, 2].flatMap((row) => [`Person ${row + 1}`, `name="people.${row}.name"`, `name="people.${row}.age"`]),
  ])
})

test('a declaration that leaves out a field, or asks for it by a kind of another value, does not compile', () => {
  const two = z.object({ title: z.string(), size: z.number().nullable() })
  const title = { kind: line(), label: named }
  // @ts-expect-error nobody said how the size is asked for
  officeForm(two, { title })
  // @ts-expect-error a size is no text
  officeForm(two, { title, size: { kind: line(), label: named } })
  // @ts-expect-error words in one language only
  officeForm(two, { title, size: { kind: number(), label: ['Plätze'] } })
  const zoned = officeForm(z.object({ at: z.number().nullable() }), { at: { kind: until, label: named } })
  // @ts-expect-error an instant is asked for in a zone
  const read = () => zoned.parse({}, {}, 'de')
  const chosen = officeForm(z.object({ of: z.string() }), {
    of: {
      kind: select((about: { names: string[] }) => about.names.map((value) => ({ value, label: value }))),
      label: named,
    },
  })
  // @ts-expect-error what can be chosen comes from what the form is about
  const shown = () => chosen.values({ of: 'x' }, {})
  expect([read, shown]).toHaveLength(2)
})
