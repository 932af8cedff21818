import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '../../../src/web/env.ts'
import { download } from '../../../src/web/office/download.ts'

async function disposition(title: string): Promise<string | null> {
  const app = new Hono<AppEnv>().get('/', (c) => {
    c.set('language', 'de')
    const about = { slug: 'tagung-2027', title: { de: title } }
    return download(c, new Blob(['x']).stream(), { type: 'text/csv', about, what: 'attendees', ending: 'csv' })
  })
  return (await app.request('/')).headers.get('content-disposition')
}

test('no title writes a header of its own, leaves the folder, or breaks out of the quotes', async () => {
  const plain = `attachment; filename="teilnehmende-tagung-2027.csv"; filename*=UTF-8''`
  for (const title of [
    'A\r\nSet-Cookie: a=b',
    '../../etc/passwd',
    'a"; filename="evil.exe',
    "a''b",
    '\ud83d',
    '‮gpj.exe',
    'C:\\x',
  ]) {
    const name = await disposition(title)
    expect(name?.startsWith(plain)).toBe(true)
    expect(name?.slice(plain.length)).toMatch(/^Teilnehmende%20[A-Za-z0-9%._~-]*\.csv$/)
    expect(decodeURIComponent(name?.slice(plain.length) ?? '')).not.toMatch(/[\p{Cc}\\/:"]/u)
  }
})
