import { expect, test } from 'vitest'
import { textOf } from '../../support/a-guest.ts'
import { anOfficeWithAWorkshop } from './a-workshop.ts'

test('by a number of days is the same as to a day; both have to agree, and bounds are said', async () => {
  const { address, get, formAt, post, dates } = await anOfficeWithAWorkshop()
  const asked = (query: string) => `${address}/rescheduling?${query}`
  for (const query of ['days=14', 'startDate=2027-12-02&days=%2B14', 'startDate=2027-12-16&days=14']) {
    const { html, values } = await formAt(asked(query), 'rescheduling')
    expect(html).toContain('Verschieben auf Donnerstag, 16. Dezember 2027, 10:00–16:00\u00a0Uhr?')
    expect([values.startDate, values.days]).toEqual(['2027-12-16', ''])
  }
  for (const query of ['startDate=2027-12-09&days=14', 'days=1e3', 'days=4000', 'days=2.5']) {
    const answer = await get(asked(query))
    expect([query, answer.status, (await answer.text()).includes('id="field-days-error"')]).toEqual([query, 422, true])
  }
  const { action, values } = await formAt(asked('days=−7'), 'rescheduling')
  await post(action, values)
  expect((await dates())[0]).toBe('2027-11-25 10:00')
})

test('to the same day nothing is asked, and nothing is done', async () => {
  const { address, client, page, formAt, post, dates } = await anOfficeWithAWorkshop()
  const before = await dates()
  for (const query of ['startDate=2027-12-02', 'days=0', 'startDate=2027-12-02&startTime=10:00&endTime=16:00']) {
    const html = await page(`${address}/rescheduling?${query}`)
    expect([html.includes('Damit ändert sich nichts.'), html.includes('Jetzt verschieben')]).toEqual([true, false])
  }
  const { action, values } = await formAt(`${address}/rescheduling?days=1`, 'rescheduling')
  await post(action, { ...values, startDate: '2027-12-02' })
  expect(await dates()).toEqual(before)
  expect((await client.execute(`select id from audit_notes where verb = 'event.rescheduled'`)).rows).toEqual([])
})

test('what is over, called off or forgotten leads to another one like it', async () => {
  const { address, client, page, event } = await anOfficeWithAWorkshop()
  const there = `${address}/rescheduling?days=7`
  await client.execute('update events set starts_at = starts_at - 126144000000, ends_at = ends_at - 126144000000')
  const past = await page(there)
  expect([past.includes('Die Veranstaltung ist schon vorbei.'), past.includes(`${address}/copy`)]).toEqual([true, true])
  expect(past).toContain('Jetzt verschieben')
  await client.execute(`update events set forgotten_at = 1 where id = '${event.id}'`)
  expect(await page(there)).toContain('sie lässt sich nicht mehr verschieben'.replace('sie', 'Sie'))
  await client.execute(`update events set forgotten_at = null, status = 'cancelled' where id = '${event.id}'`)
  const off = await page(there)
  expect([off.includes('Die Veranstaltung ist abgesagt.'), off.includes('Jetzt verschieben')]).toEqual([true, false])
  expect(await page(address)).not.toContain('/rescheduling"')
})

