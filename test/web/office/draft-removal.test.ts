import { expect, test } from 'vitest'
import { textOf } from '../../support/a-guest.ts'
import { anOffice } from './an-office.ts'

test('a draft is deleted after its name was read, and the list no longer knows it', async () => {
  const { event, page, post, get, client } = await anOffice({ status: 'draft', title: { de: 'Probelauf' } })
  const here = `/office/events/${event.id}`
  expect(await page(here)).toContain(`href="${here}/removal"`)
  expect(textOf(await page(`${here}/removal`))).toContain('Möchten Sie den Entwurf „Probelauf“ wirklich löschen?')
  expect((await client.execute('select id from events')).rows).toHaveLength(1)
  const done = await post(`${here}/removal`)
  expect([done.status, done.headers.get('location')]).toEqual([303, '/office?done=removed'])
  expect(await page('/office')).not.toContain('Probelauf')
  expect([(await get(here)).status, (await post(`${here}/removal`)).status]).toEqual([404, 404])
  expect(textOf(await page('/office/audit'))).toContain('Entwurf gelöscht')
})

test('what is or was public says in a sentence why it stays, with no button', async () => {
  const { event, page, post } = await anOffice()
  const here = `/office/events/${event.id}`
  expect(await page(here)).not.toContain(`${here}/removal`)
  await post(`${here}/publication/withdrawal`)
  const asked = await page(`${here}/removal`)
  expect(textOf(asked)).toContain('Löschen lässt sich nur, was nie veröffentlicht war')
  expect(asked).not.toContain('Endgültig löschen')
  const refused = await post(`${here}/removal`)
  expect([refused.status, textOf(await refused.text())]).toEqual([
    409,
    expect.stringContaining('Ihre Adresse ist bekannt, deshalb bleibt die Veranstaltung.'),
  ])
})

test('a draft for which somebody is entered stays', async () => {
  const { event, page, submitted, client } = await anOffice()
  await submitted([{}])
  await client.execute(`update events set status = 'draft'`)
  await client.execute(`delete from audit_notes where verb like 'event.%'`)
  expect(textOf(await page(`/office/events/${event.id}/removal`))).toContain('Hier ist schon jemand eingetragen')
})
