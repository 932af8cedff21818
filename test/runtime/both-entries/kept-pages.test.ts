import { expect, inject, test } from 'vitest'
import { aVisitor } from '../../support/a-visitor.ts'

const url = inject('url')
const conference = new URL(inject('conference')).pathname
const office = aVisitor(url, inject('officeCookies'))

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(url + path, { headers })
  return { status: response.status, tag: response.headers.get('etag') ?? '', text: await response.text() }
}

test('pages and feeds are told to be the same to whoever has them, in two languages', async () => {
  for (const path of ['/', conference, `${conference}/programme`, '/calendar.ics', `${conference}.ics`]) {
    const german = await ask(path)
    const again = await ask(path)
    expect([german.status, again.tag, again.text === german.text]).toEqual([200, german.tag, true])
    const known = await ask(path, { 'if-none-match': german.tag })
    expect([path, known.status, known.tag, known.text]).toEqual([path, 304, german.tag, ''])
    const english = await ask(`${path}?lang=en`, { 'if-none-match': german.tag })
    expect([path, english.status, english.tag !== german.tag]).toEqual([path, 200, true])
  }
})

test('what the office changes stands on the page with the next request, kept or not', async () => {
  const list = await office.open('/office')
  const title = 'Integration in ländlichen Räumen'
  const [, path = ''] = new RegExp(`href="(/office/events/[^"/]+)"[^>]*>[^<]*${title}`).exec(list.html) ?? []
  const before = await ask(conference)
  expect(before.text).not.toContain('Hessischer Landkreistag zur Probe')
  const form = await office.open(`${path}/partners/new`)
  const saved = await office.send(form, '/partners', { 'name.de': 'Hessischer Landkreistag zur Probe' })
  expect(saved.status).toBe(200)
  const after = await ask(conference, { 'if-none-match': before.tag })
  expect([after.status, after.text.includes('Hessischer Landkreistag zur Probe')]).toEqual([200, true])
})

test('no page of the office, of a person or with a form is kept anywhere', async () => {
  const paths = [`${conference}/registration`, `${conference}/link`, '/office/sign-in', '/verify']
  for (const path of paths) expect([path, (await ask(path)).tag]).toEqual([path, ''])
})

test.runIf(inject('entry') === 'node')('a public page comes packed, a page with a form does not', async () => {
  const encoding = async (path: string) =>
    (await fetch(url + path, { headers: { 'accept-encoding': 'br, gzip' } })).headers.get('content-encoding')
  expect(await Promise.all([conference, '/', '/calendar.ics'].map(encoding))).toEqual(['br', 'br', 'br'])
  expect(await Promise.all([`${conference}/registration`, '/office/sign-in'].map(encoding))).toEqual([null, null])
})
