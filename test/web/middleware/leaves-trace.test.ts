import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { deskToken } from '../../../src/domain/checkin/desk-link.ts'
import { optOutLink } from '../../../src/domain/mailings/opt-out-link.ts'
import { papers } from '../../../src/domain/papers/papers.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { day } from '../../../src/lib/dates.ts'
import { personalToken } from '../../../src/lib/tokens.ts'
import { aConflict } from '../../support/a-conflict.ts'
import { dumpOf } from '../../support/a-delegation.ts'
import { proofAt } from '../../support/a-device.ts'
import { aDraft, aReminder } from '../../support/a-mailing.ts'
import { aPlan } from '../../support/a-plan.ts'
import { aPrinting, aStoredDesign } from '../../support/a-printing.ts'
import { aPerson } from '../../support/an-event.ts'
import { anOffice } from '../office/an-office.ts'

/** Every GET that is written down, and nothing else may be. */
const written = [
  // When its link was last used, once a minute: the first of its routes that is asked.
  '/checkin/:token{[\\w-]{22}}',
  '/checkin/:token{[\\w-]{22}}/people/:registration/badge.pdf',
  '/checkin/events/:event/people/:registration/badge.pdf',
  '/office/events/:id/attendees.csv',
  '/office/events/:id/attendees.xlsx',
  '/office/events/:id/attendees/:registration/letter.pdf',
  '/office/events/:id/papers/:paper{[a-z-]+\\.pdf}',
  '/office/events/:id/papers/printings/:printing/badges.pdf',
  '/office/events/:id/scans.csv',
  '/office/events/:id/scans.xlsx',
  '/r/:token/certificate.pdf',
]

/** Guesses are counted, whoever asks: no name and no file comes of it. */
const counted = ['/verify/:code']

/** What fills the places of a pattern: longer ones first. */
type Places = [place: string, value: string][]

const gets = [
  ...new Set(
    createApp()
      .routes.filter(({ method, path }) => method === 'GET' && !counted.includes(path))
      .map(({ path }) => path),
  ),
].sort()

test('a GET is written down where it says so, and there no other site can ask for it', async () => {
  const app = await aFullApp()
  const traced: string[] = []
  const leftByStrangers: string[] = []
  // Whoever opens a database first says whose it is, once.
  await app.changes('/readyz', {})
  for (const pattern of gets) {
    if (pattern === '/r/:token/certificate.pdf') await app.isOver()
    for (const path of app.paths(pattern)) {
      for (const site of written.includes(pattern) ? ['cross-site', 'same-site'] : ['cross-site'])
        if (await app.changes(path, { 'sec-fetch-site': site })) leftByStrangers.push(path)
      if (await app.changes(path, { 'sec-fetch-site': 'same-origin' })) traced.push(pattern)
    }
  }
  expect(leftByStrangers).toEqual([])
  expect([...new Set(traced)].sort()).toEqual(written)
})

test('whoever was led here by another site is asked, with a link to the very same file; a program is told', async () => {
  const { event, asked } = await aFullApp()
  const path = `/office/events/${event.id}/attendees.csv?state=confirmed`
  const page = await asked(path, { 'sec-fetch-site': 'cross-site' })
  expect(page.status).toBe(403)
  const html = await page.text()
  expect(html).toContain('Möchten Sie diese Datei herunterladen?')
  expect(html).toContain(`href="${path}"`)
  const answer = await asked(path, { 'sec-fetch-site': 'cross-site', accept: 'application/json' })
  expect([answer.status, (await answer.json()).error.code]).toEqual([403, 'forbidden'])
})

test('an old browser and a program that do not say who asks get the file', async () => {
  const { event, asked } = await aFullApp()
  for (const headers of [{}, { 'sec-fetch-site': 'none' }])
    expect((await asked(`/office/events/${event.id}/attendees.csv`, headers)).status).toBe(200)
})

/** An application in which every route has something to show. */
async function aFullApp() {
  const office = await anOffice()
  const { deps, client, clock, host, event, cookie, submitted } = office
  const [registration = ''] = await submitted([{}])
  const contact = { name: 'Vera Vorzimmer', email: 'v@x.example' }
  const people = [aPerson({ firstName: 'Egon', email: 'egon@x.example' })]
  const submission = deps.ids.next()
  const { booking, registration: other } = await register(deps, visitor, {
    ...{ eventId: event.id, submission, contact, people, privacyVersion: '1' },
  })
  const { category, item, partner, series } = await aPlan(deps, event)
  const { id: desk, list } = await aConflict({ deps, client, clock }, event.id, registration)
  await client.execute({
    sql: `insert into replies (host_id, via, content_key, received_at, state, sender, subject) values (?, 'hook', 'x', 0, 'doubtful', 'a@x.example', 'Re')`,
    args: [host.id],
  })
  const optOut = await optOutLink(deps, { hostId: host.id, address: 'x@x.example' })
  const atDesk = `/checkin/${await deskToken(deps, desk)}`
  const cookies = `${cookie}; ${await proofAt(deps, atDesk)}`
  const places: Places = [
    ['/checkin/:token{[\\w-]{22}}', atDesk],
    ['/checkin/events/:event', `/checkin/events/${event.id}`],
    ['/b/:token/people/:id', `/b/:token/people/${other?.id}`],
    ['/b/:token', `/b/${await personalToken(deps.keys, booking, 0)}`],
    ['/r/:token', `/r/${await personalToken(deps.keys, registration, 0)}`],
    ['/objection/:token', `/objection/1.${'a'.repeat(22)}`],
    ['/u/:token', `/u/${optOut.split('/').at(-1)}`],
    ['hosts/:id', `hosts/${host.id}`],
    ['hosts/:slug', `hosts/${host.slug}`],
    [':file{\\d+\\.html}', '1.html'],
    [':file{[a-z0-9-]+\\.ics}', `${event.slug}.ics`],
    ['/e/:slug', `/e/${event.slug}`],
    [':submission', submission],
    [':id{\\d+}', '1'],
    [':place{\\d+}', '0'],
    [':id', event.id],
    [':registration', registration],
    [':category', category],
    [':item', item],
    [':partner', partner],
    [':desk', desk],
    [':list', list],
    [':mailing', await aDraft(deps, event)],
    [':design', await aStoredDesign(deps, event)],
    [':printing', await aPrinting(deps, event)],
    [':reminder', await aReminder(deps, event)],
    [':series', series],
    [':letter', '1'],
    [':reply', '1'],
    [':kind/:language', 'confirmation/de'],
  ]
  const paths = (pattern: string) => {
    const filled = places.reduce((path, [place, value]) => path.replace(place, value), pattern)
    if (!filled.includes(':paper')) return [filled]
    return Object.keys(papers).map((paper) => filled.replace(/:paper\{.*\}/, `${paper}.pdf`))
  }
  const asked = (path: string, headers: Record<string, string>) =>
    Promise.resolve(createApp().request(path, { headers: { cookie: cookies, ...headers } }, deps))
  const changes = async (path: string, headers: Record<string, string>) => {
    const before = await dumpOf({ client })
    await (await asked(path, headers)).arrayBuffer()
    await office.settled()
    return (await dumpOf({ client })) !== before
  }
  /** The certificates that the office printed on the way are forgotten: the first one fetched is written down. */
  const isOver = async () => {
    clock.pass(60 * day)
    await client.execute('delete from certificates')
  }
  return { ...office, paths, asked, changes, isOver }
}
