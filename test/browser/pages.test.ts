import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { axeFindings, launch, openContext, signIn, walkByTab } from '../support/a-browser.ts'
import { aVisitor } from '../support/a-visitor.ts'
import { linkIn, untilLetter } from '../support/mailbox.ts'
import { managedEvent } from '../support/managed-event.ts'

const url = inject('url')
const conference = new URL(inject('conference')).pathname
/** It has seats for whoever comes; of the conference's, few are free. */
const forum = '/e/praxisforum-2028'
let browser: Browser
let office: Awaited<ReturnType<Awaited<ReturnType<typeof openContext>>['context']['storageState']>>
let received = ''
let own = ''
let booking = ''
let event = ''
let attendee = ''
let host = ''
let design = ''
let printing = ''
let picked = ''
let mailing = ''
let desk = ''
let guest = ''
let officeDesk = ''
let asked = ''
let objected = ''
let onHold = ''

beforeAll(async () => {
  browser = await launch()
  const { context } = await openContext(browser)
  await signIn(context)
  office = await context.storageState()
  const page = await context.newPage()
  event = await managedEvent(async (path) => (await page.request.get(path)).text(), conference)
  await page.goto(`${event}/attendees`)
  attendee = await firstLink(page, /\/attendees\/[\w-]{36}$/)
  await page.goto(`${conference}/programme`)
  picked = `${conference}/programme?item=${await page.locator('input[name=item]').first().getAttribute('value')}`
  await page.goto(`${event}/mailings/new?template=day-information`)
  await page.getByRole('button', { name: 'Als Entwurf speichern' }).click()
  mailing = new URL(page.url()).pathname
  await page.goto(`${event}/papers/designs`)
  await page.fill('[name=name]', 'Gäste')
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click()
  await page.waitForURL(/designs\/[\w-]{36}/)
  design = new URL(page.url()).pathname
  await page.goto(`${event}/papers/badges`)
  await page.getByRole('button', { name: 'Druck zusammenstellen' }).click()
  await page.waitForURL(/printings\/[\w-]{36}/)
  printing = new URL(page.url()).pathname
  await page.goto(`${event}/checkin`)
  await page.getByLabel('Name des Check-ins').fill('Haupteingang')
  await page.getByRole('button', { name: 'Check-in öffnen' }).click()
  // The demo has a rehearsal here, too, which admits to none of the forms.
  const links = page.getByRole('row').filter({ hasText: 'Haupteingang' }).getByRole('link')
  officeDesk = (await links.first().getAttribute('href')) ?? ''
  desk = new URL((await links.nth(1).getAttribute('href')) ?? '').pathname
  const { people } = await (await page.request.get(`${desk}/list`, { headers: { accept: 'application/json' } })).json()
  guest = `${desk}/people/${people[0].id}`
  await page.goto('/office/host')
  host = new URL(page.url()).pathname
  await context.close()

  const visitor = aVisitor(url)
  const person = {
    firstName: 'Seite',
    lastName: 'Ansicht',
    organisation: 'Landkreis Harz',
    email: 'seite@harz.example',
  }
  const answer = await visitor.send(await visitor.open(`${conference}/registration`), '/registration', person)
  received = new URL(answer.address).pathname
  const letter = await untilLetter(url, person.email, 'confirmation')
  own = new URL(linkIn(letter)).pathname

  const others = {
    ...person,
    firstName: 'Vertreten',
    email: '',
    contact: 'yes',
    contactName: 'Vorzimmer',
    contactEmail: 'vz@harz.example',
  }
  await visitor.send(await visitor.open(`${conference}/registration`), '/registration', others)
  booking = new URL(linkIn(await untilLetter(url, others.contactEmail, 'booking'), 'b')).pathname
  asked = await objectionTo('Gefragt')
  objected = await objectionTo('Angehalten')
  await visitor.send(await visitor.open(objected), '/objection')
  const session = office.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { html } = await aVisitor(url, session).open('/office')
  onHold = /href="(\/office\/events\/[\w-]{36}\/attendees\/[\w-]{36})">Angehalten Ansicht</.exec(html)?.[1] ?? ''
})
afterAll(() => browser.close())

