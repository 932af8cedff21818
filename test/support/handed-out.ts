import type { Client } from '@libsql/client'
import type { Deps } from '../../src/deps.ts'
import { entryUid } from '../../src/domain/calendar/entry-uid.ts'
import { linkOf } from './a-delegation.ts'
import { aGuest } from './a-guest.ts'
import { deliveredTo } from './delivered.ts'
import type { Handed } from './whole-life-rule.ts'

type Here = { deps: Deps; client: Client; event: { id: string; slug: string } }

/** Gathers every calendar object that one event gives away: what is posted, and what lies under each address that ever was. */
export function handedOut({ deps, client, event }: Here) {
  const handed: Handed[] = []
  const deliver = deliveredTo(deps)
  const guest = aGuest(deps)

  /** Delivers what is due. */
  async function post() {
    const letters = await deliver()
    for (const { to, attachments } of letters)
      for (const file of attachments)
        if ('content' in file && file.contentType.startsWith('text/calendar'))
          handed.push({
            by: 'mail',
            where: to,
            content: file.content,
            contentType: file.contentType,
            at: deps.clock.now(),
          })
    return letters
  }

  /** Asks every address there is or was. Returns how many answered with a calendar. */
  async function read(): Promise<number> {
    let answered = 0
    for (const { by, where } of await addresses()) {
      const { status, headers, html } = await guest.get(where)
      const contentType = headers.get('content-type') ?? ''
      if (status !== 200 || !contentType.startsWith('text/calendar')) continue
      answered++
      handed.push({ by, where, content: html, contentType, at: deps.clock.now() })
    }
    return answered
  }

  async function addresses(): Promise<Pick<Handed, 'by' | 'where'>[]> {
    const { rows: people } = await client.execute('select id, booking_id, link_generation from registrations')
    const { rows: bookings } = await client.execute('select id, link_generation from bookings')
    const { rows: items } = await client.execute('select id from programme_items')
    const { rows: hosts } = await client.execute('select slug from hosts')
    const links = async (rows: typeof people, page: 'r' | 'b') =>
      Promise.all(
        rows.flatMap(({ id, link_generation: last }) =>
          Array.from({ length: Number(last) + 1 }, (_, generation) => linkOf(deps, String(id), page, generation)),
        ),
      )
    const files = await Promise.all(
      people.map(async ({ id, booking_id: booking }) => {
        const last = bookings.find((one) => one.id === booking)?.link_generation
        return `${await linkOf(deps, String(booking), 'b', Number(last))}/people/${id}/calendar.ics`
      }),
    )
    const [own, theirs] = [await links(people, 'r'), await links(bookings, 'b')]
    const page = `/e/${event.slug}`
    return [
      ...[...own, ...theirs].map((link) => feed(`${link}/calendar.ics`)),
      ...['de', 'en'].flatMap((lang) => [
        ...[page, '', `/hosts/${hosts[0]?.slug}`].map((place) => feed(`${place}/calendar.ics?lang=${lang}`)),
        file(`${page}.ics?lang=${lang}`),
        ...items.map(({ id }) => file(`${page}.ics?item=${id}&lang=${lang}`)),
      ]),
      ...own.map((link) => file(`${link}/calendar.ics?file`)),
      ...files.map(file),
    ]
  }

  /** What a UID is about: a person and perhaps their session, whatever calendar it is in. */
  async function things(): Promise<(uid: string) => string> {
    const { rows } = await client.execute(`select r.id, r.calendar_generation as own, b.link_generation as theirs
      from registrations r join bookings b on b.id = r.booking_id`)
    const { rows: items } = await client.execute('select id from programme_items')
    const known = new Map<string, string>()
    for (const { id, own, theirs } of rows)
      for (const sessionId of ['', ...items.map((item) => String(item.id))])
        for (const [recipient, last] of [
          ['person', own],
          ['contact', theirs],
        ] as const)
          for (let generation = 0; generation <= Number(last); generation++) {
            const entry = { registrationId: String(id), sessionId, recipient, generation }
            known.set(await entryUid(entry), `${id}/${sessionId}`)
          }
    return (uid) => known.get(uid) ?? uid
  }

  return { handed, post, read, things }
}

const feed = (where: string) => ({ by: 'feed' as const, where })
const file = (where: string) => ({ by: 'file' as const, where })
