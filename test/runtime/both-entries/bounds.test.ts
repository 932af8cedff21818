import { expect, inject, test } from 'vitest'

const url = inject('url')
const conference = new URL(inject('conference')).pathname

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=b'
const json = 'application/json'

/** What nobody of ours sends, with its answer. */
const hostile: Record<string, [type: string, body: string, status: number]> = {
  '40,000 fields': [urlencoded, '&a='.repeat(40_000), 413],
  'a name of 100 kB': [urlencoded, `${'n'.repeat(100_000)}=1`, 413],
  '5,000 parts': [multipart, '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(5000), 413],
  'parts of another boundary': ['multipart/form-data; boundary=c', '--b--', 400],
  'a depth of 10,000': [json, '['.repeat(10_000), 413],
  'no kind of ours': ['text/plain', 'a=1', 400],
}
const routes = [
  `${conference}/registration`,
  `${conference}/link`,
  '/office/sign-in',
  '/hooks/resend',
  '/checkin/x/scans',
]

test.each(Object.entries(hostile))(
  '%s are refused everywhere, in a page that says so',
  async (name, [type, body, status]) => {
    for (const route of routes) {
      const answer = await send(route, body, type)
      const text = await answer.text()
      expect([route, name, answer.status, text.length < 20_000]).toEqual([route, name, status, true])
    }
  },
)

test('a form that claims a hundred people is answered by a small page, and afterwards the application serves as before', async () => {
  const fields = Array.from({ length: 900 }, (_, i) => `p${i}-firstName=`).join('&')
  const answer = await send(`${conference}/registration`, `people=100&${fields}`, urlencoded)
  expect([answer.status < 500, (await answer.text()).length < 300_000]).toEqual([true, true])
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect((await fetch(`${url}${conference}/registration`)).status).toBe(200)
})

function send(path: string, body: string, type: string): Promise<Response> {
  return fetch(url + path, { method: 'POST', body, headers: { 'content-type': type, origin: new URL(url).origin } })
}
