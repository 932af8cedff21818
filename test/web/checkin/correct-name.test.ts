import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { aMorning } from '../../support/a-desk.ts'
import { aDevice } from '../../support/a-device.ts'
import { formOf } from '../../support/a-visitor.ts'
import { office } from '../../support/an-event-with.ts'
import { count, lettersIn } from '../../support/registering.ts'

const at = (html: string) => ({ address: 'http://tagung.example/', status: 200, html })

async function aDesk(kind: 'file' | 'server' = 'file', rehearsal = false) {
  const here = await aMorning(kind)
  const desk = await here.open({ rehearsal })
  const browser = aDevice(here.deps, `/checkin/${desk.token}`)
  const correct = (id: string, person: Record<string, string>, seen = {}) =>
    browser.post(`people/${id}/name`, { person: { academicTitle: 'Dr.', firstName: 'P 0', ...person }, seen })
  return { ...here, desk, browser, correct }
}

test.each(['file', 'server'] as const)(
  'a misspelt name is put right at the desk, on its lists, and nothing else of the person (%s)',
  async (kind) => {
    const { browser, correct, guest, client } = await aDesk(kind)
    const { id, code } = await guest(0)
    const other = await browser.get('list')
    const letters = (await lettersIn(client)).length
    const { status, body } = await correct(id, { lastName: ' Mustér-Groß ' })
    expect([status, body.person]).toEqual([200, expect.objectContaining({ id, lastName: 'Mustér-Groß' })])
    expect((await browser.get(`changes?after=${other.body.version}`)).body.people).toMatchObject([
      { id, lastName: 'Mustér-Groß', organisation: 'Landkreis Harz', office: 'Landrätin' },
    ])
    expect((await browser.get('people?search=muster-gross')).body.people).toMatchObject([{ id }])
    expect((await browser.scan({ code })).body.answers).toMatchObject([{ says: 'welcome', person: { id } }])
    expect(
      await count(client, `audit_notes where verb = 'registration.changed' and actor = 'scanner' and about = '${id}'`),
    ).toBe(1)
    expect((await lettersIn(client)).length).toBe(letters + 1)
  },
)

test('what is no name is said at its field; what the office changed meanwhile is not undone; who is cancelled stays', async () => {
  const { correct, guest, deps, browser } = await aDesk()
  const { id } = await guest(0)
  expect(await correct(id, { lastName: ' ' })).toMatchObject({
    status: 422,
    body: { error: { fields: { 'person.lastName': 'missing' } } },
  })
  expect((await correct(id, { lastName: 'Neu, www.example.org' })).status).toBe(422)
  const seen = { academicTitle: 'Dr.', firstName: 'P 0', lastName: 'Muster' }
  expect((await correct(id, { lastName: 'Erst' }, seen)).status).toBe(200)
  expect(await correct(id, { lastName: 'Zweit' }, seen)).toMatchObject({
    status: 409,
    body: { error: { code: 'changed-meanwhile' } },
  })
  expect((await correct(id, { firstName: 'P 9', lastName: 'Muster' }, seen)).body.person).toMatchObject({
    firstName: 'P 9',
    lastName: 'Erst',
  })
  await cancelRegistration(deps, office, id)
  expect((await correct(id, { lastName: 'Spät' })).status).toBe(409)
  expect((await correct('nobody', { lastName: 'Spät' })).status).toBe(404)
  expect((await browser.post(`people/${id}/name`, { person: { email: 'x@evil.example' } })).status).toBe(422)
})

test('in a rehearsal nobody is renamed', async () => {
  const { correct, guest, browser } = await aDesk('file', true)
  const { id } = await guest(0)
  expect(await correct(id, { lastName: 'Anders' })).toMatchObject({
    status: 403,
    body: { error: { code: 'rehearsal' } },
  })
  expect(await browser.page(`people/${id}`)).not.toContain('/name"')
})

test('a browser without scripts corrects a name by a form; what was typed wrong comes back', async () => {
  const { browser, guest } = await aDesk()
  const { id } = await guest(0)
  const form = `people/${id}/name`
  const { values } = formOf(at(await browser.page(form)), form)
  expect(values).toMatchObject({
    academicTitle: 'Dr.',
    firstName: 'P 0',
    lastName: 'Muster',
    'seen-lastName': 'Muster',
  })
  const wrong = await browser.send(form, { ...values, firstName: '<b>P</b>', lastName: ' ' })
  const html = await wrong.text()
  expect([wrong.status, html.includes('value="&lt;b&gt;P&lt;/b&gt;"')]).toEqual([422, true])
  const right = await browser.send(form, { ...values, lastName: 'Meister' })
  expect([right.status, right.headers.get('location')]).toEqual([303, expect.stringMatching(new RegExp(`${id}$`))])
  expect(await browser.page(`people/${id}`)).toContain('Dr. P 0 Meister')
  const again = await browser.send(form, { ...values, lastName: 'Dritter' })
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('value="Dritter"')])
})
