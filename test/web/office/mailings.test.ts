import { expect, test } from 'vitest'
import { holdMs } from '../../../src/domain/mailings/dispatch-mailing.ts'
import { writeDueMailings } from '../../../src/domain/mailings/write-due-mailings.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { textOf } from '../../support/a-guest.ts'
import { aDraft, aReminder } from '../../support/a-mailing.ts'
import { filledIn } from '../../support/filled-in.ts'
import { count } from '../../support/registering.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { people } from './a-filled-office.ts'
import { anOffice } from './an-office.ts'

const typed = {
  'subject.de': 'Anreise nach Berlin',
  'body.de': '{{greeting}},\n\nbitte **pünktlich**.',
  'states-confirmed': 'on',
}

async function anOfficeThatWrites() {
  const office = await anOffice({ capacity: null })
  await people(office, ['Anna', 'Berta', 'Cora'])
  await office.client.execute(`update letters set state = 'sent'`)
  const here = `/office/events/${office.event.id}/mailings`
  return { ...office, here }
}

test('from the template to the last letter: draft, look, confirm, hold, progress', async () => {
  const { deps, clock, here, get, post, page } = await anOfficeThatWrites()
  expect(await page(`${here}/new?template=day-information`)).toContain('Informationen zum Tag: {{veranstaltung}}')
  const made = await post(here, { ...typed, submission: 'x' })
  const address = (made.headers.get('location') ?? '').replace(/\?.*/, '')
  expect(made.status).toBe(303)
  expect(await page(address)).toMatch(/Entwurf[\s\S]*3 Schreiben[\s\S]*Versenden …/)

  const preview = await get(`${address}/preview?in=de`)
  expect(preview.headers.get('content-security-policy')).toContain('sandbox')
  expect(await preview.text()).toContain('<strong>pünktlich</strong>')
  expect(await page(`${address}/recipients`)).toMatch(/Alle 3[\s\S]*anna@x\.example/)
  expect(await page(`${address}/dispatch`)).toContain('3 Schreiben gehen hinaus')

  expect((await post(`${address}/dispatch`, { date: '', time: '' })).headers.get('location')).toBe(
    `${address}?done=dispatched`,
  )
  expect(await page(address)).toContain('In 10\u00a0Minuten. Bis dahin können Sie anhalten.')
  clock.pass(holdMs)
  await writeDueMailings(deps)
  expect(await page(address)).toMatch(/<dt>warten<\/dt>\s*<dd>3<\/dd>/)
  await deliverDueLetters(deps, letterRenderers)
  await writeDueMailings(deps)
  expect(await page(address)).toMatch(/<dt>versandt<\/dt>\s*<dd>3<\/dd>[\s\S]*Fertig:/)
  expect(await page(here)).toMatch(/Anreise nach Berlin[\s\S]*versandt/)
})

test('a form sent twice, from two tabs or by impatience, is one mailing', async () => {
  const { client, here, post } = await anOfficeThatWrites()
  const form = { ...typed, submission: 'x' }
  const [one, two] = await Promise.all([post(here, form), post(here, { ...form, 'subject.de': 'Anders' })])
  expect(one.headers.get('location')).toBe(two.headers.get('location'))
  expect(await count(client, 'mailings')).toBe(1)
})

test('what is wrong is said at the field, and everything typed is kept', async () => {
  const { client, here, post } = await anOfficeThatWrites()
  const form = {
    'subject.de': '',
    'body.de': 'Hallo {{vorname}}',
    'sessions-x': 'on',
    'states-confirmed': '',
    toContacts: 'on',
    submission: 'x',
  }
  const response = await post(here, form)
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toMatch(/href="#field-subject\.de"[\s\S]*href="#field-body\.de"[\s\S]*href="#field-states"/)
  expect(html).toContain('Diesen Platzhalter gibt es in diesem Schreiben nicht: {{vorname}}')
  expect(html).toContain('Hallo {{vorname}}</textarea>')
  expect(html).toMatch(/name="toContacts"[^>]*checked/)
  expect(html).toContain('name="submission" value="x"')
  expect(await count(client, 'mailings')).toBe(0)
})

test('nobody is reached: the office is told who, and no button sends', async () => {
  const { deps, event, here, client, page } = await anOfficeThatWrites()
  const id = await aDraft(deps, event)
  await client.execute(`update registrations set email = '' where first_name = 'Berta'`)
  expect(await page(`${here}/${id}/dispatch`)).toMatch(
    /2 Schreiben gehen hinaus[\s\S]*Nicht erreicht werden: Dr. Berta Müller/,
  )
  const nobody = await aDraft(deps, event, { filter: { states: ['review'] } })
  expect(await page(`${here}/${nobody}`)).not.toContain('Versenden …')
})

