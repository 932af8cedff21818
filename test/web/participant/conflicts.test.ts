import { expect, test } from 'vitest'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { personOf } from '../../../src/domain/registrations/reading/person-of.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import type { PersonForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { personalToken } from '../../../src/lib/tokens.ts'
import { found } from '../../support/a-desk.ts'
import { aGuest, fieldsOf, textOf } from '../../support/a-guest.ts'
import { aPerson } from '../../support/an-event.ts'
import { anOffice } from '../office/an-office.ts'

async function aRegistered() {
  const office = await anOffice()
  const { deps, event, submitted } = office
  const [id = ''] = await submitted([{}])
  const now = async () => personOf(found(await readRegistration(deps, id)))
  const write = async (fields: Partial<PersonForm>) =>
    changeRegistration(deps, { as: 'system', job: 'test' }, id, { ...(await now()), ...fields })
  const own = `/r/${await personalToken(deps.keys, id, 0)}/answers`
  return { ...office, id, now, write, own, guest: aGuest(deps), edit: `/office/events/${event.id}/attendees/${id}` }
}

const hidden = (html: string) =>
  (/name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

test('the own page shows both values at the field and keeps what was typed; sent again, the person has decided', async () => {
  const { guest, own, write, now } = await aRegistered()
  const seen = hidden((await guest.get(own)).html)
  await write({ phone: '030 <1>', office: 'Dezernentin' })
  const typed = { ...fieldsOf(aPerson({ phone: '030 2', remarks: 'Rollstuhl' })), seen }
  const shown = await guest.post(own, typed)
  expect(shown.status).toBe(409)
  expect(textOf(shown.html)).toContain('Telefon: Inzwischen steht hier „030 <1>“')
  expect(shown.html).not.toContain('030 <1>')
  expect(shown.html).toContain('value="030 2"')
  expect(shown.html).toContain('Rollstuhl')
  expect(await now()).toMatchObject({ phone: '030 <1>', remarks: '' })
  expect((await guest.post(own, { ...typed, seen: hidden(shown.html) })).status).toBe(303)
  expect(await now()).toMatchObject({ phone: '030 2', remarks: 'Rollstuhl', office: 'Dezernentin' })
})

test('a conflict names its field, and a form of address by its words', async () => {
  const { guest, own, write } = await aRegistered()
  const seen = hidden((await guest.get(own)).html)
  await write({ salutation: 'mr' })
  const shown = await guest.post(own, { ...fieldsOf(aPerson({ salutation: '' })), seen })
  expect(textOf(shown.html)).toContain('Anrede: Inzwischen steht hier „Herr“')
})

test('made-up memories of a form do no more than typing does', async () => {
  const { guest, own, now } = await aRegistered()
  for (const seen of ['', '[]', 'null', '{"email":1}', '{"__proto__":{"x":1}}', '{'.repeat(5000), '{"id":"x"}', '"'])
    expect((await guest.post(own, { ...fieldsOf(aPerson({ phone: String(seen.length) })), seen })).status).toBe(303)
  expect(await now()).toMatchObject({ firstName: 'Łucja', email: 'lucja.mueller@harz.example' })
})

test('two tabs of the office: the second one does not silently undo the first', async () => {
  const { page, post, edit, write, now } = await aRegistered()
  const seen = hidden(await page(`${edit}/edit`))
  await write({ phone: '030 1' })
  const typed = { ...fieldsOf(aPerson({ department: 'Sozialamt' })), language: 'de', seen }
  expect((await post(edit, typed)).status).toBe(303)
  expect(await now()).toMatchObject({ phone: '030 1', department: 'Sozialamt' })
  const refused = await post(edit, { ...typed, phone: '030 2' })
  expect(refused.status).toBe(422)
  expect(textOf(await refused.text())).toContain('Telefon: Inzwischen steht hier „030 1“')
})

test('the form that was sent shows a conflict, too, and takes the decision', async () => {
  const { deps, client, event } = await anOffice()
  const guest = aGuest(deps)
  const path = `/e/${event.slug}/registration`
  const fields = { ...fieldsOf(aPerson()), submission: deps.ids.next() }
  await guest.post(path, fields)
  await client.execute("update registrations set phone = '030 1'")
  const shown = await guest.post(path, { ...fields, phone: '030 2' })
  expect([shown.status, textOf(shown.html).includes('Telefon: Inzwischen steht hier „030 1“')]).toEqual([409, true])
  expect((await guest.post(path, { ...fields, phone: '030 2', seen: hidden(shown.html) })).status).toBe(303)
  expect((await client.execute('select phone from registrations')).rows).toEqual([{ phone: '030 2' }])
})
