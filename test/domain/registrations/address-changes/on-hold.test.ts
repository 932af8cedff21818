import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeRegistration } from '../../../../src/domain/registrations/changing/change-registration.ts'
import { objectToChange } from '../../../../src/domain/registrations/changing/object-to-change.ts'
import { objectionTime } from '../../../../src/domain/registrations/changing/objection-link.ts'
import { substitute } from '../../../../src/domain/registrations/changing/substitute.ts'
import { answerAskedLinks } from '../../../../src/domain/registrations/links/answer-asked-links.ts'
import { sendLostLink } from '../../../../src/domain/registrations/links/send-lost-link.ts'
import { findOnHold } from '../../../../src/domain/registrations/reading/find-on-hold.ts'
import { releaseUnconfirmed } from '../../../../src/domain/registrations/waiting/release-unconfirmed.ts'
import { forgetDueEvents } from '../../../../src/domain/retention/forget-due-events.ts'
import type { Actor } from '../../../../src/lib/actor.ts'
import { day } from '../../../../src/lib/dates.ts'
import { aRegistration } from '../../../support/an-address-change.ts'
import { person } from '../../../support/an-event-with.ts'
import { count, notesIn, refusal } from '../../../support/registering.ts'

for (const kind of ['file', 'server'] as const)
  test(`an objection puts on hold, once, and the seat is kept (${kind})`, async () => {
    const { client, deps, event, attendee, id, change, object, letters, now, states } = await aRegistration(kind)
    const one = await change('second@x.example')
    const before = (await letters()).length
    await Promise.all([object(one), object(one), object(one)])
    await object(one)
    expect(await letters(before)).toEqual(['address-questioned → second@x.example'])
    expect((await notesIn(client)).filter((note) => note.startsWith('address'))).toEqual([
      'address.questioned by visitor',
    ])
    expect((await now()).onHold).toBe(true)
    const staff: Actor = { as: 'staff', userId: 'u1', hostIds: [event.hostId] }
    for (const actor of [attendee, staff, { as: 'system', job: 'test' } as const]) {
      expect(await refusal(changeRegistration(deps, actor, id, person(1, { department: 'X' })))).toBe('on-hold')
      expect(await refusal(cancelRegistration(deps, actor, id))).toBe('on-hold')
      expect(await refusal(substitute(deps, actor, id, { person: person(2), privacyVersion: '1' }))).toBe('on-hold')
    }
    expect(await states()).toEqual(['P 1 granted'])
    await sendLostLink(deps, { eventId: event.id, email: 'second@x.example' })
    await answerAskedLinks(deps)
    expect(await count(client, "letters where kind = 'existing-registration'")).toBe(0)
    expect(await findOnHold(deps, staff as never, event.id)).toMatchObject([{ registrationId: id, lastName: 'Muster' }])
    expect(await findOnHold(deps, { as: 'staff', userId: 'x', hostIds: ['other'] })).toEqual([])
  })

test('whoever read the registration before the objection changes nothing after it', async () => {
  const { client, change, object, id } = await aRegistration()
  await object(await change('second@x.example'))
  for (const set of ["email = 'evil@x.example'", 'cancelled_at = 1', "token_hash = 'x'", "last_name = 'X'"])
    await expect(client.execute({ sql: `update registrations set ${set} where id = ?`, args: [id] })).rejects.toThrow(
      'refusal:on-hold',
    )
})

test('a corrected form changes nobody who is on hold, and no seat runs out meanwhile', async () => {
  const { client, deps, clock, send, change, object, id, states } = await aRegistration()
  await object(await change('second@x.example'))
  expect(await refusal(send([person(1, { email: 'third@x.example' })]))).toBe('on-hold')
  await client.execute({ sql: 'update registrations set confirm_by = 1 where id = ?', args: [id] })
  clock.pass(day)
  await releaseUnconfirmed(deps)
  expect(await states()).toEqual(['P 1 granted'])
})

test('a link works for thirty days, not when made up, and dies with what it is about', async () => {
  const { deps, clock, change, object, tokenOf, now, event } = await aRegistration()
  const one = await change('second@x.example')
  for (const token of ['', '1', `${one}.x`, `2.${(await tokenOf(one)).split('.')[1]}`, `0${await tokenOf(one)}`])
    expect(await refusal(objectToChange(deps, token))).toBe('not-found')
  clock.pass(objectionTime)
  await object(one)
  expect((await now()).onHold).toBe(false)
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await refusal(object(one))).toBe('not-found')
})
