import { expect, test } from 'vitest'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { objectionLink } from '../../../src/domain/registrations/changing/objection-link.ts'
import { personalToken } from '../../../src/lib/tokens.ts'
import { dumpOf } from '../../support/a-delegation.ts'
import { aGuest, fieldsOf, textOf } from '../../support/a-guest.ts'
import { aPerson } from '../../support/an-event.ts'
import { anOffice } from '../office/an-office.ts'

/** Somebody whose address was changed to a stranger's. */
async function aStolenAddress() {
  const office = await anOffice()
  const { deps, event, submitted } = office
  const [id = ''] = await submitted([{ email: 'first@x.example' }])
  await changeRegistration(deps, { as: 'attendee', registrationId: id }, id, aPerson({ email: 'evil@x.example' }))
  const link = (await objectionLink(deps, 1)).replace(deps.config.publicUrl, '')
  const own = `/r/${await personalToken(deps.keys, id, 1)}`
  return { ...office, id, link, own, guest: aGuest(deps), attendee: `/office/events/${event.id}/attendees/${id}` }
}

test('the link shows a button and changes nothing; the button stops everything, and says the same when pressed again', async () => {
  const app = await aStolenAddress()
  const { guest, link, own } = app
  const before = await dumpOf(app)
  const asked = await guest.get(link)
  expect([asked.status, asked.headers.get('cache-control'), asked.headers.get('referrer-policy')]).toEqual([
    200,
    'no-store',
    'no-referrer',
  ])
  expect(textOf(asked.html)).toContain('Das war ich nicht: Anmeldung anhalten')
  expect(asked.html).not.toMatch(/evil@|Müller|\/r\//)
  expect(await dumpOf(app)).toBe(before)
  for (let press = 0; press < 2; press++) expect((await guest.post(link)).location).toBe(link)
  expect(textOf((await guest.get(`${link}?lang=en`)).html)).toContain('The registration is on hold')

  const page = await guest.get(own)
  expect(textOf(page.html)).toContain('Diese Anmeldung ist angehalten')
  expect(page.html).not.toMatch(/first@|evil@|Müller/)
  for (const part of ['answers', 'cancellation', 'substitution'])
    expect((await guest.get(`${own}/${part}`)).location).toBe(own)
  const changed = await guest.post(`${own}/answers`, fieldsOf(aPerson({ email: 'evil@x.example', phone: '1' })))
  expect([changed.status, textOf(changed.html).includes('angehalten')]).toEqual([409, true])
  expect((await guest.post(`${own}/cancellation`)).status).toBe(409)
})

test('made-up links lead nowhere, for looking and for pressing', async () => {
  const { guest, link } = await aStolenAddress()
  for (const wrong of ['/objection/1', '/objection/1.aaaaaaaaaaaaaaaaaaaaaa', `${link}x`, link.replace('/1.', '/2.')]) {
    expect((await guest.get(wrong)).status).toBe(404)
    expect((await guest.post(wrong)).status).toBe(404)
  }
})

test('the office sees it on its first page, at the event and at the person, and decides there', async () => {
  const { guest, link, own, page, post, attendee, event, id, settled, deps } = await aStolenAddress()
  await guest.post(link)
  for (const path of ['/office', `/office/events/${event.id}`]) {
    const html = await page(path)
    expect(textOf(html)).toContain('1 Anmeldung ist angehalten')
    expect(html).toContain(`href="${attendee}"`)
  }
  const html = await page(attendee)
  expect(textOf(html)).toContain('first@x.example')
  expect(html).not.toContain(`${attendee}/edit"`)
  expect((await post(`${attendee}/cancellation`)).status).toBe(409)
  const other = await post(`${attendee}/address-decision`, { about: 'other', decision: 'kept' })
  const unsaid = await post(`${attendee}/address-decision`, { about: id, restore: '1' })
  for (const refused of [other, unsaid]) {
    const again = textOf(await refused.text())
    expect([refused.status, again.includes('Es wurde noch nichts gespeichert'), again.includes('Angehalten')]).toEqual([
      422,
      true,
      true,
    ])
  }
  const form = { about: id, restore: '1', decision: 'restored' }
  expect((await post(`${attendee}/address-decision`, form)).headers.get('location')?.split('&')[0]).toBe(
    `${attendee}?done=saved`,
  )
  await settled()
  expect((await guest.get(own)).status).toBe(404)
  const back = await guest.get(`/r/${await personalToken(deps.keys, id, 2)}`)
  expect(textOf(back.html)).toContain('first@x.example')
  expect(textOf((await guest.get(link)).html)).toContain('Die Änderung ist zurückgenommen')
  expect(await page('/office')).not.toContain('angehalten')
  expect(textOf(await page('/office/audit'))).toContain('Frühere Adresse wiederhergestellt')
})

test('a form whose link was opened corrects nothing, and says how to change it instead', async () => {
  const { deps, client, event } = await anOffice()
  const guest = aGuest(deps)
  const path = `/e/${event.slug}/registration`
  const submission = deps.ids.next()
  const fields = { ...fieldsOf(aPerson()), submission }
  const received = (await guest.post(path, fields)).location ?? ''
  const before = (await guest.get(received)).html
  const { rows } = await client.execute('select id from registrations')
  await guest.get(`/r/${await personalToken(deps.keys, String(rows[0]?.id), 0)}`)
  const correction = await guest.get(`${received}/correction`)
  expect([correction.status, textOf(correction.html).includes('Ändern geht jetzt auf der persönlichen Seite')]).toEqual(
    [409, true],
  )
  const evil = await guest.post(path, { ...fields, email: 'evil@x.example' })
  expect([evil.status, evil.html.includes(`/e/${event.slug}/link`)]).toEqual([409, true])
  // Sent again unchanged, and looked at again, it says what it said: nobody learns who was known.
  expect((await guest.post(path, fields)).location).toBe(received)
  expect((await guest.get(received)).html).toBe(before)
})
