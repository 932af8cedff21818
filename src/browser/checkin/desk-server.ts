import type {
  ClosedDesk,
  Deputy,
  DeputyIn,
  DeskChanges,
  DeskInfo,
  DeskList,
  ListedPerson,
  Named,
  NameForm,
  SentScan,
  TakenScans,
  WalkedIn,
  WalkIn,
} from './wire.ts'

/**
 * What came of asking the server: its answer; a refusal with its code, and with the codes of what is wrong by field (422); or
 * nothing, because there is no network or the server is silent.
 */
export type Heard<T> =
  | { is: 'answer'; body: T }
  | { is: 'refusal'; code: string; message: string; fields: Record<string, string> }
  | { is: 'silence' }

/** How long the server may take before the door goes on without it, in milliseconds. */
const patience = { scan: 2500, reading: 8000 }

export type Fetch = (address: string, request: RequestInit) => Promise<Response>

/** Where a desk is: `/checkin/<token>`, or the office's `/checkin/events/<id>` with `?session=<id>` behind every address. */
export type DeskAddress = { path: string; query: string }

/**
 * The server as a device at a desk asks it. Nothing here throws: no network is an answer, too. Where the server asks for the
 * passphrase again, an unlocked device answers from what it was typed (`verifier`), and nobody is held up.
 */
export function deskServer({ path, query }: DeskAddress, ask: Fetch, verifier: () => string | null) {
  const once = <T>(below: string, wait: number, init: RequestInit = {}) => heard<T>(ask, `${path}/${below}`, wait, init)
  const call = async <T>(below: string, wait: number, init: RequestInit = {}) => {
    const answer = await once<T>(below, wait, init)
    const typed = verifier()
    if (typed === null || answer.is !== 'refusal' || answer.code !== 'passphrase-needed') return answer
    return (await opening(typed)).is === 'answer' ? once<T>(below, wait, init) : answer
  }
  const get = <T>(below: string) => call<T>(withQuery(below, query), patience.reading)
  const post = <T>(below: string, body: unknown, wait = patience.reading) =>
    call<T>(withQuery(below, query), wait, posted(body))
  const opening = (typed: string) => once<undefined>('opening', patience.reading, posted({ verifier: typed }))
  const ofPerson = (registration: string, what: string) => `people/${encodeURIComponent(registration)}/${what}`
  return {
    /** Proves the passphrase; the cookie that comes back is kept by the browser. */
    opening,
    /** Nothing that opens the list stays on a locked device. */
    locking: () => once<undefined>('locking', patience.reading, posted({})),
    desk: () => get<DeskInfo | ClosedDesk>('desk'),
    list: () => get<DeskList>('list'),
    /** An answer without a body: nothing has changed. */
    changes: (after: number) => get<DeskChanges | undefined>(`changes?after=${after}`),
    group: (registration: string) => get<{ people: ListedPerson[] }>(ofPerson(registration, 'group')),
    scans: (device: string, sentAt: number, scans: SentScan[]) =>
      post<TakenScans>(
        'scans',
        { sentAt, device, scans },
        scans.some(({ offline }) => offline) ? patience.reading : patience.scan,
      ),
    walkIn: (device: string, form: WalkIn) => post<WalkedIn>('people', { ...form, device }),
    deputy: (device: string, registration: string, form: Deputy) =>
      post<DeputyIn>(ofPerson(registration, 'substitution'), { ...form, device }),
    name: (registration: string, form: NameForm) => post<Named>(ofPerson(registration, 'name'), form),
    note: (registration: string, note: string) => post<undefined>(ofPerson(registration, 'note'), { note }),
    newCode: (registration: string) => post<undefined>(ofPerson(registration, 'code'), {}),
  }
}
export type DeskServer = ReturnType<typeof deskServer>

function posted(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

function withQuery(below: string, query: string): string {
  return query === '' ? below : `${below}${below.includes('?') ? '&' : '?'}${query.replace(/^\?/, '')}`
}

async function heard<T>(ask: Fetch, address: string, wait: number, init: RequestInit): Promise<Heard<T>> {
  const headers = { Accept: 'application/json', ...init.headers }
  try {
    const response = await ask(address, { ...init, headers, signal: AbortSignal.timeout(wait), redirect: 'manual' })
    if (response.status === 204) return { is: 'answer', body: undefined as T }
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    // Who answers in anything else is not the server: a proxy, a hotspot's sign-in, a server that is starting.
    if (!isJson || response.status >= 500) return { is: 'silence' }
    const body: unknown = await response.json()
    return response.ok ? { is: 'answer', body: body as T } : refusal(body)
  } catch {
    return { is: 'silence' }
  }
}

function refusal(body: unknown): Heard<never> {
  const { error } = body as { error?: { code?: string; message?: string; fields?: Record<string, string> } }
  return { is: 'refusal', code: error?.code ?? 'fault', message: error?.message ?? '', fields: error?.fields ?? {} }
}
