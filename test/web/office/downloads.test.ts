import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { anOffice } from './an-office.ts'
import { csvRows } from './csv-rows.ts'

test('the CSV holds everybody in German order as German Excel reads it, formulas defused and dates German', async () => {
  const { event, submitted, get } = await anOffice({ capacity: 2 })
  await submitted([
    { lastName: 'Zoll', firstName: '=1+1', email: 'z@x.example', remarks: 'eins\nzwei; "drei"' },
    { lastName: 'Öztürk', email: 'o@x.example', listed: true, salutation: 'none' },
    { lastName: 'Oz', email: 'w@x.example', organisation: 'Łódź', organisationAgs: '' },
  ])
  const response = await get(`/office/events/${event.id}/attendees.csv`)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="teilnehmende-${event.slug}.csv"; filename*=UTF-8''Teilnehmende%20Integration%20in%20l%C3%A4ndlichen%20R%C3%A4umen.csv`,
  )
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = csvRows(new TextDecoder().decode(bytes))
  expect(rows.map((row) => [row.Status, row.Anrede, row.Vorname, row.Nachname])).toEqual([
    ['auf der Warteliste', 'Frau', 'Łucja', 'Oz'],
    ['zugesagt', 'keine Angabe', 'Łucja', 'Öztürk'],
    ['zugesagt', 'Frau', "'=1+1", 'Zoll'],
  ])
  expect(
    rows.map((row) => [
      row.AGS,
      row.Land,
      row['Einwilligung Teilnehmendenliste'],
      row['Eingang über'],
      row.Eingegangen,
    ]),
  ).toEqual([
    ['', '', 'nein', 'online', '08.11.2027 09:00'],
    ['15085', 'Sachsen-Anhalt', 'ja', 'online', '08.11.2027 09:00'],
    ['15085', 'Sachsen-Anhalt', 'nein', 'online', '08.11.2027 09:00'],
  ])
  expect(rows[2]?.Anmerkungen).toBe('eins\nzwei; "drei"')
})

test('the XLSX holds the same rows, in the language of the page', async () => {
  const { event, submitted, get } = await anOffice({ title: { de: 'Ä/B: *?', en: 'A' } })
  await submitted([{ lastName: 'Müller' }, { lastName: 'Ahrens', email: 'a@x.example' }])
  const response = await get(`/office/events/${event.id}/attendees.xlsx?lang=en`)
  const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()))
  const [header = [], ...rows] = sheets[0]?.rows ?? []
  const column = header.indexOf('Last name')
  expect(rows.map((row) => [row[header.indexOf('Language')], row[header.indexOf('Received')]])).toEqual([
    ['German', new Date('2027-11-08T09:00:00Z')],
    ['German', new Date('2027-11-08T09:00:00Z')],
  ])
  expect(header.slice(0, 3)).toEqual(['Status', 'Form of address', 'Title'])
  expect(rows.map((row) => row[column])).toEqual(['Ahrens', 'Müller'])
})

test('exports keep to the search and the state of the list', async () => {
  const { event, submitted, get } = await anOffice({ capacity: 1 })
  await submitted([
    { lastName: 'Müller' },
    { lastName: 'Mühl', email: 'm@x.example' },
    { lastName: 'Zoll', email: 'z@x.example' },
  ])
  const names = async (query: string) =>
    csvRows(await (await get(`/office/events/${event.id}/attendees.csv?${query}`)).text()).map((row) => row.Nachname)
  expect(await names('q=mueller')).toEqual(['Müller'])
  expect(await names('state=waiting')).toEqual(['Mühl', 'Zoll'])
  expect(await names('state=waiting&q=zo')).toEqual(['Zoll'])
})

test('each download stands in the audit trail', async () => {
  const { event, client, get, userId } = await anOffice()
  for (const file of ['attendees.csv', 'attendees.xlsx'])
    await (await get(`/office/events/${event.id}/${file}`)).arrayBuffer()
  const { rows } = await client.execute('select verb, actor_id from audit_notes where event_id is not null order by id')
  expect(rows.map((row) => [row.verb, row.actor_id])).toEqual([
    ['attendees.exported', userId],
    ['attendees.exported', userId],
  ])
})
