import { onTestFinished } from 'vitest'

/** What is asked of a server over HTTP until the test ends, as the encodings that were accepted; each reading begins anew. */
export function requestsTo(url: string): () => (string | null)[] {
  let seen: (string | null)[] = []
  const { fetch } = globalThis
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init)
    if (request.url.startsWith(url)) seen.push(request.headers.get('accept-encoding'))
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
