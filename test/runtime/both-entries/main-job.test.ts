import { readXlsx } from 'hucre/xlsx'
import ICAL from 'ical.js'
import { expect, inject, test } from 'vitest'
import { aVisitor, type Page } from '../../support/a-visitor.ts'
import { enclosed, lettersTo, linkIn, type PostedLetter, untilLetter } from '../../support/mailbox.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'

// One story in order, from the invitation to the badge: each test goes on where the one before left off.
const url = inject('url')
const organiser = aVisitor(url)
const first = aVisitor(url)
const second = aVisitor(url)
const slug = `tagung-${inject('entry')}`
const year = new Date().getFullYear() + 1

const ada = {
  firstName: 'Łucja',
  lastName: 'Müller-Öztürk',
  organisation: 'Landkreis Harz',
  email: 'lucja@harz.example',
  salutation: 'ms',
}
const ben = {
  firstName: '{{name}}',
  lastName: '=1+1 <img src=x onerror=alert(1)>',
  organisation: 'Łódź & Söhne "GmbH"',
  email: 'ben@lodz.example',
}

let event = ''
let ownPage = ''

test('the organiser signs in by a button and publishes an event with one place', async () => {
  const office = await organiser.open(inject('signInLink'))
  expect((await organiser.send(office, '/office/sign-in')).address).toMatch(/\/office$/)
  const form = await organiser.open('/office/events/new')
  const made = await organiser.send(form, '/office/events', {
    'title.de': 'Integration vor Ort',
    'title.en': 'Integration on the ground',
    slug,
    startDate: `${year}-12-02`,
    endDate: `${year}-12-02`,
    startTime: '10:00',
    endTime: '16:00',
    opensDate: '2020-01-01',
    lastDay: `${year}-11-18`,
    capacity: '1',
    'venue.name': 'Kreishaus',
    'venue.city': 'Halberstadt',
  })
  event = new URL(made.address).pathname
  expect(event).toMatch(/^\/office\/events\/[\w-]{36}$/)
  expect((await first.open(`/e/${slug}`)).status).toBe(404)
  await organiser.send(made, '/publication')
  expect((await first.open(`/e/${slug}`)).html).toContain('Integration vor Ort')
})

test('an official registers and gets a confirmation with a calendar file', async () => {
  const sent = await register(first, ada)
  expect(sent.html).toContain('lucja@harz.example')
  const letter = await untilLetter(url, ada.email, 'confirmation')
  expect(letter.subject).toBe('Anmeldung bestätigt: Integration vor Ort')
  expect(letter.text).toContain('Sehr geehrte Frau Müller-Öztürk')
  expect(entryOf(letter)).toEqual({
    summary: 'Integration vor Ort',
    start: `${year}-12-02T09:00:00.000Z`,
    // The host of the demo reads its mailbox: new events invite.
    method: 'REQUEST',
    status: 'CONFIRMED',
  })
  expect(enclosed(letter)[0]?.contentType).toContain('method=REQUEST')
  ownPage = linkIn(letter)
})

test('the next one waits, and everything hostile in the name stays a name', async () => {
  const page = await register(second, ben)
  expect(page.html).not.toContain('<img src=x')
  const letter = await untilLetter(url, ben.email, 'waiting-list')
  expect(enclosed(letter)).toEqual([])
  expect(letter.text).toContain('{{name}} =1+1 <img src=x onerror=alert(1)>')
  expect(letter.html).not.toContain('<img src=x')
})

test('the same form sent again is one registration and one letter', async () => {
  const form = await first.open(`/e/${slug}/registration`)
  const again = { ...ada, firstName: 'Zweimal', email: 'zweimal@harz.example' }
  const pages = await Promise.all([first.send(form, '/registration', again), first.send(form, '/registration', again)])
  expect(pages.map((page) => page.status)).toEqual([200, 200])
  await untilLetter(url, again.email, 'waiting-list')
  expect(await lettersTo(url, again.email)).toHaveLength(1)
})

test('she corrects her name by the personal link', async () => {
  const answers = await first.open(`${new URL(ownPage).pathname}/answers`)
  const changed = await first.send(answers, '/answers', { lastName: 'Müller' })
  expect(changed.html).toContain('Łucja Müller')
  const letter = await untilLetter(url, ada.email, 'change')
  expect(letter.subject).toContain('Integration vor Ort')
})

