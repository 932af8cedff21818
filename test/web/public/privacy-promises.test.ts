import { expect, test } from 'vitest'
import { tellingColumns } from '../../../src/db/emptied.ts'
import { schema } from '../../../src/db/tables.ts'
import { type Erasure, erasure } from '../../../src/domain/retention/erasure.ts'
import { fields } from '../../../src/lib/person/person-values.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { aHost } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

const declaredOf: { [Key in keyof typeof schema]?: Erasure } = erasure

/** What of a table goes on the day of deletion of its event: a column, or whole rows. */
function goes(key: keyof typeof schema): string[] {
  const { goes: rows, kept = {} } = declaredOf[key] ?? {}
  const table = schema[key] as typeof schema.letters
  return rows === true ? ['rows'] : tellingColumns(table).filter((column) => !(column in kept))
}

test('what the privacy notice says of the day of deletion follows from the marks of the columns', async () => {
  const { deps } = await world()
  await aHost(deps)
  const text = textOf((await aGuest(deps).get('/privacy')).html)
  for (const [name, { kind, notice }] of fields)
    if (notice) expect(goes('registrations')).toContain(kind === 'consent' ? `${name}Since` : name)
  for (const [sentence, table, ...columns] of [
    ['übrig bleiben Zahlen ohne Namen', 'bookings', 'form', 'contactName', 'contactEmail'],
    ['Teilnahmebescheinigungen: der Name so lange wie die Angaben zur Person', 'certificates', 'name'],
    ['die Antwort selbst so lange wie die Angaben zur Person', 'replies', 'attendee', 'sender', 'comment'],
    ['Wann Sie am Einlass waren: so lange wie die Angaben zur Person', 'checkIns', 'at', 'receivedAt', 'deskId'],
    ['Hinweise für den Einlass', 'deskNotes', 'rows'],
  ] as const) {
    expect(text).toContain(sentence)
    expect(goes(table)).toEqual(expect.arrayContaining([...columns]))
  }
  // That a certificate was issued stays, and that somebody wants no letters of other events.
  expect(goes('certificates')).not.toContain('code')
  expect(text).toContain('behalten wir eine verschlüsselte Prüfsumme Ihrer Adresse')
  expect(declaredOf.optOuts?.otherwise).toHaveProperty('kept')
})
