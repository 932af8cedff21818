import { expect, test } from 'vitest'
import { textOf } from '../../support/a-guest.ts'
import { anOffice } from './an-office.ts'
import { csvRows } from './csv-rows.ts'

test('the office says in the rules that photographs are taken; it stands in the audit trail', async () => {
  const { event, client, page, post } = await anOffice()
  const here = `/office/events/${event.id}/rules`
  expect(await page(here)).toMatch(/name="photos"(?![^>]*checked)/)
  const rules = { waitingList: 'automatic', mostPeople: '10', 'attendanceModes-on-site': 'on', photos: 'on' }
  expect((await post(here, rules)).status).toBe(303)
  expect(await page(here)).toMatch(/name="photos"[^>]* checked/)
  const { rows } = await client.execute("select fields from audit_notes where verb = 'rules.set'")
  expect(rows.map(({ fields }) => fields)).toEqual(['["photos"]'])
})

test('who was asked stands in the office and in the export with the answer', async () => {
  const { event, submitted, page, get } = await anOffice({ photos: true })
  const [asked = '', agreed = ''] = await submitted([{ lastName: 'Ahrens' }, { lastName: 'Zoll', photo: true }])
  const shown = async (id: string) => textOf(await page(`/office/events/${event.id}/attendees/${id}`))
  expect(await shown(asked)).toMatch(/Einwilligung zu Fotos\s+nein/)
  expect(await shown(agreed)).toMatch(/Einwilligung zu Fotos\s+seit 08\.11\.2027/)
  const csv = await (await get(`/office/events/${event.id}/attendees.csv`)).text()
  expect(csvRows(csv).map((row) => row['Einwilligung Fotos'])).toEqual(['nein', 'ja'])
})

test('where nobody is asked there is no answer to show', async () => {
  const { event, submitted, page, get } = await anOffice()
  const [id = ''] = await submitted([{ photo: true }])
  expect(await page(`/office/events/${event.id}/attendees/${id}`)).not.toContain('Foto')
  expect(await page(`/office/events/${event.id}/attendees/${id}/edit`)).not.toContain('name="photo"')
  const csv = await (await get(`/office/events/${event.id}/attendees.csv`)).text()
  expect(csvRows(csv).map((row) => row['Einwilligung Fotos'])).toEqual([''])
})

test('the office notes a consent that came on paper, and withdraws it', async () => {
  const { event, client, clock, submitted, page, post } = await anOffice({ photos: true })
  const [id = ''] = await submitted([{}])
  const here = `/office/events/${event.id}/attendees/${id}`
  expect(await page(`${here}/edit`)).toContain('name="photo"')
  const typed = { firstName: 'Łucja', lastName: 'Müller', organisation: 'Landkreis Harz', language: 'de' }
  const since = async () => (await client.execute('select photo_since as since from registrations')).rows[0]?.since
  await post(here, { ...typed, photo: 'on' })
  expect(await since()).toBe(clock.now())
  await post(here, { ...typed, photo: '' })
  expect(await since()).toBe(null)
})
