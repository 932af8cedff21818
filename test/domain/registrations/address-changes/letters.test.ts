import { describe, expect, test } from 'vitest'
import { changeRegistration } from '../../../../src/domain/registrations/changing/change-registration.ts'
import { substitute } from '../../../../src/domain/registrations/changing/substitute.ts'
import { forgetDueEvents } from '../../../../src/domain/retention/forget-due-events.ts'
import { aRegistration, rendered } from '../../../support/an-address-change.ts'
import { contact, person } from '../../../support/an-event-with.ts'
import { count } from '../../../support/registering.ts'

describe('who had the address before is told', () => {
  test('when the person changes it: what and when, a link that stops it, and nothing of the new address', async () => {
    const here = await aRegistration()
    await here.change('second@x.example')
    expect(await here.letters(1)).toEqual(['address-changed → first@x.example', 'change → second@x.example'])
    const { text, subject } = await rendered(here, 'address-changed')
    expect(subject).toContain('Ihre E-Mail-Adresse wurde geändert')
    expect(text).toContain('Sehr geehrte Frau Landrätin')
    expect(text).toContain('08.11.2027, 09:00 Uhr')
    expect(text).toContain(`/objection/${await here.tokenOf(1)}`)
    expect(text).not.toContain('second@x.example')
    expect(text).not.toContain('/r/')
  })

  test('when a form is corrected, when the office does it, and when the address is taken out', async () => {
    const { send, office, change, letters, id, deps } = await aRegistration()
    await send([person(1, { email: 'second@x.example' })])
    await change('third@x.example', office)
    await changeRegistration(deps, office, id, person(1, { email: '' }))
    expect((await letters(1)).filter((letter) => letter.startsWith('address-changed'))).toEqual([
      'address-changed → first@x.example',
      'address-changed → second@x.example',
      'address-changed → third@x.example',
    ])
  })

  test('when the contact of a booking becomes another, who then hears at the new one', async () => {
    const { send, letters, client } = await aRegistration('file', { contact })
    await send([person(1, { email: 'first@x.example' })], { contact: { ...contact, email: 'other@harz.example' } })
    expect(await letters(2)).toEqual(['address-changed → vorzimmer@harz.example', 'booking → other@harz.example'])
    expect((await client.execute('select kind, address from address_changes')).rows).toEqual([
      { kind: 'contact', address: 'vorzimmer@harz.example' },
    ])
  })

  test('when a deputy takes the seat: the letter that says so has the link, too', async () => {
    const here = await aRegistration()
    await substitute(here.deps, here.attendee, here.id, { person: person(2), privacyVersion: '1' })
    const { text } = await rendered(here, 'substituted')
    expect(text).toContain(`/objection/${await here.tokenOf(1)}`)
  })

  test('not for capital letters alone, and not by erasing', async () => {
    const { client, clock, change, deps, event } = await aRegistration()
    await change('FIRST@x.example')
    clock.at = event.forgetAt
    await forgetDueEvents(deps)
    expect(await count(client, 'address_changes')).toBe(0)
    expect(await count(client, "letters where kind = 'address-changed'")).toBe(0)
  })
})
