import { createApp } from '../../src/app.ts'
import type { Deps } from '../../src/deps.ts'
import { deskByToken } from '../../src/domain/checkin/desk.ts'
import { deskProof } from '../../src/domain/checkin/desk-proof.ts'

type Json = Record<string, unknown>

/**
 * A device at a desk, by its link (`/checkin/<token>`), opened by its passphrase, or as the office: it asks and tells in JSON.
 * With a cookie of its own, an empty one too, it brings that alone.
 */
export function aDevice(deps: Deps, at: string, brings?: string) {
  const app = createApp()
  let proof: Promise<string> | undefined
  const cookies = () => {
    proof ??= brings === undefined ? proofAt(deps, at) : Promise.resolve(brings)
    return proof
  }
  const asking = async () => ({ accept: 'application/json', cookie: await cookies() })
  const answer = async (response: Response) => ({
    status: response.status,
    body: response.headers.get('content-type')?.startsWith('application/json') ? ((await response.json()) as Json) : {},
    cache: response.headers.get('cache-control'),
  })
  const below = (path: string) => (/^\w/.test(path) ? `${at}/${path}` : `${at}${path}`)
  const get = async (path: string) => answer(await app.request(below(path), { headers: await asking() }, deps))
  /** A form as a browser without scripts sends it. */
  const send = async (path: string, fields: Record<string, string>) =>
    app.request(
      below(path),
      { method: 'POST', headers: { cookie: await cookies() }, body: new URLSearchParams(fields) },
      deps,
    )
  const post = async (path: string, body: unknown) =>
    answer(
      await app.request(
        below(path),
        {
          method: 'POST',
          headers: { ...(await asking()), 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
        deps,
      ),
    )
  const scan = (scan: Json) =>
    post('scans', {
      ...{ sentAt: deps.clock.now(), device: 'phone' },
      scans: [{ nonce: deps.ids.next(), direction: 'in', at: deps.clock.now(), ...scan }],
    })
  const page = async (path = '') =>
    (await app.request(below(path), { headers: { cookie: await cookies() } }, deps)).text()
  return { get, post, scan, send, page }
}

/** The cookie of whoever has typed the passphrase of the desk of a link; none where there is no such desk. */
export async function proofAt(deps: Deps, at: string): Promise<string> {
  const token = at.split('/')[2] ?? ''
  const desk = token.length === 22 ? await deskByToken(deps, token) : undefined
  return desk ? `desk=${await deskProof(deps, desk, deps.clock.now())}` : ''
}
