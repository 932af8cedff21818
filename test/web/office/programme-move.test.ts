import { expect, test } from 'vitest'
import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { instantOf } from '../../../src/lib/dates.ts'
import { textOf } from '../../support/a-guest.ts'
import { aPerson } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { anOffice } from './an-office.ts'

const at = (time: string) => instantOf('2027-12-02', time, 'Europe/Berlin')

/** A day of three items, of which two are in one room and can be chosen. */
async function aDay(fields: Parameters<typeof anOffice>[0] = {}) {
  const here = await anOffice(fields)
  const { deps, event } = here
  const ids: string[] = []
  for (const [title, from, to, bookable] of [
    ['Begrüßung', '10:00', '11:00', false],
    ['Werkstatt A', '11:00', '12:00', true],
    ['Werkstatt B', '12:00', '13:00', true],
  ] as const)
    ids.push(
      await saveSession(deps, office, {
        eventId: event.id,
        session: {
          ...{
            title: { de: title },
            description: { de: '' },
            startsAt: at(from),
            endsAt: at(to),
            bookable,
            size: null,
          },
          ...{ room: bookable ? 'Saal 1' : '', speakers: [] },
        },
      }),
    )
  const address = `/office/events/${event.id}/programme/move`
  return {
    ...here,
    ids,
    address,
    ticked: (...places: number[]) => Object.fromEntries(places.map((n) => [`items-${ids[n]}`, 'on'])),
  }
}

/** What the button of the preview sends. */
const hiddenOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.slice(html.indexOf('confirm-title')).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')],
    ),
  )

test('items are chosen, looked at and moved, without any script', async () => {
  const { client, page, post, postAlone, address, ticked, event } = await aDay()
  expect(await page(`/office/events/${event.id}/programme`)).toContain(`href="${address}"`)
  expect(textOf(await page(address))).toContain('Werkstatt A (Donnerstag, 2. Dezember 2027, 11:00–12:00 Uhr, Saal 1)')
  const preview = await post(address, { ...ticked(0), following: 'on', minutes: '45', date: '', seen: '' })
  const html = await preview.text()
  expect(preview.status).toBe(200)
  expect(textOf(html)).toContain('Begrüßung Bisher Donnerstag, 2. Dezember 2027, 10:00–11:00 Uhr')
  expect(textOf(html)).toContain('3 Programmpunkte verschieben?')
  expect(textOf(html)).toContain('Es geht kein Brief hinaus.')
  const times = async () =>
    (await client.execute('select starts_at from programme_items order by position')).rows.map((row) =>
      Number(row.starts_at),
    )
  expect(await times()).toEqual([at('10:00'), at('11:00'), at('12:00')])
  const done = await postAlone(address, hiddenOf(html))
  expect([done.status, done.headers.get('location')]).toEqual([303, `/office/events/${event.id}/programme?done=saved`])
  expect(await times()).toEqual([at('10:45'), at('11:45'), at('12:45')])
})

test('the preview names what does not go together, and how many hear of it', async () => {
  const { deps, event, ids, post, address, ticked } = await aDay()
  const people = [aPerson({ email: 'a@x.example' }), aPerson({ email: 'b@x.example', firstName: 'Bea' })]
  for (const [n, one] of people.entries())
    await register(deps, visitor, {
      ...{ eventId: event.id, submission: `s${n}`, privacyVersion: '2026-11-20' },
      people: [{ ...one, sessions: n === 0 ? ids.slice(1) : ids.slice(1, 2) }],
    })
  const text = textOf(await (await post(address, { ...ticked(1), minutes: '30', date: '' })).text())
  expect(text).toContain('„Werkstatt A“ und „Werkstatt B“ sind dann gleichzeitig in „Saal 1“.')
  expect(text).toContain('„Werkstatt A“ und „Werkstatt B“ liegen dann gleichzeitig; 1 Person hat beide gewählt.')
  expect(text).toContain('2 Personen haben etwas davon gewählt.')
  expect(text).toContain('Trotzdem verschieben')
  const outside = textOf(await (await post(address, { ...ticked(2), date: '2027-12-03' })).text())
  expect(outside).toContain('„Werkstatt B“ liegt dann außerhalb der Veranstaltung.')
})

test('a programme that changed since the preview is shown anew, not moved', async () => {
  const { client, post, postAlone, address, ticked } = await aDay()
  const hidden = hiddenOf(await (await post(address, { ...ticked(1), minutes: '5' })).text())
  await client.execute('update programme_items set ends_at = ends_at + 60000 where position = 1')
  const again = await postAlone(address, hidden)
  const html = await again.text()
  expect([again.status, textOf(html).includes('Das Programm wurde inzwischen geändert.')]).toEqual([200, true])
  expect((await postAlone(address, hiddenOf(html))).status).toBe(303)
})

