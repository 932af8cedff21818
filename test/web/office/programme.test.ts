import { expect, test } from 'vitest'
import { anOffice } from './an-office.ts'

async function anEvening() {
  const office = await anOffice()
  const here = `/office/events/${office.event.id}/programme`
  const evening = { 'title.de': 'Empfang', date: '2027-12-02' }
  const kept = async () => {
    const { rows } = await office.client.execute('select starts_at, ends_at from programme_items order by position')
    return rows.map((row) => [Number(row.starts_at), Number(row.ends_at)])
  }
  return { ...office, here, evening, kept }
}

test('an evening ends on the next day, and is edited as it was typed', async () => {
  const { here, evening, post, page, kept, client } = await anEvening()
  for (const endTime of ['00:00', '24:00', '00:30'])
    expect((await post(here, { ...evening, startTime: '19:00', endTime })).status).toBe(303)
  const start = Date.UTC(2027, 11, 2, 18)
  expect(await kept()).toEqual([5, 5, 5.5].map((hours) => [start, start + hours * 3_600_000]))
  const { rows } = await client.execute('select id from programme_items order by position desc limit 1')
  const form = await page(`${here}/${rows[0]?.id}`)
  for (const value of ['2027-12-02', '19:00', '00:30']) expect(form).toContain(`value="${value}"`)
  expect(form).not.toContain('Endet erst am nächsten Tag')
})

test('an end that would be more than twelve hours later is asked back, and kept once it is meant', async () => {
  const { here, evening, post, page, kept, client } = await anEvening()
  const long = { ...evening, startTime: '10:00', endTime: '09:00' }
  const asked = await post(here, long)
  const html = await asked.text()
  expect([asked.status, await kept()]).toEqual([422, []])
  expect(html).toContain('am nächsten Tag wären es mehr als 12 Stunden')
  expect(html).toMatch(/href="#field-longNight"/)
  expect(html).toMatch(/<input type="checkbox"[^>]*name="longNight"/)
  expect((await post(here, { ...long, longNight: 'on' })).status).toBe(303)
  const [[startsAt = 0, endsAt = 0] = []] = await kept()
  expect(endsAt - startsAt).toBe(23 * 3_600_000)
  const { rows } = await client.execute('select id from programme_items')
  const form = await page(`${here}/${rows[0]?.id}`)
  expect(form).toMatch(/name="longNight"[^>]*checked/)
})

test.each([
  [{ startTime: 'abends' }, 'startTime', '„Beginn“ ist keine Uhrzeit'],
  [{ startTime: '19:00', endTime: 'spät' }, 'endTime', '„Ende“ ist keine Uhrzeit'],
  [{ startTime: '24:00', endTime: '00:30' }, 'startTime', 'Um 24:00 Uhr beginnt der nächste Tag'],
  [{ endTime: '20:00' }, 'startTime', 'Ein Ende ohne Beginn'],
  [{ date: '31.02.2027', startTime: '19:00', endTime: '20:00' }, 'date', '„Tag“ ist kein Tag im Kalender'],
  [{ date: '', startTime: '19:00' }, 'date', '„Tag“ ist kein Tag im Kalender'],
  [{ date: 'bald' }, 'date', '„Tag“ ist kein Tag im Kalender'],
])('of %o one field alone is asked back, and nothing is saved', async (typed, name, sentence) => {
  const { here, evening, post, kept } = await anEvening()
  const asked = await post(here, { ...evening, ...typed })
  const html = await asked.text()
  expect([asked.status, await kept()]).toEqual([422, []])
  expect(html).toContain(sentence)
  expect([...new Set(html.match(/href="#field-[\w.]+"/g))]).toEqual([`href="#field-${name}"`])
})
