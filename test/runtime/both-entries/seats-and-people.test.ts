import { expect, inject, test } from 'vitest'
import { aVisitor } from '../../support/a-visitor.ts'
import { enclosed, lettersTo, linkIn, untilLetter } from '../../support/mailbox.ts'
import { signInLink } from '../../support/sign-in-link.ts'

// One story in order: a front office registers two people, one of them sends a deputy, and a third waits.
const url = inject('url')
const organiser = aVisitor(url)
const frontOffice = aVisitor(url)
const slug = `netzwerk-${inject('entry')}`
const year = new Date().getFullYear() + 1
const contact = 'vorzimmer@harz.example'

const ada = { firstName: 'Ada', lastName: 'Adler', organisation: 'Landkreis Harz', email: 'ada@harz.example' }
const bela = { firstName: 'Béla', lastName: 'Bär', organisation: 'Landkreis Harz', email: 'bela@harz.example' }

let ownPage = ''
let bookingPage = ''

test('the organiser signs in by a mailed link and publishes a free conference from a preset', async () => {
  await organiser.send(await organiser.open(await signInLink(url)), '/office/sign-in')
  const form = await organiser.open('/office/events/new?preset=conference')
  const fields = { 'title.de': 'Netzwerktreffen', slug, startDate: `${year}-11-20`, capacity: '2' }
  const made = await organiser.send(form, '/office/events', fields)
  await organiser.send(made, '/publication')
  expect((await frontOffice.open(`/e/${slug}`)).html).toContain('Netzwerktreffen')
})

test('a front office registers two people in one form; each hears of it, and nobody consents for them', async () => {
  const form = await frontOffice.open(`/e/${slug}/registration`)
  const two = await frontOffice.send(form, '/registration', {
    ...ada,
    contact: 'yes',
    contactName: 'Vorzimmer Landrätin',
    contactEmail: contact,
    add: 'person',
  })
  const sent = await frontOffice.send(two, '/registration', placed('p2-', bela))
  expect(sent.address).toMatch(/\/registration\/[\w-]+$/)
  const letters = await Promise.all([ada, bela].map(({ email }) => untilLetter(url, email, 'confirmation')))
  for (const letter of letters) expect(letter.text).toContain('Vorzimmer Landrätin')
  const booking = await untilLetter(url, contact, 'booking')
  expect(booking.text).toMatch(/Ada Adler[\s\S]*Béla Bär/)
  expect(enclosed(booking)).toHaveLength(2)
  ownPage = new URL(linkIn(letters[0] ?? booking)).pathname
  bookingPage = new URL(linkIn(booking, 'b')).pathname
})

test('she names a deputy: the seat stays, the old link dies, the calendars follow', async () => {
  const deputy = { firstName: 'Cem', lastName: 'Çelik', organisation: 'Landkreis Harz', email: 'cem@harz.example' }
  const form = await frontOffice.open(`${ownPage}/substitution`)
  expect((await frontOffice.send(form, '/substitution', deputy)).status).toBe(200)
  const left = await untilLetter(url, ada.email, 'substituted')
  expect(enclosed(left)[0]?.content).toContain('METHOD:CANCEL')
  const came = await untilLetter(url, deputy.email, 'confirmation')
  expect(enclosed(came)[0]?.content).toContain('METHOD:REQUEST')
  expect((await frontOffice.open(ownPage)).status).toBe(404)
  expect((await frontOffice.open(bookingPage)).html).toMatch(/Cem Çelik/)
})

test('the next one waits, sees why, and moves up when the contact cancels somebody', async () => {
  const late = { firstName: 'Dora', lastName: 'Dom', organisation: 'Landkreis Börde', email: 'dora@boerde.example' }
  await frontOffice.send(await frontOffice.open(`/e/${slug}/registration`), '/registration', late)
  const waiting = await untilLetter(url, late.email, 'waiting-list')
  expect((await frontOffice.open(linkIn(waiting))).html).toContain('Alle Plätze der Veranstaltung sind vergeben')
  const page = await frontOffice.open(bookingPage)
  const cancellation = /href="([^"]*\/cancellation[^"]*)"/.exec(page.html)?.[1] ?? ''
  await frontOffice.send(await frontOffice.open(cancellation), '/cancellation')
  await untilLetter(url, late.email, 'promotion')
  expect((await lettersTo(url, late.email)).map(({ kind }) => kind)).toEqual(['waiting-list', 'promotion'])
})

function placed(prefix: string, person: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(person).map(([name, value]) => [prefix + name, value]))
}
