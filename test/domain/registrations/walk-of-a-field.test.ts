import { expect, test } from 'vitest'
import { fieldOf, fields } from '../../../src/lib/person/person-values.ts'
import { copyWithAField } from '../../support/copy-with-a-field.ts'
import { walkOf } from '../../support/walk-of-a-field.ts'

const optional = fields.flatMap(([name, { kind, missing }]) =>
  !missing && (kind === 'line' || kind === 'phone' || kind === 'paragraph') ? [name] : [],
)

test.each(optional)('%s goes its way from the form to erasure', async (name) => {
  expect(await walkOf(name, values)).toEqual(wayOf(name, fieldOf(name)))
})

test('a field that is added to the table, with its migration and nothing else, goes the same way', async () => {
  const open = copyWithAField()
  const { walkOf: walk } = await open<{ walkOf(name: string, sent: typeof values): unknown }>(
    'test/support/walk-of-a-field.ts',
  )
  expect(await walk('arrivalBy', values)).toEqual({
    ...wayOf('arrivalBy', { inLetters: 'details', exported: true }),
    demo: '',
  })
})

const values = ['Erste Angabe', 'Zweite Angabe'] as const

function wayOf(name: string, { inLetters, exported }: { inLetters?: string | undefined; exported?: unknown }) {
  return {
    asked: true,
    stored: 'Erste Angabe',
    corrections: 0,
    shown: { received: true, own: true, office: true, officeForm: true },
    changed: 'Zweite Angabe',
    refused: [422, 409],
    letters: inLetters ? [inLetters] : [],
    noted: [JSON.stringify([name])],
    audit: true,
    exported: exported ? 'Zweite Angabe' : undefined,
    paper: true,
    notice: true,
    demo: expect.any(String),
    deputy: '',
    walkIn: '',
    inherited: false,
    erased: '',
  }
}
