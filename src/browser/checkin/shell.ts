import type { Desk } from './desk.ts'

/** The cache from which `checkin-worker.ts` answers when there is no network. */
const cacheName = 'check-in-shell'

/** The mark as a picture without transparent corners, for home screens that read no SVG; the manifest names them, too. */
const icons = {
  192: new URL('../images/icon-192.png?no-inline', import.meta.url),
  512: new URL('../images/icon-512.png?no-inline', import.meta.url),
}

/**
 * Makes the page of a desk installable and keeps it on the device: the page as it comes to everybody with the link, its style
 * and scripts, and nothing about people. It goes with the desk.
 */
export function shellFor(desk: Desk, path: string): void {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  let isKept = false
  desk.onChange(() => {
    const { phase, online, queued, about } = desk.state()
    if (phase === 'closed' && queued === 0) void dropShell(path)
    else if (!isKept && online && about?.passphrase) {
      isKept = true
      // Where a browser keeps no pages, the desk goes on until it is reloaded.
      keepShell(path).catch(() => {})
    }
  })
}

async function keepShell(path: string): Promise<void> {
  const link = (of: Partial<HTMLLinkElement>) => Object.assign(document.createElement('link'), of)
  document.head.append(link({ rel: 'manifest', href: `${path}/manifest.json` }))
  for (const [size, { href }] of Object.entries(icons)) {
    const icon = link({ rel: 'apple-touch-icon', href })
    icon.setAttribute('sizes', `${size}x${size}`)
    document.head.append(icon)
  }
  await navigator.serviceWorker.register('/checkin/worker.js', { scope: '/checkin/' })
  const answer = await fetch(path)
  const named = assetsIn(await answer.clone().text())
  const here = assetsIn(document.head.innerHTML)
  // Another version was built meanwhile: its page is kept when it has been loaded.
  if (!answer.ok || named.some((asset) => !here.includes(asset))) return
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  const assets = new Set([...loaded, ...named, ...faces()].filter((name) => name.startsWith('/assets/')))
  const cache = await caches.open(cacheName)
  await cache.addAll([...assets])
  await cache.put(path, answer)
  await navigator.storage.persist()
}

function assetsIn(html: string): string[] {
  return html.match(/\/assets\/[\w.-]+/g) ?? []
}

/** Every part of the typeface, loaded or not: without a network, the next name may need another one. */
function faces(): string[] {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => /url\("([^"]+)"\)/.exec(rule.cssText)?.[1] ?? '')
    .map((address) => new URL(address, location.href).pathname)
}

/** With the last desk its assets go, too. */
async function dropShell(path: string): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.delete(path)
  const left = (await cache.keys()).filter(({ url }) => !new URL(url).pathname.startsWith('/assets/'))
  if (left.length === 0) await caches.delete(cacheName)
}
