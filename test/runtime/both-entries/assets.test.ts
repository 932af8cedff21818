import { expect, inject, test } from 'vitest'

const url = inject('url')
const form = `${new URL(inject('conference')).pathname}/registration`

/** Everything below /assets that a page names, and what its stylesheet names. */
async function assetsOf(path: string): Promise<string[]> {
  const find = async (address: string) => (await (await fetch(url + address)).text()).match(/\/assets\/[\w.-]+/g) ?? []
  const named = await find(path)
  const styles = await Promise.all(named.filter((name) => name.endsWith('.css')).map(find))
  return [...new Set([...named, ...styles.flat()])]
}

test('scripts, styles, pictures and fonts carry the headers of every page', async () => {
  const addresses = await assetsOf(form)
  expect(new Set(addresses.map((name) => name.split('.').at(-1)))).toEqual(new Set(['woff2', 'css', 'svg', 'js']))
  const [page, ...assets] = await Promise.all(['/', ...addresses].map((path) => fetch(url + path)))
  const strict = [
    'content-security-policy',
    'strict-transport-security',
    'x-content-type-options',
    'x-frame-options',
    'cross-origin-resource-policy',
  ]
  const carried = (response: Response | undefined) => strict.map((name) => response?.headers.get(name))
  for (const asset of assets) expect([asset.status, ...carried(asset)]).toEqual([200, ...carried(page)])
})

test('an asset bears a hash of its bytes in its name, so that nobody asks for it twice; who does hears that it is the same', async () => {
  for (const address of await assetsOf(form)) {
    expect(address).toMatch(/-[\w-]{8}\.\w+$/)
    const { headers } = await fetch(url + address)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const tag = headers.get('etag') ?? ''
    const again = await fetch(url + address, { headers: { 'if-none-match': tag } })
    expect([tag.length > 0, again.status]).toEqual([true, 304])
  }
})

test('what did not ship is told to no cache for a year', async () => {
  for (const path of ['/assets/style.css', '/assets/style-00000000.css', '/assets/..%2f_headers', '/assets/']) {
    const { status, headers } = await fetch(url + path)
    expect([path, status, headers.get('cache-control')?.includes('immutable') ?? false]).toEqual([path, 404, false])
  }
})
