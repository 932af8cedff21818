import { createApp } from '../../src/app.ts'
import type { Deps } from '../../src/deps.ts'

type Json = Record<string, unknown>

/** A device at a desk, by its link (`/checkin/<token>`) or as the office: it asks and tells in JSON. */
export function aDevice(deps: Deps, at: string, cookie = '') {
  const app = createApp()
  const headers = { accept: 'application/json', cookie }
  const answer = async (response: Response) => ({
    status: response.status,
    body: response.headers.get('content-type')?.startsWith('application/json') ? ((await response.json()) as Json) : {},
    cache: response.headers.get('cache-control'),
  })
  const below = (path: string) => (/^\w/.test(path) ? `${at}/${path}` : `${at}${path}`)
  const get = async (path: string) => answer(await app.request(below(path), { headers }, deps))
  /** A form as a browser without scripts sends it. */
  const send = async (path: string, fields: Record<string, string>) =>
    app.request(below(path), { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) }, deps)
  const post = async (path: string, body: unknown) =>
    answer(
      await app.request(
        below(path),
        { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) },
        deps,
      ),
    )
  const scan = (scan: Json) =>
    post('scans', {
      ...{ sentAt: deps.clock.now(), device: 'phone' },
      scans: [{ nonce: deps.ids.next(), direction: 'in', at: deps.clock.now(), ...scan }],
    })
  const page = async (path = '') => (await app.request(below(path), { headers: { cookie } }, deps)).text()
  return { get, post, scan, send, page }
}
