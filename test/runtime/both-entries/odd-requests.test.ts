import { request } from 'node:http'
import { expect, inject, test } from 'vitest'
import { aVisitor, formOf } from '../../support/a-visitor.ts'
import { anOrganiser } from '../../support/an-organiser.ts'
import { lettersTo, linkIn, untilLetter } from '../../support/mailbox.ts'
import { managedEvent } from '../../support/managed-event.ts'
import { signInLink } from '../../support/sign-in-link.ts'

const url = inject('url')
const conference = new URL(inject('conference')).pathname
const person = {
  firstName: 'Flora',
  lastName: 'Zurück',
  organisation: 'Landkreis Harz',
  email: 'flora@zurueck.example',
}

test('scanners open a link to the office as often as they like; it lets in one of two browsers, once', async () => {
  const link = await signInLink(url)
  for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'PUT']) await (await fetch(link, { method })).arrayBuffer()
  const browsers = [aVisitor(url), aVisitor(url)]
  const pages = await Promise.all(browsers.map((one) => one.open(link)))
  await Promise.all(browsers.map((one, at) => one.send(pages[at] as (typeof pages)[0], '/office/sign-in')))
  const inside = await Promise.all(browsers.map(async (one) => (await one.ask('/office')).status))
  expect(inside.sort()).toEqual([200, 303])
})

test('a form pressed ten times is one registration; scanners change nothing of it; sent again after a cancellation it is none', async () => {
  const visitor = aVisitor(url)
  const { values } = formOf(await visitor.open(`${conference}/registration`), '/registration')
  const send = () => {
    const body = new URLSearchParams({ ...values, ...person })
    return visitor.ask(`${conference}/registration`, { method: 'POST', body })
  }
  const answers = await Promise.all(Array.from({ length: 10 }, send))
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)).size).toBe(1)
  const kinds = async () => (await lettersTo(url, person.email)).map(({ kind }) => kind)
  const [first] = await Promise.any(
    ['confirmation', 'waiting-list'].map(async (kind) => [await untilLetter(url, person.email, kind)] as const),
  )
  const own = new URL(linkIn(first)).pathname
  for (const page of ['', '/answers', '/cancellation', '/substitution', '/choices', '/renewed', '/calendar.ics'])
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE'])
      await (await fetch(url + own + page, { method, headers: { 'sec-fetch-site': 'cross-site' } })).arrayBuffer()
  expect(await kinds()).toEqual([first.kind])

  await visitor.send(await visitor.open(`${own}/cancellation`), '/cancellation')
  await untilLetter(url, person.email, 'cancellation')
  const again = await send()
  expect([again.status, (await again.text()).includes('Dieses Formular wurde schon verwendet')]).toEqual([409, true])
  expect(await kinds()).toEqual([first.kind, 'cancellation'])
})

test('no list stumbles over an address that somebody made up', async () => {
  const office = anOrganiser()
  const event = await managedEvent(async (path) => (await office.open(path)).html, conference)
  const lists = [
    ...['/', '/calendar.ics', '/districts.json', '/verify', `${conference}.ics`, `${conference}/programme`],
    ...['/office/letters', '/office/replies', '/office/audit', `${event}/waiting`, `${event}/applications`],
    ...[`${event}/attendees`, `${event}/attendees.csv`, `${event}/mailings`],
  ]
  const made = [
    '%00',
    '%ff',
    '%ED%A0%80~%ED%BF%BF',
    '~',
    `${'a'.repeat(200)}~${'b'.repeat(700)}`,
    '1e999',
    '-1',
    '%22*%22',
  ]
  const names = ['q', 'after', 'before', 'state', 'role', 'category', 'session', 'item', 'lang', 'page']
  const query = (turn: number) => names.map((name, at) => `${name}=${made[(at + turn) % made.length]}`).join('&')
  for (const list of lists)
    for (const turn of [0, 1, 4]) {
      const answer = await office.ask(`${list}?${query(turn)}`)
      await answer.arrayBuffer()
      expect([list, turn, answer.status < 500]).toEqual([list, turn, true])
    }
})

