import { expect, inject, test } from 'vitest'

const url = inject('url')

test('scripts, styles and pictures carry the headers of every page', async () => {
  const [page, ...assets] = await Promise.all(
    ['/', '/assets/registration.js', '/assets/style.css', '/assets/mark.svg', '/assets/icon-192.png'].map((path) =>
      fetch(url + path),
    ),
  )
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
