import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { readMailbox } from '../src/domain/outbox/read-mailbox.ts'
import { fieldsOf } from './support/a-guest.ts'
import { anEvent, aPerson } from './support/an-event.ts'
import { world } from './support/world.ts'

async function anOpenApp() {
  const app = await world()
  const event = await anEvent(app.deps)
  const post = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = {}) =>
    createApp().request(
      `/e/${event.slug}/registration`,
      {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        duplex: 'half',
      } as RequestInit,
      app.deps,
    )
  return { ...app, event, post }
}

test('whatever host a request names, letters and pages link to the configured address alone', async () => {
  const { deps, settled, event, post } = await anOpenApp()
  const forged = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    forwarded: 'host=evil.example',
  }
  const answer = await post(new URLSearchParams(fieldsOf(aPerson())), forged)
  await settled()
  expect(answer.headers.get('location')).toMatch(/^\/e\/[a-z0-9-]+\/registration\/[0-9a-f-]{36}$/)
  const [letter] = await readMailbox(deps)
  expect(letter?.text).toContain(`${deps.config.publicUrl}/r/`)
  const page = await createApp().request(`/e/${event.slug}`, { headers: forged }, deps)
  expect(JSON.stringify(letter) + (await page.text())).not.toContain('evil.example')
})

test('a body beyond the limit is turned away although nobody said how long it is', async () => {
  const { post } = await anOpenApp()
  const piece = new TextEncoder().encode('a'.repeat(1024))
  let sent = 0
  const endless = new ReadableStream({
    pull: (controller) => (sent++ < 10_000 ? controller.enqueue(piece) : controller.close()),
  })
  expect((await post(endless)).status).toBe(413)
  expect(sent).toBeLessThan(300)
})

test('ten thousand fields, fields of every shape and what is no form at all are answered, never a fault', async () => {
  const { post } = await anOpenApp()
  const many = Array.from({ length: 10_000 }, (_, i) => `f${i}=1`).join('&')
  const nested = Array.from({ length: 5000 }, (_, i) => `a[b][c].d=${i}`).join('&')
  for (const body of [many, nested, '__proto__=1&constructor[prototype][x]=1', '%', 'firstName=%ff%fe%00', '{"a":1}'])
    expect([body.slice(0, 20), (await post(body)).status]).toEqual([body.slice(0, 20), body.length > 100 ? 413 : 422])
  expect((await post('--x', { 'content-type': 'multipart/form-data; boundary=y' })).status).toBe(400)
})

test('what was refused starts no delivery; what was written does', async () => {
  const { deps, event } = await anOpenApp()
  const works: unknown[] = []
  const background = (work: Promise<unknown>) => {
    works.push(work)
    deps.background(work)
  }
  const post = (body: Record<string, string>) =>
    createApp().request(
      `/e/${event.slug}/registration`,
      {
        method: 'POST',
        body: new URLSearchParams(body),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      { ...deps, background },
    )
  expect([(await post({})).status, (await post({ firstName: 'x' })).status, works]).toEqual([422, 422, []])
  expect((await post(fieldsOf(aPerson()))).status).toBe(303)
  expect(works).toHaveLength(1)
})
