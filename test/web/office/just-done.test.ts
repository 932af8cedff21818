import { expect, test } from 'vitest'
import { anOffice, asking } from './an-office.ts'

const words = 'Die Veranstaltung ist abgesagt.'

test('only an act of the office itself says that it was done, and only where it led', async () => {
  const { deps, event, cookie, page, post } = await anOffice({ status: 'draft' })
  const here = `/office/events/${event.id}`
  expect(await page(`${here}?done=called-off`)).not.toContain(words)

  const there = (await post(`${here}/publication`)).headers.get('location') ?? ''
  expect(await page(there)).toContain('Die Veranstaltung ist jetzt öffentlich.')
  expect(await page(`${here}?done=called-off`)).not.toContain(words)
  expect(await page(`${here}/seats?done=saved`)).not.toContain('Gespeichert.')
  expect(await asking(deps, cookie).page(there), 'in another browser').not.toContain('jetzt öffentlich')
})

test('it is said on a later page of a list, too', async () => {
  const { event, page, post } = await anOffice()
  const later = '?session-after=2'
  const order = `/office/events/${event.id}/waiting`
  const sent = await post(`${order}/order${later}`, { reason: 'Auf Wunsch des Landrats' }, `${order}${later}`)
  const there = sent.headers.get('location') ?? ''
  expect(there).toBe(`${order}${later}&done=ranked`)
  expect(await page(there)).toContain('Die Warteliste ist neu geordnet.')
})

test('the browser keeps it for a minute, for the office alone, and shows it to no script and no other site', async () => {
  const { event, post } = await anOffice({ status: 'draft' })
  const [kept] = (await post(`/office/events/${event.id}/publication`)).headers.getSetCookie()
  expect(kept).toMatch(/^done=.+; Max-Age=60; Path=\/office; HttpOnly; SameSite=Strict$/)
})

test('a sign-in page that somebody was sent to says nothing about signing out', async () => {
  const { page, post } = await anOffice()
  expect(await page('/office/sign-in?done=signed-out-everywhere')).not.toContain('alle Geräte')
  const out = (await post('/office/sessions/sign-out')).headers.get('location') ?? ''
  expect(await page(out)).toMatch(/abgemeldet/)
})