const publicPages = () => [
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
  '/nowhere',
  '/dev/mailbox',
]
const personalPages = () => [
  received,
  `${received}/correction`,
  own,
  `${own}/answers`,
  `${own}/cancellation`,
  `${own}/renewed`,
  `${own}/substitution`,
  booking,
  asked,
  objected,
  '/objection/unknown',
  desk,
  `${desk}?search=a`,
  `${desk}/people/new`,
  guest,
  `${guest}/substitution`,
  `${guest}/group`,
]
const officePages = () => [
  '/office',
  event,
  `${event}/edit`,
  `${event}/attendees?q=mueller`,
  attendee,
  onHold,
  `${attendee}/edit`,
  `${attendee}/cancellation`,
  `${event}/attendees/new`,
  `${event}/cancellation`,
  `${event}/rules`,
  `${event}/calendar`,
  `${event}/seats`,
  `${event}/quota?scope=event&key=`,
  `${event}/categories/new`,
  `${event}/programme`,
  `${event}/programme/new`,
  `${event}/partners/new`,
  `${event}/waiting`,
  `${event}/applications`,
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
  `${host}/letterhead`,
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

/** A wide page in the dark has no colour that a narrow one lacks. */
const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const

test('every page is accessible, fits, and breaks no policy: narrow in light and dark colours, and wide', async () => {
  // Once the personal page was opened, the page of the form's correction says that it is over.
  const expected = (complaint: string) => /\b(404|409)\b/.test(complaint)
  await inEveryContext(async ({ context, complaints }, paths) => {
    const page = await context.newPage()
    for (const path of paths) await look(page, path)
    expect(complaints.filter((complaint) => !expected(complaint))).toEqual([])
  })
})

test('every page is usable with the keyboard alone: all that acts is reached by Tab, and the focus is seen', async () => {
  await inEveryContext(async ({ context }, paths) => {
    const page = await context.newPage()
    for (const path of paths) {
      await page.goto(path)
      expect({ path, ...(await walkByTab(page)) }).toEqual({ path, unreached: [], unseen: [] })
    }
  })
})

test('in forced colours it is seen which answer is chosen, and where the focus is', async () => {
  const { context } = await openContext(browser, { forcedColors: 'active', colorScheme: 'dark', storageState: office })
  const page = await context.newPage()
  await page.goto(`${event}/calendar`)
  const chosen = page.locator('input[type=radio]:checked').first()
  const colours = () =>
    chosen.evaluate((radio) => {
      const { backgroundColor: ground, outlineColor, outlineStyle } = getComputedStyle(radio)
      return { ground, dot: getComputedStyle(radio, '::before').backgroundColor, outlineColor, outlineStyle }
    })
  const { ground, dot } = await colours()
  expect(dot).not.toBe(ground)
  await page.locator('[name=alarm], select').first().focus()
  await chosen.focus()
  const focused = await colours()
  expect([focused.dot === focused.ground, focused.outlineStyle, focused.outlineColor]).toEqual([
    false,
    'auto',
    expect.not.stringMatching(/, 0\)$/),
  ])
  await context.close()
})

test('nothing is asked of any other host', async () => {
  const { context } = await openContext(browser)
  const page = await context.newPage()
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  for (const path of publicPages()) await page.goto(path)
  expect(foreign).toEqual([])
  await context.close()
})

type Opened = Awaited<ReturnType<typeof openContext>>

/** What a stranger may see and what the office sees, beside one another. */
async function inEveryContext(walk: (opened: Opened, paths: string[]) => Promise<void>): Promise<void> {
  const visitor = await openContext(browser)
  const staff = await openContext(browser, { storageState: office })
  await Promise.all([walk(visitor, [...publicPages(), ...personalPages()]), walk(staff, officePages())])
  await Promise.all([visitor.context.close(), staff.context.close()])
}

async function look(page: Page, path: string): Promise<void> {
  await page.goto(path)
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    const seen = { path, width, colorScheme }
    const found = {
      ...seen,
      axe: await axeFindings(page),
      headings: await page.locator('h1').count(),
      overflow: await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    }
    expect(found).toEqual({ ...seen, axe: [], headings: 1, overflow: false })
  }
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