test('the same form sent twice moves once, and is not told that somebody else was there', async () => {
  const { client, post, postAlone, address, ticked } = await aDay()
  const hidden = hiddenOf(await (await post(address, { ...ticked(1), minutes: '5' })).text())
  const both = await Promise.all([postAlone(address, hidden), postAlone(address, hidden)])
  expect([...both, await postAlone(address, hidden)].map(({ status }) => status)).toEqual([303, 303, 303])
  const { rows } = await client.execute('select starts_at from programme_items where position = 1')
  expect(Number(rows[0]?.starts_at)).toBe(at('11:05'))
})

test.each([
  ['+30', '11:30'],
  ['−30', '10:30'],
  ['- 30', '10:30'],
  ['–30', '10:30'],
])('%s minutes are understood', async (minutes, time) => {
  const { post, address, ticked } = await aDay()
  const text = textOf(await (await post(address, { ...ticked(1), minutes })).text())
  expect(text).toContain(`11:00–12:00 Uhr Künftig Donnerstag, 2. Dezember 2027, ${time}–`)
})

test('what was chosen and is not there any more is said, and the rest is moved', async () => {
  const { client, post, postAlone, address, ticked, ids } = await aDay()
  const gone = { 'items-nobody-knows': 'on' }
  const nothing = textOf(await (await post(address, { ...gone, minutes: '5' })).text())
  expect(nothing).toContain('1 Programmpunkt, den Sie gewählt haben, ist nicht mehr da')
  expect(nothing).toContain('Nichts davon lässt sich verschieben.')
  await client.execute(`update programme_items set called_off = 1 where id = '${ids[2]}'`)
  const chosen = { ...gone, ...ticked(1), [`items-${ids[2]}`]: 'on', minutes: '5' }
  const html = await (await post(address, chosen)).text()
  expect(textOf(html)).toContain('2 Programmpunkte, die Sie gewählt haben, sind nicht mehr da')
  expect(textOf(html)).toContain('1 Programmpunkt verschieben?')
  expect((await postAlone(address, hiddenOf(html))).status).toBe(303)
})

test('a whole day is taken with one tick', async () => {
  const { client, post, postAlone, address } = await aDay()
  const html = await (await post(address, { 'items-day-2027-12-02': 'on', minutes: '15' })).text()
  expect(textOf(html)).toContain('3 Programmpunkte verschieben?')
  expect((await postAlone(address, hiddenOf(html))).status).toBe(303)
  const { rows } = await client.execute('select starts_at from programme_items order by position')
  expect(rows.map((row) => Number(row.starts_at))).toEqual([at('10:15'), at('11:15'), at('12:15')])
})

test('what is missing is told at its field, and what was ticked stays so', async () => {
  const { post, page, address, ticked, ids } = await aDay()
  const empty = await (await post(address, { minutes: '', date: '' })).text()
  expect(textOf(empty)).toContain('Bitte wählen Sie aus, was verschoben wird.')
  const nowhere = await post(address, { ...ticked(1), minutes: '0', date: '' })
  const html = await nowhere.text()
  expect([nowhere.status, textOf(html).includes('Bitte nennen Sie einen Tag oder Minuten.')]).toEqual([422, true])
  expect(html).toMatch(new RegExp(`name="items-${ids[1]}" checked`))
  expect(textOf(await (await post(address, { ...ticked(1), minutes: '1e3' })).text())).toContain('eine ganze Zahl')
  expect(await page(`${address}?items-${ids[2]}=on`)).toMatch(new RegExp(`name="items-${ids[2]}" checked`))
})

test('what stands there already is not offered for confirmation', async () => {
  const { address, ids, post } = await aDay()
  const looked = await post(address, { [`items-${ids[0]}`]: 'on', date: '2027-12-02' })
  const html = await looked.text()
  expect([looked.status, textOf(html).includes('Es ändert sich nichts.'), html.includes('name="seen"')]).toEqual([
    ...[200, true, false],
  ])
})

test('of a called-off event nothing is moved, and nobody is led there', async () => {
  const { address, ids, event, get, page, post, postAlone, client } = await aDay()
  const looked = { [`items-${ids[0]}`]: 'on', minutes: '15' }
  expect((await post(address, looked)).status).toBe(200)
  await client.execute("update events set status = 'cancelled'")
  expect([(await get(address)).status, (await postAlone(address, looked)).status]).toEqual([409, 409])
  expect(await page(`/office/events/${event.id}/programme`)).not.toContain(`${address}"`)
})
