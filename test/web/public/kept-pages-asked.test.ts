import { expect, test } from 'vitest'
import { pack } from '../../../src/adapters/pack.ts'
import { openStore } from '../../../src/db/database.ts'
import type { Deps } from '../../../src/deps.ts'
import { anEvent } from '../../support/an-event.ts'
import { anEventShown } from '../../support/an-event-shown.ts'
import { anew, app, feeds, pages, read } from '../../support/kept.ts'
import { formOf, nr } from '../../support/registering.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { world } from '../../support/world.ts'

test('who has a page is told that it is the same, until it is not', async () => {
  const { deps, client } = await anEventShown()
  for (const path of [...pages, ...feeds]) {
    const first = await app.request(path, {}, deps)
    const tag = first.headers.get('etag') ?? ''
    expect([path, tag.startsWith('W/"'), first.headers.get('cache-control')]).toEqual([path, true, 'no-cache'])
    const known = { headers: { 'if-none-match': tag } }
    const again = await app.request(path, known, deps)
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, ''])
    expect(again.headers.get('vary')).toBe(first.headers.get('vary'))
    expect((await app.request(path, { ...known, method: 'HEAD' }, deps)).status).toBe(304)
    await client.execute(`update events set title = '{"de":"${path.length}"}', changed_at = changed_at + 1`)
    expect((await app.request(path, known, deps)).status).toBe(200)
  }
})

test('what a request brings along leaves no trace in what is kept', async () => {
  const { deps } = await anEventShown()
  const strange = {
    cookie: 'better-auth.session_token=abc; lang=de; x=y',
    referer: 'https://evil.example/',
    'x-forwarded-host': 'evil.example',
    host: 'evil.example',
    origin: 'https://evil.example',
    authorization: 'Bearer abc',
  }
  for (const path of [...pages, ...feeds]) {
    const plain = await anew(deps, path)
    const first = await app.request(`http://evil.example${path}`, { headers: strange }, deps)
    expect([await first.text(), first.headers.get('set-cookie')]).toEqual([plain, null])
    expect(await read(deps, path)).toBe(plain)
    const chosen = await app.request(`${path}?lang=en`, {}, deps)
    const after = await app.request(`${path}?lang=en`, { headers: { cookie: 'lang=en' } }, deps)
    expect([chosen.headers.get('set-cookie')?.split(';')[0], after.headers.get('set-cookie')]).toEqual([
      'lang=en',
      null,
    ])
  }
})

test('whatever strangers write into addresses is answered and not kept', async () => {
  const { deps } = await anEventShown()
  const kept: string[] = []
  const noting = { ...deps, pages: { ...deps.pages, keep: (key: string) => void kept.push(key) } }
  const queries = [
    '?x=1',
    '?lang=fr',
    '?lang=de&lang=en',
    '?lang=de&x',
    '?item=i0',
    '?%6cang=de',
    '?LANG=de',
    '?',
    `?${'x'.repeat(4000)}`,
  ]
  for (const query of queries.filter((one) => one !== '?'))
    for (const path of ['/e/tagung', '/e/tagung/programme', '/e/tagung.ics', '/calendar.ics'])
      expect([path, query, (await app.request(path + query, {}, noting)).status]).toEqual([path, query, 200])
  expect((await app.request('/e/%74agung', {}, noting)).status).toBe(200)
  for (const path of ['/e/unbekannt', '/e/unbekannt.ics', '/hosts/unbekannt/calendar.ics', '/e/tagung/', '//e/tagung'])
    expect([path, (await app.request(`http://localhost${path}`, {}, noting)).status]).toEqual([path, 404])
  expect(kept).toEqual([])
  expect(await read(noting, '/e/tagung?x="><script>')).not.toContain('"><script>')
})

