import { expect, test } from 'vitest'
import { anOffice } from './an-office.ts'

/** The form of a person as the office sends it. */
const typed = {
  salutation: 'ms',
  academicTitle: 'Dr.',
  firstName: 'Łucja',
  lastName: 'Müller',
  organisation: 'LK Harz',
  organisationAgs: '',
  office: 'Landrätin',
  department: '',
  email: 'lucja@harz.example',
  phone: '',
  remarks: '',
  language: 'en',
}

test('Müller is found as Mueller and as Muller, by any of the words, and nobody else', async () => {
  const { event, submitted, page } = await anOffice()
  await submitted([{ lastName: 'Müller' }, { lastName: 'Schmidt', firstName: 'Otto', email: 'otto@harz.example' }])
  const found = async (q: string) =>
    namesOn(await page(`/office/events/${event.id}/attendees?${new URLSearchParams({ q })}`))
  for (const q of ['Mueller', 'muller', 'MÜLLER', 'Harz müller', 'lucja.mueller@harz'])
    expect(await found(q)).toEqual(['Dr. Łucja Müller'])
  expect(await found('Otto')).toEqual(['Dr. Otto Schmidt'])
  for (const q of ["' or 1=1 --", '%', '_', '\0', 'x'.repeat(10_000), '🎉'])
    expect((await found(q)).length).toBeLessThanOrEqual(2)
  expect(await found('niemand')).toEqual([])
})

test('an empty list says that nobody has registered, and speaks of another search to who searched', async () => {
  const { event, page } = await anOffice()
  const list = `/office/events/${event.id}/attendees`
  expect(await page(list)).toContain('Noch ist niemand angemeldet.')
  for (const query of ['q=Harz', 'state=waiting', 'role=press']) {
    expect(await page(`${list}?${query}`)).toContain('Vielleicht hilft eine andere Suche.')
  }
})

test('the list is filtered by state, and its figures count everybody', async () => {
  const { event, submitted, page } = await anOffice({ capacity: 1 })
  await submitted([{ lastName: 'Ahrens' }, { lastName: 'Zoll', email: 'zoll@x.example' }])
  const html = await page(`/office/events/${event.id}/attendees?state=waiting`)
  expect(namesOn(html)).toEqual(['Dr. Łucja Zoll'])
  expect(html).toContain('zugesagt (1)')
  expect(html).toContain('alle (2)')
})

test('paging to the end and back visits everyone exactly once, in German order', async () => {
  const { event, submitted, page } = await anOffice({ capacity: null })
  const letters = ['A', 'Ä', 'B', 'Ö', 'O', 'Sch', 'ß', 'U', 'Ü', 'von Z', 'Z', 'Łó']
  const people = Array.from({ length: 130 }, (_, i) => ({
    lastName: `${letters[i % letters.length]}name${String(i).padStart(3, '0')}`,
    email: `p${i}@x.example`,
    academicTitle: '',
  }))
  await submitted(people)
  const first = `/office/events/${event.id}/attendees`
  const forth: string[][] = []
  let path: string | undefined = first
  let last = first
  while (path) {
    const html: string = await page(path)
    forth.push(namesOn(html))
    last = path
    path = linkTo(html, 'next')
  }
  expect(forth.map((names) => names.length)).toEqual([50, 50, 30])
  const seen = forth.flat()
  expect([...seen].sort()).toEqual(people.map(({ lastName }) => `Łucja ${lastName}`).sort())
  const key = (name: string) =>
    name
      .replace(/^Łucja (von )?/, '')
      .replace('ß', 'ss')
      .replace('Ł', 'L')
  const german = new Intl.Collator('de-DE')
  expect(seen).toEqual([...seen].sort((a, b) => german.compare(key(a), key(b))))

  const back: string[][] = []
  path = last
  while (path) {
    const html: string = await page(path)
    back.unshift(namesOn(html))
    path = linkTo(html, 'prev')
  }
  expect(back).toEqual(forth)
})

test('a place in the list that makes no sense is the beginning', async () => {
  const { event, submitted, get } = await anOffice()
  await submitted([{}])
  for (const query of ['after=x', 'before=~', 'after=%00', 'state=none', 'after=a~b&before=c~d'])
    expect((await get(`/office/events/${event.id}/attendees?${query}`)).status).toBe(200)
})