test('she cancels; the next one moves up at once, and both calendars follow', async () => {
  const ask = await first.open(`${new URL(ownPage).pathname}/cancellation`)
  await first.send(ask, '/cancellation')
  const cancelled = await untilLetter(url, ada.email, 'cancellation')
  // Only she is uninvited: RFC 5546 § 3.2.5 forbids a STATUS then.
  expect(entryOf(cancelled)).toMatchObject({ method: 'CANCEL', status: 'null' })
  const promoted = await untilLetter(url, ben.email, 'promotion')
  expect(entryOf(promoted)).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED' })
})

test('the office exports who is coming, formulas defused', async () => {
  const bytes = new Uint8Array(await (await organiser.ask(`${event}/attendees.csv`)).arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const csv = new TextDecoder().decode(bytes)
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(4)
  expect(csv).toContain(";'=1+1 <img src=x onerror=alert(1)>;")
  const book = await readXlsx(new Uint8Array(await (await organiser.ask(`${event}/attendees.xlsx`)).arrayBuffer()))
  expect(book.sheets[0]?.rows).toHaveLength(4)
})

test('the office prints the badge of who has a seat', async () => {
  const form = await organiser.open(`${event}/papers/badges`)
  const printing = await organiser.send(form, '/printings')
  const response = await organiser.ask(`${printing.address.replace(/\?.*/, '')}/badges.pdf`)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const paper = await openPdf(response.body ?? new ReadableStream())
  expect(paper.numPages).toBe(1)
  const text = (await textRuns(paper, 1)).map((run) => run.text).join(' ')
  expect(text).toContain('{{name}}')
  expect(text).not.toContain('Łucja')
})

test('who asks for a lost link gets it, and nobody learns who is registered', async () => {
  const known = await first.send(await first.open(`/e/${slug}/link`), '/link', { email: ben.email })
  const unknown = await first.send(await first.open(`/e/${slug}/link`), '/link', { email: 'nobody@nowhere.example' })
  expect(known.html.replaceAll(ben.email, '')).toBe(unknown.html.replaceAll('nobody@nowhere.example', ''))
  await untilLetter(url, ben.email, 'existing-registration')
})

test('calling the event off tells everybody who is left', async () => {
  const ask = await organiser.open(`${event}/cancellation`)
  expect(ask.html).toMatch(/2\s+Briefe|2\s+E-Mails|zwei/i)
  const words = { 'reason.de': 'zu wenige Anmeldungen', 'text.de': 'Wir laden wieder ein.\nIm Mai.' }
  const preview = await organiser.send(ask, '/cancellation', { ...words, step: 'preview' })
  expect(preview.html).toContain('Wir laden wieder ein.')
  const done = await organiser.send(preview, '/cancellation', { step: 'confirm' })
  expect([done.status, done.address]).toEqual([200, expect.stringContaining('done=called-off')])
  const letter = await untilLetter(url, ben.email, 'event-cancelled')
  expect(letter.text).toContain('zu wenige Anmeldungen')
  expect((await first.open(`/e/${slug}`)).html).toContain('Wir laden wieder ein.')
  expect(entryOf(letter)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' })
  const feed = await (await first.ask('/calendar.ics')).text()
  expect(feed).toContain('STATUS:CANCELLED')
})

test('a stranger finds no way into the office', async () => {
  const stranger = aVisitor(url)
  for (const path of [event, `${event}/attendees.csv`, `${event}/papers/badges`, '/office/audit']) {
    expect((await stranger.ask(path)).status).toBe(303)
  }
})

async function register(visitor: ReturnType<typeof aVisitor>, person: Record<string, string>): Promise<Page> {
  const form = await visitor.open(`/e/${slug}/registration`)
  const page = await visitor.send(form, '/registration', person)
  expect(page.status).toBe(200)
  return page
}

function entryOf(letter: PostedLetter) {
  const calendar = new ICAL.Component(ICAL.parse(enclosed(letter)[0]?.content ?? ''))
  const entry = calendar.getFirstSubcomponent('vevent')
  if (!entry) throw new Error(`The letter "${letter.subject}" has no calendar entry.`)
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const { summary, startDate } = new ICAL.Event(entry)
  return {
    summary,
    start: startDate.toJSDate().toISOString(),
    method: String(calendar.getFirstPropertyValue('method')),
    status: String(entry.getFirstPropertyValue('status')),
  }
}
