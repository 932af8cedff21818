import { expect, test } from 'vitest'
import { personalToken } from '../../src/lib/tokens.ts'
import { aGuest } from '../support/a-guest.ts'
import { aWholeOffice, routes } from './office/a-whole-office.ts'

const [first, last, organisation] = ['ليلى', 'الحسن', 'بلدية حلب (قسم)']

/** A whole office whose people are all written from right to left. */
async function anArabicOffice() {
  const office = await aWholeOffice()
  await office.client.execute({
    sql: 'update registrations set first_name = ?, last_name = ?, organisation = ? where cancelled_at is null',
    args: [first, last, organisation],
  })
  await office.client.execute({ sql: 'update bookings set contact_name = ?', args: [`${first} ${last}`] })
  return office
}

test('a name from right to left keeps the text around it in place on every page of the office', async () => {
  const { get, pathOf } = await anArabicOffice()
  const faults: string[] = []
  let pages = 0
  for (const route of routes.filter((one) => one.startsWith('GET /office/events'))) {
    const answer = await get(pathOf(route.slice(4)))
    if (!answer.headers.get('content-type')?.includes('html')) await answer.arrayBuffer()
    else {
      const html = await answer.text()
      if (arabic.test(html)) pages++
      faults.push(...unkept(html).map((text) => `${route}: ${text}`))
    }
  }
  expect(faults).toEqual([])
  expect(pages).toBeGreaterThan(15)
})

test('and on the pages of the person, of the front office and of the desk', async () => {
  const { deps, client } = await anArabicOffice()
  const guest = aGuest(deps)
  const { rows } = await client.execute('select r.id, r.booking_id, r.link_generation from registrations r')
  const pages: string[] = []
  for (const { id, booking_id, link_generation } of rows) {
    const own = `/r/${await personalToken(deps.keys, String(id), Number(link_generation))}`
    const booking = `/b/${await personalToken(deps.keys, String(booking_id), 0)}`
    for (const page of [own, `${own}/answers`, `${own}/cancellation`, `${own}/substitution`, booking])
      pages.push((await guest.get(page)).html)
  }
  const shown = pages.filter((html) => arabic.test(html))
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.flatMap(unkept)).toEqual([])
})

test('what is typed from right to left stands at the right of its field', async () => {
  const { get, pathOf } = await anArabicOffice()
  const html = await (await get(pathOf('/office/events/:id/attendees/:registration/edit'))).text()
  for (const name of ['firstName', 'lastName', 'organisation', 'remarks'])
    expect([name, /dir="auto"/.test(fieldNamed(name, html))]).toEqual([name, true])
  expect(fieldNamed('email', html)).not.toContain('dir=')
})

test.each([
  ['<p>Liebe ليلى: 3</p>', 1],
  ['<p>Liebe \u2068ليلى\u2069: 3</p>', 0],
  ['<td>ليلى</td><p aria-label="ليلى auswählen"></p>', 1],
  ['<p><strong>ليلى</strong>: 3</p>', 1],
  ['<p><bdi>ليلى</bdi>: 3</p><input value="ليلى">', 0],
])('in %j, %d would be found', (html, count) => expect(unkept(html)).toHaveLength(count))

const arabic = /[\u0600-\u06ff]/

/** Texts and attributes in which Arabic stands beside something else without being isolated. */
function unkept(html: string): string[] {
  const bare = html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/ (?:value|content|data-[\w-]+)="[^"]*"/g, '')
  const attributes = [...bare.matchAll(/ [\w-]+="([^"]*)"/g)].map(([, text = '']) => text)
  const texts = [...bare.matchAll(/<(\w+)([^<>]*)>([^<>]+)(?=<(\/?\w+))/g)].flatMap(
    ([, tag = '', more, text = '', next = '']) => {
      const beside = next.replace('/', '')
      const isAlone = (alone.has(tag) || tag === 'br') && (next === `/${tag}` || next === 'br' || alone.has(beside))
      const isKept = tag === 'bdi' || more?.includes('dir="auto"') || (isAlone && !/[a-z]/i.test(text))
      return isKept ? [] : [text]
    },
  )
  return [...attributes, ...texts]
    .filter((text) => arabic.test(text.replace(/\u2068[^\u2069]*\u2069/g, '')))
    .map((text) => text.trim())
}

/** A block of its own, in which nothing else stands. */
const alone = new Set(['td', 'th', 'dd', 'p', 'li', 'h1', 'h2', 'h3', 'textarea', 'option'])

function fieldNamed(name: string, html: string): string {
  return new RegExp(`<(?:input|textarea)[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? ''
}