test('somebody entered by hand gets a seat and a letter, after the deadline too, and once', async () => {
  const { event, client, clock, page, post, settled } = await anOffice()
  clock.at = event.closesAt + 1
  const here = `/office/events/${event.id}/attendees`
  const submission = /name="submission" value="([^"]+)"/.exec(await page(`${here}/new`))?.[1] ?? ''
  const entered = await post(here, { ...typed, source: 'office', submission })
  const again = await post(here, { ...typed, source: 'office', submission })
  await settled()
  expect([entered.status, again.headers.get('location')]).toEqual([303, entered.headers.get('location')])
  const { rows } = await client.execute(`select r.last_name, r.organisation_ags, r.language, b.source, l.kind, l.state
    from registrations r join bookings b on b.id = r.booking_id join letters l on l.about = r.id`)
  expect(rows.map((row) => Object.values({ ...row }))).toEqual([
    ['Müller', '15085', 'en', 'office', 'confirmation', 'sent'],
  ])
  const { rows: notes } = await client.execute("select actor, verb from audit_notes where verb = 'booking.received'")
  expect(notes.map((row) => [row.actor, row.verb])).toEqual([['staff', 'booking.received']])

  const known = await post(here, { ...typed, submission: 'another' })
  expect(known.headers.get('location')).toMatch(new RegExp(`^${here}\\?done=already&since=\\w+$`))
  expect(await page(known.headers.get('location') ?? '')).toMatch(/Die E-Mail an .+ ist unterwegs\./)
})

test('errors keep what was typed', async () => {
  const { event, post } = await anOffice()
  const response = await post(`/office/events/${event.id}/attendees`, { ...typed, lastName: ' ', remarks: '<b>=1+1' })
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain('id="field-lastName-error"')
  expect(html).toContain('&lt;b&gt;=1+1</textarea>')
})

test('a person shows data, state, letters and what was done', async () => {
  const { event, submitted, page, post, settled } = await anOffice({ capacity: 1 })
  const [first = '', second = ''] = await submitted([
    {},
    { firstName: 'Berta', email: 'berta@x.example', remarks: '<script>' },
  ])
  await settled()
  const here = (id: string) => `/office/events/${event.id}/attendees/${id}`
  const waiting = await page(here(second))
  expect(waiting).toContain('Stelle auf der Warteliste')
  expect(waiting).toContain('&lt;script&gt;')

  await post(here(first), { ...typed, email: 'neu@harz.example' })
  await post(`${here(first)}/cancellation`)
  await settled()
  const html = await page(here(first))
  expect(tableAfter(html, 'Briefe')).toEqual(['Zusage', 'Adresse geändert', 'Änderung', 'Abmeldung'])
  expect(tableAfter(html, 'Protokoll')).toEqual(['Person abgemeldet', 'Anmeldung geändert', 'Anmeldung eingegangen'])
  expect(html).not.toContain('/edit" class')
  expect(tableAfter(await page(here(second)), 'Briefe')).toEqual(['Warteliste', 'Nachrücken'])
})

test('a change to somebody who is registered already is refused above the form', async () => {
  const { event, submitted, post } = await anOffice()
  const [, second = ''] = await submitted([{ email: 'a@x.example' }, { email: 'b@x.example' }])
  const response = await post(`/office/events/${event.id}/attendees/${second}`, { ...typed, email: 'a@x.example' })
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain('Diese Person ist schon angemeldet')
  expect(html).toContain('value="a@x.example"')
})

function namesOn(html: string): string[] {
  return [...html.matchAll(/<th role="rowheader"[^>]*><a [^>]*>([^<]*)<\/a>/g)].map(([, name = '']) => name)
}

function linkTo(html: string, rel: 'next' | 'prev'): string | undefined {
  return new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1]?.replaceAll('&amp;', '&')
}

function tableAfter(html: string, heading: string): string[] {
  const table = html.split(`<h2>${heading}</h2>`)[1]?.split('</table>')[0] ?? ''
  return [...table.matchAll(/<th role="rowheader"[^>]*>(?:<[^>]*>)*([^<]*)/g)].map(([, name = '']) => name)
}
