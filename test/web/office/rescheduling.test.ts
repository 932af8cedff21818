import { expect, test } from 'vitest'
import { formOf } from '../../support/a-visitor.ts'
import { anOfficeWithAWorkshop } from './a-workshop.ts'

test('only the first day changed in the form of the event leads to the move, with the rest saved', async () => {
  const { address, formAt, post, dates, client } = await anOfficeWithAWorkshop()
  const { values } = await formAt(`${address}/edit`, address)
  expect(values.endDate).toBe('')
  const saved = await post(address, { ...values, 'title.de': 'Neuer Titel', startDate: '2027-12-16' })
  const location = saved.headers.get('location') ?? ''
  expect([saved.status, location.split('?')[0]]).toEqual([303, `${address}/rescheduling`])
  const { rows } = await client.execute(`select title ->> 'de' as title from events`)
  expect([rows[0]?.title, (await dates())[0]]).toEqual(['Neuer Titel', '2027-12-02 10:00'])

  const preview = await formAt(location, 'rescheduling')
  expect(preview.html).toContain('Die übrigen Angaben sind gespeichert.')
  expect(preview.html).toContain('Verschieben auf Donnerstag, 16. Dezember 2027, 10:00–16:00\u00a0Uhr?')
  expect(preview.html).toContain('Programmpunkt: Werkstatt')
  const moved = await post(preview.action, preview.values)
  expect([moved.status, moved.headers.get('location')]).toEqual([303, `${address}?done=rescheduled&moved=1`])
  expect(await dates()).toEqual(['2027-12-16 10:00', '2027-12-16 16:00', '2027-12-03 00:00', '2027-12-16 11:00'])
})

test.each([
  ['earlier', '2027-11-25', ['2027-11-25 10:00', '2027-11-25 16:00', '2027-11-12 00:00', '2027-11-25 11:00']],
  ['later', '2028-04-06', ['2028-04-06 10:00', '2028-04-06 16:00', '2028-03-24 00:00', '2028-04-06 11:00']],
])('%s, with the last day as older pages stored it, is the same', async (_name, startDate, expected) => {
  const { address, formAt, post, dates } = await anOfficeWithAWorkshop()
  const { values } = await formAt(`${address}/edit`, address)
  const saved = await post(address, { ...values, startDate, endDate: '2027-12-02' })
  const preview = await formAt(saved.headers.get('location') ?? '', 'rescheduling')
  await post(preview.action, preview.values)
  expect(await dates()).toEqual(expected)
})

test('a deadline that was set by hand stays what it was set to', async () => {
  const { address, formAt, post, dates } = await anOfficeWithAWorkshop()
  const { values } = await formAt(`${address}/edit`, address)
  const saved = await post(address, { ...values, startDate: '2027-12-16', lastDay: '2027-12-10' })
  const preview = await formAt(saved.headers.get('location') ?? '', 'rescheduling')
  await post(preview.action, preview.values)
  expect((await dates())[2]).toBe('2027-12-11 00:00')
})

test('an instant that no day can have is asked back, in the address and in the form', async () => {
  const { address, get, formAt, post, dates } = await anOfficeWithAWorkshop()
  const before = await dates()
  const path = `${address}/rescheduling?startDate=2027-12-16`
  expect((await get(`${path}&closesAt=${8.64e15}`)).status).toBe(422)
  const { action, values } = await formAt(path, 'rescheduling')
  expect((await post(action, { ...values, closesAt: `${8.64e15}` })).status).toBe(422)
  expect(await dates()).toEqual(before)
})

test('other hours are saved at once, unless they leave an item outside', async () => {
  const { address, formAt, post, dates } = await anOfficeWithAWorkshop()
  const { values } = await formAt(`${address}/edit`, address)
  expect((await post(address, { ...values, endTime: '17:00' })).headers.get('location')).toBe(`${address}?done=saved`)
  const { values: saved } = await formAt(`${address}/edit`, address)
  const late = await post(address, { ...saved, startTime: '13:00', endTime: '19:00' })
  const preview = await formAt(late.headers.get('location') ?? '', 'rescheduling')
  await post(preview.action, preview.values)
  expect(await dates()).toEqual(['2027-12-02 13:00', '2027-12-02 19:00', '2027-11-19 00:00', '2027-12-02 14:00'])
})

test('an item that is not ticked lies outside: it is named, nothing moves, and the page comes again', async () => {
  const { address, item, formAt, post, dates } = await anOfficeWithAWorkshop()
  const preview = await formAt(`${address}/rescheduling?startDate=2027-12-16`, 'rescheduling')
  const { [`moving-item:${item}`]: _, ...unticked } = preview.values
  const again = await post(preview.action, unticked)
  const html = await again.text()
  expect(again.status).toBe(422)
  expect(html).toContain('<strong>Das liegt außerhalb der Veranstaltung.</strong>')
  expect((await dates())[0]).toBe('2027-12-02 10:00')
})

test('what somebody else changed meanwhile is shown anew', async () => {
  const { address, client, formAt, post, dates } = await anOfficeWithAWorkshop()
  const preview = await formAt(`${address}/rescheduling?startDate=2027-12-16`, 'rescheduling')
  await client.execute(`update programme_items set title = json_set(title, '$.de', 'Andere Werkstatt')`)
  const again = await post(preview.action, preview.values)
  const html = await again.text()
  expect([again.status, html.includes('Programmpunkt: Andere Werkstatt')]).toEqual([422, true])
  expect((await dates())[0]).toBe('2027-12-02 10:00')
  const anew = formOf({ address: `https://x.example${address}`, status: 422, html }, 'rescheduling')
  expect((await post(anew.action, anew.values)).status).toBe(303)
})

