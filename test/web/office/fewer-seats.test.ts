import { expect, test } from 'vitest'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { moveCategory } from '../../../src/domain/registrations/changing/move-category.ts'
import { textOf } from '../../support/a-guest.ts'
import { aPlan } from '../../support/a-plan.ts'
import { formOf } from '../../support/a-visitor.ts'
import { people } from './a-filled-office.ts'
import { anOffice } from './an-office.ts'

const staff = { as: 'system', job: 'test' } as const

/** An event of three seats and a target group, all taken by three people, of whom two are in a session; a fourth waits. */
async function aFullOffice() {
  const office = await anOffice({ capacity: 3 })
  const { deps, event, client } = office
  const ids = await people(office, ['A', 'B', 'C', 'D'])
  const { category, item } = await aPlan(deps, event, 3)
  for (const [place, id] of ids.slice(0, 3).entries()) {
    await moveCategory(deps, staff, id, { categoryId: category, attendance: 'on-site', reason: undefined })
    if (place < 2) await changeSessions(deps, staff, id, [item])
  }
  // One of the three has an offer only: it is counted by itself.
  await client.execute({
    sql: "update claims set state = 'offered' where id = (select claim_id from registrations where id = ?)",
    args: [ids[2] ?? ''],
  })
  const quota = async (scope: string) => {
    const { rows } = await client.execute({ sql: 'select size, aim, taken from quotas where scope = ?', args: [scope] })
    return rows.map((row) => Object.values({ ...row }))
  }
  const again = async (answer: Response, path: string) => {
    const html = await answer.text()
    const { values } = formOf({ address: `http://office${path}`, status: 200, html }, path)
    return { text: textOf(html), values }
  }
  return { ...office, category, item, ids, quota, again }
}

const forms = [
  ['event', '', 'capacity', 'below', '2 zugesagt, 1 angeboten, gewünscht 1.'],
  ['event', '/quota?scope=event&key=', 'size', 'below', '2 zugesagt, 1 angeboten, gewünscht 1.'],
  ['category', '/categories/:category', 'size', 'below', '2 zugesagt, 1 angeboten, gewünscht 1.'],
  ['session', '/programme/:item', 'size', 'below', '2 zugesagt, gewünscht 1.'],
  [
    'organisation',
    '/quota-rules/organisation',
    'organisation',
    'below.organisation',
    'Landkreis Harz: 2 zugesagt, 1 angeboten, gewünscht 1.',
  ],
] as const

test.each(forms)('fewer seats than are granted (%s at %s): figures, and a way that works', async (...form) => {
  const [scope, at, field, tick, figures] = form
  const { event, category, item, ids, quota, again, deps, post, postAlone, page } = await aFullOffice()
  const path = `/office/events/${event.id}${at.replace(':category', category).replace(':item', item)}`
  const refused = await post(path, { [field]: '1' }, at === '' ? `${path}/edit` : undefined)
  expect(refused.status).toBe(422)
  const { text, values } = await again(refused, path)
  expect(text).toContain(figures)
  expect(text).toContain('Nichts nachbesetzen, bis es so wenige sind')
  expect(text).toContain('halten unter „Warteliste“ das Nachrücken an')
  expect((await postAlone(path, { ...values, [tick]: 'on' })).status).toBe(303)
  const held = scope === 'session' ? [2, 1, 2] : [3, 1, 3]
  expect(await quota(scope)).toEqual([held])
  // Its form shows what is wanted, and saving it unchanged changes nothing.
  expect((await post(path, { [field]: '1' }, at === '' ? `${path}/edit` : undefined)).status).toBe(303)
  expect(await quota(scope)).toEqual([held])
  await cancelRegistration(deps, staff, ids[0] ?? '')
  await cancelRegistration(deps, staff, ids[1] ?? '')
  const [[size, aim] = []] = await quota(scope)
  expect([size, aim]).toEqual([1, null])
  expect(await page(`/office/events/${event.id}/seats`)).not.toContain('NaN')
})

test('a new size that is none is told as ever, without the tick', async () => {
  const { event, post } = await anOffice({ capacity: 3 })
  const refused = await post(`/office/events/${event.id}/categories`, { 'name.de': 'Gäste', size: 'viele' })
  expect([refused.status, (await refused.text()).includes('Nichts nachbesetzen')]).toEqual([422, false])
})
