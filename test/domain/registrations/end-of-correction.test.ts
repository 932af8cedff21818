import { describe, expect, test } from 'vitest'
import { answerAskedLinks } from '../../../src/domain/registrations/links/answer-asked-links.ts'
import { sendLostLink } from '../../../src/domain/registrations/links/send-lost-link.ts'
import { endCorrection } from '../../../src/domain/registrations/submitting/end-correction.ts'
import { aRegistration } from '../../support/an-address-change.ts'
import { contact, person } from '../../support/an-event-with.ts'
import { count, refusal } from '../../support/registering.ts'

describe('what the form alone may correct', () => {
  test('ends when a link of it is opened, but never for the contact by their own link', async () => {
    const { deps, sent, send, letters, client } = await aRegistration('file', { contact })
    await endCorrection(deps, sent.booking)
    const corrected = [person(1, { email: 'evil@x.example' })]
    const before = (await letters()).length
    expect(await refusal(send(corrected, { contact }))).toBe('correction-over')
    expect(await send([person(1, { email: 'first@x.example' })], { contact })).toMatchObject({ as: 'repeat' })
    expect((await letters()).length).toBe(before)
    const people = [person(1, { email: 'first@x.example' }), person(2)]
    expect(await send(people, { contact }, { as: 'contact', bookingId: sent.booking })).toMatchObject({
      as: 'correction',
    })
    expect(await count(client, 'registrations')).toBe(2)
  })

  test('ends when the same person comes again, or asks for the link', async () => {
    for (const again of ['form', 'link']) {
      const { deps, event, send, id, now } = await aRegistration()
      if (again === 'form') await send([person(1, { email: 'first@x.example' })], { submission: 's2' })
      else {
        await sendLostLink(deps, { eventId: event.id, email: 'first@x.example' })
        await answerAskedLinks(deps)
      }
      expect(await refusal(send([person(1, { email: 'evil@x.example' })]))).toBe('correction-over')
      expect((await now(id)).registration.email).toBe('first@x.example')
    }
  })

  test('does not end by a race: the link is opened while the correction is on its way', async () => {
    const { deps, sent, send, now } = await aRegistration('server')
    const [corrected] = await Promise.allSettled([
      send([person(1, { email: 'evil@x.example' })]),
      endCorrection(deps, sent.booking),
    ])
    const email = (await now()).registration.email
    expect(email).toBe(corrected.status === 'fulfilled' ? 'evil@x.example' : 'first@x.example')
  })
})
