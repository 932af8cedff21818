import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { aPng } from '../../support/a-file.ts'
import { aGuest, textOf } from '../../support/a-guest.ts'
import { anOffice } from './an-office.ts'

/** An office that uploads a file as a browser sends it. */
async function anUploadingOffice() {
  const office = await anOffice()
  const here = `/office/hosts/${office.host.id}`
  const upload = (bytes: Uint8Array<ArrayBuffer> | null, name = 'logo.png') => {
    const body = new FormData()
    body.append('logo', new File(bytes ? [bytes] : [], bytes ? name : ''))
    return createApp().request(
      `${here}/logo`,
      { method: 'POST', headers: { cookie: office.cookie }, body },
      office.deps,
    )
  }
  return { ...office, here, upload }
}

test('a logo is shown to everybody, kept by browsers, and sent once', async () => {
  const { deps, upload, page, here, host } = await anUploadingOffice()
  expect((await upload(aPng())).headers.get('location')).toBe(`${here}/letterhead?done=saved`)
  const [, src = ''] = /class="logo" src="([^"]+)"/.exec(await page(`${here}/letterhead`)) ?? []
  const answer = await createApp().request(src, {}, deps)
  expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(aPng()))).toBe(true)
  const header = (name: string) => answer.headers.get(name)
  expect(['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options'].map(header)).toEqual([
    'image/png',
    'public, max-age=31536000, immutable',
    "default-src 'none'; sandbox",
    'nosniff',
  ])
  const again = await aGuest(deps).get(src, { 'if-none-match': header('etag') ?? '' })
  expect([again.status, again.html]).toEqual([304, ''])
  expect((await aGuest(deps).get(`/hosts/${host.slug}/logo`)).headers.get('cache-control')).toBe('public, no-cache')
})

test('a logo is replaced and removed', async () => {
  const { deps, client, upload, post, here, host } = await anUploadingOffice()
  await upload(aPng())
  await upload(aPng({ width: 30, height: 30 }))
  const { rows } = await client.execute('select letterhead from hosts')
  expect(JSON.parse(String(rows[0]?.letterhead)).logo).toMatchObject({ mediaType: 'image/png', width: 30, height: 30 })
  await post(`${here}/logo/removal`)
  expect((await aGuest(deps).get(`/hosts/${host.slug}/logo`)).status).toBe(404)
})

test.each([
  ['nothing', null, 'Bitte wählen Sie zuerst eine Bilddatei aus.'],
  [
    'a drawing that could run',
    Uint8Array.from(Buffer.from('<svg onload="alert(1)"/>')),
    'Eine solche Datei nehmen wir nicht an.',
  ],
  ['too much', aPng({ padding: 600 * 1024 }), 'Diese Datei ist zu groß.'],
])('%s is refused at the field', async (_what, bytes, sentence) => {
  const { upload } = await anUploadingOffice()
  const answer = await upload(bytes, 'logo.svg')
  const html = await answer.text()
  expect([answer.status, textOf(html).includes(sentence)]).toEqual([422, true])
  expect(html).toContain('aria-describedby="field-logo-hint field-logo-error"')
})

test('only an upload may be large, and only up to its limit', async () => {
  const { deps, cookie, here, upload } = await anUploadingOffice()
  expect((await upload(aPng({ padding: 6 * 1024 * 1024 }))).status).toBe(413)
  const form = new URLSearchParams({ sender: 'x'.repeat(300 * 1024) })
  const init = { method: 'POST', headers: { cookie }, body: form }
  expect((await createApp().request(`${here}/letterhead`, init, deps)).status).toBe(413)
})

test('the lines are kept as typed, or come back with a sentence', async () => {
  const { post, page, here } = await anUploadingOffice()
  const lines = { sender: 'Musterstraße 1\n<img src=x onerror=alert(1)>', footer: '=1+1 {{name}}' }
  expect((await post(`${here}/letterhead`, lines)).status).toBe(303)
  const html = await page(`${here}/letterhead`)
  expect(html).toContain('Musterstraße 1\n&lt;img src=x onerror=alert(1)&gt;</textarea>')
  expect(html).toContain('=1+1 {{name}}</textarea>')
  const long = await post(`${here}/letterhead`, { sender: 'a\nb\nc\nd\ne\nf\ng', footer: '' })
  expect([long.status, textOf(await long.text()).includes('„Absenderzeilen“ ist zu lang.')]).toEqual([422, true])
})

test('each change is noted once', async () => {
  const { client, upload, post, here } = await anUploadingOffice()
  await upload(aPng())
  for (const _again of [1, 2]) await post(`${here}/letterhead`, { sender: 'Straße 1', footer: '' })
  const { rows } = await client.execute("select fields from audit_notes where verb = 'letterhead.set' order by id")
  expect(rows.map((row) => row.fields)).toEqual(['["logo"]', '["sender"]'])
})
