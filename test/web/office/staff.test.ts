import { expect, test } from 'vitest'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { removeOrganiser } from '../../../src/domain/access/remove-organiser.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { aHost } from '../../support/an-event.ts'
import { count, notesIn, refusal } from '../../support/registering.ts'
import { anOffice, signIn } from './an-office.ts'

/** Anna, and Bernd who works with her. */
async function twoColleagues() {
  const office = await anOffice()
  const bernd = await signIn(office, office.host.id, 'bernd@host.example')
  const path = `/office/hosts/${office.host.id}/staff`
  const staff = (userId: string): Actor => ({ as: 'staff', userId, hostIds: [office.host.id] })
  return { ...office, bernd, path, staff }
}

test('a colleague’s access ends at once, on record, and they are signed out everywhere', async () => {
  const { page, post, path, bernd, client, host } = await twoColleagues()
  expect(await page(`/office/hosts/${host.id}`)).toContain(`href="${path}"`)
  expect(await page(path)).toContain('bernd@host.example')
  expect(await page(`${path}/${bernd.userId}`)).toContain('wird überall abgemeldet')
  expect((await bernd.get('/office')).status).toBe(200)
  const removed = await post(`${path}/${bernd.userId}/removal`)
  expect([removed.status, removed.headers.get('location')]).toEqual([303, `${path}?done=removed`])
  expect((await bernd.get('/office')).status).toBe(303)
  expect(await count(client, `session where user_id = '${bernd.userId}'`)).toBe(0)
  expect(await page(path)).not.toContain('bernd@host.example')
  expect((await notesIn(client)).at(-1)).toBe('organiser.removed by staff')
  expect(await page('/office/audit')).toContain('Zugang zum Büro beendet')
  expect((await post(`${path}/${bernd.userId}/removal`)).status).toBe(303)
  expect((await notesIn(client)).filter((note) => note.startsWith('organiser.removed'))).toHaveLength(1)
})

test('who works for another host too is not signed out, and reaches nothing of this one', async () => {
  const { deps, post, path, bernd, host } = await twoColleagues()
  const second = await aHost(deps)
  const system: Actor = { as: 'system', job: 'test' }
  await addOrganiser(deps, system, { hostId: second.id, email: 'bernd@host.example', name: 'Bernd' })
  await post(`${path}/${bernd.userId}/removal`)
  expect((await bernd.get('/office')).status).toBe(200)
  expect((await bernd.get(`/office/hosts/${host.id}`)).status).toBe(404)
  expect((await bernd.get(path)).status).toBe(404)
})

test('nobody removes themselves, and of two who remove each other one stays', async () => {
  const { deps, client, page, post, path, userId, bernd, staff, host } = await twoColleagues()
  expect((await post(`${path}/${userId}/removal`)).status).toBe(403)
  expect((await page(path)).includes(`${path}/${userId}"`)).toBe(false)
  const remove = (by: string, whom: string) =>
    refusal(removeOrganiser(deps, staff(by), { hostId: host.id, userId: whom }))
  const ends = await Promise.all([remove(userId, bernd.userId), remove(bernd.userId, userId)])
  expect(ends.toSorted()).toEqual(['no refusal', 'not-found'])
  expect(await count(client, 'members')).toBe(1)
})
