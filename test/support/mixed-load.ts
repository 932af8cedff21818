import { simpleParser } from 'mailparser'
import { fieldsAt } from './a-delegation.ts'
import { fieldsOf } from './a-guest.ts'
import { aPerson } from './an-event.ts'
import type { Delivery } from './mail-server.ts'

type Fields = Record<string, string>

/**
 * People who register alone and in twos, send a form again, cancel, name deputies, ask for their link and look at pages, all
 * by turns; and what the application said yes to. `deliveries`: letters as they arrive, in which they find their links.
 */
export function mixedLoad(slug: string, deliveries: readonly Delivery[]) {
  const registered: string[] = []
  const left: string[] = []
  let lastForm: Fields | undefined
  let turn = 0
  let asked = 0
  let read = 0
  const links: { address: string; path: string }[] = []

  const readLetters = async () => {
    const fresh = deliveries.slice(read)
    read += fresh.length
    for (const { to, raw } of fresh) {
      const { text = '' } = await simpleParser(raw)
      const path = /\/r\/[\w-]{22}/.exec(text)?.[0]
      if (path) links.push({ address: to[0] ?? '', path })
    }
  }
  const ask = async (url: string, path: string, fields?: Fields): Promise<number> => {
    const n = ++asked
    const headers = { 'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` }
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
    const answer = await fetch(url + path, { ...init, headers, redirect: 'manual' }).catch(() => undefined)
    await answer?.arrayBuffer().catch(() => undefined)
    return answer?.status ?? 0
  }
  const person = (n: number) => aPerson({ email: `p${n}@x.example`, firstName: 'Person', lastName: `Nr ${n}` })
  const send = async (url: string, form: Fields, addresses: string[]) => {
    if ((await ask(url, `/e/${slug}/registration`, form)) !== 303) return
    registered.push(...addresses)
    lastForm = form
  }
  const leave = async (url: string, by: string, fields: Fields) => {
    await readLetters()
    const link = links.shift()
    if (link && (await ask(url, link.path + by, fields)) === 303) left.push(link.address)
  }
  const acts: ((url: string, n: number) => Promise<unknown>)[] = [
    (url, n) => send(url, { submission: `s${n}`, ...fieldsOf(person(n)) }, [person(n).email]),
    (url, n) => {
      const [one, two] = [person(n), aPerson({ email: `q${n}@x.example`, firstName: 'Quer', lastName: `Nr ${n}` })]
      const contact = { contact: 'yes', contactName: 'Vera Vorzimmer', contactEmail: `vera${n}@x.example` }
      const form = { submission: `s${n}`, people: '2', ...fieldsAt(0, one), ...fieldsAt(1, two), ...contact }
      return send(url, form, [one.email, two.email])
    },
    (url) => (lastForm ? ask(url, `/e/${slug}/registration`, lastForm) : Promise.resolve()),
    (url) => leave(url, '/cancellation', {}),
    (url, n) => send(url, { submission: `s${n}`, ...fieldsOf(person(n)) }, [person(n).email]),
    (url, n) => leave(url, '/substitution', fieldsOf(aPerson({ email: `d${n}@x.example`, lastName: `Deputy ${n}` }))),
    (url, n) => ask(url, `/e/${slug}/link`, { email: `p${n % 50}@x.example` }),
    (url) =>
      Promise.all(
        [`/e/${slug}`, '/', `/e/${slug}.ics`, links[0]?.path ?? '/calendar.ics'].map((path) => ask(url, path)),
      ),
  ]
  /** Does the next thing. */
  const act = async (url: string): Promise<void> => {
    const n = ++turn
    await acts[n % acts.length]?.(url, n)
  }
  return { act, registered, left }
}
