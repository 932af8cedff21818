import { expect, test } from 'vitest'
import { anOffice } from './an-office.ts'

test('the audit trail says who did what about whom, newest first, and no value', async () => {
  const { event, submitted, page, post, settled } = await anOffice()
  const [id = ''] = await submitted([{ phone: '' }])
  const form = { salutation: 'ms', academicTitle: 'Dr.', firstName: 'Łucja', lastName: 'Müller', office: 'Landrätin' }
  const reach = { organisation: 'Landkreis Harz', organisationAgs: '15085', email: 'lucja.mueller@harz.example' }
  await post(`/office/events/${event.id}/attendees/${id}`, { ...form, ...reach, language: 'de', phone: '0391 4711' })
  await settled()
  const html = await page(`/office/audit?event=${event.id}`)
  const what = [...html.matchAll(/<th role="rowheader"[^>]*>([^<]*)/g)].map(([, text]) => text)
  expect(what).toEqual(['Anmeldung geändert', 'Anmeldung eingegangen'])
  expect(html).toContain('Anna Büro')
  expect(html).toContain(`/office/events/${event.id}/attendees/${id}`)
  expect(html).not.toContain('4711')
})

test('paging through the audit trail to the end and back visits every note once', async () => {
  const { client, host, page } = await anOffice()
  const insert = `insert into audit_notes (host_id, at, actor, verb, about, fields) values (?, 0, 'system', ?, 'x', '[]')`
  await client.batch(Array.from({ length: 120 }, (_, i) => ({ sql: insert, args: [host.id, `verb.${i}`] })))
  const verbs = (html: string) => [...html.matchAll(/<th role="rowheader"[^>]*>([^<]*)/g)].map(([, text = '']) => text)
  const link = (html: string, rel: string) => new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1]
  const forth: string[][] = []
  let path: string | undefined = '/office/audit'
  let last = path
  while (path) {
    const html: string = await page(path)
    forth.push(verbs(html))
    last = path
    path = link(html, 'next')
  }
  expect(forth.map((names) => names.length)).toEqual([50, 50, 21])
  expect(new Set(forth.flat()).size).toBe(121)
  const back: string[][] = []
  path = last
  while (path) {
    const html: string = await page(path)
    back.unshift(verbs(html))
    path = link(html, 'prev')
  }
  expect(back).toEqual(forth)
})

test('what the host says of itself is changed in the office and stands in the imprint at once', async () => {
  const { host, client, page, post } = await anOffice()
  const form = {
    'name.de': 'Landkreistag Harz',
    'name.en': '',
    shortName: 'LKT',
    'contact.name': 'Büro',
    'contact.phone': '030 1',
    'contact.email': 'b@h.example',
    'notices.address': 'Weg 1\n38820 Halberstadt',
    'notices.dataProtectionOfficer.name': 'DSB',
    'notices.dataProtectionOfficer.phone': '030 2',
    'notices.dataProtectionOfficer.email': 'dsb@h.example',
    'notices.supervisoryAuthority.de': 'Landesbeauftragte',
    'notices.legalBasis.de': 'Art. 6',
    'notices.imprint.de': '**Vertreten** durch <script>alert(1)</script>',
  }
  const wrong = await post(`/office/hosts/${host.id}`, { ...form, 'contact.email': 'keine', 'notices.imprint.de': '' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('href="#field-notices.imprint.de"')
  expect((await post(`/office/hosts/${host.id}`, form)).status).toBe(303)
  const imprint = await page('/imprint')
  expect(imprint).toContain('<strong>Vertreten</strong>')
  expect(imprint).not.toContain('<script>alert')
  const { rows } = await client.execute("select fields from audit_notes where verb = 'host.edited'")
  expect(rows.map((row) => row.fields)).toEqual(['["name","shortName","contact","notices"]'])
})
