import { expect, test } from 'vitest'
import { formOf } from '../../support/a-visitor.ts'
import { filledIn } from '../../support/filled-in.ts'
import { aWholeOffice } from './a-whole-office.ts'

test('what another tab saved meanwhile stays, where this one left it alone', async () => {
  const { event, client, get, postAlone, pathOf } = await aWholeOffice()
  const rules = `/office/events/${event.id}/rules`
  const [one, other] = [await opened(get, rules), await opened(get, rules)]
  expect((await postAlone(rules, { ...one, mostPeople: '4', approval: 'on' })).status).toBe(303)
  expect((await postAlone(rules, { ...other, 'changeUntil.date': '2027-11-20' })).status).toBe(303)
  const { rows } = await client.execute('select most_people, approval, change_until is null as "free" from events')
  expect(rows.map((row) => Object.values({ ...row }))).toEqual([[4, 1, 0]])

  const item = pathOf('/office/events/:id/programme/:item')
  const [first, second] = [await opened(get, item), await opened(get, item)]
  await postAlone(item, { ...first, 'speakers.0.name.de': 'Ada', 'speakers.1.name.de': 'Bea' })
  expect((await postAlone(item, { ...second, room: 'Saal 9' })).status).toBe(303)
  const saved = await client.execute('select room, (select count(*) from speakers) as speakers from programme_items')
  expect(saved.rows.map((row) => Object.values({ ...row }))).toEqual([['Saal 9', 2]])
})

test('where both changed the same, both are shown, nothing is saved, and sending once more decides', async () => {
  const { event, client, get, postAlone } = await aWholeOffice()
  const here = `/office/events/${event.id}/rules`
  const [one, other] = [await opened(get, here), await opened(get, here)]
  await postAlone(here, { ...one, mostPeople: '4', offerHours: '12' })
  const refused = await postAlone(here, { ...other, mostPeople: '7' })
  const html = await refused.text()
  expect([refused.status, html.includes('Inzwischen steht hier „4“.')]).toEqual([422, true])
  const again = formOf({ address: 'http://office/', status: 422, html }, here).values
  expect([again.mostPeople, again.offerHours]).toEqual(['7', '12'])
  const most = async () => (await client.execute('select most_people, offer_hours from events')).rows.map(Object.values)
  expect(await most()).toEqual([[4, 12]])
  expect((await postAlone(here, again)).status).toBe(303)
  expect(await most()).toEqual([[7, 12]])
})

test('the same change made twice is no conflict', async () => {
  const { event, get, postAlone } = await aWholeOffice()
  const here = `/office/events/${event.id}/rules`
  const [one, other] = [await opened(get, here), await opened(get, here)]
  await postAlone(here, { ...one, mostPeople: '4' })
  expect((await postAlone(here, { ...other, mostPeople: '4' })).status).toBe(303)
})

function opened(get: (path: string) => Promise<Response>, page: string) {
  return filledIn(get, page, {}, page)
}