test('the same form sent twice, one after the other or at once, moves once and says so both times', async () => {
  const { address, client, formAt, post, dates } = await anOfficeWithAWorkshop()
  const preview = await formAt(`${address}/rescheduling?startDate=2027-12-16`, 'rescheduling')
  const both = await Promise.all([post(preview.action, preview.values), post(preview.action, preview.values)])
  const again = await post(preview.action, preview.values)
  const answers = [...both, again].map(({ status, headers }) => [status, headers.get('location')])
  expect(answers).toEqual(Array(3).fill([303, `${address}?done=rescheduled&moved=1`]))
  expect((await dates())[0]).toBe('2027-12-16 10:00')
  const { rows } = await client.execute(`select count(*) as moves from audit_notes where verb = 'event.rescheduled'`)
  expect(rows[0]?.moves).toBe(1)
  const { closing: _, ...otherTicks } = { ...preview.values, closing: '', 'moving-closing': '' }
  expect((await post(preview.action, otherTicks)).status).toBe(422)
})

test('the letters that follow are reckoned from who is registered', async () => {
  const { address, submitted, formAt } = await anOfficeWithAWorkshop()
  const before = await formAt(`${address}/rescheduling?startDate=2027-12-16`, 'rescheduling')
  expect(before.html).toContain('Niemand: Es ist noch niemand angemeldet.')
  await submitted([{ email: 'a@x.example' }, { email: 'b@x.example' }])
  const after = await formAt(`${address}/rescheduling?startDate=2027-12-16`, 'rescheduling')
  expect(after.html).toContain('an 2 Personen mit Platz')
  const over = await formAt(`${address}/rescheduling?startDate=2027-01-14`, 'rescheduling')
  expect(over.html).toContain('Niemand: Die Veranstaltung wäre dann schon vorbei.')
})

test('a night hour that the clocks leave out or show twice is asked back in every form', async () => {
  const { address, item, get, post, formAt, host } = await anOfficeWithAWorkshop()
  const skipped = 'Diese Uhrzeit gibt es an dem Tag nicht'
  const twice = 'Diese Uhrzeit gibt es an dem Tag zweimal'
  const answer = async (path: string, values: Record<string, string>) => {
    const response = await post(path, values)
    const html = await response.text()
    return [response.status, [skipped, twice].filter((words) => html.includes(words))]
  }
  const edit = (await formAt(`${address}/edit`, address)).values
  expect(await answer(address, { ...edit, lastDay: '2027-03-28', lastTime: '02:30' })).toEqual([422, [skipped]])
  expect(await answer(address, { ...edit, lastDay: '2027-10-31', lastTime: '02:30' })).toEqual([422, [twice]])
  const created = { ...edit, hostId: host.id, slug: 'nacht', startTime: '01:00', endTime: '02:30' }
  const night = { startDate: '2028-03-26', endDate: '', lastDay: '2028-03-01', lastTime: '' }
  expect(await answer('/office/events', { ...created, ...night })).toEqual([422, [skipped]])
  const rules = (await formAt(`${address}/rules`, `${address}/rules`)).values
  const until = { 'cancelUntil.date': '2027-10-31', 'cancelUntil.time': '02:00' }
  expect(await answer(`${address}/rules`, { ...rules, ...until })).toEqual([422, [twice]])
  const session = (await formAt(`${address}/programme/${item}`, `programme/${item}`)).values
  const evening = { ...session, date: '2027-03-27', startTime: '23:00', endTime: '02:30' }
  expect(await answer(`${address}/programme/${item}`, evening)).toEqual([422, [skipped]])
  const group = { 'name.de': 'Gruppe', access: 'open', 'opens.date': '2027-03-28', 'opens.time': '02:15' }
  expect(await answer(`${address}/categories`, group)).toEqual([422, [skipped]])
  const desk = { label: 'Eingang', 'closesAt.date': '2027-10-31', 'closesAt.time': '02:59' }
  expect(await answer(`${address}/checkin/desks`, desk)).toEqual([422, [twice]])
  const move = await get(`${address}/rescheduling?startDate=2028-03-26&startTime=02:30`)
  expect([move.status, (await move.text()).includes(skipped)]).toEqual([422, true])
})

test('an item, a grace period and the window of a target group outside the event are refused at their field', async () => {
  const { address, item, post, formAt, dates, page } = await anOfficeWithAWorkshop()
  const before = await dates()
  const outside = 'Das liegt außerhalb der Veranstaltung.'
  const answer = async (path: string, values: Record<string, string>) => {
    const response = await post(path, values)
    return [response.status, (await response.text()).includes(outside)]
  }
  const session = (await formAt(`${address}/programme/${item}`, `programme/${item}`)).values
  const there = `${address}/programme/${item}`
  expect(await answer(there, { ...session, date: '2027-12-03' })).toEqual([422, true])
  expect(await answer(there, { ...session, date: '2027-12-01' })).toEqual([422, true])
  expect(await answer(`${address}/rules`, { 'lateUntil.date': '2027-12-05' })).toEqual([422, true])
  const group = { 'name.de': 'Gruppe', access: 'open', 'closes.date': '2027-12-05', 'closes.time': '' }
  expect(await answer(`${address}/categories`, group)).toEqual([422, true])
  expect(await dates()).toEqual(before)
  const named = 'Ein Programmpunkt liegt außerhalb'
  expect(await page(address)).not.toContain(named)
  expect((await post(there, { ...session, startTime: '20:00', endTime: '00:30' })).status).toBe(303)
  expect(await page(address)).toContain(named)
})
