import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'

/** What stands for the parts of addresses that `everyPage` makes first. */
const madeBefore: Record<string, string> = {
  ...{ conference: '/e/x', received: '/e/x/registration/x', picked: '/e/x/programme', own: '/r/x', booking: '/b/x' },
  ...{ theirAnswers: '/b/x/people/x/answers' },
  ...{ asked: '/objection/x', objected: '/objection/x', desk: `/checkin/${'x'.repeat(22)}` },
  ...{ guest: `/checkin/${'x'.repeat(22)}/people/x`, event: '/office/events/x', host: '/office/hosts/x' },
  ...{ attendee: '/office/events/x/attendees/x', onHold: '/office/events/x/attendees/x' },
  ...{ mailing: '/office/events/x/mailings/x', design: '/office/events/x/papers/designs/x' },
  ...{ printing: '/office/events/x/papers/printings/x', officeDesk: '/office/events/x/checkin/desks/x' },
}

/** The addresses in the lists of `everyPage`, without their queries. */
const addresses = [...readFileSync('test/support/every-page.ts', 'utf8').matchAll(/Pages = \[([\s\S]*?)\n {2}\]/g)]
  .flatMap(([, list = '']) => [...list.matchAll(/^ {4}(?:['`](.*)['`]|(\w+)),$/gm)])
  .map(([, written, name]) => written ?? `\${${name}}`)
  .map((written) => written.replace(/\$\{(\w+)\}/g, (_, name: string) => madeBefore[name] ?? `unknown ${name}`))
  .map((address) => address.replace(/\?.*/, ''))

/** Every GET that the application knows. */
const gets = new Set(
  createApp()
    .routes.filter(({ method }) => method === 'GET')
    .map(({ path }) => path),
)

/** Files, feeds, frames within a page, and what programs ask for. */
const isNoPage = (route: string) =>
  /\.(ics|pdf|csv|xlsx|js|json|html)\}?$|\/(healthz|readyz|logo|content|preview|desk|list|changes|attachments\/.*)$/.test(
    route,
  )

/** Pages that no browser looks at. Whoever makes a page adds it to `everyPage`, not here. */
const notLookedAt = [
  // Another address of a page above.
  '/office/events',
  ...[
    '',
    '/people',
    '/people/new',
    '/people/together',
    '/people/:registration',
    '/people/:registration/group',
    '/people/:registration/name',
  ].map((page) => `/checkin/events/:event${page}`),
  ...['/checkin/events/:event/people/:registration/substitution', '/checkin/:token{[\\w-]{22}}/people'],
  '/dev/mailbox/:id{\\d+}',
  // Reached only after somebody did something that nothing takes back.
  ...['/r/:token/substituted', '/b/:token/people', '/b/:token/people/:id/cancellation'],
  '/b/:token/people/:id/substitution',
  ...['/office/events/:id/checkin/lists/:list', '/office/hosts/:id/staff/:user'],
]

test('a browser looks at every page of the application, or it stands here why none does', () => {
  const unseen = [...gets].filter((route) => !isNoPage(route) && !addresses.some((address) => fits(route, address)))
  expect(unseen.sort()).toEqual([...notLookedAt].sort())
})

test('a page that does not exist is looked at once, and every other address leads to a route', () => {
  expect(addresses.filter((address) => ![...gets].some((route) => fits(route, address)))).toEqual(['/nowhere'])
})

function fits(route: string, address: string): boolean {
  const pattern = route.replace(/:\w+(?:\{((?:[^{}]|\{[^}]*\})*)\})?/g, (_, own?: string) => `(?:${own ?? '[^/]+'})`)
  return new RegExp(`^${pattern}$`).test(address)
}