test('half a character, made up or left where a text was cut, is no fault', async () => {
  const office = anOrganiser()
  const event = await managedEvent(async (path) => (await office.open(path)).html, conference)
  const desk = `/checkin/events/${event.split('/').at(-1)}`
  for (const length of [49, 99, 199]) {
    const cut = `${'a'.repeat(length)}%F0%9F%98%80`
    const query = ['q', 'category', 'session', 'event', 'mailing', 'kind'].map((name) => `${name}=${cut}`).join('&')
    const lists = [`${event}/attendees?${query}`, `/office/letters?${query}`, `/office/replies?${query}`]
    for (const list of [...lists, `${desk}/people?search=${cut}`]) {
      const answer = await office.ask(list)
      await answer.arrayBuffer()
      expect([list, answer.status]).toEqual([list, 200])
    }
  }
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const { people } = await (await office.ask(`${desk}/list`, { headers })).json()
  const note = `${desk}/people/${people[0].id}/note`
  expect((await office.ask(note, { method: 'POST', headers, body: '{"note":"\\ud800"}' })).status).toBe(204)
  expect((await office.ask(note, { method: 'POST', headers, body: '{"note":""}' })).status).toBe(204)
})

test('an entity tag is known or it is not, whatever else is asked along with it', async () => {
  const { headers } = await fetch(url + conference)
  const tag = headers.get('etag') ?? ''
  const asked = async (known: string) => (await fetch(url + conference, { headers: { 'if-none-match': known } })).status
  const same = ['*', tag, tag.replace('W/', ''), `"x", ${tag}`, `, ,${tag}`]
  expect(await Promise.all(same.map(asked))).toEqual(same.map(() => 304))
  const other = ['W/*', '"', 'W/', `W/${tag}`, tag.toUpperCase(), ','.repeat(5000), '"a"'.repeat(2000)]
  expect(await Promise.all(other.map(asked))).toEqual(other.map(() => 200))
})

test('HEAD is a GET without its body, and what no page does finds none', async () => {
  for (const path of ['/', conference, `${conference}/registration`, '/office', '/healthz', '/nowhere']) {
    const [head, get] = await Promise.all(
      ['HEAD', 'GET'].map((method) => fetch(url + path, { method, redirect: 'manual' })),
    )
    expect([path, head?.status, await head?.text()]).toEqual([path, get?.status, ''])
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect([path, method, (await fetch(url + path, { method, redirect: 'manual' })).ok]).toEqual([
        path,
        method,
        false,
      ])
  }
})

test.each([
  ...['/assets/../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/%'],
  ...['/assets/..%5c..%5cpackage.json', '//etc/passwd', '/%2e%2e/etc/passwd', '/assets/%00', '/_headers', '/e/%ff'],
])('%s leads out of nothing', async (path) => {
  const { hostname, port } = new URL(url)
  const status = await new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(404)
})

test('a made-up host stands in no page, and odd cookies and languages change nothing', async () => {
  const { hostname, port } = new URL(url)
  const headers = {
    ...{ host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    'accept-language': 'de;q=NaN,*;q='.repeat(200),
    cookie: 'lang=%; lang=__proto__; better-auth.session_token=%ff.%; better-auth.session_token=a.b',
  }
  for (const path of ['/', conference, `${conference}.ics`, '/calendar.ics', '/office/sign-in']) {
    const received = await new Promise<string>((resolve, reject) => {
      request({ hostname, port, path, headers }, async (answer) => {
        let text = `${answer.statusCode}`
        for await (const piece of answer) text += piece
        resolve(text)
      })
        .on('error', reject)
        .end()
    })
    expect([path, received.slice(0, 3), received.includes('evil.example')]).toEqual([path, '200', false])
  }
})