test('a day and a time in the zone of the event, or a sentence why not', async () => {
  const { deps, client, event, here, post } = await anOfficeThatWrites()
  const id = await aDraft(deps, event)
  const send = (form: Record<string, string>) => post(`${here}/${id}/dispatch`, form)
  expect((await send({ date: '2027-11-31', time: '09:00' })).status).toBe(422)
  expect((await send({ date: '2027-11-20', time: '' })).status).toBe(422)
  const over = await send({ date: '2027-11-01', time: '09:00' })
  expect([over.status, (await over.text()).includes('Dieser Zeitpunkt ist schon vorbei.')]).toEqual([422, true])
  expect((await send({ date: '2027-11-20', time: '09:00' })).status).toBe(303)
  const { rows } = await client.execute('select leaves_at from mailings')
  expect(rows[0]?.leaves_at).toBe(Date.UTC(2027, 10, 20, 8))
})

test('stopped in the hold it is a draft again and can be changed; under way it cannot', async () => {
  const { deps, event, here, get, page, post, postAlone } = await anOfficeThatWrites()
  const id = await aDraft(deps, event)
  const opened = await filledIn(get, `${here}/${id}`, typed)
  await post(`${here}/${id}/dispatch`, { date: '', time: '' })
  const late = await postAlone(`${here}/${id}`, { ...opened, 'subject.de': 'Zu spät' })
  expect([late.status, (await late.text()).includes('Dieses Schreiben ist kein Entwurf mehr')]).toEqual([422, true])
  expect((await post(`${here}/${id}/stop`)).headers.get('location')).toBe(`${here}/${id}?done=mailing-withdrawn`)
  expect((await post(`${here}/${id}`, { ...typed, 'subject.de': 'Rechtzeitig' })).status).toBe(303)
  expect(await page(`${here}/${id}`)).toContain('Rechtzeitig')
})

test('hostile words are words on every page', async () => {
  const { deps, event, here, get, page } = await anOfficeThatWrites()
  const evil = `"><img src=x onerror=alert(1)>\u202E${'x'.repeat(100)}`
  const id = await aDraft(deps, event, { subject: { de: evil }, body: { de: `${evil}\n\n<script>alert(1)</script>` } })
  for (const path of [
    here,
    `${here}/${id}`,
    `${here}/${id}/edit`,
    `${here}/${id}/dispatch`,
    `${here}/${id}/recipients`,
  ])
    expect(await page(path)).not.toMatch(/<img src=x|<script>alert/)
  expect(await (await get(`${here}/${id}/preview`)).text()).not.toMatch(/<img src=x|<script/)
})

test('reminders: made, seen with their day, switched off and removed', async () => {
  const { client, event, post, page } = await anOfficeThatWrites()
  const here = `/office/events/${event.id}/reminders`
  expect(await page(`${here}/new?anchor=documents`)).toContain('Uns fehlen noch Unterlagen')
  const form = { ...typed, anchor: 'before', days: '3', time: '09:00' }
  const refused = await post(here, { ...form, days: '', time: '25:00' })
  expect([refused.status, textOf(await refused.text())]).toEqual([
    422,
    expect.stringContaining('„Tage“ ist eine ganze Zahl in Ziffern, von 0 bis 365.'),
  ])
  const hourly = await post(here, { ...form, anchor: 'documents', days: '0' })
  expect(textOf(await hourly.text())).toContain('„Tage“: Nach Unterlagen wird höchstens jeden Tag gefragt, also ab 1.')
  expect((await post(here, form)).status).toBe(303)
  expect(await page(here)).toMatch(
    /Anreise nach Berlin[\s\S]*3\u00a0Tage vorher, 09:00\u00a0Uhr[\s\S]*29\.11\.2027, 09:00\u00a0Uhr[\s\S]*Ausschalten/,
  )
  const { rows } = await client.execute('select id from reminders')
  const reminder = `${here}/${rows[0]?.id}`
  await post(`${reminder}/deactivation`)
  expect(await page(here)).toMatch(/nicht mehr[\s\S]*Einschalten/)
  await post(`${reminder}/removal`)
  expect(await count(client, 'reminders')).toBe(0)
})

test('what is missing is written at the person and erased when it has come', async () => {
  const { client, event, submitted, post, page } = await anOfficeThatWrites()
  const [id = ''] = await submitted([{ email: 'x@y.example' }])
  const here = `/office/events/${event.id}/attendees/${id}`
  await post(`${here}/documents`, { documents: 'Einverständnis\nBcc: z' })
  expect(await page(here)).toContain('value="Einverständnis Bcc: z"')
  await post(`${here}/documents`, { documents: '' })
  const { rows } = await client.execute(`select documents_missing from registrations where id = '${id}'`)
  expect(rows[0]?.documents_missing).toBe('')
  expect(await count(client, `audit_notes where fields = '["documentsMissing"]'`)).toBe(2)
})

test.each([
  ['/mailings', 6],
  ['/reminders', 7],
] as const)('the list %s asks the database as often for three rows as for one', async (list, expected) => {
  const counts: number[] = []
  for (const size of [1, 3]) {
    const { deps, client, event, page } = await anOffice()
    for (let n = 0; n < size; n++) await (list === '/mailings' ? aDraft(deps, event) : aReminder(deps, event))
    const trips = roundTrips(client)
    await page(`/office/events/${event.id}${list}`)
    counts.push(trips())
  }
  expect(counts).toEqual([expected, expected])
})
