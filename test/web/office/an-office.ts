import { createApp } from '../../../src/app.ts'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import type { PersonForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { visitor } from '../../../src/lib/actor.ts'
import { aHost, anEvent, aPerson } from '../../support/an-event.ts'
import { filledIn } from '../../support/filled-in.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { world } from '../../support/world.ts'

type World = Awaited<ReturnType<typeof world>>

/** A world with a host, its event and somebody of its office who is signed in. */
export async function anOffice(fields: Parameters<typeof anEvent>[1] = {}) {
  const { deps: bare, ...rest } = await world()
  const here: World = { deps: { ...bare, assets: fontsFromPackage }, ...rest }
  const host = await aHost(here.deps)
  const event = await anEvent(here.deps, { hostId: host.id, ...fields })
  const staff = await signIn(here, host.id, `anna@${host.slug}.example`)
  const submitted = async (people: Partial<PersonForm>[]) => {
    const ids: string[] = []
    for (const person of people) {
      const form = aPerson(person)
      const sent = { eventId: event.id, submission: here.deps.ids.next(), people: [form], privacyVersion: '2026-11-20' }
      const { registration } = await register(here.deps, visitor, sent)
      ids.push(registration?.id ?? '')
    }
    return ids
  }
  return { ...here, host, event, submitted, ...staff }
}

/** Lets somebody work for a host and signs them in as they would: by a token that is redeemed for a cookie. */
export async function signIn({ deps }: Pick<World, 'deps'>, hostId: string, email: string) {
  const userId = await addOrganiser(deps, { as: 'system', job: 'test' }, { hostId, email, name: 'Anna Büro' })
  const cookie = await cookieOf(deps, email)
  return { userId, cookie, ...asking(deps, cookie) }
}

async function cookieOf(deps: World['deps'], email: string): Promise<string> {
  const token = await deps.signIn.issueToken(email, 10)
  const opened = await deps.signIn.redeem(token ?? '', new Headers())
  return (opened?.cookies.getSetCookie() ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Requests as a browser with this cookie sends them, which also keeps what was just done: the line ends of a form are CRLF. */
export function asking(deps: World['deps'], cookie: string) {
  const app = createApp()
  let done = ''
  const send = async (path: string, what: RequestInit = {}) => {
    const answer = await app.request(path, { ...what, headers: { cookie: `${cookie}${done}` } }, deps)
    const kept = answer.headers.getSetCookie().find((one) => one.startsWith('done='))
    if (kept) done = `; ${kept.split(';')[0]}`
    return answer
  }
  const get = async (path: string) => send(path)
  /** Only this, as a program would: a form of the office that is not whole saves nothing. */
  const postAlone = async (path: string, form: Record<string, string> = {}) => {
    const typed = Object.entries(form).map(([name, value]) => [name, value.replaceAll('\n', '\r\n')])
    return send(path, { method: 'POST', body: new URLSearchParams(typed) })
  }
  /** Opens the page with this form, fills these in (unticked is empty) and sends it whole; `at`: where the form stands, if not nearby. */
  const post = async (path: string, typed: Record<string, string> = {}, at?: string) =>
    postAlone(path, await filledIn(get, path, typed, at))
  /** A form in which a name stands several times. */
  const postPairs = async (path: string, pairs: [string, string][]) =>
    send(path, { method: 'POST', body: new URLSearchParams(pairs) })
  const page = async (path: string) => (await get(path)).text()
  return { get, send, post, postAlone, postPairs, page }
}
