import { onTestFinished } from 'vitest'

/**
 * What is asked of a server over HTTP until the test ends, as the encodings that were accepted; each reading begins anew. To give
 * a connection back asks nothing.
 */
export function requestsTo(url: string): () => (string | null)[] {
  let seen: (string | null)[] = []
  const { fetch } = globalThis
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init)
    const givesBack = typeof init?.body === 'string' && /"requests":\[\{"type":"close"\}\]/.test(init.body)
    if (request.url.startsWith(url) && !givesBack) seen.push(request.headers.get('accept-encoding'))
    return fetch(input, init)
  }
  onTestFinished(() => {
    globalThis.fetch = fetch
  })
  return () => {
    const read = seen
    seen = []
    return read
  }
}