test('an event without a programme moves, and one of 300 items shows them folded, ticked or not at once', async () => {
  const { address, client, page, formAt, post, dates } = await anOfficeWithAWorkshop()
  const none = await page(`${address}/rescheduling?days=7`)
  expect(none.match(/name="moving-item:/g)).toHaveLength(1)
  await client.execute(`with recursive n(i) as (select 2 union all select i + 1 from n where i < 300)
    insert into programme_items (id, host_id, event_id, position, starts_at, ends_at, title, room, description, bookable, changed_at)
    select 'item-' || i, host_id, event_id, i, starts_at, ends_at, title, room, description, 0, 0 from programme_items, n`)
  const all = await formAt(`${address}/rescheduling?days=7`, 'rescheduling')
  expect(all.html).toContain('<summary>Alle 300 ansehen</summary>')
  expect(all.html).toContain('Davon gehen mit: 300 von 300.')
  const noItem = await page(`${address}/rescheduling?days=7&none=programme`)
  expect(noItem).toContain('Davon gehen mit: 0 von 300.')
  expect(noItem).toContain('<details open="">')
  expect((await post(all.action, all.values)).status).toBe(303)
  expect((await dates())[3]).toBe('2027-12-09 11:00')
  await client.execute('delete from programme_items')
  const empty = await formAt(`${address}/rescheduling?days=7`, 'rescheduling')
  expect(empty.html).not.toContain('Programmpunkt')
  expect((await post(empty.action, empty.values)).status).toBe(303)
})

test('a reminder is named with the title of its event, and a deadline that would be over says what that means', async () => {
  const { address, client, page } = await anOfficeWithAWorkshop()
  await client.execute(`insert into reminders (id, host_id, event_id, subject, body, filter, anchor, days, time, active, active_since, changed_at)
    select 'r', host_id, id, '{"de":"Morgen: {{veranstaltung}}"}', '{"de":"x"}', '{}', 'before', 1, '09:00', 1, 0, 0 from events`)
  const html = await page(`${address}/rescheduling?startDate=2027-11-09`)
  expect(html).not.toContain('{{')
  expect(html).toContain('Erinnerung: Morgen: ')
  expect(html).toContain('Das ist schon vorbei: Die Anmeldung wäre damit geschlossen.')
})

test('a holiday is named with the Land in which it is one, and the page of the event leads here', async () => {
  const { address, client, page } = await anOfficeWithAWorkshop()
  await client.execute(`update events set venue = json_set(venue, '$.city', 'München')`)
  expect(await page(`${address}/rescheduling?startDate=2028-06-15`)).toContain(
    'Feiertag in Bayern: Fronleichnam (Donnerstag, 15. Juni 2028)',
  )
  expect(await page(`${address}/rescheduling?startDate=2028-10-03`)).toContain(
    'Feiertag: Tag der Deutschen Einheit (Dienstag, 3. Oktober 2028)',
  )
  expect(await page(address)).toMatch(/Uhr<br\/?><a href="[^"]+\/rescheduling">Verschieben/)
})

test('nobody keeps personal data for centuries, whichever form sets the day of deletion', async () => {
  const { address, formAt, post, get } = await anOfficeWithAWorkshop()
  const { values } = await formAt(`${address}/edit`, address)
  const edited = await post(address, { ...values, forgetDate: '2612-01-01' })
  expect([edited.status, (await edited.text()).includes('mehr als zehn Jahre nach dem Ende')]).toEqual([422, true])
  const created = await post('/office/events', { ...values, slug: 'lang', forgetDate: '2037-12-03' })
  expect(created.status).toBe(422)
  expect((await post(address, { ...values, forgetDate: '2037-12-02' })).status).toBe(303)
  const far = Date.UTC(2612, 0, 1)
  const shown = await get(`${address}/rescheduling?days=7&forgetAt=${far}`)
  expect(await shown.text()).toContain('<strong>Das liegt mehr als zehn Jahre nach dem Ende.')
  const preview = await formAt(`${address}/rescheduling?days=7`, 'rescheduling')
  expect((await post(preview.action, { ...preview.values, forgetAt: String(far) })).status).toBe(422)
})

test('the preview says at a glance from when to when, what goes along and what is wrong, and an error once', async () => {
  const { address, get } = await anOfficeWithAWorkshop()
  const at = async (query: string) => (await get(`${address}/rescheduling?${query}`)).text()
  expect(textOf(await at('days=7'))).toMatch(
    /Bisher Donnerstag, 2\. Dezember 2027, 10:00–16:00 Uhr Neu Donnerstag, 9\. Dezember 2027, 10:00–16:00 Uhr Um wie viel 7 Tage später\. Die Uhrzeiten bleiben\. Geht mit alles, was einen Termin hat \(\d\) Zu beachten nichts Wer davon erfährt/,
  )
  const wrong = await at('startDate=2027-12-04&none=programme')
  expect(textOf(wrong)).toContain(
    'Zu beachten Programmpunkt: Werkstatt – Das liegt außerhalb der Veranstaltung. Termin – Wochenende (Samstag, 4. Dezember 2027)',
  )
  expect(textOf(wrong)).toMatch(/Geht mit \d von \d, Zeile für Zeile darunter/)
  expect(textOf(await at('days=7&zone=Europe/London'))).toContain('gelten aber in einer anderen Zeitzone')
  expect(textOf(await at('startDate=2028-04-06'))).toContain('126 Tage später. Die Uhrzeiten bleiben, auch über die')
  expect((await at('days=abc')).match(/data-error-summary/g)).toHaveLength(1)
})
