import { expect, test } from 'vitest'
import { deliveredTo } from '../../support/delivered.ts'
import { anOffice } from './an-office.ts'

const minute = 60_000

test('the calendar of an event is kept as it is typed, and a wrong address is told at the field', async () => {
  const { event, client, page, post } = await anOffice()
  const here = `/office/events/${event.id}/calendar`
  const wrong = await post(here, { calendarMode: 'file', onlineUrl: 'javascript:alert(1)', alarmMinutes: '30' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('javascript:alert(1)')])
  const saved = await post(here, { calendarMode: 'file', onlineUrl: 'https://konferenz.example/a', alarmMinutes: '30' })
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `${here}?done=saved`])
  const { rows } = await client.execute('select calendar_mode, calendar_rsvp, alarm_minutes, online_url from events')
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { calendar_mode: 'file', calendar_rsvp: 0, alarm_minutes: 30, online_url: 'https://konferenz.example/a' },
  ])
  expect(await page(here)).toContain('value="https://konferenz.example/a"')
})

test('without a mailbox that somebody reads nobody is invited', async () => {
  const { event, client, post, host } = await anOffice()
  const here = `/office/events/${event.id}/calendar`
  const refused = await post(here, { calendarMode: 'invitation', calendarRsvp: 'on' })
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining('Dem Veranstalter fehlt ein Postfach'),
  ])
  await client.execute({
    sql: 'update hosts set organizer_email = ? where id = ?',
    args: ['zusagen@host.example', host.id],
  })
  expect((await post(here, { calendarMode: 'invitation', calendarRsvp: 'on' })).status).toBe(303)
  const { rows } = await client.execute('select calendar_mode, calendar_rsvp from events')
  expect(rows.map((row) => ({ ...row }))).toEqual([{ calendar_mode: 'invitation', calendar_rsvp: 1 }])
})

test('new events of a host with such a mailbox invite from the start', async () => {
  const { client, post, host } = await anOffice()
  const draft = (title: string) => ({
    ...{ hostId: host.id, 'title.de': title, zone: 'Europe/Berlin', startDate: '2028-03-09' },
    ...{ startTime: '10:00', endTime: '16:00', opensDate: '2027-11-08', lastDay: '2028-02-24' },
    ...{ 'contact.name': 'Büro', 'contact.phone': '030 1', 'contact.email': 'a@host.example' },
  })
  expect((await post('/office/events', draft('Erste'))).status).toBe(303)
  await client.execute(`update hosts set organizer_email = 'zusagen@host.example'`)
  expect((await post('/office/events', draft('Zweite'))).status).toBe(303)
  const { rows } = await client.execute(
    `select title ->> 'de' as title, calendar_mode as mode from events where slug like '%te-2028%' order by 1`,
  )
  expect(rows.map(({ title, mode }) => [title, mode])).toEqual([
    ['Erste', 'file'],
    ['Zweite', 'invitation'],
  ])
})

test('the office sees who will be told of a change and when, and can send it at once', async () => {
  const { deps, event, client, clock, page, post, submitted } = await anOffice()
  await submitted([{}, { email: 'b@x.example' }])
  await deliveredTo(deps)()
  await client.execute(`update events set starts_at = starts_at + ${60 * minute}, changed_at = ${clock.at}`)
  const here = `/office/events/${event.id}`
  const notice = '2 Personen erhalten um 09:10\u00a0Uhr eine Nachricht über die Änderung'
  expect([(await page(here)).includes(notice), (await page(`${here}/calendar`)).includes(notice)]).toEqual([true, true])
  const sent = await post(`${here}/announcement`)
  expect([sent.status, sent.headers.get('location')?.split('&')[0]]).toEqual([303, `${here}?done=announced`])
  expect(await page(sent.headers.get('location') ?? '')).toMatch(/Die E-Mail an .+ ist unterwegs\./)
  expect((await client.execute(`select count(*) as n from letters where kind = 'change'`)).rows[0]?.n).toBe(2)
  expect(await page(here)).not.toContain('Nachricht über die Änderung')
  const { rows } = await client.execute(`select verb from audit_notes where verb like 'event.announce%' order by id`)
  expect(rows.map(({ verb }) => verb)).toEqual(['event.announcement-hastened', 'event.announced'])
})
