import { expect, test } from 'vitest'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { world } from '../../support/world.ts'

const privacyVersion = '2026-11-20'

for (const kind of ['file', 'server'] as const) {
  test(`the last seat goes to the first, the second waits, each with a letter (${kind})`, async () => {
    const { deps, client } = await world(kind)
    const event = await anEvent(deps, { capacity: 1 })
    const send = (email: string, submission: string) =>
      register(deps, visitor, { eventId: event.id, submission, people: [aPerson({ email })], privacyVersion })
    const first = await send('a@x.example', 's1')
    const second = await send('b@x.example', 's2')
    const again = await send('b@x.example', 's2')
    expect([first.as, first.registration?.state]).toEqual(['new', 'confirmed'])
    expect([second.as, second.registration?.state]).toEqual(['new', 'waiting'])
    expect(again).toEqual({ ...second, as: 'repeat' })
    const { rows } = await client.execute('select address, kind from letters order by id')
    expect(rows.map((row) => [row.address, row.kind])).toEqual([
      ['a@x.example', 'confirmation'],
      ['b@x.example', 'waiting-list'],
    ])
  })
}