test('a draft is never kept, and a page that becomes one is gone', async () => {
  const { deps, client } = await anEventShown()
  const status = async () => (await app.request('/e/tagung', {}, deps)).status
  const seen: number[] = []
  for (const one of ['draft', 'published', 'draft', 'cancelled']) {
    await client.execute(`update events set status = '${one}'`)
    seen.push(await status(), await status())
  }
  expect(seen).toEqual([404, 404, 200, 200, 404, 404, 200, 200])
})

test('pages about people, forms and the office are not kept', async () => {
  const { deps } = await anEventShown()
  const kept: string[] = []
  const noting = { ...deps, pages: { ...deps.pages, keep: (key: string) => void kept.push(key) } }
  for (const path of [
    '/e/tagung/registration',
    '/e/tagung/link',
    '/e/tagung/link/sent',
    '/office',
    '/office/sign-in',
    '/verify',
    '/r/abc',
    '/b/abc',
  ])
    await app.request(path, {}, noting)
  expect(kept).toEqual([])
})

test('on a file nothing is asked as long as nothing is written; one question after each write, refused ones too', async () => {
  const { deps: others, client } = await world()
  const event = await anEvent(others, { slug: 'tagung' })
  const store = openStore(client, (batch) => client.batch(batch, 'write'), { alone: true })
  const deps = { ...others, store }
  const trips = roundTrips(client)
  const cost = async (path: string) => {
    trips()
    await read(deps, path)
    return trips()
  }
  await cost('/e/tagung')
  expect([await cost('/e/tagung'), await cost('/e/tagung')]).toEqual([0, 0])
  await formOf(deps, event)(...nr(1))
  expect([await cost('/e/tagung'), await cost('/e/tagung')]).toEqual([1, 0])
  const refused = store.write((draft) => [draft.run(`insert into refusals values ('full')`)])
  await expect(refused).rejects.toMatchObject({ code: 'full' })
  expect([await cost('/e/tagung'), await cost('/e/tagung')]).toEqual([1, 0])
  await store.write((draft) => [draft.run(`update events set title = '{"de":"Neu"}'`)])
  expect(await read(deps, '/e/tagung')).toContain('<title>Neu')
})

test('where others write too, a kept page costs one question', async () => {
  const { deps: others, client } = await anEventShown('server')
  let calls = 0
  const counted: typeof client = new Proxy(client, {
    get(target, name) {
      if (name === 'execute' || name === 'batch') calls++
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const deps = { ...others, store: openStore(counted, (batch) => client.batch(batch, 'write')) }
  for (const path of [...pages, ...feeds]) {
    await read(deps, path)
    calls = 0
    await read(deps, path)
    expect([path, calls]).toEqual([path, 1])
  }
  await client.execute(`update events set title = '{"de":"Neu"}'`)
  expect(await read(deps, '/e/tagung')).toContain('<title>Neu')
})

test('a page is packed as the browser takes it, once', async () => {
  const { deps: bare } = await anEventShown()
  let packed = 0
  const counting: typeof pack = (...page) => {
    packed++
    return pack(...page)
  }
  const deps: Deps = { ...bare, pack: counting }
  const plain = await anew(bare, '/e/tagung')
  const unpacked = async (accepted: string) => {
    const response = await app.request('/e/tagung', { headers: { 'accept-encoding': accepted } }, deps)
    const encoding = response.headers.get('content-encoding')
    const stream = encoding === 'gzip' ? response.body?.pipeThrough(new DecompressionStream('gzip')) : response.body
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
    return { encoding, vary: response.headers.get('vary'), bytes }
  }
  const gzip = await unpacked('gzip')
  expect([gzip.encoding, gzip.vary, new TextDecoder().decode(gzip.bytes)]).toEqual([
    'gzip',
    'Accept-Encoding, Cookie',
    plain,
  ])
  const br = await unpacked('br, gzip')
  expect([br.encoding, br.bytes.length < plain.length / 3]).toEqual(['br', true])
  expect((await unpacked('identity')).encoding).toBe(null)
  await unpacked('br')
  await unpacked('gzip')
  expect(packed).toBe(2)
})
