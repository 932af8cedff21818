/** What of a service worker is used here; its types cannot stand beside those of pages. */
type Worker = {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(on: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(on: 'fetch', listener: (event: Asked) => void): void
}
type Lasting = { waitUntil(work: Promise<unknown>): void }
type Asked = { request: Request; respondWith(response: Promise<Response>): void }

/** Written by `checkin/shell.ts`, read here. It holds pages of desks as everybody with the link sees them, and assets. */
const cacheName = 'check-in-shell'

/** How long the network may take before the page comes from the device, in milliseconds. */
const patience = 4000

const page = /^\/checkin\/[\w-]{22}\/?$/

const worker = self as unknown as Worker
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && page.test(pathname)) event.respondWith(fresh(request, pathname.replace(/\/$/, '')))
  else if (pathname.startsWith('/assets/')) event.respondWith(unchanging(request, pathname))
})

/**
 * The network first, so that nobody works with an old page; the device if there is none. Nothing is kept here: a page is
 * worth nothing without the very assets that it names, so it keeps itself together with them.
 */
async function fresh(request: Request, kept: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  const old = await cache.match(kept)
  if (!old) return fetch(request)
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patience) })
    // A desk that is over has a list to wipe and scans to tell: only its page can.
    return response.ok ? response : old
  } catch {
    return old
  }
}

/** The name of an asset holds the hash of its bytes: what the device has is what the network would bring. */
async function unchanging(request: Request, kept: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(kept)) ?? fetch(request)
}
