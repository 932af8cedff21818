import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { openContext, signIn } from './a-browser.ts'
import { aVisitor } from './a-visitor.ts'
import { linkIn, untilLetter } from './mailbox.ts'
import { managedEvent } from './managed-event.ts'

const url = inject('url')
const conference = new URL(inject('conference')).pathname
/** It has seats for whoever comes; of the conference's, few are free. */
const forum = '/e/praxisforum-2028'

/** Every page there is, of the public, of who is registered and of the office, whose sign-in comes with them; what they show is made first. */
export async function everyPage(browser: Browser) {
  const { context } = await openContext(browser)
  await signIn(context)
  const office = await context.storageState()
  const page = await context.newPage()
  const event = await managedEvent(async (path) => (await page.request.get(path)).text(), conference)
  await page.goto(`${event}/attendees`)
  const attendee = await firstLink(page, /\/attendees\/[\w-]{36}$/)
  await page.goto(`${conference}/programme`)
  const picked = `${conference}/programme?item=${await page.locator('input[name=item]').first().getAttribute('value')}`
  await page.goto(`${event}/mailings/new?template=day-information`)
  await page.getByRole('button', { name: 'Als Entwurf speichern' }).click()
  const mailing = new URL(page.url()).pathname
  await page.goto(`${event}/papers/designs`)
  await page.fill('[name=name]', 'Gäste')
  await page.getByRole('button', { name: 'Gestaltung anlegen' }).click()
  await page.waitForURL(/designs\/[\w-]{36}/)
  const design = new URL(page.url()).pathname
  await page.goto(`${event}/papers/badges`)
  await page.getByRole('button', { name: 'Druck zusammenstellen' }).click()
  await page.waitForURL(/printings\/[\w-]{36}/)
  const printing = new URL(page.url()).pathname
  await page.goto(`${event}/checkin`)
  await page.getByLabel('Name des Check-ins').fill('Haupteingang')
  await page.getByRole('button', { name: 'Check-in öffnen' }).click()
  // The demo has a rehearsal here, too, which admits to none of the forms.
  const links = page.getByRole('row').filter({ hasText: 'Haupteingang' }).getByRole('link')
  const officeDesk = (await links.first().getAttribute('href')) ?? ''
  const desk = new URL((await links.nth(1).getAttribute('href')) ?? '').pathname
  const passphrase = await page.getByRole('row').filter({ hasText: 'Haupteingang' }).locator('code').innerText()
  await page.request.post(`${desk}/opening`, { form: { passphrase } })
  /** What a browser holds at whose desk the passphrase was typed. */
  const helper = { cookies: (await context.cookies()).filter(({ path }) => path === desk), origins: [] }
  const { people } = await (await page.request.get(`${desk}/list`, { headers: { accept: 'application/json' } })).json()
  const guest = `${desk}/people/${people[0].id}`
  await page.goto('/office/host')
  const host = new URL(page.url()).pathname
  await context.close()
  const visitor = aVisitor(url)
  const person = {
    firstName: 'Seite',
    lastName: 'Ansicht',
    organisation: 'Landkreis Harz',
    email: 'seite@harz.example',
  }
  const answer = await visitor.send(await visitor.open(`${conference}/registration`), '/registration', person)
  const received = new URL(answer.address).pathname
  const letter = await untilLetter(url, person.email, 'confirmation')
  const own = new URL(linkIn(letter)).pathname

  const others = {
    ...person,
    firstName: 'Vertreten',
    email: '',
    contact: 'yes',
    contactName: 'Vorzimmer',
    contactEmail: 'vz@harz.example',
  }
  await visitor.send(await visitor.open(`${conference}/registration`), '/registration', others)
  const booking = new URL(linkIn(await untilLetter(url, others.contactEmail, 'booking'), 'b')).pathname
  const theirAnswers = /\/b\/[\w-]+\/people\/[\w-]+\/answers/.exec((await visitor.open(booking)).html)?.[0] ?? ''
  const asked = await objectionTo('Gefragt')
  const objected = await objectionTo('Angehalten')
  await visitor.send(await visitor.open(objected), '/objection')
  const session = office.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { html } = await aVisitor(url, session).open('/office')
  const onHold = /href="(\/office\/events\/[\w-]{36}\/attendees\/[\w-]{36})">Angehalten Ansicht</.exec(html)?.[1] ?? ''
  const publicPages = [
    '/',
    conference,
    '/e/integration-2016',
    `${conference}/registration`,
    `${conference}/programme`,
    picked,
    `${conference}/link`,
    `${conference}/link/sent`,
    '/r/unknown',
    '/office/sign-in',
    '/office/sign-in/unknown',
    '/verify',
    '/verify/unknown',
    '/accessibility',
    '/privacy',
    '/imprint',
    '/hosts/dlt/accessibility',
    '/hosts/dlt/privacy',
    '/hosts/dlt/imprint',
    '/nowhere',
    '/dev/mailbox',
  ]
  const personalPages = [
    received,
    `${received}/correction`,
    own,
    `${own}/answers`,
    `${own}/cancellation`,
    `${own}/renewed`,
    `${own}/substitution`,
    `${own}/choices`,
    booking,
    theirAnswers,
    asked,
    objected,
    '/objection/unknown',
    '/u/unknown',
    `${desk}/people/new`,
    guest,
    `${guest}/substitution`,
    `${guest}/group`,
    `${guest}/name`,
    `${desk}/people/together?search=a`,
    // Their script locks a desk that was opened without it.
    `${desk}?search=a`,
    desk,
  ]
  const officePages = [
    '/office',
    event,
    `${event}/edit`,
    `${event}/attendees?q=mueller`,
    attendee,
    onHold,
    `${attendee}/edit`,
    `${attendee}/cancellation`,
    `${attendee}/role`,
    `${attendee}/seat`,
    `${attendee}/substitution`,
    `${event}/attendees/new`,
    `${event}/cancellation`,
    `${event}/cancellation?step=preview`,
    `${event}/rescheduling`,
    `${event}/rescheduling?startDate=2030-03-31`,
    `${event}/removal`,
    `${event}/copy`,
    `${event}/rules`,
    `${event}/calendar`,
    `${event}/seats`,
    `${event}/quota?scope=event&key=`,
    `${event}/categories/new`,
    `${event}/programme`,
    `${event}/programme/new`,
    `${event}/programme/move`,
    `${event}/partners/new`,
    `${event}/waiting`,
    `${event}/applications`,
    `${event}/applications/release`,
    `${event}/papers`,
    `${event}/checkin`,
    officeDesk,
    `${event}/papers/badges`,
    `${event}/papers/designs`,
    design,
    printing,
    `${attendee}/letter`,
    `${event}/certificate`,
    '/office/events/new?preset=workshops',
    '/office/events/new',
    '/office/series',
    '/office/series/new',
    '/office/letters',
    '/office/letters?state=open',
    '/office/letters/1',
    '/office/replies',
    '/office/replies/new',
    '/office/audit',
    '/office/sessions',
    '/office/host',
    host,
    `${host}/letterhead`,
    `${host}/accessibility`,
    `${host}/staff`,
    `${event}/mailings`,
    `${event}/mailings/new?template=day-information`,
    mailing,
    `${mailing}/edit`,
    `${mailing}/dispatch`,
    `${mailing}/recipients`,
    `${event}/reminders`,
    `${event}/reminders/new`,
    `${event}/texts`,
    `${event}/texts/confirmation/de`,
  ]
  return { office, helper, event, publicPages, personalPages, officePages }
}
/** Where somebody can say that the change of their address was not theirs. */
async function objectionTo(firstName: string): Promise<string> {
  const visitor = aVisitor(url)
  const email = `${firstName.toLowerCase()}@harz.example`
  const person = { firstName, lastName: 'Ansicht', organisation: 'Landkreis Harz', email }
  await visitor.send(await visitor.open(`${forum}/registration`), '/registration', person)
  const mine = new URL(linkIn(await untilLetter(url, email, 'confirmation'))).pathname
  await visitor.send(await visitor.open(`${mine}/answers`), '/answers', { email: `fremd-${email}` })
  const { text } = await untilLetter(url, email, 'address-changed')
  return /\/objection\/\S+/.exec(text)?.[0] ?? ''
}

async function firstLink(page: Page, pattern: RegExp): Promise<string> {
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const link = links.find((each) => pattern.test(each))
  if (!link) throw new Error(`${page.url()} has no link like ${pattern}.`)
  return link
}
