import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { revokeCertificate } from '../../../src/domain/papers/certificates/revoke-certificate.ts'
import { personalLink } from '../../../src/domain/registrations/links/personal-link.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { day } from '../../../src/lib/dates.ts'
import { aMorning, found } from '../../support/a-desk.ts'
import { office } from '../../support/an-event-with.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'

/** The day after an event to which the first of two people came, whose name is hostile. */
async function afterwards() {
  const here = await aMorning('file', 2)
  const deps = { ...here.deps, assets: fontsFromPackage }
  const { id } = await here.guest(0)
  await here.client.execute({ sql: `update registrations set last_name = ? where id = ?`, args: ['<b>Łódź</b>', id] })
  const desk = await here.open()
  await desk.scan({ registration: id })
  here.clock.pass(day)
  const app = createApp()
  const get = async (path: string) => app.request(path, {}, deps)
  const page = async (path: string) => (await get(path)).text()
  const linkOf = async (registration: string) =>
    new URL(await personalLink(deps, found(await readRegistration(deps, registration)).registration)).pathname
  const code = async () => String((await here.client.execute('select code from certificates')).rows[0]?.code)
  return { ...here, deps, id, get, page, linkOf, code }
}

test('whoever came fetches the certificate from their page, and its code proves it', async () => {
  const { id, get, page, linkOf, code } = await afterwards()
  const own = await linkOf(id)
  expect(await page(own)).toContain(`href="${own}/certificate.pdf"`)
  const answer = await get(`${own}/certificate.pdf`)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    ...[200, 'application/pdf', 'no-store'],
  ])
  expect(answer.headers.get('content-disposition')).toContain('Teilnahmebescheinigung%20Integration')
  const text = (await textRuns(await openPdf(found(answer.body ?? undefined)), 1)).map((run) => run.text).join('\n')
  expect(text).toContain('Dr. P 0 <b>Łódź</b>')

  const verified = await get(`/verify/${await code()}`)
  const html = await verified.text()
  expect(verified.status).toBe(200)
  expect(verified.headers.get('referrer-policy')).toBe('no-referrer')
  expect(html).toContain('Diese Bescheinigung ist echt')
  expect(html).toContain('Dr. P 0 &lt;b&gt;Łódź&lt;/b&gt;')
  expect(html).toContain('Donnerstag, 2. Dezember 2027')
  expect(html).toContain('noindex')
})

test('whoever did not come, or asks too early, is told why', async () => {
  const { clock, event, guest, get, page, linkOf, id } = await afterwards()
  const absent = await linkOf((await guest(1)).id)
  expect(await page(absent)).not.toContain('certificate.pdf')
  const answer = await get(`${absent}/certificate.pdf`)
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('beim Check-in nicht erfasst')])
  clock.at = event.endsAt - 1
  const present = await linkOf(id)
  expect(await page(present)).not.toContain('certificate.pdf')
  expect(await page(`${present}/certificate.pdf`)).toContain('nach dem Ende der Veranstaltung')
  expect((await get('/r/unknown/certificate.pdf')).status).toBe(404)
})

test('a revoked certificate says so and names nobody', async () => {
  const { deps, id, event, get, page, linkOf, code } = await afterwards()
  await (await get(`${await linkOf(id)}/certificate.pdf`)).arrayBuffer()
  await revokeCertificate(deps, office, { eventId: event.id, registrationId: id })
  const html = await page(`/verify/${await code()}`)
  expect(html).toContain('Diese Bescheinigung gilt nicht mehr')
  expect(html).not.toContain('Łódź')
  expect(await page(`${await linkOf(id)}/certificate.pdf`)).toContain('hat Ihre Bescheinigung zurückgenommen')
})

test('a code is typed, an unknown one is said to be unknown, and guessing ends', async () => {
  const { get, page } = await afterwards()
  expect(await page('/verify')).toContain('name="code"')
  const answer = await get('/verify?code=7xq2-9f0k-/../%3Cimg%3E')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/verify/7xq2-9f0k-%2F..%2F%3Cimg%3E'])
  const split = await get(`/verify?code=${'x'.repeat(99)}${encodeURIComponent('😀')}`)
  expect([split.status, split.headers.get('location')]).toEqual([303, `/verify/${'x'.repeat(99)}%EF%BF%BD`])
  const unknown = await get('/verify/7XQ2-9F0K-ABCD-1234')
  expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('Diesen Code kennen wir nicht')])
  expect(await page('/verify/x?lang=en')).toContain('We do not know this code')
  for (let n = 0; n < 28; n++) await get(`/verify/x${n}`)
  expect((await get('/verify/x')).status).toBe(429)
})
