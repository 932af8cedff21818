import { expect, test } from 'vitest'
import { renewKeys } from '../../../src/domain/registrations/links/renew-keys.ts'
import { textOf } from '../../support/a-guest.ts'
import { anOffice } from './an-office.ts'

const eva = { firstName: 'Eva', lastName: 'Maier', email: 'eva.maier@harz.example' }

test('the office sees who looks like somebody else, however many people there are, and asks the database no more for it', async () => {
  const { event, get, submitted, client } = await anOffice()
  const [real = '', fake = '', other = ''] = await submitted([
    eva,
    { ...eva, firstName: 'Еva', email: 'еva.maier@harz.example' },
    { ...eva, firstName: 'Eve', email: 'eve.maier@harz.example' },
  ])
  const page = async (id: string) => textOf(await (await get(`/office/events/${event.id}/attendees/${id}`)).text())
  expect(await page(real)).toContain('Vielleicht doppelt angemeldet')
  expect(await (await get(`/office/events/${event.id}/attendees/${real}`)).text()).toContain(`attendees/${fake}"`)
  expect(await page(fake)).toContain('eva.maier@harz.example')
  expect(await page(other)).not.toContain('Vielleicht doppelt')
  const { rows } = await client.execute(
    `explain query plan select id from registrations where look_alike = 'x' and event_id = 'e' and cancelled_at is null`,
  )
  expect(String(rows[0]?.detail)).toContain('registrations_by_look')
  await client.execute(`update registrations set cancelled_at = 1 where id = '${fake}'`)
  expect(await page(real)).not.toContain('Vielleicht doppelt')
})

test('keys of who was registered before are renewed; two who turn out to be one stay two, and are shown', async () => {
  const { deps, client, event, get, submitted } = await anOffice()
  const [first = '', second = ''] = await submitted([eva, { ...eva, firstName: 'Otto', email: 'otto@harz.example' }])
  await client.execute(`update registrations set look_alike = '', first_name = 'Eva', email = 'ｅva.maier@harz.example',
    person_key = 'ｅva.maier@harz.example|eva|maier' where id = '${second}'`)
  await client.execute(`update registrations set look_alike = '' where id = '${first}'`)
  await renewKeys(deps)
  await renewKeys(deps)
  const { rows } = await client.execute('select person_key from registrations order by received_at, id')
  expect(rows.map(({ person_key }) => person_key).toSorted()).toEqual([
    'eva.maier@harz.example|eva|maier',
    'ｅva.maier@harz.example|eva|maier',
  ])
  const page = await (await get(`/office/events/${event.id}/attendees/${first}`)).text()
  expect(page).toContain('Vielleicht doppelt angemeldet')
})
